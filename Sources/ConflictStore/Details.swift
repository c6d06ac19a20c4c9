import Chronology
import ConflictModel
import Fusion

/// A report with everything that it rests on.
public struct ReportDetail: Hashable, Sendable {
  public var key: String
  /// The event that it is part of.
  public var eventKey: String
  /// Why it is part of that event.
  public var eventRule: String
  public var report: Report
  public var source: SourceReference
  /// For `excerpt` of each span of the report.
  public var text: ArticleText

  public init(
    key: String, eventKey: String, eventRule: String, report: Report, source: SourceReference, text: ArticleText
  ) {
    self.key = key
    self.eventKey = eventKey
    self.eventRule = eventRule
    self.report = report
    self.source = source
    self.text = text
  }
}

/// A statement and where it stands.
public struct StatementDetail: Hashable, Sendable {
  /// `report` and `denies` number the reports and statements of the article, from 0.
  public var statement: ConflictModel.Statement
  public var source: SourceReference
  /// The report that it speaks of.
  public var reportKey: String?
  /// The words that it denies.
  public var denied: String?

  public init(
    statement: ConflictModel.Statement, source: SourceReference, reportKey: String? = nil, denied: String? = nil
  ) {
    self.statement = statement
    self.source = source
    self.reportKey = reportKey
    self.denied = denied
  }
  /// The day that it was made or, where the article does not say, the day of publication.
  public var day: CalendarDate? { statement.date ?? source.published }
}

/// An article with all that it says.
public struct ArticleDetail: Hashable, Sendable {
  public var hash: ContentHash
  public var title: String?
  public var byline: String?
  public var published: CalendarDate?
  /// True where the day of publication was read from the text.
  public var publishedFromText: Bool
  public var language: String
  public var extractor: String
  /// RFC 3339.
  public var importedAt: String
  public var readAt: String
  /// Everywhere that the text was seen; the earliest first.
  public var sources: [Source]
  public var text: String
  public var reports: [ReportDetail]
  public var statements: [StatementDetail]

  public init(
    hash: ContentHash, title: String? = nil, byline: String? = nil, published: CalendarDate? = nil,
    publishedFromText: Bool, language: String, extractor: String, importedAt: String, readAt: String, sources: [Source],
    text: String, reports: [ReportDetail], statements: [StatementDetail]
  ) {
    self.hash = hash
    self.title = title
    self.byline = byline
    self.published = published
    self.publishedFromText = publishedFromText
    self.language = language
    self.extractor = extractor
    self.importedAt = importedAt
    self.readAt = readAt
    self.sources = sources
    self.text = text
    self.reports = reports
    self.statements = statements
  }

  public struct Source: Hashable, Sendable {
    public var name: String
    public var publisher: String?
    public var url: String?
    public var published: CalendarDate?
    /// RFC 3339.
    public var seenAt: String

    public init(
      name: String, publisher: String? = nil, url: String? = nil, published: CalendarDate? = nil, seenAt: String
    ) {
      self.name = name
      self.publisher = publisher
      self.url = url
      self.published = published
      self.seenAt = seenAt
    }
  }
}

/// An event with every report that tells of it.
public struct EventDetail: Hashable, Sendable {
  public var event: Event
  /// The leading report first.
  public var reports: [ReportDetail]
  /// What its figures come to, by outcome and kind of victim, and how.
  public var totals: [Total]
  /// Statements that speak of it.
  public var statements: [StatementDetail]
  /// The totals for everybody by other rules, where they are other numbers.
  public var alternatives: [Alternative]
  /// What people decided on it, the latest first.
  public var decisions: [Decision]

  public init(
    event: Event, reports: [ReportDetail], totals: [Total], statements: [StatementDetail],
    alternatives: [Alternative] = [], decisions: [Decision] = []
  ) {
    self.event = event
    self.reports = reports
    self.totals = totals
    self.statements = statements
    self.alternatives = alternatives
    self.decisions = decisions
  }

  public struct Alternative: Hashable, Sendable {
    public var rule: FigureRule
    public var outcome: Outcome
    public var count: Count
    public var reason: String

    public init(rule: FigureRule, outcome: Outcome, count: Count, reason: String) {
      self.rule = rule
      self.outcome = outcome
      self.count = count
      self.reason = reason
    }
  }

  public struct Total: Hashable, Sendable {
    public var outcome: Outcome
    /// nil for everybody.
    public var victims: VictimKind?
    public var count: Count
    public var rule: String

    public init(outcome: Outcome, victims: VictimKind? = nil, count: Count, rule: String) {
      self.outcome = outcome
      self.victims = victims
      self.count = count
      self.rule = rule
    }
  }
}
