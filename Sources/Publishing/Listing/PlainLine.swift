/// Text that is safe to print: nothing in it commands a terminal, and it stays on its line.
public enum PlainLine {
  /// Blanks and line ends become one blank; control characters, and marks that turn the writing direction, become U+FFFD.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var isAfterBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if !isAfterBlank { result.append(" ") }
        isAfterBlank = true
        continue
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      isAfterBlank = false
    }
    return String(result)
  }
}

/// How many cells of a terminal a text fills.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    var text = text
    if let ascii = text.withUTF8({ bytes in bytes.allSatisfy { $0 < 0x80 } ? bytes.count : nil }) { return ascii }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// 0 for marks that stand on the letter before, 2 for East Asian and pictorial signs, otherwise 1 (UAX #11).
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
