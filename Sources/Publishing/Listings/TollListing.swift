import ConflictModel
import ConflictStore

extension Listing where Element == Toll {
  /// Running tolls as they were told.
  public static var tolls: Listing {
    Listing(
      fields: [
        Field("as_of") { .optional($0.asOf) },
        Field("since") { .optional($0.figure.since?.description) },
        Field("place") { .optional($0.place) },
        Field("country") { .optional($0.country) },
        Field("outcome") { .text($0.figure.outcome.rawValue) },
        Field("victims") { .list($0.figure.victims.map { .text($0.rawValue) }) },
        Field("low") { .integer($0.figure.count.low) },
        Field("best") { .optional($0.figure.count.best) },
        Field("high") { .optional($0.figure.count.high) },
        Field("by") { .optional($0.figure.by) },
        Field("status") { .text($0.figure.status.rawValue) },
        Field("text") { .text($0.figure.text) },
        Field("sentence") { .optional($0.sentence) },
        Field("report") { .text($0.report.key) },
        Field("article") { .text($0.source.article.hex) },
        Field("source") { .text($0.source.name) },
        Field("publisher") { .optional($0.source.publisher) },
        Field("url") { .optional($0.source.url) },
        Field("incidents") { .optional($0.incidentSum) },
      ],
      columns: [
        Column("AS OF") { $0.asOf },
        Column("SINCE", isOptional: true) { $0.figure.since?.description },
        Column("PLACE", minimum: 8) { toll in
          [toll.place, toll.country].compactMap { $0 }.joined(separator: ", ")
        },
        Column("TOLL", .right, style: .strong) { Wording.count($0.figure.count) },
        Column("INCIDENTS", .right, isOptional: true) { $0.incidentSum.map(Wording.grouped) },
        Column("OUTCOME") { $0.figure.outcome.rawValue },
        Column("SAYS WHO", minimum: 8, isOptional: true) { $0.figure.by },
        Column("SOURCE", minimum: 8) { Wording.source($0.source) },
        Column("REPORT", style: .faint) { Wording.short($0.report.key) },
        Column("WORDS", minimum: 16) { "“\($0.figure.text)”" },
      ])
  }
}
