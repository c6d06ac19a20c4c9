/// Which parts of a page are boilerplate, and the paragraphs of the rest.
struct PageParts {
  /// A run of text between two breaks.
  struct Block {
    /// The element that it stands in: `p`, `li`, `h2`, `div` …
    var element: Int
    var text: String
    /// How much of it is links, 0…1.
    var linkShare: Double

    /// A paragraph of running text, as articles have them and menus have not.
    var isProse: Bool {
      guard linkShare < 0.35, text.utf8.count >= 60 else { return false }
      return text.utf8.count >= 140 || text.last.map { ".!?…”\"’)".contains($0) } ?? false
    }
  }

  let tree: MarkupTree
  private(set) var isDropped: [Bool]
  private(set) var blocks: [Block] = []

  init(_ tree: MarkupTree) {
    self.tree = tree
    isDropped = [Bool](repeating: false, count: tree.nodes.count)
    markBoilerplate()
    collectBlocks()
  }

  // MARK: Boilerplate

  /// What cannot be the article: by its element, its role, what hides it, or the words of its class and id. A part that holds
  /// the greater part of all paragraphs is never dropped for its class: it is the article with an odd name.
  private mutating func markBoilerplate() {
    var prose = [Int](repeating: 0, count: tree.nodes.count + 1)
    for (index, node) in tree.nodes.enumerated() {
      prose[index + 1] = prose[index]
      if node.isText, isParagraph(node.parent) { prose[index + 1] += node.text.utf8.count }
    }
    let all = prose[tree.nodes.count]
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let share = prose[node.end] - prose[index]
      if !node.isText, isBoilerplate(index, isLarge: share * 2 > all && share > 200) {
        for inner in tree.subtree(of: index) { isDropped[inner] = true }
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private func isParagraph(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return !["a", "script", "style", "li", "button", "option", "noscript"].contains(tree.nodes[index].name)
  }

  private func isBoilerplate(_ index: Int, isLarge: Bool) -> Bool {
    let node = tree.nodes[index]
    switch node.name {
    case "html", "body", "main": return false
    case "header": return !isWithinArticle(index) || tree.first("p", in: index) == nil || !isLarge
    default: break
    }
    if BoilerplateWords.elements.contains(node.name) { return true }
    if node["hidden"] != nil || node["style"].map(Self.hides) == true { return true }
    if node["aria-hidden"] == "true", !isLarge { return true }
    if let role = node["role"], BoilerplateWords.roles.contains(role), !isLarge { return true }
    guard !isLarge, let names = Self.names(of: node) else { return false }
    if names.classes.contains(where: { BoilerplateWords.hidingClasses.contains($0) }) { return true }
    let isInline = Self.inlineElements.contains(node.name)
    if node["itemprop"] == "articlebody" || node["itemprop"] == "articleBody" { return false }
    return names.words.contains { (isInline ? BoilerplateWords.inline : BoilerplateWords.blocks).contains($0) }
  }

  private func isWithinArticle(_ index: Int) -> Bool {
    var at = tree.nodes[index].parent
    while at >= 0 {
      if tree.nodes[at].name == "article" || tree.nodes[at].name == "main" { return true }
      at = tree.nodes[at].parent
    }
    return false
  }

  private static func hides(_ style: String) -> Bool {
    let style = style.lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The classes, and the words of class and id: `shareTools related-links` gives share, tools, related, links.
  static func names(of node: MarkupTree.Node) -> (classes: [String], words: [String])? {
    let classNames = node["class"] ?? ""
    let id = node["id"] ?? node["data-component"] ?? ""
    guard !classNames.isEmpty || !id.isEmpty else { return nil }
    let classes = classNames.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { $0.lowercased() }
    var words: [String] = []
    var word = ""
    var wasLower = false
    func finish() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for byte in (classNames + " " + id).utf8 {
      switch byte {
      case 0x61...0x7A:
        word.unicodeScalars.append(Unicode.Scalar(byte))
        wasLower = true
      case 0x41...0x5A:
        if wasLower { finish() }
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
        wasLower = false
      default:
        finish()
        wasLower = false
      }
    }
    finish()
    return (classes, words)
  }

  static let inlineElements: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd",
    "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var",
    "wbr", "amp-img", "img",
  ]

  // MARK: Paragraphs

  private mutating func collectBlocks() {
    var builder = BlockBuilder()
    var index = 0
    // Elements that are open, with where they end.
    var open: [(element: Int, end: Int, isBlock: Bool)] = []
    var links = 0
    func blockElement() -> Int { open.last { $0.isBlock }?.element ?? 0 }
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        if last.isBlock { builder.finish(in: last.element, &blocks) }
        if tree.nodes[last.element].name == "a" { links -= 1 }
        open.removeLast()
      }
      let node = tree.nodes[index]
      if isDropped[index] {
        if !Self.inlineElements.contains(node.name) { builder.finish(in: blockElement(), &blocks) }
        index = node.end
        continue
      }
      if node.isText {
        let isVerbatim = open.contains { tree.nodes[$0.element].name == "pre" }
        builder.add(node.text, isLink: links > 0, isVerbatim: isVerbatim, in: blockElement(), &blocks)
      } else if node.name == "br" {
        builder.breakLine(in: blockElement(), &blocks)
      } else if node.name == "hr" {
        builder.finish(in: blockElement(), &blocks)
      } else {
        let isBlock = !Self.inlineElements.contains(node.name)
        if isBlock { builder.finish(in: blockElement(), &blocks) }
        if node.name == "a" { links += 1 }
        open.append((index, node.end, isBlock))
      }
      index += 1
    }
    while let last = open.popLast() { if last.isBlock { builder.finish(in: last.element, &blocks) } }
  }

  /// Gathers the text of one block.
  private struct BlockBuilder {
    private var text = ""
    private var count = 0
    private var linkCount = 0
    private var breaks = 0

    mutating func add(_ piece: String, isLink: Bool, isVerbatim: Bool, in element: Int, _ blocks: inout [Block]) {
      if isVerbatim {
        // An empty line parts paragraphs of text that keeps its lines.
        for line in piece.split(separator: "\n", omittingEmptySubsequences: false) {
          if line.allSatisfy({ $0.isWhitespace }) { finish(in: element, &blocks) } else { append(line + "\n", isLink) }
        }
        return
      }
      if breaks > 0, piece.contains(where: { !$0.isWhitespace }) { breaks = 0 }
      append(piece[...], isLink)
    }

    private mutating func append(_ piece: some StringProtocol, _ isLink: Bool) {
      text += piece
      let letters = piece.utf8.count { $0 > 0x20 }
      count += letters
      if isLink { linkCount += letters }
    }

    /// One break is a blank, two are a paragraph's end.
    mutating func breakLine(in element: Int, _ blocks: inout [Block]) {
      breaks += 1
      if breaks >= 2 { finish(in: element, &blocks) } else { text += " " }
    }

    mutating func finish(in element: Int, _ blocks: inout [Block]) {
      let line = text.inOneLine
      if !line.isEmpty {
        blocks.append(Block(element: element, text: line, linkShare: Double(linkCount) / Double(max(1, count))))
      }
      self = BlockBuilder()
    }
  }
}
