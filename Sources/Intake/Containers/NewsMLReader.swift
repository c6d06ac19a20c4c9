import Chronology
import ConflictModel

/// What news agencies send: NewsML-G2 (news items, alone or in a message), and NITF documents.
struct NewsMLReader: BatchReader {
  private let records: XMLRecords
  private let path: String
  private let options: IntakeOptions
  private var number = 0
  private var isAtEnd = false

  init(_ stream: ByteStream, options: IntakeOptions) {
    records = XMLRecords(stream, names: ["newsitem", "nitf"], headings: [])
    path = stream.path
    self.options = options
  }

  mutating func next() -> IntakeBatch? {
    guard !isAtEnd else { return nil }
    switch records.next() {
    case .record(let tree):
      number += 1
      return IntakeBatch(source: path) { [path, number, options] in
        NewsItem(tree).item(number: number, source: path, options: options).map { [$0] } ?? []
      }
    case .heading: return nil
    case .trouble(let reason):
      isAtEnd = true
      return IntakeBatch(IntakeProblem(source: path, reason: reason))
    case nil:
      isAtEnd = true
      return number > 0 ? nil : IntakeBatch(IntakeProblem(source: path, reason: "there is no news item in it"))
    }
  }
}

/// One news item of NewsML-G2, or one NITF document.
private struct NewsItem {
  private let tree: MarkupTree

  init(_ tree: MarkupTree) { self.tree = tree }

  /// nil where the item is no text: a picture, a programme.
  func item(number: Int, source: String, options: IntakeOptions) -> IntakeItem? {
    let part = "item \(number)"
    if let kind = attribute("qcode", of: "itemclass") ?? attribute("uri", of: "itemclass"), !kind.hasSuffix("text"),
      !kind.hasSuffix("composite")
    {
      return nil
    }
    if let state = attribute("qcode", of: "pubstatus"), state.hasSuffix("canceled") || state.hasSuffix("withheld") {
      return .problem(IntakeProblem(source: source, part: part, reason: "its publisher has withdrawn it"))
    }
    let text = TextCleaner.clean(paragraphs.joined(separator: "\n\n"))
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      return .problem(IntakeProblem(source: source, part: part, reason: "it has no text"))
    }
    let name = tree.nodes.first?["guid"]
    let address =
      line("link").flatMap { $0.hasPrefix("http") ? $0 : nil } ?? name.flatMap { $0.hasPrefix("http") ? $0 : nil }
    return .article(
      Article(
        id: name ?? attribute("id-string", of: "doc-id") ?? "\(source):\(number)", text: text,
        title: (line("headline") ?? line("hl1") ?? line("title")).map(TextCleaner.clean), url: address ?? options.url,
        publisher: (provider ?? options.publisher).map(TextCleaner.clean),
        byline: (line("by") ?? line("byline") ?? creator).map(TextCleaner.clean), published: day ?? options.published,
        language: LanguageGuess.language(of: text) ?? attribute("tag", of: "language") ?? tree.nodes.first?["lang"]),
      notice: nil)
  }

  private func line(_ name: String) -> String? {
    guard let found = tree.first(name) else { return nil }
    let line = tree.line(of: found)
    return line.isEmpty ? nil : line
  }

  private func attribute(_ attribute: String, of name: String) -> String? {
    tree.first(name).flatMap { tree.nodes[$0][attribute] }
  }

  private var provider: String? {
    if let provider = tree.first("provider") {
      if let name = tree.first("name", in: provider) { return tree.line(of: name) }
      if let word = tree.nodes[provider]["literal"] { return word }
    }
    return line("infosource") ?? line("copyrightholder") ?? attribute("holder", of: "doc.copyright")
      ?? line("org.provider") ?? line("distributor")
  }

  private var creator: String? {
    tree.first("creator").flatMap { tree.first("name", in: $0) }.map { tree.line(of: $0) }
  }

  private var day: CalendarDate? {
    for name in ["firstcreated", "contentcreated", "versioncreated"] {
      if let day = line(name).flatMap(PublicationDate.day) { return day }
    }
    // NITF: `norm="20201001T123000Z"`.
    for name in ["date.issue", "date.release", "story.date"] {
      if let text = attribute("norm", of: name),
        let day = PublicationDate.day(text) ?? PublicationDate.day(String(text.prefix(8)))
      {
        return day
      }
    }
    return nil
  }

  private var paragraphs: [String] {
    if let body = tree.first("body.content") { return blocks(body) }
    if let data = tree.first("inlinedata") { return MarkupText.paragraphs(tree.text(of: data)) }
    guard let content = tree.first("inlinexml") ?? tree.first("body") else { return [] }
    return blocks(tree.first("body", in: content) ?? content)
  }

  /// NITF keeps pictures and tables of the article in elements of its own.
  private func blocks(_ index: Int) -> [String] {
    let parts = PageParts(tree.part(index))
    let other: Set<String> = ["media", "media-caption", "table", "byline", "dateline", "headline", "hl1", "h1"]
    return parts.blocks.filter { block in
      var at = block.element
      while at >= 0 {
        if other.contains(parts.tree.nodes[at].name) { return false }
        at = parts.tree.nodes[at].parent
      }
      return true
    }.map(\.text)
  }
}
