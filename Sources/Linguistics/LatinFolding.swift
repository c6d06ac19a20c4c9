/// The plain letters under the accented ones: `é` → `e`, `Ş` → `s`, `ə` → `e`, `æ` → `ae`.
///
/// Derived from the compatibility decompositions of the Unicode Character Database (Unicode licence), with the letters
/// that have none (`ø`, `đ`, `ł`, `ı`, `ə` …) folded as newspapers do. `_` stands where there is nothing to fold.
package enum LatinFolding {
  /// The plain letters of a scalar in U+00C0…U+024F or U+1E00…U+1EFF; nil where it has none.
  package static func letters(of scalar: UInt32) -> ContiguousArray<UInt8>? {
    switch scalar {
    case 0xC0...0x24F: entry(latin[Int(scalar - 0xC0)])
    case 0x259: [UInt8(ascii: "e")]
    case 0x1E00...0x1EFF: entry(additional[Int(scalar - 0x1E00)])
    default: nil
    }
  }

  private static func entry(_ letters: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    letters.first == UInt8(ascii: "_") ? nil : letters
  }

  private static func parse(_ text: String) -> [ContiguousArray<UInt8>] {
    text.words.map { ContiguousArray($0.utf8) }
  }

  /// U+00C0…U+024F.
  private static let latin = parse(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o
    o o _ o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i
    i i i i i i ij ij j j k k k l l l l l l _ _ l l n n n n n n _ n n o o o o o o oe oe r r r r r r s s s s s s s
    s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s _ b _ _ _ _ _ _ _ d d _ _ _ _ e _ f f _ _ _ _ _
    k k _ _ _ _ _ _ o o _ _ _ _ _ _ _ _ _ _ _ _ _ u u _ _ y y z z _ _ _ _ _ _ _ _ _ _ _ _ _ dz dz dz lj lj lj nj
    nj nj a a i i o o u u u u u u u u u u _ a a a a _ _ _ _ g g k k o o o o _ _ j dz dz dz g g _ _ n n a a _ _ _ _
    a a a a e e e e i i i i o o o o r r r r u u u u s s t t _ _ h h _ _ _ _ _ _ a a e e o o o o o o o o y y _ _ _
    _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _
    """)

  /// U+1E00…U+1EFF.
  private static let additional = parse(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l
    l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t
    t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y _ s _ _ _ _ a a a a a
    a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o
    o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y _ _ _ _ _ _
    """)
}
