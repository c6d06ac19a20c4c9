import Testing

@testable import Intake

@Suite struct TextDecoderTests {
  @Test(
    "bytes become the text that they mean",
    arguments: [
      (Array("Shelling in Žepa".utf8), "Shelling in Žepa", nil),
      ([0xEF, 0xBB, 0xBF] + Array("Two hurt".utf8), "Two hurt", nil),
      ([0xFF, 0xFE, 0x54, 0, 0x77, 0, 0x6F, 0], "Two", nil),
      ([0xFE, 0xFF, 0, 0x54, 0, 0x77, 0, 0x6F], "Two", nil),
      ([0xFF, 0xFE, 0, 0, 0x54, 0, 0, 0, 0x6F, 0, 0, 0], "To", nil),
      ([0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00], "😀", nil),
      (
        [0x54, 0, 0x77, 0, 0x6F, 0, 0x20, 0, 0x68, 0, 0x69, 0], "Two hi",
        "read as UTF-16, which its zero bytes suggest"
      ),
      (
        Array("Bogot".utf8) + [0xE1] + Array(": ".utf8) + [0x93] + Array("no".utf8) + [0x94], "Bogotá: “no”",
        "not UTF-8; read as Windows-1252 (Western European)"
      ),
      (
        Array("Žižek Šabac Čačak ".utf8) + [0xC5], "Žižek Šabac Čačak \u{FFFD}",
        "not valid UTF-8 in one place, marked with U+FFFD"
      ),
    ] as [([UInt8], String, String?)])
  func decodes(bytes: [UInt8], text: String, notice: String?) throws {
    #expect(try TextDecoder.decode(bytes) == TextDecoder.Decoded(text: text, notice: notice))
  }

  @Test(
    "what is no text is refused with the reason",
    arguments: [
      (
        Array("%PDF-1.7 ...".utf8),
        "a PDF document, not text; turn it into text first, with pdftotext for instance"
      ),
      ([0x7F, 0x45, 0x4C, 0x46, 1, 2], "a program, not text"),
      (Array("abc".utf8) + [0, 0, 0] + Array("d".utf8), "a binary file, not text (it contains zero bytes)"),
      (
        Array(repeating: 0x01, count: 20) + Array(repeating: 0x41, count: 80),
        "a binary file, not text (20 of 100 characters are control characters)"
      ),
    ] as [([UInt8], String)])
  func refuses(bytes: [UInt8], reason: String) {
    #expect(throws: TextDecoder.Refusal(reason: reason)) { try TextDecoder.decode(bytes) }
  }
}

@Suite struct TextCleanerTests {
  @Test(
    "a text file is stored clean",
    arguments: [
      ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
      ("so\u{AD}ldiers", "soldiers"),
      ("\u{FEFF}zero\u{200B}width", "zerowidth"),
      ("Ag\u{306}dam", "Ağdam"),
      ("red \u{1B}[31malert\u{1B}[0m now", "red alert now"),
      ("title \u{1B}]0;evil\u{07}end", "title end"),
      ("bell\u{07}rings", "bell rings"),
      ("tab\tstays", "tab\tstays"),
      ("ESC\u{1B}\nnext line", "ESC\nnext line"),
    ])
  func cleans(text: String, clean: String) {
    #expect(Array(TextCleaner.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(
    "a text from JSON keeps its positions",
    arguments: [
      ("a\r\nb\rc", "a \nb\nc"), ("nul\0byte", "nul byte"), ("c1\u{9B}31m", "c1 31m"), ("next\u{85}line", "next\nline"),
      ("£5 é e\u{301}", "£5 é e\u{301}"), ("plain", "plain"),
    ])
  func replaces(text: String, clean: String) {
    let result = TextCleaner.replaceControls(text)
    #expect(Array(result.unicodeScalars) == Array(clean.unicodeScalars))
    #expect(result.unicodeScalars.count == text.unicodeScalars.count)
  }
}

@Suite struct CanonicalFormTests {
  /// Cases of Unicode's own NormalizationTest.txt in kind: marks out of order, exclusions, singletons, Hangul.
  @Test(
    "form C",
    arguments: [
      ("e\u{301}", "é"), ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"), ("d\u{307}\u{323}", "\u{1E0D}\u{307}"),
      ("\u{212B}", "Å"), ("\u{2126}", "Ω"), ("\u{958}", "\u{915}\u{93C}"), ("\u{1100}\u{1161}\u{11A8}", "각"),
      ("\u{AC00}\u{11A8}", "각"), ("a\u{315}\u{300}\u{5AE}b", "\u{E0}\u{5AE}\u{315}b"), ("Đ\u{F900}", "Đ\u{8C48}"),
      ("\u{301}a", "\u{301}a"), ("a\u{301}\u{301}", "á\u{301}"), ("Noviy\u{306}", "Noviy\u{306}"),
      ("и\u{306}", "й"), ("\u{FB1D}", "\u{5D9}\u{5B4}"),
    ])
  func composes(text: String, composed: String) {
    #expect(Array(CanonicalForm.composed(text).unicodeScalars) == Array(composed.unicodeScalars))
  }

  @Test("composing twice changes nothing, and never what a text means")
  func isStable() {
    for first in stride(from: 0xC0, to: 0x2000, by: 7) {
      for second in [0x300, 0x301, 0x308, 0x323, 0x327, 0x41] as [UInt32] {
        guard let a = Unicode.Scalar(UInt32(first)), let b = Unicode.Scalar(second) else { continue }
        let text = String(String.UnicodeScalarView([a, b]))
        let once = CanonicalForm.composed(text)
        #expect(once == text, "Swift compares strings by canonical equivalence")
        #expect(Array(CanonicalForm.composed(once).unicodeScalars) == Array(once.unicodeScalars))
      }
    }
  }
}
