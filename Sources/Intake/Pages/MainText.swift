/// Finds the article on a page: where its running text is dense and its links are few.
struct MainText {
  private let parts: PageParts
  private var tree: MarkupTree { parts.tree }

  init(_ parts: PageParts) { self.parts = parts }

  /// The paragraphs of the article in their order; empty where the page has none.
  ///
  /// - Parameter title: the headline, which is no paragraph.
  func paragraphs(title: String? = nil) -> [String] {
    guard !tree.nodes.isEmpty else { return [] }
    let blocks = parts.blocks
    guard let root = root(blocks) else { return [] }
    let range = tree.subtree(of: root)
    var chosen: [PageParts.Block] = []
    var hasProse = false
    /// Where a heading told that something else begins, and how deep that heading stands.
    var closed: Int?
    for block in blocks where range.contains(block.element) {
      if let level = headingLevel(block.element) {
        let name = block.text.lowercased().trimmingBlanks().filter { $0 != ":" && $0 != "…" }
        if Self.closes(name) {
          closed = tree.nodes[block.element].parent
          continue
        }
        guard level > 1 else { continue }
        if closed != nil, tree.nodes[block.element].parent == closed { closed = nil }
        if closed == nil { chosen.append(block) }
        continue
      }
      if let container = closed {
        if tree.subtree(of: container).contains(block.element) { continue }
        closed = nil
      }
      let isFirst = !hasProse
      if isFirst, let title, title.utf8.count > 10, block.text.hasPrefix(title),
        block.text.utf8.count < title.utf8.count + 120
      {
        continue
      }
      guard belongs(block, isFirst: isFirst) else { continue }
      chosen.append(block)
      hasProse = hasProse || block.isProse
    }
    return trimmed(chosen).map(\.text)
  }

  // MARK: Where

  /// The smallest element that holds the article.
  private func root(_ blocks: [PageParts.Block]) -> Int? {
    var weight = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks where block.isProse {
      let length = block.text.utf8.count
      var at = block.element
      // Items of lists are more often links with a word on them than an article's text.
      let value = tree.nodes[at].name == "li" ? length / 4 : length
      while at >= 0 {
        weight[at] += value
        at = tree.nodes[at].parent
      }
    }
    guard weight[0] > 0 else { return fallback(blocks) }
    if let marked = marked(weight) { return descend(from: marked, weight) }
    return descend(from: 0, weight)
  }

  /// A page with a few short sentences only, as briefs have.
  private func fallback(_ blocks: [PageParts.Block]) -> Int? {
    guard
      let best = blocks.filter({ $0.linkShare < 0.35 && headingLevel($0.element) == nil })
        .max(by: { $0.text.utf8.count < $1.text.utf8.count }), best.text.utf8.count >= 40
    else { return nil }
    return tree.nodes[best.element].name == "p" ? max(0, tree.nodes[best.element].parent) : best.element
  }

  /// What the page itself calls the article's body, where that holds a good part of the prose.
  private func marked(_ weight: [Int]) -> Int? {
    var best: Int?
    for (index, node) in tree.nodes.enumerated() where weight[index] * 10 >= weight[0] * 3 {
      let isBody = node["itemprop"]?.lowercased() == "articlebody"
      guard isBody || node.name == "article" || node.name == "main" || node["role"] == "main" else { continue }
      guard let known = best else {
        best = index
        continue
      }
      // An inner one is nearer to the text; of two side by side the longer is the article.
      let isInner = tree.subtree(of: known).contains(index)
      if isInner ? weight[index] * 10 >= weight[known] * 6 : weight[index] > weight[known] { best = index }
    }
    return best
  }

  /// Goes down to the child that holds most of the prose, as long as there is one.
  private func descend(from start: Int, _ weight: [Int]) -> Int {
    var at = start
    while true {
      guard
        let heaviest = tree.children(of: at).filter({ Self.isContainer(tree.nodes[$0].name) })
          .max(by: { score($0, weight) < score($1, weight) })
      else { return at }
      guard weight[heaviest] * 100 >= weight[at] * 62, !hasTwin(heaviest, of: at, weight) else { return at }
      at = heaviest
    }
  }

  /// Where two are nearly as heavy, the name decides.
  private func score(_ index: Int, _ weight: [Int]) -> Int {
    let words = PageParts.names(of: tree.nodes[index])?.words ?? []
    return words.contains { BoilerplateWords.article.contains($0) } ? weight[index] * 5 / 4 : weight[index]
  }

  /// Whether the article goes on in an element of the same kind beside this one.
  private func hasTwin(_ index: Int, of parent: Int, _ weight: [Int]) -> Bool {
    let node = tree.nodes[index]
    return tree.children(of: parent).contains { other in
      other != index && tree.nodes[other].name == node.name && tree.nodes[other]["class"] == node["class"]
        && weight[other] * 20 >= weight[parent] && tree.nodes[other].name != "article" && tree.nodes[other].name != "td"
    }
  }

  private static func isContainer(_ name: String) -> Bool {
    !["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "dl", "dt", "dd", ""].contains(
      name)
      && !PageParts.inlineElements.contains(name)
  }

  // MARK: What

  private func headingLevel(_ index: Int) -> Int? {
    var at = index
    // A heading may hold a block of its own.
    for _ in 0..<3 where at >= 0 {
      let name = tree.nodes[at].name
      if name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { return level }
      at = tree.nodes[at].parent
    }
    return nil
  }

  private static func closes(_ heading: String) -> Bool {
    BoilerplateWords.closingHeadings.contains(heading)
      || ["related ", "more from ", "more on ", "more in ", "read more", "recommended ", "most read", "most popular"]
        .contains { heading.hasPrefix($0) }
  }

  private func belongs(_ block: PageParts.Block, isFirst: Bool) -> Bool {
    let text = block.text
    if block.linkShare > 0.6, text.utf8.count < 300 { return false }
    guard text.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }) else { return false }
    if text.utf8.count < 220 {
      let small = text.lowercased()
      if BoilerplateWords.openings.contains(where: { small.hasPrefix($0) }) { return false }
      if small.contains("all rights reserved") { return false }
    }
    if isFirst, !block.isProse {
      // Between the headline and the first sentence stand names, days and buttons.
      if text.utf8.count < 100, text.last.map({ !".!?…”\"’".contains($0) }) ?? true { return false }
      if text.lowercased().hasPrefix("by "), text.utf8.count < 100 { return false }
      if text.utf8.count < 60, PageDate.find(in: text) != nil { return false }
    }
    let name = tree.nodes[block.element].name
    if name == "li" || name == "td" || name == "th" || name == "dd" || name == "dt" {
      return block.linkShare < 0.4 && (block.isProse || text.utf8.count > 30)
    }
    return block.isProse
      || !text.utf8.isEmpty && block.linkShare < 0.5 && (text.utf8.count >= 25 || Self.isSentence(text))
  }

  private static func isSentence(_ text: String) -> Bool {
    text.contains(" ") && (text.last.map { ".!?…”\"’:".contains($0) } ?? false)
  }

  /// Without headings that nothing follows.
  private func trimmed(_ blocks: [PageParts.Block]) -> [PageParts.Block] {
    var result: [PageParts.Block] = []
    var hasProse = false
    for (index, block) in blocks.enumerated() {
      if headingLevel(block.element) != nil {
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        guard let next, headingLevel(next.element) == nil, hasProse else { continue }
      }
      result.append(block)
      hasProse = hasProse || block.isProse
    }
    return result
  }
}
