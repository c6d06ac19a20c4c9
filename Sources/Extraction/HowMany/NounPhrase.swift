import ConflictModel
import Linguistics

/// A noun phrase as the reader of figures sees it: how many, what, and how it refers.
struct NounPhrase {
  enum Determiner {
    case none, indefinite, definite, possessive, no
    /// `another`.
    case another
    /// `he`, `they`.
    case pronoun
    /// `himself`.
    case reflexive
    /// `all`, `both`, `half`.
    case quantifier
  }

  var tokens: Range<Int>
  /// The number words.
  var countTokens: Range<Int>?
  var count: Count?
  var isVague = false
  var determiner: Determiner = .none
  /// `another`, `two others`, `three more`, `a third`.
  var isAdditional = false
  /// `two of them`, `one of the attackers`.
  var isPartitive = false
  /// The last noun; nil where the number stands alone (`killing four`).
  var head: Int?
  var noun: PersonNoun?
  var kinds: VictimSet = []
  var isName = false
  var isPlural = false
  /// The head is the name of a place.
  var isPlace = false
  /// A possessor stands before the head: `the minister's`, `his`.
  var possessor: Range<Int>?
  /// `two wounded soldiers`: an outcome word among the modifiers.
  var inner: (entry: OutcomeLexicon.Entry, tokens: Range<Int>)?
  /// The head is itself an outcome word: `deaths`, `killing`, `bodies`.
  var outcome: (entry: OutcomeLexicon.Entry, tokens: Range<Int>)?
  /// A date, a place or a number of something else.
  var isBarred = false

  init(tokens: Range<Int>) { self.tokens = tokens }

  var isElliptical: Bool { head == nil }
}
