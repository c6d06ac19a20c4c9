import Chronology
import ConflictModel
import ConflictStore
import Foundation

/// What the snapshots hold. It may grow with the schema; the snapshots of earlier versions keep what they have.
enum Sample {
  static let text = """
    Two reporters were wounded when shells fell on Martuni on October 1, the Defence Ministry said. Another outlet \
    put the number at four. More than 100 people have been killed since September 27. The war of the 1990s took 30,000 \
    lives. “Nobody shelled the town,” the government answered.
    """

  static func fill(_ store: Store) throws {
    let day = PartialDate(year: 2020, month: 10, day: 1)
    let place = Place(
      text: "Martuni", span: span("Martuni"), name: "Martuni", latitude: 39.795, longitude: 47.11, country: "AZE",
      admin1: "Khojavend", id: 586_523, precision: 1)
    let attacker = Actor(
      name: "Military Forces of Azerbaijan", text: "the government", kind: .stateForces, country: "AZE", role: .accused)
    let shelling = Report(
      type: .explosions, subType: .shelling, status: .accused,
      date: DateSpan(
        start: day, end: day, precision: 1, text: "on October 1", span: span("on October 1"), resolution: .stated),
      place: place, actors: [attacker],
      figures: [
        CasualtyFigure(
          outcome: .wounded, victims: [.civilian, .journalist], count: Count(2), text: "Two reporters were wounded",
          span: span("Two reporters were wounded"), by: "Defence Ministry"),
        CasualtyFigure(
          outcome: .wounded, victims: [.journalist], count: Count(4), text: "the number at four",
          span: span("the number at four"), by: "another outlet"),
      ], attribution: "Defence Ministry", confidence: 0.875, mentions: [span("Two reporters were wounded")],
      reasons: [.init(field: "date", rule: "a month and a day, with the year of publication")])
    let toll = Report(
      type: .battles, subType: .armedClash, scope: .cumulative, place: nil,
      figures: [
        CasualtyFigure(
          outcome: .killed, scope: .cumulative, count: Count(low: 100, best: 100, high: nil),
          text: "More than 100 people", span: span("More than 100 people"), since: PartialDate(month: 9, day: 27))
      ], confidence: 0.5, mentions: [span("More than 100 people have been killed")])
    let war = Report(
      type: .battles, subType: .armedClash, scope: .historical,
      figures: [
        CasualtyFigure(
          outcome: .killed, scope: .historical, count: Count(30_000), text: "30,000 lives", span: span("30,000 lives"))
      ], confidence: 0.5, mentions: [span("The war of the 1990s")])
    let call = Report(
      type: .diplomacy, subType: .ceasefireCall,
      date: DateSpan(
        start: PartialDate(month: 10, day: 2), end: PartialDate(month: 10, day: 2), precision: 1, text: "",
        resolution: .inherited), confidence: 0.25)
    let statements = [
      ConflictModel.Statement(
        speaker: "Ministry of Defence", speakerText: "the Defence Ministry", organisation: "Government of Armenia",
        act: .claim, kind: .indirect, quote: "Two reporters were wounded", span: span("Two reporters were wounded"),
        via: "An agency", date: CalendarDate(year: 2020, month: 10, day: 1), report: 0),
      ConflictModel.Statement(
        speaker: "Government", speakerText: "the government", act: .denial, kind: .direct,
        quote: "Nobody shelled the town,", span: span("Nobody shelled the town,"),
        repetitions: [TextSpan(start: 0, end: 3)], date: CalendarDate(year: 2020, month: 10, day: 2), denies: 0),
    ]
    try store.save(
      Article(
        id: "sample.txt", text: text, title: "Shells on a town", url: "https://one.example/1", publisher: "One",
        byline: "A. Writer", published: CalendarDate(year: 2020, month: 10, day: 2), language: "en"),
      Reading(
        id: "sample.txt", published: CalendarDate(year: 2020, month: 10, day: 2), extractor: "conflictdb sample",
        reports: [shelling, toll, war, call], statements: statements))
    try store.noteSource(
      of: Article(id: "copy.txt", text: text, url: "https://two.example/2", publisher: "Two"))
    try store.save(
      Article(id: "other.txt", text: "A market opened. It sells apples."),
      Reading(id: "other.txt", extractor: "conflictdb sample"))
  }

  private static func span(_ words: String) -> TextSpan {
    guard let range = text.range(of: words) else { return TextSpan(start: 0, end: 0) }
    let scalars = text.unicodeScalars
    return TextSpan(
      start: scalars.distance(from: scalars.startIndex, to: range.lowerBound),
      end: scalars.distance(from: scalars.startIndex, to: range.upperBound))
  }
}
