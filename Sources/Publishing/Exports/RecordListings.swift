import ConflictModel
import ConflictStore

extension Listing where Element == EventDetail {
  /// Events with everything that is told of them, and all their sources.
  public static var events: Listing {
    Listing(
      fields: eventFields + [
        Field("attribution") { .optional($0.reports.first?.report.attribution) },
        Field("sentences") { .text($0.account) },
        Field("totals") { .list($0.totals.map(total)) },
        Field("reports") { .integer($0.event.reportCount) },
        Field("publishers") { .integer($0.event.publisherCount) },
        Field("report_keys") { .list($0.reports.map { .text($0.key) }) },
        Field("sources") { .list($0.publishers.map { .text($0) }) },
        Field("titles") { .list($0.sources.compactMap(\.title).map { .text($0) }) },
        Field("published") { .list($0.sources.compactMap { $0.published?.description }.map { .text($0) }) },
        Field("urls") { .list($0.sources.compactMap(\.url).map { .text($0) }) },
        Field("articles") { .list($0.sources.map { .text($0.article.hex) }) },
        Field("first_day") { .optional($0.event.date?.start.earliest?.description) },
        Field("last_day") { .optional($0.event.date?.end.latest?.description) },
      ], columns: [],
      position: { detail in
        guard let place = detail.event.location, let longitude = place.longitude, let latitude = place.latitude else {
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
    ]
  }

  private static func participant(_ actor: Event.Participant) -> FieldValue {
    .record([
      .init("name", .text(actor.name)), .init("kind", .text(actor.kind.rawValue)),
      .init("country", .optional(actor.country)), .init("role", .text(actor.role.rawValue)),
    ])
  }

  private static func total(_ total: EventDetail.Total) -> FieldValue {
    let name = [total.outcome.rawValue, total.victims?.rawValue].compactMap { $0 }.joined(separator: " ")
    return .record([
      .init("of", .text("\(name) \(Wording.count(total.count))")), .init("outcome", .text(total.outcome.rawValue)),
      .init("victims", .text(total.victims?.rawValue ?? "all")), .init("low", .integer(total.count.low)),
      .init("best", .optional(total.count.best)), .init("high", .optional(total.count.high)),
      .init("rule", .text(total.rule)),
    ])
  }
}

extension Listing where Element == ReportDetail {
  /// Reports: one article's account of one happening.
  public static var reports: Listing {
    Listing(
      fields: [
        Field("report") { .text($0.key) },
        Field("event") { .text($0.eventKey) },
        Field("joined_by") { .text($0.eventRule) },
        Field("type") { .text($0.report.type.rawValue) },
        Field("sub_type") { .text($0.report.subType.rawValue) },
        Field("scope") { .text($0.report.scope.rawValue) },
        Field("status") { .text($0.report.status.rawValue) },
        Field("attribution") { .optional($0.report.attribution) },
        Field("confidence") { .real($0.report.confidence, decimals: 3) },
        Field("date_start") { .optional($0.report.date?.start.description) },
        Field("date_end") { .optional($0.report.date?.end.description) },
        Field("date_precision") { .optional($0.report.date?.precision) },
        Field("date_text") { .optional($0.report.date?.text) },
        Field("date_resolution") { .optional($0.report.date?.resolution.rawValue) },
        Field("place") { .optional($0.report.place?.name) },
        Field("place_text") { .optional($0.report.place?.text) },
        Field("admin1") { .optional($0.report.place?.admin1) },
        Field("country") { .optional($0.report.place?.country) },
        Field("latitude") { .degrees($0.report.place?.latitude) },
        Field("longitude") { .degrees($0.report.place?.longitude) },
        Field("place_precision") { .optional($0.report.place?.precision) },
        Field("actors") { .list($0.report.actors.map(actor)) },
        Field("killed_low") { .optional($0.report.total(.killed)?.low) },
        Field("killed_best") { .optional($0.report.total(.killed)?.best) },
        Field("killed_high") { .optional($0.report.total(.killed)?.high) },
        Field("wounded_low") { .optional($0.report.total(.wounded)?.low) },
        Field("wounded_best") { .optional($0.report.total(.wounded)?.best) },
        Field("wounded_high") { .optional($0.report.total(.wounded)?.high) },
        Field("sentence") { .optional(EventDetail.sentence(of: $0)) },
        Field("start") { .optional($0.report.mentions.first?.start) },
        Field("end") { .optional($0.report.mentions.first?.end) },
      ] + sourceFields { $0.source }, columns: [],
      position: { detail in
        guard let place = detail.report.place, let longitude = place.longitude, let latitude = place.latitude else {
          return nil
        }
        return (longitude, latitude)
      })
  }

  private static func actor(_ actor: Actor) -> FieldValue {
    .record([
      .init("name", .text(actor.name)), .init("text", .text(actor.text)), .init("kind", .text(actor.kind.rawValue)),
      .init("country", .optional(actor.country)), .init("role", .text(actor.role.rawValue)),
    ])
  }
}

/// A figure with the report that it stands in.
public struct FigureDetail {
  public var figure: CasualtyFigure
  public var report: ReportDetail

  public init(_ figure: CasualtyFigure, in report: ReportDetail) {
    self.figure = figure
    self.report = report
  }

  /// Whether it enters sums: of this happening alone, whole, and denied by nobody.
  var isCounted: Bool {
    figure.scope == .incident && figure.status != .denied && report.report.scope == .incident
      && report.report.status != .denied
  }
}

extension Listing where Element == FigureDetail {
  /// Figures: every number of people, with its scope and who says so.
  public static var figures: Listing {
    Listing(
      fields: [
        Field("report") { .text($0.report.key) },
        Field("event") { .text($0.report.eventKey) },
        Field("outcome") { .text($0.figure.outcome.rawValue) },
        Field("victims") { .list($0.figure.victims.map { .text($0.rawValue) }) },
        Field("side") { .optional($0.figure.side) },
        Field("scope") { .text($0.figure.scope.rawValue) },
        Field("counted") { .flag($0.isCounted) },
        Field("low") { .integer($0.figure.count.low) },
        Field("best") { .optional($0.figure.count.best) },
        Field("high") { .optional($0.figure.count.high) },
        Field("by") { .optional($0.figure.by) },
        Field("status") { .text($0.figure.status.rawValue) },
        Field("since") { .optional($0.figure.since?.description) },
        Field("text") { .text($0.figure.text) },
        Field("sentence") { .optional($0.report.text.excerpt($0.figure.span)?.sentence) },
        Field("start") { .integer($0.figure.span.start) },
        Field("end") { .integer($0.figure.span.end) },
        Field("date_start") { .optional($0.report.report.date?.start.description) },
        Field("place") { .optional($0.report.report.place?.name) },
        Field("country") { .optional($0.report.report.place?.country) },
      ] + sourceFields { $0.report.source }, columns: [])
  }
}

extension Listing {
  /// Where an element was read.
  static func sourceFields(_ source: @escaping (Element) -> SourceReference) -> [Field] {
    [
      Field("article") { .text(source($0).article.hex) },
      Field("source") { .text(source($0).name) },
      Field("publisher") { .optional(source($0).publisher) },
      Field("published") { .optional(source($0).published?.description) },
      Field("title") { .optional(source($0).title) },
      Field("url") { .optional(source($0).url) },
    ]
  }

  /// The same with lists and records as text, for programs that know only tables.
  var flattened: Listing {
    let flat = fields.map { field in
      Field(field.key) { element in
        switch field.value(element) {
        case .list(let values): .text(FieldValue.list(values).flat)
        case .record(let members): .text(FieldValue.record(members).flat)
        case let value: value
        }
      }
    }
    return Listing(fields: flat, columns: columns, position: position)
  }
}
