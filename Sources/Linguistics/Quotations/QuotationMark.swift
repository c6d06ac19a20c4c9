/// One quotation mark as it stands in the text.
struct QuotationMark {
  enum Family: UInt8 {
    /// `"…"`, `“…”`, `„…“`, ` ``…'' `.
    case double
    /// `'…'`, `‘…’`.
    case single
    /// `«…»`, `‹…›`.
    case angle
  }

  /// What the sign itself says; a straight one says nothing.
  enum Direction: UInt8 {
    case opens, closes, open
  }

  let family: Family
  let direction: Direction
  /// `„` and `‚`, which `“` and `‘` close.
  let isLow: Bool
  let spaceBefore: Bool
  let spaceAfter: Bool

  init?(at index: Int, in tokens: [Token], _ text: SourceText) {
    let token = tokens[index]
    guard token.kind == .quote else { return nil }
    let first = text.bytes[Int(token.start)]
    let last = text.bytes[Int(token.end) - 1]
    let length = token.end - token.start
    var isLow = false
    switch (first, length) {
    case (UInt8(ascii: "\""), _): (family, direction) = (.double, .open)
    case (UInt8(ascii: "`"), 2): (family, direction) = (.double, .opens)
    case (UInt8(ascii: "'"), 2): (family, direction) = (.double, .open)
    case (UInt8(ascii: "`"), 1): (family, direction) = (.single, .opens)
    case (UInt8(ascii: "'"), 1): (family, direction) = (.single, .open)
    case (0xC2, _): (family, direction) = (.angle, last == 0xAB ? .opens : .closes)
    case (0xE2, _):
      switch last {
      case 0x98: (family, direction) = (.single, .opens)
      case 0x99: (family, direction) = (.single, .closes)
      case 0x9A:
        (family, direction) = (.single, .opens)
        isLow = true
      case 0x9C: (family, direction) = (.double, .opens)
      case 0x9D: (family, direction) = (.double, .closes)
      case 0x9E:
        (family, direction) = (.double, .opens)
        isLow = true
      case 0xB9: (family, direction) = (.angle, .opens)
      case 0xBA: (family, direction) = (.angle, .closes)
      default: return nil
      }
    default: return nil
    }
    self.isLow = isLow
    spaceBefore = index == 0 || !token.shape.isDisjoint(with: [.spaceBefore, .lineBefore])
    spaceAfter = index + 1 >= tokens.count || !tokens[index + 1].shape.isDisjoint(with: [.spaceBefore, .lineBefore])
  }

  private init(family: Family, direction: Direction, spaceBefore: Bool, spaceAfter: Bool) {
    self.family = family
    self.direction = direction
    isLow = false
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }

  /// Two single marks side by side that stand for a double one: `’’`.
  func doubled(at index: Int, in tokens: [Token], _ text: SourceText) -> QuotationMark? {
    guard family == .single, index + 1 < tokens.count, tokens[index].end == tokens[index + 1].start,
      let next = QuotationMark(at: index + 1, in: tokens, text), next.family == .single, next.direction == direction
    else { return nil }
    return QuotationMark(
      family: .double, direction: direction, spaceBefore: spaceBefore, spaceAfter: next.spaceAfter)
  }

  /// True where nothing but the state of the text can tell: a space on both sides, or on neither.
  var isUndecided: Bool { direction == .open && spaceBefore == spaceAfter }
}
