import ConflictModel
import ConflictStore

/// What a search found: articles and statements with the words around the matches.
public struct SearchPage {
  public var results: SearchResults

  public init(_ results: SearchResults) { self.results = results }

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    if !results.articles.isEmpty { text.heading("Articles") }
    for hit in results.articles {
      text.value(Wording.short(hit.source.article.hex), Wording.reference(hit.source))
      text.snippet(hit.snippet, indent: 14)
    }
    if !results.statements.isEmpty {
      if !results.articles.isEmpty { text.blank() }
      text.heading("Statements")
    }
    for hit in results.statements {
      let source = hit.statement.source
      let day = hit.statement.day.map { ", \($0)" } ?? ""
      text.value(
        Wording.short(source.article.hex),
        "\(hit.statement.statement.speaker) (\(hit.statement.statement.act.rawValue)\(day)), in \(Wording.source(source))"
      )
      text.snippet(hit.snippet, indent: 14)
    }
    return text.text
  }

  /// What was found as records, articles before statements.
  public var hits: [Hit] {
    results.articles.map { hit in
      Hit(kind: "article", speaker: nil, passage: hit.snippet.text, source: hit.source)
    }
      + results.statements.map { hit in
        Hit(
          kind: "statement", speaker: hit.statement.statement.speaker, passage: hit.snippet.text,
          source: hit.statement.source)
      }
  }

  public struct Hit {
    public var kind: String
    public var speaker: String?
    public var passage: String
    public var source: SourceReference
  }
}

extension Listing where Element == SearchPage.Hit {
  public static var hits: Listing {
    Listing(
      fields: [
        Field("kind") { .text($0.kind) },
        Field("speaker") { .optional($0.speaker) },
        Field("passage") { .text($0.passage) },
        Field("article") { .text($0.source.article.hex) },
        Field("source") { .text($0.source.name) },
        Field("publisher") { .optional($0.source.publisher) },
        Field("published") { .optional($0.source.published?.description) },
        Field("title") { .optional($0.source.title) },
        Field("url") { .optional($0.source.url) },
      ],
      columns: [
        Column("KIND") { $0.kind },
        Column("SPEAKER", minimum: 10, isOptional: true) { $0.speaker },
        Column("SOURCE", minimum: 8) { Wording.source($0.source) },
        Column("ARTICLE", style: .faint) { Wording.short($0.source.article.hex) },
        Column("PASSAGE", minimum: 24) { $0.passage },
      ])
  }
}

extension PageText {
  /// A passage, its matches marked as in `excerpt`.
  mutating func snippet(_ snippet: Snippet, indent: Int) {
    var before = ""
    var words = ""
    var after = ""
    // The first match is marked; others stand as they are.
    for part in snippet.parts {
      if part.isMatch, words.isEmpty {
        words = part.text
      } else if words.isEmpty {
        before += part.text
      } else {
        after += part.text
      }
    }
    if words.isEmpty {
      value("", before, indent: max(0, indent - 12))
    } else {
      excerpt(.init(before: before, words: words, after: after), indent: indent)
    }
  }
}
