import ConflictModel
import Linguistics

/// The people that a noun phrase stands for, counted.
struct People {
  var count: Count
  var reference: FigureAnnotation.Reference
  var kinds: VictimSet
  var isVague: Bool
}

/// Counts the people of a noun phrase.
struct PeopleCounter {
  let document: Document
  let rules: VagueNumberRules
  let antecedents: Antecedents

  private static let other: WordKey = "other"
  private static let any: WordSet = "any anyone anybody"
  private static let pluralPronouns: WordSet = "they them"
  private static let singularPronouns: WordSet = "he she him her himself herself"

  /// Nil where the phrase stands for no people, or for people whose number nothing tells.
  func people(_ phrase: NounPhrase, force: OutcomeLexicon.Force, isNegated: Bool = false) -> People? {
    guard phrase.outcome == nil || phrase.outcome?.entry.frame == .held || phrase.count == Count(0) else { return nil }
    guard !phrase.isBarred else { return nil }
    func result(_ count: Count, _ reference: FigureAnnotation.Reference, isVague: Bool = false) -> People {
      People(count: count, reference: reference, kinds: phrase.kinds, isVague: isVague)
    }
    if phrase.determiner == .no {
      let isAny = phrase.tokens.contains { Self.any.contains(document.tokens[$0]) }
      if isAny, !isNegated { return nil }
      return phrase.noun == nil && force != .strong && phrase.count == nil ? nil : result(Count(0), .new)
    }
    if isNegated, let head = phrase.head, Self.any.contains(document.tokens[head]) { return result(Count(0), .new) }
    if phrase.determiner == .reflexive {
      guard !phrase.isPlural else { return nil }
      var himself = result(Count(1), .definite)
      himself.kinds = .perpetrator
      return himself
    }
    if phrase.determiner == .pronoun {
      guard let head = phrase.head else { return nil }
      if Self.singularPronouns.contains(document.tokens[head]) { return result(Count(1), .definite) }
      // `killing everyone on board`
      if Self.everybody.contains(document.tokens[head]) { return isAboard(phrase) ? referred(phrase) : nil }
      return Self.pluralPronouns.contains(document.tokens[head]) ? referred(phrase) : nil
    }
    if let count = phrase.count {
      if phrase.noun?.isGroup == true || isSumOfMoney(phrase) { return nil }
      if force != .strong {
        guard phrase.noun != nil || phrase.isAdditional || phrase.isPartitive || isNamePlural(phrase) else {
          return nil
        }
      }
      if phrase.isPartitive { return result(count, .partitive, isVague: phrase.isVague) }
      if phrase.isAdditional { return result(count, .additional, isVague: phrase.isVague) }
      // `an unknown number of soldiers`
      if phrase.isVague, count.best == nil, count.low <= 1 { return result(count, .plural, isVague: true) }
      let isDefinite = phrase.determiner == .definite || phrase.determiner == .quantifier
      return result(count, isDefinite ? .definite : .new, isVague: phrase.isVague)
    }
    if phrase.noun?.isGroup == true { return nil }
    if phrase.isAdditional, phrase.head == nil {
      // `one was killed and the other wounded`
      if phrase.determiner == .definite, phrase.tokens.count == 2,
        document.tokens[phrase.tokens.upperBound - 1].key == Self.other
      {
        return result(Count(1), .additional)
      }
      // `another was hurt`; `others` are an unknown number.
      return phrase.determiner == .another || phrase.determiner == .indefinite
        ? result(Count(1), .additional) : result(plural, .plural, isVague: true)
    }
    if phrase.head == nil, phrase.determiner == .quantifier, isEverybody(phrase) || isBoth(phrase) {
      var them = phrase
      them.determiner = .pronoun
      return referred(them)
    }
    guard phrase.head != nil else { return nil }
    let isPlural = phrase.isPlural || isInvariant(phrase)
    switch phrase.determiner {
    case .indefinite, .another:
      if phrase.noun == nil, force != .strong { return nil }
      return result(Count(1), phrase.isAdditional || isNth(phrase) ? .additional : .new)
    case .definite, .possessive:
      if isRanked(phrase) || isRest(phrase) { return nil }
      if isPlural { return phrase.noun == nil ? nil : referred(phrase) }
      if phrase.isName, phrase.determiner == .possessive { return result(Count(1), .name) }
      if phrase.noun == nil, force != .strong { return nil }
      return result(Count(1), phrase.isAdditional ? .additional : .definite)
    case .none:
      if phrase.noun?.isSingular == true { return result(Count(1), phrase.isAdditional ? .additional : .new) }
      if phrase.isName, !isPlural { return result(Count(1), .name) }
      if isPlural, phrase.noun != nil { return result(plural, .plural, isVague: true) }
      return nil
    case .quantifier: return isPlural && phrase.noun != nil ? referred(phrase) : nil
    case .no, .pronoun, .reflexive: return nil
    }
  }

