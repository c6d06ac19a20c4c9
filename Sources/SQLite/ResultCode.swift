/// What SQLite answers with: a primary code in the low byte, more detail above it.
///
/// See <https://www.sqlite.org/rescode.html>.
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The code without its detail: `SQLITE_BUSY` of `SQLITE_BUSY_SNAPSHOT`.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  public static let error = ResultCode(rawValue: 1)
  public static let `internal` = ResultCode(rawValue: 2)
  public static let permission = ResultCode(rawValue: 3)
  public static let abort = ResultCode(rawValue: 4)
  /// Another connection holds a lock that this one needs.
  public static let busy = ResultCode(rawValue: 5)
  /// This very connection holds a lock that the statement needs.
  public static let locked = ResultCode(rawValue: 6)
  public static let outOfMemory = ResultCode(rawValue: 7)
  public static let readOnly = ResultCode(rawValue: 8)
  /// An ``InterruptHandle`` stopped the work.
  public static let interrupted = ResultCode(rawValue: 9)
  public static let inputOutput = ResultCode(rawValue: 10)
  public static let corrupt = ResultCode(rawValue: 11)
  public static let notFound = ResultCode(rawValue: 12)
  /// The disk, or `PRAGMA max_page_count`, has no room left.
  public static let full = ResultCode(rawValue: 13)
  public static let cannotOpen = ResultCode(rawValue: 14)
  public static let schemaChanged = ResultCode(rawValue: 17)
  public static let tooBig = ResultCode(rawValue: 18)
  public static let constraint = ResultCode(rawValue: 19)
  /// A value is not of the type asked for.
  public static let mismatch = ResultCode(rawValue: 20)
  /// The caller broke a rule of the interface, for instance used a closed connection.
  public static let misuse = ResultCode(rawValue: 21)
  public static let authorization = ResultCode(rawValue: 23)
  /// No such parameter or column.
  public static let range = ResultCode(rawValue: 25)
  /// The file is not an SQLite database.
  public static let notADatabase = ResultCode(rawValue: 26)

  // Extended codes that callers tell apart.
  /// A transaction was cut short, and a reader may not take it back.
  public static let readOnlyRollback = ResultCode(rawValue: 8 | 3 << 8)
  public static let busySnapshot = ResultCode(rawValue: 5 | 2 << 8)
  public static let constraintCheck = ResultCode(rawValue: 19 | 1 << 8)
  public static let constraintForeignKey = ResultCode(rawValue: 19 | 3 << 8)
  public static let constraintNotNull = ResultCode(rawValue: 19 | 5 << 8)
  public static let constraintPrimaryKey = ResultCode(rawValue: 19 | 6 << 8)
  public static let constraintUnique = ResultCode(rawValue: 19 | 8 << 8)
  public static let constraintDataType = ResultCode(rawValue: 19 | 12 << 8)
}
