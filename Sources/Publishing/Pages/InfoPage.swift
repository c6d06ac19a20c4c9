import ConflictStore

/// What a database holds, on one page.
public struct InfoPage {
  public var info: StoreInfo

  public init(_ info: StoreInfo) { self.info = info }

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    text.heading(info.path)
    text.value(
      "size", "\(Wording.grouped(info.byteCount)) bytes; schema \(info.schemaVersion), SQLite \(info.libraryVersion)")
    text.value(
      "articles",
      "\(Wording.grouped(info.articles)), of which \(Wording.grouped(info.articlesWithoutReports)) tell of no conflict; \(Wording.number(info.sources, "source"))"
    )
    text.value(
      "events",
      "\(Wording.grouped(info.events)), of which \(Wording.number(info.incidents, "incident")); \(Wording.number(info.reports, "report"))"
    )
    if let first = info.firstDay, let last = info.lastDay { text.value("from", "\(first) to \(last)") }
    text.value("figures", Wording.grouped(info.figures))
    text.value("statements", Wording.grouped(info.statements))
    text.value("places", Wording.grouped(info.places))
    text.value("actors", Wording.grouped(info.actors))
    text.value("decisions", Wording.grouped(info.decisions))
    text.value("read by", info.extractors.joined(separator: ", "))
    return text.text
  }
}
