import Chronology

/// How articles are read in.
public struct IntakeOptions: Sendable {
  public var format: Format
  /// What articles get that bring none of their own.
  public var published: CalendarDate?
  public var publisher: String?
  public var url: String?
  public var keys: KeyMap
  /// The most bytes that one article (a text file, a JSON line) may have.
  public var maximumBytes: Int

  /// 128 MiB: a newspaper article has some 5 KB.
  public static let defaultMaximumBytes = 128 << 20

  public init(
    format: Format = .auto, published: CalendarDate? = nil, publisher: String? = nil, url: String? = nil,
    keys: KeyMap = KeyMap(), maximumBytes: Int = IntakeOptions.defaultMaximumBytes
  ) {
    self.format = format
    self.published = published
    self.publisher = publisher
    self.url = url
    self.keys = keys
    self.maximumBytes = maximumBytes
  }

  /// What a file holds.
  public enum Format: String, Sendable, CaseIterable {
    /// By its first bytes, then by its name.
    case auto
    /// One article in plain text.
    case text
    /// One article on a web page.
    case html
    /// RSS 2.0, RSS 1.0 or Atom.
    case feed
    /// One article a line, as JSON objects.
    case jsonl
    /// A JSON list of objects, or objects of several lines one after the other.
    case json
    /// A table whose first row names its columns.
    case csv
    /// A web archive, WARC 1.0 or 1.1.
    case warc
    /// A mail message.
    case eml
    /// NewsML-G2 or NITF, as news agencies send it.
    case newsml
    /// What `extract --with-text` or `export readings` wrote: nothing is read again.
    case readings
  }
}

/// Which key of an outside set holds what: `text=body` reads the text from `body`.
public struct KeyMap: Hashable, Sendable {
  /// What a JSON line may tell of an article.
  public enum Field: String, Sendable, CaseIterable {
    case id, text, published, title, url, publisher, byline, language
  }

  private var fields: [String: Field]

  public init() {
    fields = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0.rawValue, $0) })
  }

  /// Reads a field from another key than its own.
  public mutating func map(_ field: Field, from key: String) {
    // A key that is read for one field is no longer read for another.
    fields = fields.filter { $0.value != field }
    fields[key] = field
  }

  /// The field that a key holds; nil for a key that nobody asked for.
  public func field(_ key: String) -> Field? { fields[key] }

  /// The field that a column holds, for which case and blanks do not count.
  func field(ofColumn name: String) -> Field? {
    let name = name.trimmingBlanks()
    return fields[name] ?? fields.first { $0.key.lowercased() == name.lowercased() }?.value
  }

  /// The key that holds a field.
  public func key(of field: Field) -> String { fields.first { $0.value == field }?.key ?? field.rawValue }
}
