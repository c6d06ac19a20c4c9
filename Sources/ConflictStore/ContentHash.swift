/// What an article is known by: the SHA-256 of its normalised text.
///
/// Two texts that differ only in white space, or in characters that nobody sees, have the same hash; where a text was
/// printed, and when, does not enter it. It can be made on any thread, before an article is read:
///
/// ```swift
/// let hash = ContentHash(of: article.text)
/// if try !store.contains(hash) { … }
/// ```
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  public let hex: String

  public init(of text: String) { hex = Self.hexadecimal(SHA256.digest(of: Self.normalised(text))) }

  /// The text with every run of white space as one space, none at either end, and without what nobody sees.
  private static func normalised(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { normal, count in
        var pendingSpace = false
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte > 0x20, byte < 0x7F {
            if pendingSpace {
              if count > 0 {
                normal[count] = 0x20
                count += 1
              }
              pendingSpace = false
            }
            normal[count] = byte
            count += 1
            index += 1
            continue
          }
          let rest = bytes.count - index
          let (role, width) =
            byte < 0x80
            ? (Role.space, 1) : role(byte, rest > 1 ? bytes[index + 1] : 0, rest > 2 ? bytes[index + 2] : 0)
          index += width
          switch role {
          case .space: pendingSpace = true
          case .invisible: break
          case .letter:
            if pendingSpace, count > 0 {
              normal[count] = 0x20
              count += 1
            }
            pendingSpace = false
            normal[count] = byte
            count += 1
          }
        }
      }
    }
  }

  /// A hash that was written down; nil unless it has 64 hexadecimal digits.
  public init?(hex: String) {
    let digits = hex.lowercased()
    guard digits.utf8.count == 64, digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.hex = digits
  }

  init(trusted hex: String) { self.hex = hex }

  public var description: String { hex }

  private enum Role { case letter, space, invisible }

  /// What the character that begins with these UTF-8 bytes is, and how many bytes are dealt with at once.
  private static func role(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (Role, Int) {
    switch (first, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): (.space, 2)  // no-break space, next line
    case (0xC2, 0xAD, _): (.invisible, 2)  // soft hyphen
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      (.space, 3)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): (.invisible, 3)  // zero width, marks
    default: (.letter, 1)
    }
  }

  /// The stable name of something within an article: the first 16 hexadecimal digits of a digest.
  static func key(_ parts: String) -> String { hexadecimal(SHA256.digest(of: Array(parts.utf8)).prefix(8)) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 48 + nibble : 87 + nibble
  }
}
