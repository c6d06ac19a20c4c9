import Linguistics
import Testing

@Suite struct TokenizerTests {
  static func words(_ text: String) -> String {
    let source = SourceText(text)
    return Tokenizer.tokens(of: source).map { source.string($0.range) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("Macron’s office", "Macron|’s|office"),
    ("soldiers' homes", "soldiers|'|homes"),
    ("They don't and can’t.", "They|do|n't|and|ca|n’t|."),
    ("al-Shabaab in Sana'a", "al|-|Shabaab|in|Sana'a"),
    ("The U.S. and U.N.-backed", "The|U.S.|and|U.N.|-|backed"),
    ("at 5 p.m. on Oct. 1, 2020", "at|5|p.m.|on|Oct.|1|,|2020"),
    ("1,300 dead, 2.7 thousand", "1,300|dead|,|2.7|thousand"),
    ("in the 1990s, the 5th day, AK-47s", "in|the|1990s|,|the|5th|day|,|AK|-|47s"),
    ("a 24-year-old (20km)", "a|24|-|year|-|old|(|20|km|)"),
    ("He said: \"We go.\"", "He|said|:|\"|We|go|.|\""),
    ("George W. Bush", "George|W.|Bush"),
    ("No. 5. No.", "No.|5|.|No|."),
    ("see www.example.org/a, please", "see|www.example.org/a|,|please"),
    ("wait... what--now", "wait|...|what|--|now"),
    ("Ağdərə, Şuşa", "Ağdərə|,|Şuşa"),
    ("", ""),
  ])
  func splits(text: String, expected: String) { #expect(Self.words(text) == expected) }

  @Test func keysFoldCaseAccentsAndApostrophes() {
    #expect(WordKey("ŞUŞA") == WordKey("susa"))
    #expect(WordKey("Sana’a") == WordKey("sana'a"))
    #expect(WordKey("КИЇВ") == WordKey("київ"))
    #expect(WordKey("Ærø") == WordKey("aero"))
    #expect(WordKey("killed") != WordKey("kiled"))
  }

  @Test func codePointsAreCountedFromBytes() {
    let text = String(repeating: "é€😀a", count: 200)
    let source = SourceText(text)
    #expect(source.codePoint(at: source.count) == text.unicodeScalars.count)
    #expect(source.codePoint(at: 2) == 1)
    #expect(source.codePoint(at: 10 * 50) == 4 * 50)
  }

  static func sentences(_ text: String) -> [String] {
    let source = SourceText(text)
    let tokens = Tokenizer.tokens(of: source)
    return SentenceSplitter.sentences(of: tokens, in: source).map {
      source.string(Int(tokens[$0.tokens.lowerBound].start)..<Int(tokens[$0.tokens.upperBound - 1].end))
    }
  }

  @Test(arguments: [
    ("It rained. He left.", ["It rained.", "He left."]),
    (
      "Gen. A. Karimov spoke. The U.S. Army left the U.S. The rest stayed.",
      ["Gen. A. Karimov spoke.", "The U.S. Army left the U.S.", "The rest stayed."]
    ),
    ("\"We go.\" She sat. \"You?\" he asked.", ["\"We go.\"", "She sat.", "\"You?\" he asked."]),
    ("A headline\n\nThe text is\nwrapped here. Yes.", ["A headline", "The text is\nwrapped here.", "Yes."]),
    ("One line.\nAnother line.\nA third.", ["One line.", "Another line.", "A third."]),
    (
      "They came on Oct. 1 to Lansing, Mich. The rest fled.",
      ["They came on Oct. 1 to Lansing, Mich.", "The rest fled."]
    ),
    ("It ended.The mayor left.", ["It ended.", "The mayor left."]),
  ])
  func endsSentences(text: String, expected: [String]) { #expect(Self.sentences(text) == expected) }

  @Test func phrasesMatchLongestAndIgnoreHyphens() throws {
    let table = PhraseTable<Int>([("cease fire", 1), ("fire", 2), ("cease fire agreement", 3)])
    let tokens = Tokenizer.tokens(of: SourceText("a cease-fire agreement, fire and cease"))
    #expect(table.longestMatch(in: tokens, at: 1, limit: tokens.count)?.value == 3)
    #expect(table.longestMatch(in: tokens, at: 1, limit: tokens.count)?.end == 5)
    #expect(table.longestMatch(in: tokens, at: 6, limit: tokens.count)?.value == 2)
    #expect(table.longestMatch(in: tokens, at: 8, limit: tokens.count) == nil)
  }
}
