import ConflictModel

/// A page of HTML as an article.
enum HTMLPage {
  /// - Parameters:
  ///   - charset: what a header of HTTP or mail says of the encoding.
  ///   - address: where the page was found.
  ///   - id: the article's name where it has no other.
  static func item(
    _ bytes: [UInt8], source: String, part: String? = nil, id: String, charset: String? = nil, address: String? = nil,
    options: IntakeOptions
  ) -> IntakeItem {
    let decoded: TextDecoder.Decoded
    do throws(TextDecoder.Refusal) {
      decoded = try TextDecoder.decode(bytes, declared: charset ?? declaredEncoding(bytes))
    } catch {
      return .problem(IntakeProblem(source: source, part: part, reason: error.reason))
    }
    let page = read(decoded.text, address: address ?? options.url)
    guard page.text.utf8.count >= 40 else {
      return .problem(IntakeProblem(source: source, part: part, reason: "no article was found on the page"))
    }
    let article = Article(
      id: id, text: page.text, title: page.metadata.title.map(TextCleaner.clean), url: page.metadata.url ?? options.url,
      publisher: page.metadata.publisher.map(TextCleaner.clean) ?? options.publisher,
      byline: page.metadata.byline.map(TextCleaner.clean), published: page.metadata.published ?? options.published,
      language: LanguageGuess.language(of: page.text) ?? page.metadata.language)
    return .article(article, notice: decoded.notice ?? page.notice)
  }

  /// The article's text and what the page says of it.
  static func read(_ html: String, address: String?) -> (text: String, metadata: PageMetadata, notice: String?) {
    let parts = PageParts(MarkupParser.html(TextCleaner.replaceControls(html)))
    let metadata = PageMetadata(parts, address: address)
    var paragraphs = MainText(parts).paragraphs(title: metadata.title)
    // A page that a script fills has its text in what it tells machines.
    if let body = metadata.body, body.utf8.count > 200,
      paragraphs.reduce(0, { $0 + $1.utf8.count }) * 5 < body.utf8.count * 2
    {
      paragraphs = MarkupText.paragraphs(body)
    }
    let text = TextCleaner.clean(paragraphs.joined(separator: "\n\n"))
    return (text, metadata, parts.tree.notice)
  }

  /// The encoding that the first bytes of a page declare, as `charset=` of a meta element or of an XML declaration.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: Unicode.ASCII.self).lowercased()
    for key in ["charset=", "encoding="] {
      var rest = head[...]
      while let start = rest.firstRange(of: key) {
        let name = rest[start.upperBound...].drop { "\"' ".contains($0) }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        if name.utf8.count >= 3 { return String(name) }
        rest = rest[start.upperBound...]
      }
    }
    return nil
  }
}

/// Pieces of HTML within something else: a feed's summary, a field of a table.
enum MarkupText {
  /// The text without its tags and with its characters for entities, in one line.
  static func plain(_ html: String) -> String {
    guard html.contains("<") || html.contains("&") else { return html }
    let tree = MarkupParser.html("<body>" + html + "</body>")
    return tree.nodes.isEmpty ? html : tree.line(of: 0)
  }

  /// The paragraphs of a piece that is nothing but the article.
  static func paragraphs(_ html: String) -> [String] {
    guard html.contains("<") || html.contains("&") else {
      return html.split(whereSeparator: \.isNewline).map { String($0).inOneLine }.filter { !$0.isEmpty }
    }
    return PageParts(MarkupParser.html("<body>" + html + "</body>")).blocks.map(\.text)
  }
}
