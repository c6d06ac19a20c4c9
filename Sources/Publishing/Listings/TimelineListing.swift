import ConflictModel
import ConflictStore

extension Listing where Element == TimelineEntry {
  /// Events in time: what, when, where, who, how many, who says so, and where it was read.
  public static var timeline: Listing {
    Listing(
      fields: eventFields + sourceFields,
      columns: [
        Column("DATE") { Wording.dates($0.event.date) },
        Column("PLACE", minimum: 8) { Wording.place($0.event.location) },
        Column(TextTable.Column("EVENT", minimum: 10)) { Wording.kind($0.event.subType, $0.event.status) },
        Column("SCOPE", isOptional: true) { $0.event.scope == .incident ? nil : $0.event.scope.rawValue },
        Column("ACTORS", minimum: 10) { Wording.participants($0.event.participants) },
        Column("KILLED", .right, style: .strong) { Wording.count($0.event.killed) },
        Column("WOUNDED", .right) { Wording.count($0.event.wounded) },
        Column("SAYS WHO", minimum: 8, isOptional: true) { $0.attribution },
        Column("SOURCE", minimum: 8) { Wording.source($0.source) },
        Column("ID", style: .faint) { Wording.short($0.event.key) },
      ],
      position: { entry in
        guard let place = entry.event.location, let longitude = place.longitude, let latitude = place.latitude else {
          return nil
        }
        return (longitude, latitude)
      })
  }

  private static var eventFields: [Field] {
    [
      Field("event") { .text($0.event.key) },
      Field("date_start") { .optional($0.event.date?.start.description) },
      Field("date_end") { .optional($0.event.date?.end.description) },
      Field("date_precision") { .optional($0.event.date?.precision) },
      Field("type") { .text($0.event.type.rawValue) },
      Field("sub_type") { .text($0.event.subType.rawValue) },
      Field("scope") { .text($0.event.scope.rawValue) },
      Field("status") { .text($0.event.status.rawValue) },
      Field("review") { .text($0.event.review.rawValue) },
      Field("place") { .optional($0.event.location?.name) },
      Field("admin1") { .optional($0.event.location?.admin1) },
      Field("country") { .optional($0.event.location?.country) },
      Field("latitude") { .degrees($0.event.location?.latitude) },
      Field("longitude") { .degrees($0.event.location?.longitude) },
      Field("place_precision") { .optional($0.event.location?.precision) },
      Field("geo_precision") { .optional($0.event.location?.geoPrecision) },
      Field("place_id") { .optional($0.event.location?.id) },
      Field("actors") { .list($0.event.participants.map(participant)) },
      Field("killed_low") { .optional($0.event.killed?.low) },
      Field("killed_best") { .optional($0.event.killed?.best) },
      Field("killed_high") { .optional($0.event.killed?.high) },
      Field("wounded_low") { .optional($0.event.wounded?.low) },
      Field("wounded_best") { .optional($0.event.wounded?.best) },
      Field("wounded_high") { .optional($0.event.wounded?.high) },
      Field("attribution") { .optional($0.attribution) },
    ]
  }

  private static var sourceFields: [Field] {
    [
      Field("sentence") { .optional($0.sentence) },
      Field("start") { .optional($0.span?.start) },
      Field("end") { .optional($0.span?.end) },
      Field("confidence") { .real($0.report.confidence, decimals: 3) },
      Field("reports") { .integer($0.event.reportCount) },
      Field("publishers") { .integer($0.event.publisherCount) },
      Field("report") { .text($0.report.key) },
      Field("article") { .text($0.source.article.hex) },
      Field("source") { .text($0.source.name) },
      Field("publisher") { .optional($0.source.publisher) },
      Field("published") { .optional($0.source.published?.description) },
      Field("title") { .optional($0.source.title) },
      Field("url") { .optional($0.source.url) },
    ]
  }

  private static func participant(_ actor: Event.Participant) -> FieldValue {
    .record([
      .init("name", .text(actor.name)), .init("kind", .text(actor.kind.rawValue)),
      .init("country", .optional(actor.country)), .init("role", .text(actor.role.rawValue)),
    ])
  }
}
