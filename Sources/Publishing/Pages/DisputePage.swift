import ConflictModel
import ConflictStore

/// Contested events, each with what every side says.
public struct DisputePage {
  public var disputes: [Dispute]

  public init(_ disputes: [Dispute]) { self.disputes = disputes }

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    for (index, dispute) in disputes.enumerated() {
      if index > 0 { text.blank() }
      let event = dispute.event.event
      let head = [Wording.dates(event.date), Wording.place(event.location), event.subType.rawValue]
      text.heading(
        head.filter { !$0.isEmpty }.joined(separator: "  "),
        "\(dispute.grounds.map(\.rawValue).joined(separator: ", ")); event \(Wording.short(event.key))")
      for side in dispute.sides {
        let who = side.who.map { "\($0), in " } ?? ""
        let count = side.count.map { "\(Wording.count($0)), " } ?? ""
        text.value(side.stance, "\(count)\(who)\(Wording.source(side.source)): “\(side.words)”")
      }
    }
    return text.text
  }

  /// One row for each side of each event.
  public var rows: [Row] {
    disputes.flatMap { dispute in dispute.sides.map { Row(dispute: dispute, side: $0) } }
  }

  public struct Row {
    public var dispute: Dispute
    public var side: Dispute.Side
  }
}

extension Listing where Element == DisputePage.Row {
  public static var disputes: Listing {
    Listing(
      fields: [
        Field("event") { .text($0.dispute.event.event.key) },
        Field("grounds") { .list($0.dispute.grounds.map { .text($0.rawValue) }) },
        Field("date_start") { .optional($0.dispute.event.event.date?.start.description) },
        Field("date_end") { .optional($0.dispute.event.event.date?.end.description) },
        Field("place") { .optional($0.dispute.event.event.location?.name) },
        Field("country") { .optional($0.dispute.event.event.location?.country) },
        Field("sub_type") { .text($0.dispute.event.event.subType.rawValue) },
        Field("who") { .optional($0.side.who) },
        Field("stance") { .text($0.side.stance) },
        Field("low") { .optional($0.side.count?.low) },
        Field("best") { .optional($0.side.count?.best) },
        Field("high") { .optional($0.side.count?.high) },
        Field("words") { .text($0.side.words) },
        Field("article") { .text($0.side.source.article.hex) },
        Field("publisher") { .optional($0.side.source.publisher) },
        Field("url") { .optional($0.side.source.url) },
      ],
      columns: [
        Column("DATE") { Wording.dates($0.dispute.event.event.date) },
        Column("PLACE", minimum: 8) { Wording.place($0.dispute.event.event.location) },
        Column("EVENT", minimum: 10) { $0.dispute.event.event.subType.rawValue },
        Column("WHO", minimum: 10, style: .strong) { $0.side.who },
        Column("STANCE") { $0.side.stance },
        Column("FIGURE", .right) { Wording.count($0.side.count) },
        Column("SOURCE", minimum: 8) { Wording.source($0.side.source) },
        Column("ID", style: .faint) { Wording.short($0.dispute.event.event.key) },
        Column("WORDS", minimum: 20) { "“\($0.side.words)”" },
      ],
      position: { row in
        guard let place = row.dispute.event.event.location, let longitude = place.longitude,
          let latitude = place.latitude
        else { return nil }
        return (longitude, latitude)
      })
  }
}
