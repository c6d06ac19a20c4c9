import Chronology
import ConflictModel
import Linguistics

/// Puts the answers together: sentences about the same happening become one report with its date, place, actors and figures.
///
/// The procedure is scored and deterministic:
/// 1. Each sentence with a real trigger, or with a casualty figure, is a candidate happening.
/// 2. From the first sentence on, each candidate joins the earlier happening with the highest `Linking.score`, if that
///    reaches `Linking.threshold`; else it starts its own.
/// 3. Each happening gets type, date, place, actors, figures and status from its own sentences first, and inherits only
///    what the text around gives it.
/// 4. Background figures (cumulative, historical) become reports of their own scope.
struct Assembler {
  let document: Document
  let annotations: Annotations
  /// Indices of what stands in each sentence.
  private let index: SentenceIndex

  init(_ document: Document, _ annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    index = SentenceIndex(document, annotations)
  }

  func reports() -> [Report] {
    guard Relevance.mayTellOfConflict(document, annotations, index) else { return [] }
    var happenings: [Happening] = []
    for sentence in document.sentences.indices {
      guard let candidate = candidate(of: sentence) else { continue }
      var best: (score: Double, at: Int, rule: String)?
      for (at, happening) in happenings.enumerated() {
        let (score, rule) = Linking.score(candidate, happening, document, annotations)
        if score >= Linking.threshold, best.map({ score >= $0.score }) ?? true { best = (score, at, rule) }
      }
      if let best {
        happenings[best.at].absorb(candidate, rule: best.rule)
      } else if !candidate.triggers.isEmpty || candidate.tellsOfCasualties(annotations) {
        happenings.append(candidate)
      }
    }
    let builder = ReportBuilder(document, annotations, index)
    var reports = happenings.enumerated().compactMap { order, happening in
      builder.report(of: happening, order: order, of: happenings.count)
    }
    reports += BackgroundReports.reports(document, annotations, index)
    return rank(reports)
  }

  private func candidate(of sentence: Int) -> Happening? {
    var triggers = index.triggers[sentence].filter {
      let trigger = annotations.triggers[$0]
      return trigger.mood == .happened && !trigger.act.isAlien
    }
    // `a group of residents` says who, `a plane` and `small arms` with what: neither says that something happened.
    if triggers.allSatisfy({ annotations.triggers[$0].act.isSupport }) { triggers = [] }
    let figures = index.figures[sentence].filter { annotations.scopeOfWhole($0) != .historical }
    let incidents = figures.filter {
      let scope = annotations.scopeOfWhole($0)
      return scope == .incident || scope == .subset
    }
    // A sentence that tells a running toll or an old war tells no happening of its own, but by acts that are not its words.
    let background = index.figures[sentence].map { annotations.figures[$0] }.filter {
      $0.figure.scope == .cumulative || $0.figure.scope == .historical
    }
    let isBackground =
      incidents.isEmpty && !background.isEmpty
      && triggers.allSatisfy { trigger in
        let trigger = annotations.triggers[trigger]
        return trigger.act == .kill || background.contains { $0.tokens.overlaps(trigger.tokens) }
          || !trigger.act.isCrowd
      }
    guard !triggers.isEmpty || !incidents.isEmpty, !isBackground else { return nil }
    var families = triggers.reduce(into: Happening.Families()) { $0.formUnion(annotations.triggers[$1].act.family) }
    if triggers.isEmpty { families = .killing }
    return Happening(
      sentences: [sentence], triggers: triggers, figures: incidents, dates: index.dates[sentence],
      places: index.places[sentence], families: families)
  }

  /// The surest first; among equals in order of the text.
  private func rank(_ reports: [Report]) -> [Report] {
    reports.enumerated().sorted {
      $0.element.confidence != $1.element.confidence
        ? $0.element.confidence > $1.element.confidence : $0.offset < $1.offset
    }.map(\.element)
  }
}

extension Happening {
  mutating func absorb(_ other: Happening, rule: String) {
    sentences += other.sentences
    triggers += other.triggers
    figures += other.figures
    dates += other.dates
    places += other.places
    families.formUnion(other.families)
    joins.append(rule)
  }

  /// True where a figure alone is worth a report: somebody was killed, wounded, taken.
  func tellsOfCasualties(_ annotations: Annotations) -> Bool {
    figures.contains { (annotations.figures[$0].figure.count.best ?? annotations.figures[$0].figure.count.low) > 0 }
  }
}

/// Which annotations stand in which sentence.
struct SentenceIndex {
  var dates: [[Int]]
  var places: [[Int]]
  var actors: [[Int]]
  var triggers: [[Int]]
  var figures: [[Int]]
  var statements: [[Int]]

  init(_ document: Document, _ annotations: Annotations) {
    let empty = [[Int]](repeating: [], count: document.sentences.count)
    dates = empty
    places = empty
    actors = empty
    triggers = empty
    figures = empty
    statements = empty
    func owner(_ range: Range<Int>) -> Int { Int(document.sentenceOfToken[range.lowerBound]) }
    for (i, a) in annotations.dates.enumerated() where !a.tokens.isEmpty { dates[owner(a.tokens)].append(i) }
    for (i, a) in annotations.places.enumerated() where !a.tokens.isEmpty { places[owner(a.tokens)].append(i) }
    for (i, a) in annotations.actors.enumerated() where !a.tokens.isEmpty { actors[owner(a.tokens)].append(i) }
    for (i, a) in annotations.triggers.enumerated() where !a.tokens.isEmpty { triggers[owner(a.tokens)].append(i) }
    for (i, a) in annotations.figures.enumerated() where !a.tokens.isEmpty { figures[owner(a.tokens)].append(i) }
    for (i, a) in annotations.statements.enumerated() {
      if let cue = a.cue, !cue.isEmpty { statements[owner(cue)].append(i) }
    }
  }
}
