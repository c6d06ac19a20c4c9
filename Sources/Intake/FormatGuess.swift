/// What a source holds, by its first bytes and, where these say nothing, by its name.
enum FormatGuess {
  static func format(of stream: ByteStream, name: String, options: IntakeOptions) -> IntakeOptions.Format {
    var head = stream.peek(8192)[...]
    // UTF-16 reads like ASCII without its zeros.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      head = head.dropFirst(2).filter { $0 != 0 }[...]
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    head = head.drop { blanks.contains($0) }
    let content =
      switch head.first {
      case UInt8(ascii: "{"): object(head, blanks)
      case UInt8(ascii: "["): list(head, blanks)
      case UInt8(ascii: "<"): markup(head)
      default: lines(head, options)
      }
    return content ?? byName(name) ?? .text
  }

  private static func byName(_ name: String) -> IntakeOptions.Format? {
    let name = name.lowercased()
    return names.first { name.hasSuffix($0.ending) }?.format
  }

  private static let names: [(ending: String, format: IntakeOptions.Format)] = [
    (".jsonl", .jsonl), (".ndjson", .jsonl), (".json", .jsonl), (".csv", .csv), (".tsv", .csv), (".html", .html),
    (".htm", .html), (".xhtml", .html), (".rss", .feed), (".atom", .feed), (".warc", .warc), (".eml", .eml),
  ]

  /// One object a line, or objects that take several.
  private static func object(_ head: ArraySlice<UInt8>, _ blanks: Set<UInt8>) -> IntakeOptions.Format? {
    let second = head.dropFirst().first { !blanks.contains($0) }
    guard second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") else { return nil }
    guard let end = head.firstIndex(of: 0x0A) else { return .jsonl }
    let line = head[..<end].last { !blanks.contains($0) }
    // After the first line of a printed object something must follow.
    return line == UInt8(ascii: "{") || line == UInt8(ascii: ",") || line == UInt8(ascii: "[") ? .json : .jsonl
  }

  private static func list(_ head: ArraySlice<UInt8>, _ blanks: Set<UInt8>) -> IntakeOptions.Format? {
    let second = head.dropFirst().first { !blanks.contains($0) }
    return second == UInt8(ascii: "{") || second == UInt8(ascii: "]") ? .json : nil
  }

  /// By the first element.
  private static func markup(_ head: ArraySlice<UInt8>) -> IntakeOptions.Format? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return .html }
        rest = rest[end.upperBound...]
        continue
      }
      if rest.hasPrefix("!doctype html") { return .html }
      if rest.hasPrefix("!doctype") {
        // A definition may hold elements of its own; its own brackets end it.
        let bracket = rest.firstIndex(of: "[")
        guard let end = rest.firstIndex(of: ">") else { return nil }
        if let bracket, bracket < end, let close = rest.firstRange(of: "]>") { rest = rest[close.upperBound...] }
        continue
      }
      if rest.hasPrefix("?") || rest.hasPrefix("!") { continue }
      let name = rest.prefix { $0.isLetter || $0.isNumber || ":-._".contains($0) }.split(separator: ":").last ?? ""
      switch name {
      case "rss", "feed", "rdf": return .feed
      case "newsitem", "newsmessage", "nitf", "newsml", "packageitem": return .newsml
      case "html", "head", "body", "div", "p", "article", "title", "meta", "main", "section", "table", "h1", "center",
        "font", "pre", "link", "script", "style", "span", "base", "a":
        return .html
      default: return nil
      }
    }
    return nil
  }

  private static func lines(_ head: ArraySlice<UInt8>, _ options: IntakeOptions) -> IntakeOptions.Format? {
    if head.starts(with: Array("WARC/".utf8)) { return .warc }
    if isMail(head) { return .eml }
    let end = head.firstIndex(of: 0x0A) ?? head.endIndex
    var row = head[..<end]
    let separator = CSVReader.separator(of: row)
    var line = 1
    let columns = (CSVReader.row(&row, separator, line: &line) ?? []).map { String(decoding: $0, as: UTF8.self) }
    let found = columns.compactMap { options.keys.field(ofColumn: $0) }
    return found.count >= 2 && found.contains(.text) ? .csv : nil
  }

  /// A block of header fields, with some that only mails have.
  private static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
    var names: Set<String> = []
    for (number, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().prefix(80) {
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      let isField =
        name.count < line.count && name.count <= 60
        && name.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
      if !isField {
        if number == 0, line.starts(with: Array("From ".utf8)) { continue }
        return false
      }
      names.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    return names.contains("from") && !names.isDisjoint(with: ["mime-version", "message-id", "received", "return-path"])
  }
}
