import Chronology
import ConflictModel
internal import SQLite

/// Columns as values of the model. They are overloads rather than conformances, so that the model's types do not tell
/// the outside that SQLite exists.
extension Row {
  /// A word of one of the model's enums.
  subscript<Word: RawRepresentable<String>>(column: Int) -> Word {
    get throws(SQLiteError) {
      let text = try text(column)
      guard let word = Word(rawValue: text) else { throw mismatch(column, "a \(Word.self): \(text)") }
      return word
    }
  }

  subscript(column: Int) -> PartialDate? {
    get throws(SQLiteError) { try isNull(column) ? nil : try self[column] as PartialDate }
  }

  subscript(column: Int) -> PartialDate {
    get throws(SQLiteError) {
      guard let date = PartialDate(iso8601: try text(column)) else { throw mismatch(column, "a date") }
      return date
    }
  }

  subscript(column: Int) -> CalendarDate? {
    get throws(SQLiteError) {
      if try isNull(column) { return nil }
      guard let day = CalendarDate(iso8601: try text(column)) else { throw mismatch(column, "a day") }
      return day
    }
  }

  /// Low, best and high from three columns; nil where there is no low.
  func count(_ column: Int) throws(SQLiteError) -> Count? {
    guard let low: Int = try self[column] else { return nil }
    return Count(low: low, best: try self[column + 1], high: try self[column + 2])
  }

  /// A span from two columns; nil where there is none.
  func span(_ column: Int) throws(SQLiteError) -> TextSpan? {
    guard let start: Int = try self[column], let end: Int = try self[column + 1] else { return nil }
    return TextSpan(start: start, end: end)
  }
}
