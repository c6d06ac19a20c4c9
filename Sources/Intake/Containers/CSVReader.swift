/// Tables of comma-separated values (RFC 4180), tabs and semicolons too; the first row names the columns.
struct CSVReader: BatchReader {
  private let stream: ByteStream
  private let options: IntakeOptions
  private var separator = UInt8(ascii: ",")
  private var columns: [KeyMap.Field?]?
  private var width = 0
  /// What was read and is not part of a batch yet.
  private var buffer: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  private static let batchSize = 1 << 18

  init(_ stream: ByteStream, options: IntakeOptions) {
    self.stream = stream
    self.options = options
  }

  mutating func next() -> IntakeBatch? {
    while !isAtEnd {
      var bytes = buffer
      buffer = []
      var end = 0
      var scan = Self.RowScan()
      var trouble: String?
      repeat {
        do throws(IOFailure) {
          if try !stream.read(Self.batchSize, into: &bytes) { isAtEnd = true }
        } catch {
          isAtEnd = true
          trouble = error.reason
        }
        end = scan.lastRowEnd(in: bytes)
        if end == 0, bytes.count > options.maximumBytes {
          isAtEnd = true
          trouble = "a row is longer than \(options.maximumBytes) bytes, or a quotation mark is not closed"
        }
      } while end == 0 && !isAtEnd
      if isAtEnd, trouble == nil {
        if scan.isQuoted { trouble = "a quotation mark is not closed" } else { end = bytes.count }
      }
      buffer = Array(bytes[end...])
      bytes.removeSubrange(end...)
      if let batch = batch(bytes, trouble: trouble) { return batch }
    }
    return nil
  }

  private mutating func batch(_ bytes: [UInt8], trouble: String?) -> IntakeBatch? {
    let path = stream.path
    var bytes = bytes[...]
    if columns == nil {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      separator = Self.separator(of: bytes)
      var header = bytes
      guard let names = Self.row(&header, separator, line: &line), !names.isEmpty else {
        return trouble.map { IntakeBatch(IntakeProblem(source: path, line: line, reason: $0)) }
      }
      let words = names.map { String(decoding: $0, as: UTF8.self) }
      let found = words.map { options.keys.field(ofColumn: $0) }
      guard found.contains(.text) else {
        isAtEnd = true
        let key = options.keys.key(of: .text)
        return IntakeBatch(
          IntakeProblem(
            source: path, line: 1,
            reason:
              "no column is called \(key); there are \(words.joined(separator: ", ")) (--map text=COLUMN names one)"))
      }
      columns = found
      width = found.count
      bytes = header
    }
    guard let columns, !bytes.isEmpty || trouble != nil else { return nil }
    let rows = Array(bytes)
    let first = line
    line += rows.count { $0 == 0x0A }
    let last = line
    return IntakeBatch(source: path) { [separator, options] in
      var items = Self.items(rows[...], columns, separator, first: first, source: path, options)
      if let trouble { items.append(.problem(IntakeProblem(source: path, line: last, reason: trouble))) }
      return items
    }
  }

  private static func items(
    _ rows: ArraySlice<UInt8>, _ columns: [KeyMap.Field?], _ separator: UInt8, first: Int, source: String,
    _ options: IntakeOptions
  ) -> [IntakeItem] {
    var items: [IntakeItem] = []
    var rest = rows
    var line = first
    while !rest.isEmpty {
      let number = line
      guard let row = row(&rest, separator, line: &line) else { continue }
      func problem(_ reason: String) {
        items.append(.problem(IntakeProblem(source: source, line: number, reason: reason)))
      }
      guard row.count <= columns.count else {
        problem("\(row.count) fields where the first row names \(columns.count)")
        continue
      }
      var fields = ArticleFields()
      var notice: String?
      do {
        for (field, bytes) in zip(columns, row) {
          guard let field else { continue }
          let decoded = try TextDecoder.decode(bytes)
          notice = notice ?? decoded.notice
          fields[field] = decoded.text
        }
        guard fields[.text]?.isEmpty == false else {
          problem("the text is empty")
          continue
        }
        items.append(
          .article(
            try fields.article(id: "\(source == "-" ? "stdin" : source):\(number)", options: options), notice: notice))
      } catch let refusal as ArticleFields.Refusal {
        problem(refusal.reason)
      } catch let refusal as TextDecoder.Refusal {
        problem(refusal.reason)
      } catch {
        problem("\(error)")
      }
    }
    return items
  }

  /// The fields of the row that begins here, the row itself passed over; nil for an empty line.
  static func row(_ bytes: inout ArraySlice<UInt8>, _ separator: UInt8, line: inout Int) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var index = bytes.startIndex
    var isQuoted = false
    var wasQuoted = false
    scan: while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case separator:
        fields.append(field)
        field = []
        wasQuoted = false
      case 0x0A: break scan
      case 0x0D where index == bytes.endIndex || bytes[index] == 0x0A: continue
      case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      default: field.append(byte)
      }
    }
    bytes = bytes[index...]
    if fields.isEmpty, field.isEmpty, !wasQuoted { return nil }
    fields.append(field)
    return fields
  }

  /// The mark that stands most often in the first row, outside of quotation marks.
  static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let marks = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]
    return marks.max {
      (counts[$0] ?? 0, marks.firstIndex(of: $1) ?? 0) < (counts[$1] ?? 0, marks.firstIndex(of: $0) ?? 0)
    }
      ?? marks[0]
  }

  /// Finds row ends: line ends outside of quotation marks.
  private struct RowScan {
    private var position = 0
    private(set) var isQuoted = false
    private var end = 0

    /// After the last whole row; 0 where there is none.
    mutating func lastRowEnd(in bytes: [UInt8]) -> Int {
      while position < bytes.count {
        switch bytes[position] {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case 0x0A where !isQuoted: end = position + 1
        default: break
        }
        position += 1
      }
      return end
    }
  }
}
