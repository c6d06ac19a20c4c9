/// JSON objects one after the other: the elements of a list, or objects that take several lines each.
struct JSONObjectReader: BatchReader {
  private let stream: ByteStream
  private let options: IntakeOptions
  /// What was read and is not part of a batch yet.
  private var buffer: [UInt8] = []
  private var number = 0
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
      var scan = Scan()
      var objects: [Range<Int>] = []
      var isTooLong = false
      while true {
        scan.run(over: bytes, into: &objects)
        if objects.count > 0, scan.position >= Self.batchSize || isAtEnd { break }
        if bytes.count - scan.start > options.maximumBytes {
          isTooLong = true
          bytes.removeSubrange(scan.start...)
          scan.position = bytes.count
        }
        do throws(IOFailure) {
          guard try stream.read(Self.batchSize, into: &bytes) else {
            isAtEnd = true
            break
          }
        } catch {
          isAtEnd = true
          return batch(bytes, objects, trouble: error.reason)
        }
      }
      if isAtEnd {
        let trouble: String? =
          isTooLong ? tooLong : scan.isOpen ? "the text ends within an object" : scan.stray.map { "not JSON: \($0)" }
        return objects.isEmpty && trouble == nil ? nil : batch(bytes, objects, trouble: trouble)
      }
      buffer = Array(bytes[scan.start...])
      return batch(bytes, objects, trouble: isTooLong ? tooLong : nil)
    }
    return nil
  }

  private var tooLong: String { "an object is longer than \(options.maximumBytes) bytes (--max-bytes allows more)" }

  private mutating func batch(_ bytes: [UInt8], _ objects: [Range<Int>], trouble: String?) -> IntakeBatch {
    let first = number + 1
    number += objects.count
    return IntakeBatch(source: stream.path) { [options, path = stream.path] in
      var items: [IntakeItem] = []
      for (offset, range) in objects.enumerated() {
        items += JSONRecord.items(Array(bytes[range]), number: first + offset, source: path, options: options)
      }
      if let trouble {
        items.append(
          .problem(IntakeProblem(source: path, part: "after item \(first + objects.count - 1)", reason: trouble)))
      }
      return items
    }
  }

  /// Finds where objects begin and end; what is within strings does not count.
  private struct Scan {
    var position = 0
    /// Where the object that is open began, or where the next may.
    var start = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// What stands between objects and does not belong there.
    private(set) var stray: String?

    var isOpen: Bool { depth > 0 }

    mutating func run(over bytes: [UInt8], into objects: inout [Range<Int>]) {
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "{"):
          if depth == 0 { start = position - 1 }
          depth += 1
        case UInt8(ascii: "}") where depth > 0:
          depth -= 1
          if depth == 0 {
            objects.append(start..<position)
            start = position
          }
        case UInt8(ascii: "\"") where depth > 0: isInString = true
        default:
          if depth == 0 {
            start = position
            let isExpected = byte <= 0x20 || [0x2C, 0x5B, 0x5D, 0xEF, 0xBB, 0xBF, 0x1E].contains(byte)
            if !isExpected, stray == nil { stray = "an object was expected, not \(Unicode.Scalar(byte))" }
          }
        }
      }
    }
  }
}

/// One JSON object as an article, or as a wrapper of several.
enum JSONRecord {
  static func items(_ bytes: [UInt8], number: Int, source: String, options: IntakeOptions) -> [IntakeItem] {
    let id = "\(source == "-" ? "stdin" : source):\(number)"
    func problem(_ reason: String) -> IntakeItem {
      .problem(IntakeProblem(source: source, part: "item \(number)", reason: reason))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return [problem("it is not valid UTF-8")] }
    guard let value = JSONValue(text), case .object(let members) = value else { return [problem(reason(bytes))] }
    // The answer of a news service has its articles in a list of its own.
    if members.allSatisfy({ options.keys.field($0.key) != .text }) {
      for member in members {
        guard case .list(let elements) = member.value, case .object = elements.first else { continue }
        return elements.enumerated().map { index, element in
          item(element, id: "\(id).\(index + 1)", options, problem)
        }
      }
    }
    return [item(value, id: id, options, problem)]
  }

  private static func item(
    _ value: JSONValue, id: String, _ options: IntakeOptions, _ problem: (String) -> IntakeItem
  ) -> IntakeItem {
    guard case .object(let members) = value else { return problem("not a JSON object") }
    var fields = ArticleFields()
    for (key, value) in members {
      if let field = options.keys.field(key) { fields[field] = value.text ?? value["name"]?.text }
    }
    do throws(ArticleFields.Refusal) {
      return .article(try fields.article(id: id, options: options), notice: nil)
    } catch {
      return problem(error.reason)
    }
  }

  private static func reason(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes)
      do throws(JSONFailure) {
        _ = try cursor.value(depth: 0)
        return "not a JSON object"
      } catch {
        return "not a JSON object: \(error.reason) (byte \(error.byte))"
      }
    }
  }
}
