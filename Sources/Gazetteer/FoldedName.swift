import Linguistics

/// Names as they are compared: lower case, Latin letters without accents, hyphens and brackets as spaces, one kind of apostrophe.
package enum FoldedName {
  package static func bytes(of name: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: result.append(UInt8(scalar.value) | 0x20)
      case 0x61...0x7A, 0x30...0x39: result.append(UInt8(scalar.value))
      case 0x27, 0x60, 0x2018, 0x2019, 0x201B, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x00B4, 0x2032:
        result.append(UInt8(ascii: "'"))
      case 0x300...0x36F: continue
      case 0...0x7F:
        if result.last != 32, !result.isEmpty { result.append(32) }
      default:
        if let letters = LatinFolding.letters(of: scalar.value) {
          result.append(contentsOf: letters)
        } else {
          result.append(contentsOf: String(scalar).lowercased().utf8)
        }
      }
    }
    while result.last == 32 { result.removeLast() }
    return result
  }

  package static func string(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }
}
