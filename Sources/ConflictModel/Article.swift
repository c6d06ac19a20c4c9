import Chronology

/// A news article as intake hands it on: what it says, and where and when it was printed.
public struct Article: Hashable, Sendable {
  /// The caller's own name for it (the `id` of a JSON line, a path); not its identity in the database.
  public var id: String
  /// The text that every offset refers to.
  public var text: String
  public var title: String?
  public var url: String?
  public var publisher: String?
  public var byline: String?
  /// The day of publication; nil where it is not known, never guessed.
  public var published: CalendarDate?
  /// BCP 47 language tag, nil where nothing was said.
  public var language: String?
  /// True where the source gave a summary and not the whole article, as many feeds do.
  public var isSummary: Bool

  public init(
    id: String, text: String, title: String? = nil, url: String? = nil, publisher: String? = nil,
    byline: String? = nil, published: CalendarDate? = nil, language: String? = nil, isSummary: Bool = false
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.url = url
    self.publisher = publisher
    self.byline = byline
    self.published = published
    self.language = language
    self.isSummary = isSummary
  }
}

/// A stretch of an article's text in Unicode code points from 0, end exclusive: the W3C Web Annotation
/// TextPositionSelector's unit, Python's, and SQLite's `substr` (plus one).
public struct TextSpan: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
