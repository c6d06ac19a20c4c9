import ConflictModel
import ConflictStore

extension Listing where Element == Comparison.Row {
  /// Records that people coded beside what articles tell.
  public static var comparison: Listing {
    Listing(
      fields: [
        Field("result") { .text($0.result.rawValue) },
        Field("record") { .optional($0.record) },
        Field("event") { .text($0.eventKey) },
        Field("date_start") { .optional($0.date) },
        Field("place") { .optional($0.place) },
        Field("country") { .optional($0.country) },
        Field("sub_type") { .text($0.subType) },
        Field("coded_low") { .optional($0.coded?.low) },
        Field("coded_best") { .optional($0.coded?.best) },
        Field("coded_high") { .optional($0.coded?.high) },
        Field("killed_low") { .optional($0.machine?.low) },
        Field("killed_best") { .optional($0.machine?.best) },
        Field("killed_high") { .optional($0.machine?.high) },
        Field("differs") { .flag($0.differs) },
        Field("reports") { .integer($0.reports) },
        Field("rule") { .optional($0.rule) },
      ],
      columns: [
        Column("RESULT") { $0.differs && $0.result == .found ? "found, differs" : $0.result.rawValue },
        Column("DATE") { $0.date },
        Column("PLACE", minimum: 8) { row in [row.place, row.country].compactMap { $0 }.joined(separator: ", ") },
        Column("EVENT", minimum: 10) { $0.subType },
        Column("CODED", .right) { Wording.count($0.coded) },
        Column("ARTICLES", .right, style: .strong) { Wording.count($0.machine) },
        Column("REPORTS", .right) { Wording.grouped($0.reports) },
        Column("RECORD", isOptional: true) { $0.record },
        Column("ID", style: .faint) { Wording.short($0.eventKey) },
        Column("JOINED BY", minimum: 16, isOptional: true) { $0.rule },
      ])
  }
}

extension Comparison {
  /// `2 of 3 records found (67 %), 1 of them with another figure; 4 events that are not coded`.
  public var summary: String {
    let (found, missed, extra) = (count(.found), count(.missed), count(.extra))
    let records = found + missed
    let share = records > 0 ? " (\((found * 100 + records / 2) / records) %)" : ""
    return "\(Wording.grouped(found)) of \(Wording.number(records, "record")) found\(share), "
      + "\(Wording.grouped(differing)) of them with a figure that excludes the coded one; "
      + "\(Wording.number(extra, "event")) of articles not coded"
  }
}
