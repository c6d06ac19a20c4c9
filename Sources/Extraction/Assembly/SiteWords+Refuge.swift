import Linguistics

/// Where people go from what happened.
extension SiteWords {
  private static let fleeing: WordSet = "fled flee flees fleeing evacuated displaced"
  private static let goals: WordSet = "to into towards toward"
  /// Words from the verb to where they went, at most: `fleeing to the Dutch peacekeepers' base at Potocari`.
  private static let fleeReach = 10

  /// `hundreds of people fled to a camp in El Obeid`: where they went is not where it happened.
  func isRefuge(_ start: Int) -> Bool {
    let first = document.sentence(of: start).tokens.lowerBound
    var isGoal = false
    var index = start - 1
    while index >= first, start - index <= Self.fleeReach {
      let token = document.tokens[index]
      if token.kind == .punctuation { return false }
      if Self.goals.contains(token) { isGoal = true }
      if Self.fleeing.contains(token) { return isGoal }
      if token.tag == .verbPast { return false }
      index -= 1
    }
    return false
  }
}
