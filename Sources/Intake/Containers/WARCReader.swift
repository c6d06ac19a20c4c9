import ConflictModel

/// Web archives (WARC 1.0 and 1.1, ISO 28500): the pages among their records.
struct WARCReader: BatchReader {
  private let stream: ByteStream
  private let options: IntakeOptions
  private var record = 0
  private var isAtEnd = false
  /// The first line of the next record, where it was read already.
  private var pendingVersion: [UInt8]?

  private static let longestLine = 1 << 16

  init(_ stream: ByteStream, options: IntakeOptions) {
    self.stream = stream
    self.options = options
  }

  mutating func next() -> IntakeBatch? {
    while !isAtEnd {
      do throws(IOFailure) {
        if let batch = try readRecord() { return batch }
      } catch {
        isAtEnd = true
        return problem(error.reason)
      }
    }
    guard lost > toldLost else { return nil }
    toldLost = lost
    return problem(record == 0 ? "there is no record of a web archive in it" : "what follows it is no record")
  }

  /// nil where a record holds no page.
  private mutating func readRecord() throws(IOFailure) -> IntakeBatch? {
    guard try findVersion() else { return nil }
    record += 1
    var lines: [[UInt8]] = []
    while true {
      guard let line = try stream.line(maximum: Self.longestLine) else {
        isAtEnd = true
        return problem("the header is cut short")
      }
      if line.isEmpty { break }
      if lines.count < 200 { lines.append(line) }
    }
    let header = HeaderFields(lines)
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return problem("its Content-Length is missing or no number; it is passed over")
    }
    guard length <= options.maximumBytes else {
      let skipped = try stream.skip(length)
      if skipped < length { isAtEnd = true }
      return problem("larger than \(options.maximumBytes) bytes (--max-bytes allows more)")
    }
    let type = header["warc-type"]?.lowercased() ?? ""
    guard ["response", "resource", "conversion"].contains(type) else {
      if try stream.skip(length) < length {
        isAtEnd = true
        return problem("the archive is cut short")
      }
      return nil
    }
    var block: [UInt8] = []
    while block.count < length, try stream.read(min(1 << 20, length - block.count), into: &block) {}
    guard block.count == length else {
      isAtEnd = true
      return problem("the archive is cut short")
    }
    return batch(block, type, header)
  }

  /// Goes to the first line of the next record. After a record two empty lines follow; anything else means that its length
  /// was wrong.
  private mutating func findVersion() throws(IOFailure) -> Bool {
    var isLost = false
    while let line = try stream.line(maximum: Self.longestLine) {
      if line.isEmpty { continue }
      // A record that is shorter than it says has swallowed the beginning of the next; one that is longer leaves a rest.
      if line.starts(with: Array("WARC/".utf8)), line.count <= 12 {
        if isLost { lost += 1 }
        return true
      }
      if record == 0, !isLost, line.count > 4096 { break }
      isLost = true
    }
    if isLost { lost += 1 }
    isAtEnd = true
    return false
  }

  /// How often the reader had to look for the next record.
  private var lost = 0
  private var toldLost = 0

  private mutating func batch(_ block: [UInt8], _ type: String, _ header: HeaderFields) -> IntakeBatch? {
    let address = header["warc-target-uri"]?.trimming("<>")
    let part = "record \(record)"
    let path = stream.path
    // Where a length was wrong the page may lack its end: it is kept, and the user told.
    var trouble: IntakeProblem?
    if lost > toldLost {
      toldLost = lost
      trouble = IntakeProblem(
        source: path, part: "record \(record - 1)",
        reason: "its Content-Length is wrong; the next record was looked for")
    }
    let outer = header.mediaType
    return IntakeBatch(source: path) { [options, trouble] in
      var items = trouble.map { [IntakeItem.problem($0)] } ?? []
      if let item = Self.item(block, type, outer, address, source: path, part: part, options) { items.append(item) }
      return items
    }
  }

  private static func item(
    _ block: [UInt8], _ type: String, _ outer: String, _ address: String?, source: String, part: String,
    _ options: IntakeOptions
  ) -> IntakeItem? {
    var page = HTTPMessage.Page(body: block, mediaType: outer, charset: nil)
    if type == "response" {
      guard outer.isEmpty || outer == "application/http" else { return nil }
      guard let answer = HTTPMessage.page(block, maximum: options.maximumBytes) else { return nil }
      page = answer
    }
    guard page.body.count <= options.maximumBytes else {
      return .problem(
        IntakeProblem(
          source: source, part: part,
          reason: "unpacks to more than \(options.maximumBytes) bytes (--max-bytes allows more)"))
    }
    let id = address ?? "\(source):\(part)"
    switch page.mediaType {
    case "text/html", "application/xhtml+xml":
      return HTMLPage.item(
        page.body, source: source, part: part, id: id, charset: page.charset, address: address, options: options)
    case "text/plain" where type == "conversion" || type == "resource":
      var options = options
      options.url = address ?? options.url
      let item = PlainText.item(page.body, source: id, options: options)
      guard case .problem(let problem) = item else { return item }
      return .problem(IntakeProblem(source: source, part: part, reason: problem.reason))
    default: return nil
    }
  }

  private func problem(_ reason: String) -> IntakeBatch {
    IntakeBatch(IntakeProblem(source: stream.path, part: "record \(max(1, record))", reason: reason))
  }
}
