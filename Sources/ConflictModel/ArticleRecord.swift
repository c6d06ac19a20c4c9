import Chronology

/// What a reading was read from, as it travels with it in a JSON line: the text, and everywhere that it was seen.
///
/// Together, a reading and this can be stored in another database without reading the article again.
public struct ArticleRecord: Hashable, Sendable {
  /// The text that the reading's offsets refer to.
  public var text: String
  public var title: String?
  public var byline: String?
  /// The earliest first.
  public var sources: [Source]

  /// Where the text was seen.
  public struct Source: Hashable, Sendable {
    /// The importer's own name for it.
    public var name: String
    public var publisher: String?
    public var url: String?
    public var published: CalendarDate?

    public init(name: String, publisher: String? = nil, url: String? = nil, published: CalendarDate? = nil) {
      self.name = name
      self.publisher = publisher
      self.url = url
      self.published = published
    }
  }

  public init(text: String, title: String? = nil, byline: String? = nil, sources: [Source] = []) {
    self.text = text
    self.title = title
    self.byline = byline
    self.sources = sources
  }

  public init(_ article: Article) {
    self.init(
      text: article.text, title: article.title, byline: article.byline,
      sources: [
        Source(name: article.id, publisher: article.publisher, url: article.url, published: article.published)
      ])
  }

  /// The article as it was seen at each of its sources; under the name `id` where none is told.
  public func articles(id: String, published: CalendarDate?, language: String?) -> [Article] {
    let seen = sources.isEmpty ? [Source(name: id, published: published)] : sources
    return seen.map { source in
      Article(
        id: source.name, text: text, title: title, url: source.url, publisher: source.publisher, byline: byline,
        published: source.published ?? published, language: language)
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("text")
      json.value(text)
      json.key("title")
      json.value(title)
      json.key("byline")
      json.value(byline)
      json.key("sources")
      json.array(sources) { json, source in
        json.object { json in
          json.key("name")
          json.value(source.name)
          json.key("publisher")
          json.value(source.publisher)
          json.key("url")
          json.value(source.url)
          json.key("published")
          json.value(source.published?.description)
        }
      }
    }
  }
}
