import Chronology
import ConflictModel
import ConflictStore
import Intake

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line that `extract --with-text` or `export readings` wrote, read back.
///
/// It says again what `Reading.write(to:with:)` writes; numbers are as exact as they stand there (positions to five
/// decimals, a confidence to three).
public struct ReadingLine: Sendable {
  public var reading: Reading
  /// The article, once for each source that it was seen at.
  public var articles: [Article]

  /// Why a line is no reading, and what to do about it.
  public struct Failure: Error, Hashable, Sendable {
    public var reason: String
  }

  public init(_ line: some Sequence<UInt8>) throws(Failure) {
    do {
      let record = try JSONDecoder().decode(ReadingRecord.self, from: Data(line))
      guard let article = record.article else {
        throw Failure(reason: "there is no \"article\" with a text; write readings with extract --with-text")
      }
      reading = try record.reading(of: article.text)
      articles = article.record.articles(id: record.id, published: reading.published, language: record.language)
    } catch let failure as Failure {
      throw failure
    } catch let error as DecodingError {
      throw Failure(reason: "not a reading: \(Self.reason(error))")
    } catch {
      throw Failure(reason: "not a reading: \(error)")
    }
  }

  /// Each line's article with its reading, then its other sources.
  static func outcomes(of bytes: [UInt8], first: Int, source: String) -> [ReadingRun.Outcome] {
    var outcomes: [ReadingRun.Outcome] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do throws(Failure) {
        let line = try ReadingLine(line)
        guard let article = line.articles.first else { continue }
        let identity = ArticleIdentity(of: article.text)
        outcomes.append(.read(article, line.reading, identity: identity, notice: nil))
        for copy in line.articles.dropFirst() { outcomes.append(.known(copy, identity.hash)) }
      } catch {
        outcomes.append(.problem(IntakeProblem(source: source, line: first + index, reason: error.reason)))
      }
    }
    return outcomes
  }

  private static func reason(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
      (context.codingPath + (key.map { [$0] } ?? [])).map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        .joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return "there is no \"\(path(context, key))\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\"\(path(context))\" is of the wrong kind"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "not JSON" : "\"\(path(context))\": \(context.debugDescription)"
    @unknown default: return "unknown"
    }
  }
}

/// The JSON of a line.
private struct ReadingRecord: Decodable {
  var id: String
  var published: Day?
  var published_from_text: Bool?
  var language: String
  var extractor: String
  var events: [EventRecord]
  var statements: [StatementRecord]
  var article: ArticlePart?

  /// - Parameter text: What the spans must lie in.
  func reading(of text: String) throws(ReadingLine.Failure) -> Reading {
    let length = text.unicodeScalars.count
    var reports: [Report] = []
    for (index, event) in events.enumerated() {
      let report = event.report
      guard report.subType.type == report.type else {
        throw .init(
          reason: "events[\(index)]: \"\(report.subType.rawValue)\" is no kind of \"\(report.type.rawValue)\"")
      }
      let spans =
        report.mentions + report.figures.map(\.span) + report.actors.compactMap(\.span)
        + [report.date?.span, report.place?.span].compactMap { $0 }
      try Self.check(spans, length, "events[\(index)]")
      reports.append(report)
    }
    var made: [ConflictModel.Statement] = []
    for (index, record) in statements.enumerated() {
      var statement = record.statement
      try Self.check([statement.span] + statement.repetitions, length, "statements[\(index)]")
      if let report = statement.report, !reports.indices.contains(report) { statement.report = nil }
      if let denied = statement.denies, !statements.indices.contains(denied) { statement.denies = nil }
      made.append(statement)
    }
    return Reading(
      id: id, published: published?.day, publishedFromText: published_from_text ?? false, language: language,
      extractor: extractor, reports: reports, statements: made)
  }

  private static func check(_ spans: [TextSpan], _ length: Int, _ what: String) throws(ReadingLine.Failure) {
    guard spans.allSatisfy({ $0.start >= 0 && $0.start <= $0.end && $0.end <= length }) else {
      throw .init(reason: "\(what): a span lies outside the article's text")
    }
  }

  struct ArticlePart: Decodable {
    var text: String
    var title: String?
    var byline: String?
    var sources: [Source]?

    struct Source: Decodable {
      var name: String
      var publisher: String?
      var url: String?
      var published: Day?
    }

