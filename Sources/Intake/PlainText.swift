import ConflictModel

/// An article in a text file of its own.
enum PlainText {
  static func item(_ bytes: [UInt8], source: String, options: IntakeOptions) -> IntakeItem {
    guard !bytes.isEmpty else { return .problem(IntakeProblem(source: source, reason: "the file is empty")) }
    let decoded: TextDecoder.Decoded
    do {
      decoded = try TextDecoder.decode(bytes)
    } catch {
      return .problem(IntakeProblem(source: source, reason: error.reason))
    }
    let text = TextCleaner.clean(decoded.text)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return .problem(IntakeProblem(source: source, reason: "the file holds nothing but blanks"))
    }
    let article = Article(
      id: source, text: text, title: title(of: text), url: options.url, publisher: options.publisher,
      published: options.published, language: LanguageGuess.language(of: text))
    return .article(article, notice: decoded.notice)
  }

  /// The first line where it looks like a headline: short, without a full stop, a blank line after it.
  ///
  /// It stays in the text, so that positions hold.
  static func title(of text: String) -> String? {
    let lines = text.utf8.split(separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false)
    guard let at = lines.firstIndex(where: { !isBlank($0) }), at + 2 < lines.count, isBlank(lines[at + 1]),
      lines[(at + 2)...].contains(where: { !isBlank($0) })
    else { return nil }
    let line = String(lines[at])?.trimmingBlanks() ?? ""
    guard (8...200).contains(line.count), let last = line.last, !".!:;,”\"".contains(last) else { return nil }
    return line
  }

  private static func isBlank(_ line: Substring.UTF8View) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension String {
  /// Without blanks at either end.
  func trimmingBlanks() -> String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
