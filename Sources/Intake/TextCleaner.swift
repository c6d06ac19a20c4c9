/// Takes out of a text what is no text: control characters, foreign line ends, invisible marks.
enum TextCleaner {
  /// Replaces control characters one code point for one, so that positions in the caller's text stay true.
  ///
  /// A line feed stands for every line end (the carriage return of a pair becomes a blank); a tab stays; any other
  /// control character becomes a blank.
  static func replaceControls(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 > 0x7F && $0 != 0xC2 || $0 == 0x0A || $0 == 0x09 }
    }
    if isClean { return text }
    var bytes = Array(text.utf8)
    var kept = 0
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      switch byte {
      case 0x0D: byte = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 0x20 : 0x0A
      case 0x0C, 0x0B: byte = 0x0A
      case 0x0A, 0x09: break
      case 0..<0x20, 0x7F: byte = 0x20
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
        // U+0080…U+009F, of which U+0085 ends a line.
        byte = bytes[index + 1] == 0x85 ? 0x0A : 0x20
        index += 1
      default: break
      }
      bytes[kept] = byte
      kept += 1
      index += 1
    }
    return String(decoding: bytes[..<kept], as: UTF8.self)
  }

  /// The text as it is stored where no caller counts positions in his own copy: line ends are line feeds, terminal
  /// sequences, soft hyphens and zero-width blanks are gone, other control characters are blanks; Unicode form NFC.
  static func clean(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    var sequence = TerminalSequence()
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if sequence.swallows(scalar) { continue }
      switch scalar.value {
      case 0x0A: if !isAfterReturn { result.append("\n") }
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: result.append(" ")
      case 0xAD, 0x200B, 0x2060, 0xFEFF: continue
      default: result.append(scalar)
      }
    }
    return CanonicalForm.composed(String(result))
  }

  /// A terminal's control sequence: ESC `[` … a letter, ESC `]` … BEL, or ESC and one character (ECMA-48).
  private struct TerminalSequence {
    private enum State { case none, escape, control, command }
    private var state = State.none

    /// True where the scalar belongs to a sequence.
    mutating func swallows(_ scalar: Unicode.Scalar) -> Bool {
      switch state {
      case .none:
        guard scalar.value == 0x1B else { return false }
        state = .escape
      case .escape:
        // A lone ESC before a line end is no sequence.
        guard scalar.value >= 0x20 else {
          state = .none
          return false
        }
        state = scalar == "[" ? .control : scalar == "]" ? .command : .none
      case .control:
        guard (0x20...0x7E).contains(scalar.value) else {
          state = .none
          return false
        }
        if scalar.value >= 0x40 { state = .none }
      case .command:
        if scalar == "\n" {
          state = .none
          return false
        }
        if scalar.value == 0x07 || scalar == "\\" { state = .none }
      }
      return true
    }
  }
}
