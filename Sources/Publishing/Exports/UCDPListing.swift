import Chronology
import ConflictModel
import ConflictStore

/// Events in the 49 columns of UCDP's Georeferenced Event Dataset (versions 23 to 25.1).
///
/// UCDP counts events of organised violence in which somebody died, so only those are written (``isCoded(_:)``). The
/// numbers that UCDP itself gives to conflicts, dyads and sides are not ours to give and stay empty.
public enum UCDP {
  /// Whether UCDP would have the event: fighting, strikes or violence against civilians, and at least one death.
  public static func isCoded(_ event: Event) -> Bool {
    guard let killed = event.killed, [.battles, .explosions, .violenceAgainstCivilians].contains(event.type) else {
      return false
    }
    return max(killed.low, killed.best ?? 0, killed.high ?? 0) >= 1
  }

  /// An event with what the columns are made of, worked out once.
  public struct Row {
    var detail: EventDetail
    var sides: Sides
    var deaths: Deaths
    var event: Event { detail.event }
    var lead: ReportDetail? { detail.reports.first }

    public init(_ detail: EventDetail) {
      self.detail = detail
      sides = Sides(detail.event)
      deaths = Deaths(detail, sides)
    }
  }

  public static var listing: Listing<Row> {
    typealias Field = Listing<Row>.Field
    let unknown: (Row) -> FieldValue = { _ in .none }
    return Listing(
      fields: [
        Field("id") { .integer(number($0.event.key)) },
        Field("relid") { .text($0.event.key) },
        Field("year") { .optional($0.event.date?.start.year) },
        Field("active_year", unknown),
        Field("code_status") { .text($0.event.review == .machine ? "Check" : "Clear") },
        Field("type_of_violence") { .integer($0.sides.typeOfViolence) },
        Field("conflict_dset_id", unknown),
        Field("conflict_new_id", unknown),
        Field("conflict_name", unknown),
        Field("dyad_dset_id", unknown),
        Field("dyad_new_id", unknown),
        Field("dyad_name") { .text("\($0.sides.a.name) - \($0.sides.b.name)") },
        Field("side_a_dset_id", unknown),
        Field("side_a_new_id", unknown),
        Field("side_a") { .text($0.sides.a.name) },
        Field("side_b_dset_id", unknown),
        Field("side_b_new_id", unknown),
        Field("side_b") { .text($0.sides.b.name) },
        Field("number_of_sources") { .integer($0.detail.sources.count) },
        Field("source_article") { row in .text(row.detail.sources.map(Wording.reference).joined(separator: "; ")) },
        Field("source_office") { .text($0.detail.publishers.joined(separator: "; ")) },
        Field("source_date") { row in
          .text(row.detail.sources.compactMap { $0.published?.description }.joined(separator: "; "))
        },
        Field("source_headline") { row in .text(row.detail.sources.compactMap(\.title).joined(separator: "; ")) },
        Field("source_original") { .optional($0.lead?.report.attribution) },
        Field("where_prec") { .optional($0.event.location?.precision) },
        Field("where_coordinates") { .optional($0.event.location?.name) },
        Field("where_description") { .text($0.detail.account) },
        Field("adm_1") { .optional($0.event.location?.admin1) },
        Field("adm_2", unknown),
        Field("latitude") { .degrees($0.event.location?.latitude) },
        Field("longitude") { .degrees($0.event.location?.longitude) },
        Field("geom_wkt") { .optional($0.position.map { "POINT (\($0.longitude.flat) \($0.latitude.flat))" }) },
        Field("priogrid_gid") { .optional($0.event.location.flatMap(priogridCell)) },
        Field("country") { .optional(CountryCodes.of($0.event.location?.country)?.name) },
        Field("country_id") { .optional(CountryCodes.of($0.event.location?.country)?.gleditschWard) },
        Field("region") { .optional(CountryCodes.of($0.event.location?.country)?.ucdpRegion) },
        Field("event_clarity") { .integer($0.event.date.map { $0.start == $0.end } ?? false ? 1 : 2) },
        Field("date_prec") { .optional($0.event.date?.precision) },
        Field("date_start") { .optional($0.event.date?.start.earliest?.description) },
        Field("date_end") { .optional($0.event.date?.end.latest?.description) },
        Field("deaths_a") { .integer($0.deaths.a) },
        Field("deaths_b") { .integer($0.deaths.b) },
        Field("deaths_civilians") { .integer($0.deaths.civilians) },
        Field("deaths_unknown") { .integer($0.deaths.unknown) },
        Field("best") { .integer($0.deaths.best) },
        Field("high") { .integer($0.deaths.high) },
        Field("low") { .integer($0.deaths.low) },
        Field("gwnoa") { .optional($0.sides.gleditschWard(of: $0.sides.a)) },
        Field("gwnob") { .optional($0.sides.gleditschWard(of: $0.sides.b)) },
      ], columns: [])
  }

