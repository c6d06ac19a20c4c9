import Linguistics

/// Words of violence where nobody fights and nobody is hurt: price wars, battles over budgets, currencies under attack, and
/// hunters.
enum FigureOfSpeech {
  private static let fightings: WordSet = "fighting battle battles fight war combat battling battled fights fought"
  /// What is fought with no arms.
  private static let causes: WordSet = """
    price corruption poverty inflation crime cancer disease aids fires wildfires blaze election elections deficit
    recession hunger drugs racism discrimination lawsuit charges extradition deportation doping illiteracy pollution coronavirus
    fire flames blaze covid outbreak epidemic measles cholera ebola malaria flooding floods drought
    """
  private static let animals: WordSet = """
    elephant elephants rhino rhinos rhinoceros bear bears lion lions leopard leopards wolf wolves whale whales seal seals
    bird birds dog dogs pig pigs chickens mosquito mosquitoes deer boar boars gorilla gorillas monkeys rabbits foxes
    """
  private static let of: WordKey = "of"
  private static let combat: WordKey = "combat"
  private static let spreading: WordSet = "spread"
  private static let halls: WordSet = "parliament court courts congress senate boardroom"
  private static let inOver: WordSet = "in over"
  private static let budgets: WordSet = "budget bill law pensions taxes reform reforms rights ownership"
  private static let money: WordSet =
    "dollar euro yen rouble ruble lira peso rupee currency shares stocks bonds bourse markets"
  private static let under: WordKey = "under"
  private static let showing: WordSet = "demonstrate demonstrates demonstrated demonstrating"
  private static let shown: WordSet = """
    that how why what which whether who the a an once again clearly his her its their our my this these great no some
    conclusively
    """
  private static let reviewers: WordSet = "critics reviewers pundits commentators columnists economists analysts"

  /// `fighting a price war`, `a battle in parliament`, `the dollar came under attack`: nobody is hurt.
  static func isOne(
    _ entry: TriggerLexicon.Entry, at range: Range<Int>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    switch entry.act {
    case .clash where range.count == 1 && fightings.contains(tokens[range.lowerBound]):
      let next = range.upperBound
      if isAtCause(range, in: sentence, document) { return true }
      // `to combat the spread of the virus`
      if tokens[range.lowerBound].key == combat,
        TriggerObject.has(spreading, within: 2, after: range, in: sentence, document)
      {
        return true
      }
      guard next + 1 < sentence.tokens.upperBound, inOver.contains(tokens[next]),
        Participants.named(in: sentence.tokens, document).isDisjoint(with: fighters)
      else { return false }
      return TriggerObject.has(halls, within: 3, after: range, in: sentence, document)
        || TriggerObject.has(budgets, within: 4, after: range, in: sentence, document)
    case .kill, .fire, .attack:
      // `Poachers killed 20 elephants`
      if entry.isVerb, isAtAnimals(range, in: sentence, document) { return true }
      guard entry.act != .kill else { return false }
      let before = max(sentence.tokens.lowerBound, range.lowerBound - 4)..<range.lowerBound
      return before.last.map { reviewers.contains(tokens[$0]) } == true
        || before.contains { money.contains(tokens[$0]) } && before.last.map { tokens[$0].key == under } == true
    // `The results demonstrate how weak it is`: something is shown, and nobody marches.
    case .protest where entry.isVerb && range.count == 1 && showing.contains(tokens[range.lowerBound]):
      return range.upperBound < sentence.tokens.upperBound && shown.contains(tokens[range.upperBound])
    // `a storm of protest`, `a flood of refugees`
    case .disaster where range.count == 1:
      return range.upperBound < sentence.tokens.upperBound && tokens[range.upperBound].key == of
    default: return false
    }
  }

  private static let fighters: Participants = [.soldiers, .police, .rebels, .gunmen, .crowd, .mob]
  private static let settings: WordSet =
    "before after during ahead in near around at on left killed as when between under with opened"

  /// `fighting a price war`; not `fighting before the election`.
  private static func isAtCause(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    for index in range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + 3)) {
      if settings.contains(document.tokens[index]) { return false }
      if causes.contains(document.tokens[index]) { return true }
    }
    return false
  }

  /// `Poachers killed 20 elephants`; not their keepers, nor those who call themselves lions.
  private static func isAtAnimals(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = sentence.tokens.upperBound
    for index in range.upperBound..<max(range.upperBound, min(end, range.upperBound + 4)) {
      let token = tokens[index]
      if token.kind == .punctuation || Participants.kind(of: token) != nil { return false }
      guard animals.contains(token) else { continue }
      if document.caseIsInformative, token.isCapitalised { return false }
      guard index + 1 < end else { return true }
      let next = tokens[index + 1]
      return next.kind != .word || !next.tag.isNoun && Participants.kind(of: next) == nil && !links.contains(next)
    }
    return false
  }

  private static let links: WordSet = "and or"
}
