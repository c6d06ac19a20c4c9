import Chronology
import ConflictModel
import Linguistics

/// Running tolls and figures of earlier wars: reports of their own, never added to an incident.
enum BackgroundReports {
  /// - Parameter told: figures that belong to happenings.
  static func reports(
    _ builder: ReportBuilder, without told: Set<Int>
  ) -> [Report] {
    let (document, annotations, index) = (builder.document, builder.annotations, builder.index)
    var reports: [Report] = []
    for (sentence, figures) in index.figures.enumerated() {
      for scope in [Scope.cumulative, .historical] {
        let own = figures.filter { annotations.scopeOfWhole($0) == scope && !told.contains($0) }.map {
          annotations.figures[$0].figure
        }
        guard !own.isEmpty else { continue }
        let happening = Happening(
          sentences: [sentence],
          triggers: index.triggers[sentence].filter { annotations.triggers[$0].mood != .notReal }, figures: [],
          dates: index.dates[sentence],
          places: index.places[sentence], families: .fight)
        var (date, dateRule) = DateChoice.date(of: happening, main: nil, document, annotations, index)
        // What is long past was on no day of this article.
        if scope == .historical, date?.resolution == .publication {
          (date, dateRule) = (nil, "of the past, and no day of its own")
        }
        var (place, placeRule) = PlaceChoice.place(of: happening, main: nil, document, annotations, index)
        if let town = place,
          let wider = PlaceChoice.country(
            around: town, of: happening, isRunning: scope == .cumulative, document, annotations)
        {
          (place, placeRule) = (wider, "country of that town: what is past or counted up was not in it alone")
        }
        let (attribution, status, statusRule) = AttributionChoice.attribution(
          of: happening, document, annotations, index)
        let (subType, typeRule) = builder.subType(ofBackground: happening, figures: own)
        reports.append(
          Report(
            type: subType.type, subType: subType, scope: scope, status: status, date: date, place: place,
            figures: own, attribution: attribution, confidence: 0.2,
            mentions: [document.span(document.sentences[sentence].tokens)],
            reasons: [
              .init(field: "type", rule: typeRule), .init(field: "scope", rule: "\(scope.rawValue) figure"),
              .init(field: "date", rule: dateRule),
              .init(field: "place", rule: placeRule), .init(field: "status", rule: statusRule),
            ]))
      }
    }
    return reports
  }
}
