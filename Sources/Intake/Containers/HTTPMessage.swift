/// Header fields of mail, HTTP and WARC: names in lower case, folded lines as one.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// - Parameter lines: without their ends.
  init(_ lines: some Sequence<[UInt8]>) {
    for bytes in lines {
      let line = String(validating: bytes, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
      if let first = line.first, first == " " || first == "\t" {
        if let last = fields.indices.last { fields[last].value += " " + line.trimmingBlanks() }
      } else if let colon = line.firstIndex(of: ":") {
        fields.append(
          (line[..<colon].lowercased().trimmingBlanks(), String(line[line.index(after: colon)...]).trimmingBlanks()))
      }
    }
  }

  /// The first field of a name.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A parameter of a field: `charset` of `text/html; charset=utf-8`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0].lowercased().trimmingBlanks() == parameter {
        return String(sides[1]).trimmingBlanks().trimming("\"'")
      }
    }
    return nil
  }

  /// The media type of `content-type`, in lower case without parameters.
  var mediaType: String {
    (self["content-type"]?.prefix { $0 != ";" }).map { String($0).lowercased().trimmingBlanks() } ?? ""
  }

  /// The header that some bytes begin with, and where what follows it begins; nil where no empty line ends it.
  static func split(_ bytes: ArraySlice<UInt8>) -> (lines: [[UInt8]], body: Int)? {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      start = end + 1
      let bare = line.last == 0x0D ? line.dropLast() : line
      if bare.isEmpty { return (lines, start) }
      lines.append(Array(bare))
    }
    return nil
  }
}

/// An answer of a web server as web archives keep it.
enum HTTPMessage {
  struct Page {
    var body: [UInt8]
    var mediaType: String
    var charset: String?
  }

  /// The body with its encodings undone; nil where it was no success.
  static func page(_ bytes: [UInt8], maximum: Int) -> Page? {
    guard let (lines, start) = HeaderFields.split(bytes[...]), let status = lines.first else { return nil }
    let words = String(decoding: status, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), words[1] == "200" else { return nil }
    let header = HeaderFields(lines.dropFirst())
    var body = Array(bytes[start...])
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true, let whole = unchunked(body[...]) {
      body = whole
    }
    let encoding = header["content-encoding"]?.lowercased() ?? ""
    if encoding.contains("gzip") || body.starts(with: GzipSource.magic) {
      body = Inflater.inflated(body, maximum: maximum) ?? body
    } else if encoding.contains("deflate") {
      body = Inflater.inflated(body, maximum: maximum) ?? Inflater.inflated(body, maximum: maximum, isRaw: true) ?? body
    }
    return Page(body: body, mediaType: header.mediaType, charset: header.parameter("charset", of: "content-type"))
  }

  /// The chunks of a body put together (RFC 9112 §7.1); nil where it is none, for many archives keep it put together and the
  /// header as it was.
  private static func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = body
    while let end = rest.firstIndex(of: 0x0A) {
      let digits = rest[..<end].prefix { $0 != 0x3B && $0 != 0x0D }
      guard let size = Int(String(decoding: digits, as: UTF8.self).trimmingBlanks(), radix: 16), size >= 0 else {
        return result.isEmpty ? nil : result
      }
      if size == 0 { return result }
      let chunk = rest[(end + 1)...].prefix(size)
      result += chunk
      rest = rest[chunk.endIndex...].drop { $0 == 0x0D || $0 == 0x0A }
    }
    return result.isEmpty ? nil : result
  }
}
