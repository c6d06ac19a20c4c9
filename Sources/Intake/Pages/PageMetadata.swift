import Chronology

/// What a page says of its article: in JSON-LD (schema.org), OpenGraph and other meta elements, microdata, and in its
/// headings.
struct PageMetadata {
  var title: String?
  var byline: String?
  var published: CalendarDate?
  var publisher: String?
  var url: String?
  var language: String?
  /// The whole text, where JSON-LD has it.
  var body: String?

  private let tree: MarkupTree
  private let isDropped: [Bool]
  /// Contents of meta elements by name, the first of each.
  private var meta: [String: String] = [:]
  private var linked: [JSONValue] = []

  /// - Parameter address: where the page was found, for a page that does not say.
  init(_ parts: PageParts, address: String?) {
    tree = parts.tree
    isDropped = parts.isDropped
    readElements()
    let article = linked.first { Self.isArticle($0) }
    url =
      Self.address(canonical ?? meta["og:url"] ?? article?["url"]?.text ?? article?["mainEntityOfPage"]?["@id"]?.text)
      ?? address
    publisher = Self.clean(
      article?["publisher"]?.elements.first?["name"]?.text ?? meta["og:site_name"] ?? meta["application-name"]
        ?? meta["dc.publisher"] ?? meta["dcterms.publisher"] ?? meta["publisher"] ?? marked("publisher"))
    title = Self.clean(
      article?["headline"]?.text ?? meta["og:title"] ?? marked("headline") ?? heading ?? meta["twitter:title"] ?? meta[
        "dc.title"] ?? documentTitle
    )
    .map { Self.withoutSite($0, publisher) }
    byline = Self.clean(author(article)).flatMap(Self.name)
    language = tree.nodes.first?["lang"] ?? article?["inLanguage"]?.text ?? meta["language"]
    body = article?["articleBody"]?.text
    published = day(article)
  }

  // MARK: Reading

  private var canonical: String?
  private var documentTitle: String?
  private var heading: String?
  private var namedTitle: String?

