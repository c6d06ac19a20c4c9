import ConflictStore

extension Listing where Element == CasualtyRow {
  /// How many events, without figures.
  public static func events(
    label: String, detail: String?, second: String? = nil, secondDetail: String? = nil
  ) -> Listing {
    casualties(label: label, detail: detail, outcomes: [], second: second, secondDetail: secondDetail)
  }
}

extension Listing where Element == PublisherRow {
  /// How much was read in whom.
  public static var publishers: Listing {
    Listing(
      fields: [
        Field("publisher") { .optional($0.publisher) },
        Field("articles") { .integer($0.articles) },
        Field("reports") { .integer($0.reports) },
        Field("statements") { .integer($0.statements) },
      ],
      columns: [
        Column(TextTable.Column("PUBLISHER", minimum: 10)) { row in
          row.publisher.map { TextTable.Cell($0) } ?? TextTable.Cell("unknown", .faint)
        },
        Column("ARTICLES", .right) { Wording.grouped($0.articles) },
        Column("REPORTS", .right) { Wording.grouped($0.reports) },
        Column("STATEMENTS", .right) { Wording.grouped($0.statements) },
      ])
  }
}
