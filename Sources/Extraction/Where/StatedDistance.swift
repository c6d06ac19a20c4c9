import Linguistics

/// How far from a town the text puts something: `20 km from Goris`, `500 kilometres northwest of Bogota`.
enum StatedDistance {
  private static let kilometre: WordSet = "km kms kilometer kilometers kilometre kilometres"
  private static let mile: WordSet = "mile miles"
  private static let nautical: WordSet = "nautical sea"
  private static let joins: WordSet = "of from"

  static func isUnit(_ token: Token) -> Bool { kilometre.contains(token) || mile.contains(token) }

  /// In kilometres; nil where the words before a name measure nothing.
  static func kilometres(before start: Int, _ document: Document) -> Double? {
    let sentence = document.sentence(of: start).tokens
    let tokens = document.tokens
    guard start - 2 >= sentence.lowerBound else { return nil }
    var index = start - 1
    // `of the city of Homs`: the words between the measure and the name.
    while index > sentence.lowerBound, start - index < 8, !kilometre.contains(tokens[index]),
      !mile.contains(tokens[index])
    {
      guard tokens[index].kind == .word || tokens[index].kind == .joiner,
        !tokens[index].isCapitalised || joins.contains(tokens[index])
          || PlaceMarks.table[tokens[index].key]?.contains(.direction) == true
      else { return nil }
      index -= 1
    }
    guard index > sentence.lowerBound,
      joins.contains(tokens[start - 1]) || tokens[index + 1..<start].contains(where: { joins.contains($0) })
    else { return nil }
    let unit = kilometre.contains(tokens[index]) ? 1.0 : mile.contains(tokens[index]) ? 1.609 : 0
    guard unit > 0 else { return nil }
    var number = index - 1
    // `600 nautical miles`
    if number > sentence.lowerBound, nautical.contains(tokens[number]) { number -= 1 }
    while number > sentence.lowerBound, tokens[number].kind == .joiner { number -= 1 }
    guard tokens[number].kind == .number, let value = Double(document.string(number..<number + 1).filter { $0 != "," })
    else { return nil }
    return value * unit
  }
}
