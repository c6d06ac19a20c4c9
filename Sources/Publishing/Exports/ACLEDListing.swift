import Chronology
import ConflictModel
import ConflictStore

/// Events in the 31 columns of an ACLED export, its words and codes.
///
/// ACLED has no diplomacy, so those events are left out (``isCoded(_:)``). Where a value has no column, `tags` holds it:
/// the bounds of the dead, who claims or denies, how a person reviewed it. Columns that we cannot know stay empty:
/// `admin2`, `admin3`, `source_scale`.
public enum ACLED {
  /// Whether ACLED's codebook has a type for the event.
  public static func isCoded(_ event: Event) -> Bool { event.type != .diplomacy }

  /// - Parameter timestamp: When the database was last read, in seconds of 1970.
  public static func listing(timestamp: Int?) -> Listing<EventDetail> {
    typealias Field = Listing<EventDetail>.Field
    func sides(_ detail: EventDetail) -> EventSides { EventSides(detail.event) }
    return Listing(
      fields: [
        Field("event_id_cnty") { .text(($0.event.location?.country ?? "ZZZ") + $0.event.key) },
        Field("event_date") { .optional($0.event.date?.start.earliest?.description) },
        Field("year") { .optional($0.event.date?.start.year) },
        Field("time_precision") { .optional($0.event.date.map { timePrecision($0.precision) }) },
        Field("disorder_type") { .text(disorderType($0.event.subType)) },
        Field("event_type") { .text($0.event.type.rawValue) },
        Field("sub_event_type") { .text($0.event.subType.rawValue) },
        Field("actor1") { .optional(sides($0).first.first?.name) },
        Field("assoc_actor_1") { .text(names(sides($0).first.dropFirst())) },
        Field("inter1") { .optional(sides($0).first.first.map { inter($0.kind) }) },
        Field("actor2") { .optional(sides($0).second.first?.name) },
        Field("assoc_actor_2") { .text(names(sides($0).second.dropFirst())) },
        Field("inter2") { .optional(sides($0).second.first.map { inter($0.kind) }) },
        Field("interaction") { .text(interaction(sides($0))) },
        Field("civilian_targeting") { .text(isCivilianTargeting($0.event) ? "Civilian targeting" : "") },
        Field("iso") { .optional(CountryCodes.of($0.event.location?.country)?.numeric) },
        Field("region") { .optional(CountryCodes.of($0.event.location?.country)?.acledRegion) },
        Field("country") { .optional(CountryCodes.of($0.event.location?.country)?.name) },
        Field("admin1") { .optional($0.event.location?.admin1) },
        Field("admin2") { _ in .none },
        Field("admin3") { _ in .none },
        Field("location") { .optional($0.event.location?.name) },
        Field("latitude") { .degrees($0.event.location?.latitude) },
        Field("longitude") { .degrees($0.event.location?.longitude) },
        Field("geo_precision") { .optional($0.event.location?.geoPrecision) },
        Field("source") { .text($0.publishers.joined(separator: "; ")) },
        Field("source_scale") { _ in .none },
        Field("notes") { .text($0.account) },
        Field("fatalities") { .integer($0.event.killed?.low ?? 0) },
        Field("tags") { .text(tags($0.event)) },
        Field("timestamp") { _ in .optional(timestamp) },
      ], columns: [])
  }

  private static func names(_ actors: ArraySlice<Event.Participant>) -> String {
    actors.map(\.name).joined(separator: "; ")
  }

  /// 1 the day · 2 the week · 3 the month; ACLED has no code for less, so a year is 3 and `tags` says so.
  private static func timePrecision(_ precision: Int) -> Int {
    switch precision {
    case ...1: 1
    case 2, 3: 2
    default: 3
    }
  }

  /// ACLED Codebook (2023), table 2.
  private static func disorderType(_ subType: SubEventType) -> String {
    switch subType {
    case .peacefulProtest, .protestWithIntervention, .violentDemonstration: "Demonstrations"
    case .excessiveForceAgainstProtesters: "Political violence; Demonstrations"
    default: subType.type == .strategicDevelopments ? "Strategic developments" : "Political violence"
    }
  }

  /// The words that stand for the codes 1 to 8 since 2023; empty for who has no code.
  private static func inter(_ kind: ActorKind) -> String { interWords[kind.interCode] }

  private static let interWords = [
    "", "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
  ]

  /// The two sides, the smaller code first; or the one there is.
  private static func interaction(_ sides: EventSides) -> String {
    let codes = [sides.first.first, sides.second.first].compactMap { $0?.kind.interCode }.filter { $0 > 0 }.sorted()
    let words = codes.map { interWords[$0] }
    return words.count == 1 ? "\(words[0]) only" : words.joined(separator: "-")
  }

  /// ACLED Codebook (2023): civilians were the main or only target.
  private static func isCivilianTargeting(_ event: Event) -> Bool {
    switch event.type {
    case .violenceAgainstCivilians: true
    case .explosions, .riots: EventSides(event).second.first?.kind == .civilians
    case .protests: event.subType == .excessiveForceAgainstProtesters
    default: false
    }
  }

  private static func tags(_ event: Event) -> String {
    var tags: [String] = []
    if let killed = event.killed {
      tags.append(
        "killed low=\(killed.low) best=\(killed.best.map(String.init) ?? "unknown") "
          + "high=\(killed.high.map(String.init) ?? "unknown")")
    } else {
      tags.append("killed unknown")
    }
    if let date = event.date, date.precision >= 5 { tags.append("date known to the year") }
    if event.date?.start.year == nil { tags.append("year unknown") }
    if event.status != .asserted { tags.append("status=\(event.status.rawValue)") }
    tags.append("review=\(event.review.rawValue)")
    tags.append("reports=\(event.reportCount)")
    return tags.joined(separator: "; ")
  }
}