  private mutating func readElements() {
    var headings: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.name {
      case "meta":
        guard let content = node["content"], !content.isEmpty else { break }
        for key in ["property", "name", "itemprop", "http-equiv"] {
          if let name = node[key]?.lowercased(), meta[name] == nil { meta[name] = content }
        }
      case "link":
        if node["rel"]?.lowercased() == "canonical", canonical == nil { canonical = node["href"] }
      case "title": if documentTitle == nil { documentTitle = tree.line(of: index) }
      case "h1", "h2", "h3":
        let line = tree.line(of: index)
        guard !line.isEmpty else { break }
        if node.name == "h1" { headings.append(line) }
        let classes = PageParts.names(of: node)?.classes ?? []
        if namedTitle == nil, classes.contains(where: { Self.titleClasses.contains($0) }), !isWithinOther(index) {
          namedTitle = line
        }
      case "script":
        guard node["type"]?.lowercased().hasPrefix("application/ld+json") == true,
          let value = JSONValue(tree.text(of: index).trimmingBlanks().trimming(";"))
        else { break }
        gather(value, depth: 0)
      default: break
      }
    }
    // The name of the site is often a heading of the first order too; the document's title has the article's.
    heading = headings.first { line in documentTitle.map { $0.contains(line) } ?? false } ?? namedTitle ?? headings.last
  }

  /// What content systems call the headline of an article.
  private static let titleClasses: Set<String> = [
    "entry-title", "post-title", "article-title", "story-title", "news-title", "headline", "article-headline",
    "article__title", "article__headline", "story-headline", "content-title", "page-title", "node-title",
  ]

  private mutating func gather(_ value: JSONValue, depth: Int) {
    guard depth < 4 else { return }
    for element in value.elements {
      linked.append(element)
      if let graph = element["@graph"] { gather(graph, depth: depth + 1) }
      if let entity = element["mainEntity"] { gather(entity, depth: depth + 1) }
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    (value["@type"]?.elements ?? []).contains { type in
      type.text.map { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" } ?? false
    }
  }

  /// The content of an element that microdata calls so, boilerplate left out.
  private func marked(_ property: String) -> String? {
    for (index, node) in tree.nodes.enumerated() {
      guard let names = node["itemprop"]?.lowercased(), names.split(separator: " ").contains(where: { $0 == property })
      else { continue }
      if let name = tree.subtree(of: index).first(where: { tree.nodes[$0]["itemprop"] == "name" }), name != index {
        return tree.nodes[name]["content"] ?? tree.line(of: name)
      }
      return node["content"] ?? tree.line(of: index)
    }
    return nil
  }

  // MARK: Author

  private func author(_ article: JSONValue?) -> String? {
    let names = (article?["author"]?.elements ?? []).compactMap { $0.text ?? $0["name"]?.text }
    if !names.isEmpty { return names.joined(separator: ", ") }
    for key in [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
    ] {
      if let name = meta[key], !name.contains("://") { return name }
    }
    if let name = marked("author"), !name.isEmpty { return name }
    for (index, node) in tree.nodes.enumerated() {
      let isAuthor = node["rel"] == "author" || Self.isByline(node)
      guard isAuthor else { continue }
      let line = tree.line(of: index)
      if (3...120).contains(line.utf8.count) { return line }
    }
    // A line of its own: “By Jane Doe”.
    for (index, node) in tree.nodes.enumerated() where node.isText && !isDropped[index] {
      let line = node.text.inOneLine
      if line.hasPrefix("By "), (6...80).contains(line.utf8.count), line.last != ".",
        line.dropFirst(3).first?.isUppercase == true
      {
        return line
      }
    }
    return nil
  }

  private static func isByline(_ node: MarkupTree.Node) -> Bool {
    guard node["class"] != nil, let words = PageParts.names(of: node)?.words else { return false }
    return words.contains { $0 == "byline" || $0 == "author" || $0 == "writer" } && !words.contains("bio")
  }

  /// `By Jane Doe, staff writer | 3 May 2019` gives `Jane Doe, staff writer`.
  private static func name(_ line: String) -> String? {
    var line = line
    for start in ["by ", "posted by ", "written by ", "story by ", "from "] where line.lowercased().hasPrefix(start) {
      line = String(line.dropFirst(start.utf8.count))
    }
    if let end = line.firstIndex(where: { "|•·–—".contains($0) }) { line = String(line[..<end]) }
    line = line.trimmingBlanks().trimming(",-:")
    return line.contains(where: \.isLetter) && line.utf8.count <= 160 ? line : nil
  }

  // MARK: Day

  private func day(_ article: JSONValue?) -> CalendarDate? {
    if let text = article?["datePublished"]?.text ?? article?["dateCreated"]?.text, let day = Self.day(text) {
      return day
    }
    for key in Self.dateNames { if let text = meta[key], let day = Self.day(text) { return day } }
    if let text = marked("datepublished") ?? marked("datecreated"), let day = Self.day(text) ?? find(text) {
      return day
    }
    return visibleDay ?? url.flatMap(PageDate.find(inAddress:))
  }

  private static let dateNames = [
    "article:published_time", "datepublished", "og:article:published_time", "article:published", "date_published",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
    "dcterms.created",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "article.published",
    "published-date", "published_at", "ptime", "pdate", "displaydate", "created", "rnews:datepublished", "date",
  ]

  /// The day that a reader sees: of a `time` element or of a line about the publication, those that speak of a change last.
  private var visibleDay: CalendarDate? {
    var best: (rank: Int, day: CalendarDate)?
    for (index, node) in tree.nodes.enumerated() {
      let words = PageParts.names(of: node)?.words ?? []
      let isTime = node.name == "time" || node.name == "abbr" && node["title"] != nil
      guard isTime || words.contains(where: { Self.dateWords.contains($0) }) else { continue }
      if isWithinOther(index) { continue }
      let line = tree.line(of: index)
      guard line.utf8.count < 200 else { continue }
      guard let day = (node["datetime"] ?? node["content"] ?? node["title"]).flatMap(Self.day) ?? find(line) else {
        continue
      }
      let small = line.lowercased() + " " + words.joined(separator: " ")
      var rank = isTime ? 2 : 1
      if node["pubdate"] != nil || small.contains("publish") || small.contains("posted") { rank += 2 }
      if let change = ["updated", "modified", "edited"].compactMap({ small.range($0) }).min(),
        !small.prefix(change).contains("publish")
      {
        rank -= 3
      }
      if best.map({ rank > $0.rank }) ?? true { best = (rank, day) }
    }
    return best?.day ?? leadingDay
  }

  /// A line near the top that is little more than a day.
  private var leadingDay: CalendarDate? {
    var seen = 0
    for (index, node) in tree.nodes.enumerated() where node.isText {
      if node.parent >= 0, ["script", "style", "title", "option", "noscript"].contains(tree.nodes[node.parent].name) {
        continue
      }
      let line = node.text.inOneLine
      guard !line.isEmpty else { continue }
      seen += line.utf8.count
      if seen > 4000 { return nil }
      if line.utf8.count <= 80, !isWithinOther(index), let day = find(line) { return day }
    }
    return nil
  }

  private static let dateWords: Set<String> = [
    "date", "dateline", "published", "publish", "pubdate", "posted", "timestamp", "time", "datetime", "postdate",
    "postmetadata", "meta", "byline", "submitted", "created", "issued",
  ]

  /// Within a list of other articles, a comment or the foot of the page.
  private func isWithinOther(_ index: Int) -> Bool {
    var at = index
    while at >= 0 {
      let node = tree.nodes[at]
      if ["aside", "nav", "footer", "li"].contains(node.name) { return true }
      if let words = PageParts.names(of: node)?.words, words.contains(where: { Self.otherWords.contains($0) }),
        node.name != "body", node.name != "html"
      {
        return true
      }
      at = node.parent
    }
    return false
  }

  private static let otherWords: Set<String> = [
    "related", "comment", "comments", "sidebar", "teaser", "trending", "recommended", "popular", "recirc", "footer",
    "copyright", "mostread", "latest", "ticker", "topbar", "masthead", "caption",
  ]

  private func find(_ text: String) -> CalendarDate? { PageDate.find(in: text, monthFirst: monthFirst) }

  private static func day(_ text: String) -> CalendarDate? { PublicationDate.day(text) ?? PageDate.find(in: text) }

  /// Whether `03/05/2019` is March here, where the page says what country it writes for.
  private var monthFirst: Bool? {
    let tag = (meta["og:locale"] ?? language ?? "").lowercased()
    if tag.hasSuffix("us") { return true }
    return tag.utf8.count > 3 && tag.hasPrefix("en") ? false : nil
  }

  // MARK: Words

  private static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = (text.contains("&") ? MarkupText.plain(text) : text).inOneLine
    return line.isEmpty ? nil : line
  }

  /// `Shells fall on town | Example Times` without the name of the site.
  private static func withoutSite(_ title: String, _ publisher: String?) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " « ", " • "] {
      guard let range = title.lastRange(of: separator) else { continue }
      let (head, tail) = (title[..<range.lowerBound], title[range.upperBound...])
      let isSite =
        publisher.map { tail.lowercased().contains($0.lowercased()) || $0.lowercased().contains(tail.lowercased()) }
        ?? false
      if isSite || separator == " | " || separator == " :: ", head.utf8.count > tail.utf8.count, head.utf8.count >= 10 {
        return withoutSite(String(head).trimmingBlanks(), publisher)
      }
    }
    return title
  }

  /// An address that leads somewhere from anywhere.
  private static func address(_ text: String?) -> String? {
    guard let text = text?.trimmingBlanks(), text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    // That of a whole site is no article's.
    let path = text.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    return path.utf8.count > 1 ? text : nil
  }
}

extension String {
  /// Where a word begins, in characters.
  fileprivate func range(_ word: String) -> Int? {
    var start = startIndex
    var count = 0
    while start < endIndex {
      if self[start...].hasPrefix(word) { return count }
      start = index(after: start)
      count += 1
    }
    return nil
  }

  fileprivate func lastRange(of word: String) -> Range<String.Index>? {
    var end = endIndex
    while end > startIndex {
      end = index(before: end)
      if self[end...].hasPrefix(word), let upper = index(end, offsetBy: word.count, limitedBy: endIndex) {
        return end..<upper
      }
    }
    return nil
  }
}
