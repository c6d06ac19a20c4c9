import ConflictModel

/// A mail message (RFC 5322, MIME) as an article: its subject is the title.
enum MailMessage {
  static func item(_ bytes: [UInt8], source: String, options: IntakeOptions) -> IntakeItem {
    func problem(_ reason: String) -> IntakeItem { .problem(IntakeProblem(source: source, reason: reason)) }
    var bytes = bytes[...]
    // The line that mail boxes put before a message.
    if bytes.starts(with: Array("From ".utf8)), let end = bytes.firstIndex(of: 0x0A) { bytes = bytes[(end + 1)...] }
    guard let (lines, start) = HeaderFields.split(bytes) else { return problem("it has no header of a mail") }
    let header = HeaderFields(lines)
    guard let part = text(header, bytes[start...], depth: 0) else { return problem("the mail has no text") }
    do throws(TextDecoder.Refusal) {
      let decoded = try TextDecoder.decode(part.bytes, declared: part.charset)
      let paragraphs = part.isHTML ? htmlText(decoded.text) : decoded.text
      let text = TextCleaner.clean(paragraphs)
      guard text.utf8.contains(where: { $0 > 0x20 }) else { return problem("the mail has no text") }
      let from = header["from"].map { EncodedWords.decode($0) }
      let article = Article(
        id: header["message-id"]?.trimming("<>") ?? source, text: text,
        title: header["subject"].map { TextCleaner.clean(EncodedWords.decode($0)) },
        url: header["archived-at"]?.trimming("<>") ?? options.url,
        publisher: options.publisher ?? header["organization"].map { TextCleaner.clean(EncodedWords.decode($0)) },
        byline: from.flatMap(displayName), published: header["date"].flatMap(PublicationDate.day) ?? options.published,
        language: LanguageGuess.language(of: text) ?? header["content-language"])
      return .article(article, notice: decoded.notice)
    } catch {
      return problem(error.reason)
    }
  }

  /// A mail's HTML is an article from end to end, or a page around one.
  private static func htmlText(_ html: String) -> String {
    let page = HTMLPage.read(html, address: nil)
    return page.text.isEmpty ? MarkupText.paragraphs(html).joined(separator: "\n\n") : page.text
  }

  /// `Jane Doe <jane@example.org>` gives `Jane Doe`.
  private static func displayName(_ from: String) -> String? {
    let name = from.prefix { $0 != "<" }.trimmingBlanks().trimming("\"")
    return name.isEmpty || name.contains("@") ? nil : TextCleaner.clean(name)
  }

  private struct Part {
    var bytes: [UInt8]
    var charset: String?
    var isHTML: Bool
  }

  /// The text of a part: of alternatives the plain one, of several parts the first that has one. Attachments are left out.
  private static func text(_ header: HeaderFields, _ body: ArraySlice<UInt8>, depth: Int) -> Part? {
    guard depth < 8, header["content-disposition"]?.lowercased().hasPrefix("attachment") != true else { return nil }
    let type = header.mediaType
    if type.hasPrefix("multipart/") {
      guard let boundary = header.parameter("boundary", of: "content-type") else { return nil }
      var fallback: Part?
      for piece in pieces(body, boundary: Array("--\(boundary)".utf8)) {
        guard let (lines, start) = HeaderFields.split(piece) else { continue }
        guard let part = text(HeaderFields(lines), piece[start...], depth: depth + 1) else { continue }
        if !part.isHTML { return part }
        fallback = fallback ?? part
      }
      return fallback
    }
    guard type.isEmpty || type == "text/plain" || type == "text/html" else { return nil }
    let bytes: [UInt8] =
      switch header["content-transfer-encoding"]?.lowercased() {
      case "base64": TransferEncoding.base64(body)
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      default: Array(body)
      }
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    return Part(bytes: bytes, charset: header.parameter("charset", of: "content-type"), isHTML: type == "text/html")
  }

  /// What stands between the boundaries (RFC 2046 §5.1.1).
  private static func pieces(_ body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, pieces.count < 1000 {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: boundary) {
        if let start { pieces.append(body[start..<line]) }
        let isLast = body[(line + boundary.count)..<end].starts(with: Array("--".utf8))
        start = isLast ? nil : min(end + 1, body.endIndex)
        if isLast { return pieces }
      }
      line = end + 1
    }
    // A message that is cut short lacks the last boundary.
    if let start { pieces.append(body[start...]) }
    return pieces
  }
}

/// How bytes are written in mails.
enum TransferEncoding {
  /// RFC 2045 §6.8; what is no digit of it is passed over.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var value: UInt32 = 0
    var count = 0
    for byte in text {
      let digit: UInt8
      switch byte {
      case 0x41...0x5A: digit = byte - 0x41
      case 0x61...0x7A: digit = byte - 0x61 + 26
      case 0x30...0x39: digit = byte - 0x30 + 52
      case 0x2B, 0x2D: digit = 62
      case 0x2F, 0x5F: digit = 63
      default: continue
      }
      value = value << 6 | UInt32(digit)
      count += 1
      if count == 4 {
        bytes += [UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
        value = 0
        count = 0
      }
    }
    if count == 3 { bytes += [UInt8(value >> 10 & 255), UInt8(value >> 2 & 255)] }
    if count == 2 { bytes.append(UInt8(value >> 4 & 255)) }
    return bytes
  }

  /// RFC 2045 §6.7.
  ///
  /// - Parameter underscoreIsBlank: as in the words of headers (RFC 2047 §4.2).
  static func quotedPrintable(_ text: some Collection<UInt8>, underscoreIsBlank: Bool = false) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(underscoreIsBlank && byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      if index + 1 < text.count, let high = hex(text[index]), let low = hex(text[index + 1]) {
        bytes.append(high << 4 | low)
        index += 2
        continue
      }
      // A line that goes on.
      var end = index
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
      if end < text.count, text[end] == 0x0A { index = end + 1 } else if end < text.count { bytes.append(byte) }
    }
    return bytes
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// Words of other letters in the headers of mails: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), let word = decode(parts[0], parts[1], parts[2]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      // Blanks between two such words only part them.
      if !(wasEncoded && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word
      rest = parts[3].dropFirst()
      wasEncoded = true
    }
    return result + rest
  }

  private static func decode(_ charset: Substring, _ form: Substring, _ word: Substring) -> String? {
    let bytes: [UInt8]
    switch form.lowercased() {
    case "b": bytes = TransferEncoding.base64(word.utf8)
    case "q": bytes = TransferEncoding.quotedPrintable(word.utf8, underscoreIsBlank: true)
    default: return nil
    }
    let name = charset.prefix { $0 != "*" }
    return try? TextDecoder.decode(bytes, declared: String(name)).text
  }
}

extension Substring {
  func trimmingBlanks() -> String { String(self).trimmingBlanks() }
}
