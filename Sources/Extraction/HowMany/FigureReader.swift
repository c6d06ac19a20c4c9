import ConflictModel
import Linguistics

/// Reads the figures of one sentence from its pieces.
struct FigureReader: ReadsPieces {
  let document: Document
  let annotations: Annotations
  let sentence: Sentence
  let pieces: Pieces
  var finder: VictimFinder
  let rules: VagueNumberRules
  var figures: [FigureAnnotation] = []
  /// What each hit was found to count, for the verbs that share its victims.
  var victimsOfHit: [Int: [VictimFinder.Victim]] = [:]
  var used: [Use] = []
  /// Hits that tell of no figure of their own.
  var excluded: Set<Int> = []
  /// Hits whose victims are their objects.
  var active: Set<Int> = []
  /// What became of the people that the sentences before tell of.
  let earlier: Outcome?
  /// The acts that the sentence tells.
  let acts: ArraySlice<TriggerAnnotation>
  /// The dates that stand in it, in order.
  let dates: ArraySlice<DateAnnotation>
  /// True while the figures added are the reason for something else.
  var isCause = false

  struct Use {
    let phrase: Int
    let outcome: Outcome
    /// Index of the figure made of it.
    let figure: Int
    let isYielding: Bool
  }

  init(
    document: Document, annotations: Annotations, sentence: Sentence, pieces: Pieces, counter: PeopleCounter,
    acts: ArraySlice<TriggerAnnotation>, rules: VagueNumberRules, earlier: Outcome? = nil
  ) {
    self.earlier = earlier
    let first = annotations.dates.partitioningIndex { $0.tokens.lowerBound >= sentence.tokens.lowerBound }
    dates = annotations.dates[first...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
    self.document = document
    self.annotations = annotations
    self.sentence = sentence
    self.pieces = pieces
    self.rules = rules
    self.acts = acts
    finder = VictimFinder(document: document, pieces: pieces, counter: counter)
  }

  mutating func run() {
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      switch piece.kind {
      case .hit: read(hit: pieces.hits[piece.index], at: index)
      case .phrase:
        let phrase = pieces.phrases[piece.index]
        if phrase.head != nil, phrase.determiner == .definite, readTotal(at: index) { continue }
        if phrase.isPartitive, readPart(at: index) { continue }
        if let outcome = phrase.outcome {
          read(noun: outcome, of: phrase, at: index)
        } else if phrase.isBarred, phrase.determiner == .definite, let outcome = fate(of: index) {
          readThose(outcome, at: index)
        } else if let inner = phrase.inner, !phrase.isBarred {
          read(inner: inner, of: phrase, at: index)
        }
      case .including: readAmong(at: index)
      case .speech, .verb: readSaid(at: index)
      default: break
      }
    }
    for index in pieces.list.indices where pieces.list[index].kind == .phrase { readMore(at: index) }
    for index in pieces.list.indices where pieces.list[index].kind == .be { readLikewise(at: index) }
    for (index, hit) in pieces.survivals { read(survival: hit, at: index) }
    settleShot()
    removeWithdrawn()
    settleTolls()
    settleFound()
    settleIncluded()
    settleCondition()
    settleSome()
    settlePlaces()
    settleBodies()
  }

  /// Takes out the figures that others stand for now; what is part of another still points to it.
  private mutating func removeWithdrawn() {
    guard figures.contains(where: { $0.tokens.isEmpty }) else { return }
    var places: [Int?] = []
    var next = 0
    for figure in figures {
      places.append(figure.tokens.isEmpty ? nil : next)
      if !figure.tokens.isEmpty { next += 1 }
    }
    figures.removeAll { $0.tokens.isEmpty }
    for index in figures.indices { figures[index].partOf = figures[index].partOf.flatMap { places[$0] } }
  }
}
