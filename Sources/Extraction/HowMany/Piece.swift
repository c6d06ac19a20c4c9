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
}
