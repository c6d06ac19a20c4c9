import Chronology
import ConflictModel
import Linguistics

/// Finds casualty figures: the outcome words of a sentence first, then the people on the side where the form of each says
/// that they stand.
public enum FigureAnnotator {
  public static func annotate(
    _ document: Document, _ annotations: Annotations, rules: VagueNumberRules = .acled
  ) -> [FigureAnnotation] {
    var state: (reader: PieceReader, antecedents: Antecedents)?
    var figures: [FigureAnnotation] = []
    let lexicon = OutcomeLexicon.phrases
    let tokens = document.tokens
    var acts = annotations.triggers[...]
    for sentence in document.sentences {
      var hits: [OutcomeHit] = []
      var index = sentence.tokens.lowerBound
      let limit = sentence.tokens.upperBound
      while index < limit {
        guard tokens[index].kind == .word else {
          index += 1
          continue
        }
        if let suffering = Suffering.hit(at: index, limit: limit, tokens) {
          hits.append(suffering)
          index = suffering.tokens.upperBound
        } else if let taken = TakenPeople.hit(at: index, in: sentence.tokens, document) {
          hits.append(taken)
          index = taken.tokens.upperBound
        } else if let (entry, end) = lexicon.longestMatch(in: tokens, at: index, limit: limit) {
          let hit = OutcomeHit(tokens: index..<end, entry: entry)
          if !FigureReader.isOnlyPlace(hit, in: sentence.tokens, tokens) { hits.append(hit) }
          index = end
        } else {
          index += 1
        }
      }
      guard !hits.isEmpty else { continue }
      acts = acts.drop { $0.tokens.lowerBound < sentence.tokens.lowerBound }
      let current: (reader: PieceReader, antecedents: Antecedents)
      if let state {
        current = state
      } else {
        let reader = PieceReader(document, annotations, rules: rules)
        current = (reader, Antecedents(document, reader: reader))
        state = current
      }
      var figureReader = FigureReader(
        document: document, annotations: annotations, sentence: sentence,
        pieces: current.reader.read(sentence.tokens, hits: hits),
        counter: PeopleCounter(document: document, rules: rules, antecedents: current.antecedents),
        acts: acts.prefix { $0.tokens.lowerBound < limit }, rules: rules,
        earlier: figures.last { $0.figure.outcome == .killed || $0.figure.outcome == .wounded }?.figure.outcome)
      figureReader.run()
      let base = figures.count
      let near = FigureScope.startOfCount(before: sentence, among: figures, document)
      for var figure in figureReader.figures {
        figure.partOf = figure.partOf.map { $0 + base }
        if FigureScope.isOfCountry(figure, beside: figures[..<base], in: sentence, document)
          || FigureScope.isOfSameCount(figure, beside: figures[near...], document)
          || FigureScope.isOfOverall(figure, beside: figures[..<base])
        {
          figure.figure.scope = .cumulative
        }
        if FigureScope.isOfToldBlow(figure, beside: figures[..<base], document) { figure.figure.scope = .incident }
        if let running = FigureScope.runningCount(before: figure, among: figures[..<base], document, annotations.dates)
        {
          figure.figure.scope = .cumulative
          figure.figure.since = running.since
        }
        if FigureScope.isOfSequel(figure, to: figures.last, document) { figure.figure.scope = .historical }
        figures.append(figure)
      }
    }
    SeparateIncidents.settle(&figures, in: document)
    FatalWounds.settle(&figures, in: document)
    ShotDead.settle(&figures, in: document)
    return figures
  }
}