  /// A whole number for programs that want one: the first 13 hexadecimal digits of the key, which a double holds exactly.
  static func number(_ key: String) -> Int { Int(key.prefix(13), radix: 16) ?? 0 }

  /// The cell of PRIO-GRID, half a degree wide, counted by rows from the south-west corner of the world
  /// (Tollefsen, Strand and Buhaug 2012).
  static func priogridCell(_ location: Event.Location) -> Int? {
    guard let latitude = location.latitude, let longitude = location.longitude else { return nil }
    let row = min(359, Int(((90 + latitude) * 2).rounded(.down)))
    let column = min(719, Int(((180 + longitude) * 2).rounded(.down)))
    return row * 720 + column + 1
  }
}

extension UCDP.Row {
  var position: (longitude: FieldValue, latitude: FieldValue)? {
    guard let longitude = event.location?.longitude, let latitude = event.location?.latitude else { return nil }
    return (.degrees(longitude), .degrees(latitude))
  }
}

extension UCDP {
  /// The two sides as UCDP names them.
  struct Sides {
    struct Side {
      var name: String
      var kind: ActorKind
      var country: String?
    }

    /// 1 state-based · 2 non-state · 3 one-sided.
    var typeOfViolence: Int
    /// The state where there is one, else who attacks.
    var a: Side
    var b: Side

    init(_ event: Event) {
      let sides = EventSides(event)
      let first = sides.first.first.map(Side.init)
      let second = sides.second.first.map(Side.init)
      let isAgainstCivilians =
        event.type == .violenceAgainstCivilians || second.map { !EventSides.isArmed($0.kind) } ?? false
      let unnamed = Side(name: "Unknown", kind: .unknown)
      if isAgainstCivilians {
        typeOfViolence = 3
        a = first ?? unnamed
        b = Side(name: "Civilians", kind: .civilians)
        return
      }
      a = first ?? unnamed
      b = second ?? unnamed
      if EventSides.isState(b.kind), !EventSides.isState(a.kind) { (a, b) = (b, a) }
      typeOfViolence = EventSides.isState(a.kind) ? 1 : 2
    }

    func gleditschWard(of side: Side) -> Int? {
      EventSides.isState(side.kind) ? CountryCodes.of(side.country)?.gleditschWard : nil
    }
  }

  /// How many died, by whose they were. `best` is the sum of the four, and lies between `low` and `high`.
  struct Deaths {
    var a = 0
    var b = 0
    var civilians = 0
    var best: Int
    var low: Int
    var high: Int
    /// Of whom nobody says whose they were.
    var unknown: Int { best - a - b - civilians }

    /// The leading report's figures tell whose the dead were; a figure that would make them more than all is left out.
    init(_ detail: EventDetail, _ sides: Sides) {
      let killed = detail.event.killed ?? Count(0)
      low = killed.low
      best = killed.best ?? killed.low
      high = max(killed.high ?? best, best)
      let total = { (kind: VictimKind) -> Int in
        detail.totals.first { $0.outcome == .killed && $0.victims == kind }.map { $0.count.best ?? $0.count.low } ?? 0
      }
      civilians = min(best, max(total(.civilian), total(.journalist), total(.aidWorker), total(.child), total(.woman)))
      var left = best - civilians
      for figure in detail.reports.first?.report.figures ?? [] {
        guard figure.outcome == .killed, figure.status != .denied, figure.scope == .incident || figure.scope == .subset
        else { continue }
        let count = figure.count.best ?? figure.count.low
        guard count <= left else { continue }
        if figure.side == sides.a.name || figure.victims.contains(.perpetrator) {
          a += count
        } else if figure.side == sides.b.name, sides.typeOfViolence != 3 {
          b += count
        } else {
          continue
        }
        left -= count
      }
    }
  }
}

extension UCDP.Sides.Side {
  init(_ participant: Event.Participant) {
    self.init(name: participant.name, kind: participant.kind, country: participant.country)
  }
}
