import Chronology
import ConflictModel

/// JSON lines, one article each.
enum JSONLines {
  /// The articles of a run of whole lines.
  ///
  /// - Parameter first: the number of the first line in its source, from 1.
  static func items(_ bytes: [UInt8], first: Int, source: String, options: IntakeOptions) -> [IntakeItem] {
    var items: [IntakeItem] = []
    bytes.withUnsafeBufferPointer { bytes in
      var number = first
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          do throws(ArticleFields.Refusal) {
            items.append(.article(try article(line, number: number, source: source, options: options), notice: nil))
          } catch {
            items.append(.problem(IntakeProblem(source: source, line: number, reason: error.reason)))
          }
        }
        start = end + 1
        number += 1
      }
    }
    return items
  }

  private static func article(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, source: String, options: IntakeOptions
  ) throws(ArticleFields.Refusal) -> Article {
    var fields = ArticleFields()
    do throws(JSONFailure) {
      var cursor = JSONCursor(line)
      if number == 1 { cursor.skipByteOrderMark() }
      cursor.skipBlanks()
      try cursor.object { (cursor, key) throws(JSONFailure) in
        guard let field = options.keys.field(key) else { return try cursor.skipValue() }
        fields[field] = try cursor.scalar()
      }
      try cursor.end()
    } catch {
      throw ArticleFields.Refusal(reason: "not a JSON object: \(error.reason) (byte \(error.byte))")
    }
    return try fields.article(id: "\(source == "-" ? "stdin" : source):\(number)", options: options)
  }
}
