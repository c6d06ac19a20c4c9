import ConflictModel

/// Feeds: RSS 2.0, RSS 1.0 and Atom, item by item.
struct FeedReader: BatchReader {
  private let records: XMLRecords
  private let path: String
  private let options: IntakeOptions
  private var title: String?
  private var language: String?
  private var number = 0
  private var isAtEnd = false

  /// So many items make a batch.
  private static let batchSize = 16

  init(_ stream: ByteStream, options: IntakeOptions) {
    records = XMLRecords(stream, names: ["item", "entry"], headings: ["title", "language"])
    path = stream.path
    self.options = options
  }

  mutating func next() -> IntakeBatch? {
    guard !isAtEnd else { return nil }
    var items: [MarkupTree] = []
    var trouble: String?
    while items.count < Self.batchSize {
      guard let piece = records.next() else {
        isAtEnd = true
        break
      }
      switch piece {
      case .record(let tree): items.append(tree)
      case .heading(let tree): note(tree)
      case .trouble(let reason):
        trouble = reason
        isAtEnd = true
      }
      if isAtEnd { break }
    }
    let first = number + 1
    number += items.count
    if items.isEmpty, trouble == nil {
      // Said only where there was not one.
      guard number == 0 else { return nil }
      trouble = "the feed has no items"
    }
    return IntakeBatch(source: path) { [path, options, title, language, items, trouble] in
      var results = items.enumerated().map { offset, tree in
        FeedItem(tree).item(
          number: first + offset, source: path, feed: title, language: language, options: options)
      }
      if let trouble { results.append(.problem(IntakeProblem(source: path, reason: trouble))) }
      return results
    }
  }

  private mutating func note(_ tree: MarkupTree) {
    let line = tree.line(of: 0)
    guard let name = tree.nodes.first?.name, !line.isEmpty else { return }
    if name == "title", title == nil { title = MarkupText.plain(line) }
    if name == "language", language == nil { language = line }
  }
}

/// One item of a feed.
private struct FeedItem {
  private let tree: MarkupTree

  init(_ tree: MarkupTree) { self.tree = tree }

  private static let contentSpace = "http://purl.org/rss/1.0/modules/content/"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let media = "http://search.yahoo.com/mrss/"

  func item(number: Int, source: String, feed: String?, language: String?, options: IntakeOptions) -> IntakeItem {
    let full = fullText
    let paragraphs = full ?? summary
    let text = TextCleaner.clean(paragraphs.joined(separator: "\n\n"))
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      return .problem(
        IntakeProblem(source: source, part: "item \(number)", reason: "it has neither a text nor a summary"))
    }
    let day = ["pubdate", "published", "date", "issued", "updated", "modified"].lazy
      .compactMap { field($0).flatMap(PublicationDate.day) }.first
    let article = Article(
      id: link ?? field("guid") ?? field("id") ?? "\(source):\(number)", text: text,
      title: field("title").map { TextCleaner.clean(MarkupText.plain($0)) }, url: link ?? options.url,
      publisher: (field("source").map(MarkupText.plain) ?? options.publisher ?? feed).map(TextCleaner.clean),
      byline: author.map { TextCleaner.clean(MarkupText.plain($0)) }, published: day ?? options.published,
      language: LanguageGuess.language(of: text) ?? language, isSummary: full == nil)
    return .article(article, notice: nil)
  }

  /// The line of a child of the item, whatever its prefix; those of pictures and players are left out.
  private func field(_ name: String) -> String? {
    for child in tree.children(of: 0) where tree.nodes[child].name == name && tree.nodes[child].space != Self.media {
      let line = tree.line(of: child)
      if !line.isEmpty { return line }
    }
    return nil
  }

  private var link: String? {
    for child in tree.children(of: 0) where tree.nodes[child].name == "link" {
      let node = tree.nodes[child]
      if let address = node["href"] {
        if node["rel"] ?? "alternate" == "alternate" { return address }
      } else if tree.line(of: child).contains("://") {
        return tree.line(of: child)
      }
    }
    guard let guid = field("guid"), guid.hasPrefix("http") else { return nil }
    return guid
  }

  private var author: String? {
    for name in ["creator", "author"] {
      guard let child = tree.child(name, of: 0) else { continue }
      let line = tree.child("name", of: child).map { tree.line(of: $0) } ?? tree.line(of: child)
      // RSS 2.0 asks for an address, with the name after it: `desk@example.org (Jane Doe)`.
      if let open = line.firstIndex(of: "("), line.hasSuffix(")") { return String(line[open...]).trimming("()") }
      if !line.isEmpty, !line.contains("@") { return line }
    }
    return nil
  }

  private var fullText: [String]? {
    for child in tree.children(of: 0) {
      let node = tree.nodes[child]
      guard
        node.name == "encoded" && node.space == Self.contentSpace || node.name == "content" && node.space != Self.media
      else { continue }
      let paragraphs = paragraphs(of: child)
      if !paragraphs.isEmpty { return paragraphs }
    }
    return nil
  }

  private var summary: [String] {
    for name in ["description", "summary"] {
      for child in tree.children(of: 0) where tree.nodes[child].name == name && tree.nodes[child].space != Self.media {
        let paragraphs = paragraphs(of: child)
        if !paragraphs.isEmpty { return paragraphs }
      }
    }
    return []
  }

  /// HTML stands in a feed as text, or, in Atom, as elements.
  private func paragraphs(of child: Int) -> [String] {
    if tree.nodes[child]["type"] == "xhtml"
      || tree.subtree(of: child).dropFirst().contains(where: { !tree.nodes[$0].isText })
    {
      return PageParts(tree.part(child)).blocks.map(\.text)
    }
    return MarkupText.paragraphs(tree.text(of: child))
  }
}
