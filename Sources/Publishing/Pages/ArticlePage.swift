import ConflictModel
import ConflictStore

/// An article with all that it says.
public struct ArticlePage {
  public var detail: ArticleDetail
  /// Whether its text is printed too.
  public var includesText: Bool

  public init(_ detail: ArticleDetail, includesText: Bool = false) {
    self.detail = detail
    self.includesText = includesText
  }

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    text.heading("Article \(detail.hash.hex)", detail.title ?? "")
    text.value("by", detail.byline)
    text.value(
      "published",
      detail.published.map { "\($0)\(detail.publishedFromText ? ", found in the text" : "")" } ?? "unknown")
    text.value("language", detail.language)
    for source in detail.sources {
      let parts = [source.publisher, source.url, source.name, source.published.map { "published \($0)" }]
      text.value("seen", parts.compactMap { $0 }.joined(separator: ", ") + ", on \(source.seenAt)")
    }
    text.value("read by", "\(detail.extractor), \(detail.readAt)")
    for report in detail.reports {
      text.blank()
      text.heading("Report \(report.key)", "event \(report.eventKey)")
      ReportPage.body(report, tellsWhy: false, in: &text)
    }
    if !detail.statements.isEmpty {
      text.blank()
      text.heading("Statements")
      for statement in detail.statements { StatementLines.write(statement, in: &text) }
    }
    guard includesText else { return text.text }
    text.blank()
    let paragraphs = detail.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Paragraph.lines(PlainLine.of(String(line)), width: page.width ?? 100).joined(separator: "\n")
    }
    return text.text + paragraphs.joined(separator: "\n") + "\n"
  }
}