    var record: ArticleRecord {
      ArticleRecord(
        text: text, title: title, byline: byline,
        sources: (sources ?? []).map { source in
          ArticleRecord.Source(
            name: source.name, publisher: source.publisher, url: source.url, published: source.published?.day)
        })
    }
  }

  struct EventRecord: Decodable {
    var type: Word<EventType>
    var sub_type: Word<SubEventType>
    var scope: Word<Scope>
    var status: Word<ReportStatus>
    var date: DatePart?
    var place: PlacePart?
    var actors: [ActorPart]
    var figures: [FigurePart]
    var attribution: String?
    var confidence: Double
    var mentions: [Span]
    var reasons: [Reason]?

    struct Reason: Decodable {
      var field: String
      var rule: String
    }

    var report: Report {
      Report(
        type: type.value, subType: sub_type.value, scope: scope.value, status: status.value, date: date?.date,
        place: place?.place, actors: actors.map(\.actor), figures: figures.map(\.figure), attribution: attribution,
        confidence: min(1, max(0, confidence)), mentions: mentions.map(\.span),
        reasons: (reasons ?? []).map { Report.Reason(field: $0.field, rule: $0.rule) })
    }
  }

  struct DatePart: Decodable {
    var start: Partial
    var end: Partial
    var precision: Int
    var text: String
    var resolution: Word<DateResolution>
    var span: Span?

    var date: DateSpan {
      DateSpan(
        start: start.date, end: end.date, precision: precision, text: text, span: span?.span,
        resolution: resolution.value)
    }
  }

  struct PlacePart: Decodable {
    var text: String
    var name: String
    var latitude: Double?
    var longitude: Double?
    var country: String?
    var admin1: String?
    var id: Int?
    var precision: Int
    var span: Span?

    var place: Place {
      Place(
        text: text, span: span?.span, name: name, latitude: latitude, longitude: longitude, country: country,
        admin1: admin1, id: id, precision: precision)
    }
  }

  struct ActorPart: Decodable {
    var name: String
    var text: String
    var kind: Word<ActorKind>
    var country: String?
    var role: Word<ActorRole>
    var span: Span?

    var actor: Actor {
      Actor(name: name, text: text, span: span?.span, kind: kind.value, country: country, role: role.value)
    }
  }

  struct FigurePart: Decodable {
    var outcome: Word<Outcome>
    var victims: [Word<VictimKind>]
    var side: String?
    var scope: Word<Scope>
    var low: Int
    var best: Int?
    var high: Int?
    var text: String
    var start: Int
    var end: Int
    var by: String?
    var status: Word<ReportStatus>
    var since: Partial?

    var figure: CasualtyFigure {
      CasualtyFigure(
        outcome: outcome.value, victims: victims.map(\.value), side: side, scope: scope.value,
        count: Count(low: low, best: best, high: high), text: text, span: TextSpan(start: start, end: end), by: by,
        status: status.value, since: since?.date)
    }
  }

  struct StatementRecord: Decodable {
    var speaker: String
    var speaker_text: String
    var role: String?
    var organisation: String?
    var act: Word<StatementAct>
    var kind: Word<StatementKind>
    var quote: String
    var start: Int
    var end: Int
    var repetitions: [Span]?
    var via: String?
    var date: Day?
    var event: Int?
    var denies: Int?

    var statement: ConflictModel.Statement {
      ConflictModel.Statement(
        speaker: speaker, speakerText: speaker_text, role: role, organisation: organisation, act: act.value,
        kind: kind.value, quote: quote, span: TextSpan(start: start, end: end),
        repetitions: (repetitions ?? []).map(\.span), via: via, date: date?.day, report: event, denies: denies)
    }
  }

  struct Span: Decodable {
    var start: Int
    var end: Int
    var span: TextSpan { TextSpan(start: start, end: end) }
  }

  /// A word of one of the model's enums.
  struct Word<Value: RawRepresentable<String> & Sendable>: Decodable {
    var value: Value

    init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let value = Value(rawValue: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no \(Value.self)"))
      }
      self.value = value
    }
  }

  struct Day: Decodable {
    var day: CalendarDate

    init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let day = CalendarDate(iso8601: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no day (YYYY-MM-DD)"))
      }
      self.day = day
    }
  }

  struct Partial: Decodable {
    var date: PartialDate

    init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let date = PartialDate(iso8601: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no date"))
      }
      self.date = date
    }
  }
}
