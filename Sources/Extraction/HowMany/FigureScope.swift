import ConflictModel
import EmbeddedTables
import Linguistics

/// Whether a figure is of this happening, a running toll, or of another time. The words are in
/// `Tables/casualty-scopes.tsv`.
enum FigureScope {
  private enum Reach: String, Sendable { case sentence = "s", after = "a", before = "b" }

  private struct Cue: Sendable {
    let scope: Scope
    let reach: Reach
  }

  private static let cues: PhraseTable<Cue> = {
    var entries: [(String, Cue)] = []
    TableReader.rows(of: embedded_casualty_scopes()) { cells in
      guard cells.count == 3, let scope = Scope(rawValue: String(cells[0])),
        let reach = Reach(rawValue: String(cells[1]))
      else { return }
      for phrase in cells[2].split(separator: "|") {
        entries.append((phrase.trimming, Cue(scope: scope, reach: reach)))
      }
    }
    return PhraseTable(entries)
  }()

  private static let since: WordKey = "since"
  private static let clauseMarks: WordSet = ". ; : ! ?"

  static func scope(
    of range: Range<Int>, hit: OutcomeHit, in sentence: Sentence, _ document: Document, count: Count,
    reference: FigureAnnotation.Reference
  ) -> Scope {
    let tokens = document.tokens
    var scope = Scope.incident
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      if tokens[index].key == since, index >= range.upperBound || index + 8 >= range.lowerBound,
        !isReason(index, sentence, document)
      {
        return .cumulative
      }
      if let (cue, end) = cues.longestMatch(in: tokens, at: index, limit: sentence.tokens.upperBound) {
        switch cue.reach {
        case .sentence: if count.low > 0 || count.best ?? 0 > 0 { scope = cue.scope }
        case .after: if index >= range.upperBound { scope = cue.scope }
        case .before:
          let isReason = hit.entry.frame == .eventNoun || hit.entry.frame == .noun || hit.entry.form == .gerund
          if cue.scope == .historical
            ? isReason && end <= range.lowerBound && range.lowerBound - end <= 5 : end <= hit.tokens.lowerBound,
            !hasClauseBetween(end, range.lowerBound, document)
          {
            scope = cue.scope
          }
        }
        if scope == .cumulative { return scope }
      }
      index += 1
    }
    return scope
  }

  /// `since it was dark`: no start of a count.
  private static func isReason(_ index: Int, _ sentence: Sentence, _ document: Document) -> Bool {
    index == sentence.tokens.upperBound - 1
  }

  /// A new clause starts between a cue and a figure.
  private static let starters: WordSet = "when while where but which"

  private static func hasClauseBetween(_ from: Int, _ to: Int, _ document: Document) -> Bool {
    guard from < to else { return false }
    for index in from..<to {
      let token = document.tokens[index]
      if token.kind == .punctuation { return true }
      if starters.contains(token) { return true }
    }
    return false
  }
}
