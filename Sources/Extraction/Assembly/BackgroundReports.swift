import Chronology
import ConflictModel
import Linguistics

/// Running tolls and figures of earlier wars: reports of their own, never added to an incident.
enum BackgroundReports {
  /// - Parameter told: figures that belong to happenings.
  static func reports(
    _ document: Document, _ annotations: Annotations, _ index: SentenceIndex, without told: Set<Int>
  ) -> [Report] {
    var reports: [Report] = []
    for (sentence, figures) in index.figures.enumerated() {
      for scope in [Scope.cumulative, .historical] {
        let own = figures.filter { annotations.scopeOfWhole($0) == scope && !told.contains($0) }.map {
          annotations.figures[$0].figure
        }
        guard !own.isEmpty else { continue }
        let happening = Happening(
          sentences: [sentence], triggers: index.triggers[sentence], figures: [], dates: index.dates[sentence],
          places: index.places[sentence], families: .fight)
        let (date, dateRule) = DateChoice.date(of: happening, main: nil, document, annotations, index)
        let (place, placeRule) = PlaceChoice.place(of: happening, main: nil, document, annotations, index)
        let (attribution, status, statusRule) = AttributionChoice.attribution(
          of: happening, document, annotations, index)
        reports.append(
          Report(
            type: .battles, subType: .armedClash, scope: scope, status: status, date: date, place: place,
            figures: own, attribution: attribution, confidence: 0.2,
            mentions: [document.span(document.sentences[sentence].tokens)],
            reasons: [
              .init(field: "scope", rule: "\(scope.rawValue) figure"), .init(field: "date", rule: dateRule),
              .init(field: "place", rule: placeRule), .init(field: "status", rule: statusRule),
            ]))
      }
    }
    return reports
  }
}