  private static let both: WordKey = "both"

  /// `Both were shot dead`
  private func isBoth(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.count == 1 && document.tokens[phrase.tokens.lowerBound].key == Self.both
  }

  private static let all: WordKey = "all"
  private static let within: WordSet = "on aboard inside"

  /// `killing all on board`
  private func isEverybody(_ phrase: NounPhrase) -> Bool {
    document.tokens[phrase.tokens.lowerBound].key == Self.all && isAboard(phrase)
  }

  private static let everybody: WordSet = "everyone everybody"

  private func isAboard(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    return next < document.tokens.count && Self.within.contains(document.tokens[next])
  }

  private static let worth: WordSet = "in worth of"
  private static let values: WordSet = """
    losses loss damage damages property dollars euros pesos pounds rupees cash aid goods material revenue ransom
    compensation
    """

  /// `nine hurt and millions in damage`: a bare number before what money counts.
  private func isSumOfMoney(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    guard phrase.head == nil, next < document.tokens.count, Self.worth.contains(document.tokens[next]) else {
      return false
    }
    return document.tokens[next...].dropFirst().prefix(3).contains { Self.values.contains($0) }
  }

  /// `them`, `the attackers`: as many as were told before.
  private func referred(_ phrase: NounPhrase) -> People? {
    antecedents.count(of: phrase).map {
      People(count: $0.count, reference: .definite, kinds: phrase.kinds.union($0.kinds), isVague: false)
    }
  }

  /// A plural without a number: two at least.
  private var plural: Count { Count(low: 2, best: rules == .acled ? 3 : nil, high: nil) }

  /// `a seventh victim`: one more than were told.
  private func isNth(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.dropFirst().first.map { document.tokens[$0].kind == .ordinal } ?? false
  }

  private static let rests: WordSet = "rest remainder"

  /// `wounding the rest`: nobody says how many.
  private func isRest(_ phrase: NounPhrase) -> Bool {
    phrase.head.map { Self.rests.contains(document.tokens[$0]) } ?? false
  }

  private static let ranks: WordSet = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest
    """
  private static let fates: WordSet = """
    to killed murdered shot slain assassinated wounded injured kidnapped abducted arrested detained executed beheaded
    dead hurt gunned
    """

  /// `the fifth reporter murdered this year`, `the first officer to die there`: where one stands in a row, and nobody new.
  private func isRanked(_ phrase: NounPhrase) -> Bool {
    let next = phrase.tokens.upperBound
    guard phrase.head != nil, !phrase.isPlural, next < document.tokens.count,
      Self.fates.contains(document.tokens[next])
    else { return false }
    return phrase.tokens.dropFirst().prefix(2).contains {
      document.tokens[$0].kind == .ordinal || Self.ranks.contains(document.tokens[$0])
    }
  }

  private func isInvariant(_ phrase: NounPhrase) -> Bool {
    if case .invariant = phrase.noun?.form { return true }
    return false
  }

  /// `12 Hutus`: a capital and a plural say people.
  private func isNamePlural(_ phrase: NounPhrase) -> Bool {
    guard let head = phrase.head, phrase.isPlural else { return false }
    return document.caseIsInformative && document.tokens[head].isCapitalised
  }
}
