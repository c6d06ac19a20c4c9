import Chronology
import ConflictModel
import ConflictStore

/// What a database holds, written in the shapes of other programs, one row after the other.
///
/// ```swift
/// let file = try FileSink("events.csv")
/// let summary = try Export(store, filter: EventFilter(country: "SYR")).acled(to: file)
/// try file.finish()
/// print(summary.written, "events")
/// ```
public struct Export {
  public var store: Store
  /// Which events, and the reports and figures in them.
  public var filter: EventFilter

  public init(_ store: Store, filter: EventFilter = EventFilter()) {
    self.store = store
    self.filter = filter
  }

  /// How much was written.
  public struct Summary: Hashable, Sendable {
    public var written = 0
    /// Events that match, and for which the format has no room.
    public var leftOut = 0

    public init(written: Int = 0, leftOut: Int = 0) {
      self.written = written
      self.leftOut = leftOut
    }
  }

  /// What a record is of.
  public enum Subject: String, Sendable, CaseIterable {
    case events, reports, figures, statements
  }

  public enum RecordFormat: String, Sendable, CaseIterable {
    case csv, jsonl
  }

  /// CSV in ACLED's columns; see ``ACLED``.
  public func acled(to sink: any ByteSink) throws -> Summary {
    let writer = csv(ACLED.listing(timestamp: try timestamp()), sink)
    var summary = Summary()
    try forEachEvent { detail in
      guard ACLED.isCoded(detail.event) else { return summary.leftOut += 1 }
      try writer.write(detail)
      summary.written += 1
    }
    try writer.end()
    return summary
  }

  /// CSV in UCDP's columns; see ``UCDP``.
  public func ucdp(to sink: any ByteSink) throws -> Summary {
    let writer = csv(UCDP.listing, sink)
    var summary = Summary()
    try forEachEvent { detail in
      guard UCDP.isCoded(detail.event) else { return summary.leftOut += 1 }
      try writer.write(UCDP.Row(detail))
      summary.written += 1
    }
    try writer.end()
    return summary
  }

  /// GeoJSON (RFC 7946), a point an event; what has no position is a feature without geometry. Properties are plain
  /// values, which QGIS and kepler.gl show as columns.
  public func geoJSON(to sink: any ByteSink) throws -> Summary {
    let listing = Listing<EventDetail>.events.flattened
    guard let position = listing.position else { throw UnsuitableFormat(.geojson) }
    let writer = GeoJSONListingWriter(listing, position, sink, id: \.event.key)
    var summary = Summary()
    try forEachEvent { detail in
      try writer.write(detail)
      summary.written += 1
    }
    try writer.end()
    return summary
  }

  /// Records of one kind. Statements follow the areas and days of the filter; the rest of it is about events.
  public func records(of subject: Subject, as format: RecordFormat, to sink: any ByteSink) throws -> Summary {
    var summary = Summary()
    func write<Element>(_ listing: Listing<Element>, _ each: ((Element) throws -> Void) throws -> Void) throws {
      let writer: any ListingWriter<Element> =
        format == .csv ? csv(listing, sink) : JSONListingWriter(listing, sink, .lines)
      try each { element in
        try writer.write(element)
        summary.written += 1
      }
      try writer.end()
    }
    switch subject {
    case .events: try write(.events, forEachEvent)
    case .reports: try write(.reports) { body in try forEachEvent { try $0.reports.forEach(body) } }
    case .figures:
      try write(.figures) { body in
        try forEachEvent { detail in
          for report in detail.reports {
            for figure in report.report.figures { try body(FigureDetail(figure, in: report)) }
          }
        }
      }
    case .statements: try write(.statements) { try store.forEachStatement(statementQuery, $0) }
    }
    return summary
  }

  /// What `extract` prints, each line with its article, so that `import --format readings` loads it elsewhere.
  public func readings(to sink: any ByteSink) throws -> Summary {
    var summary = Summary()
    var json = JSONWriter()
    try store.forEachArticle { detail in
      json.reset()
      detail.reading.write(to: &json, with: detail.articleRecord)
      json.endLine()
      try sink.write(json.bytes)
      summary.written += 1
    }
    return summary
  }

  func forEachEvent(_ body: (EventDetail) throws -> Void) throws {
    try store.forEachEvent(TimelineQuery(filter), body)
  }

  /// Statements about the areas of the filter, made between its days.
  var statementQuery: StatementQuery {
    var query = StatementQuery(from: filter.from, to: filter.to)
    if let area = filter.areas.first {
      query.about = area
    } else if let country = filter.country {
      query.about = AreaFilter(name: CountryCodes.of(country)?.name ?? country, countries: [country])
    }
    return query
  }

  private func csv<Element>(_ listing: Listing<Element>, _ sink: any ByteSink) -> DelimitedListingWriter<Element> {
    DelimitedListingWriter(listing, sink, .comma, lineEnd: "\r\n")
  }

  /// When the database was last read, in seconds of 1970.
  private func timestamp() throws -> Int? { try store.lastRead().flatMap(Timestamp.init(rfc3339:))?.seconds }
}

extension ArticleDetail {
  /// The reading that the article was stored with.
  var reading: Reading {
    Reading(
      id: sources.first?.name ?? hash.hex, published: published, publishedFromText: publishedFromText,
      language: language, extractor: extractor, reports: reports.map(\.report), statements: statements.map(\.statement))
  }

  /// What else has to be kept to store it again.
  var articleRecord: ArticleRecord {
    ArticleRecord(
      text: text, title: title, byline: byline,
      sources: sources.map {
        ArticleRecord.Source(name: $0.name, publisher: $0.publisher, url: $0.url, published: $0.published)
      })
  }
}
