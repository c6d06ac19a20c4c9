import Linguistics

/// A part of a sentence: a noun phrase, an outcome word, or a word that links them.
struct Piece {
  enum Kind: UInt8 {
    /// A noun phrase; `index` is its place in `Pieces.phrases`.
    case phrase
    /// An outcome word; `index` is its place in `Pieces.hits`.
    case hit
    case be, have, modal, negation, infinitiveTo, verb, participle, gerund, speech
    case preposition, of, by, and, or, but, including, additive, excluding, subordinator, relative, that
    case comma, semicolon, colon, dash, open, close, stop
  }

  var kind: Kind
  var tokens: Range<Int>
  var index = 0
}

/// An outcome word of the lexicon where it stands in the text.
struct OutcomeHit {
  var tokens: Range<Int>
  var entry: OutcomeLexicon.Entry
}

/// A sentence cut into pieces.
struct Pieces {
  var list: [Piece] = []
  var phrases: [NounPhrase] = []
  var hits: [OutcomeHit] = []
  /// Verbs of surviving, and their places in the list.
  var survivals: [(piece: Int, hit: OutcomeHit)] = []
}

/// What reads the pieces of a sentence by their places.
protocol ReadsPieces {
  var document: Document { get }
  var pieces: Pieces { get }
}

extension ReadsPieces {
  /// What stands at a place; nil before the first piece and behind the last.
  func kind(_ index: Int) -> Piece.Kind? { pieces.list.indices.contains(index) ? pieces.list[index].kind : nil }

  /// The noun phrase at a place that holds one.
  func phrase(_ index: Int) -> NounPhrase { pieces.phrases[pieces.list[index].index] }
}
