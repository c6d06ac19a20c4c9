internal import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Copying a database that is in use.
extension Connection {
  public struct BackupProgress: Hashable, Sendable {
    /// Pages still to copy.
    public let remaining: Int
    /// Pages in all.
    public let total: Int
  }

  /// Copies this database over `destination`, page by page, while others read and write it.
  ///
  /// - Parameters:
  ///   - destination: Another database, whose content is lost.
  ///   - pagesPerStep: How many pages are copied under one lock; all at once where it is not positive.
  ///   - progress: Told after each step; throwing from it ends the copy and leaves `destination` without it.
  ///
  /// See <https://www.sqlite.org/backup.html>.
  public func backUp(
    to destination: Connection, pagesPerStep: Int = 1024, progress: ((BackupProgress) throws -> Void)? = nil
  ) throws {
    guard destination !== self else { throw SQLiteError(.misuse, "a database cannot be copied onto itself") }
    let source = try usableHandle()
    let target = try destination.usableHandle()
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw destination.reported(sqlite3_errcode(target))
    }
    var isFinished = false
    defer { if !isFinished { sqlite3_backup_finish(backup) } }
    let patience = options.busyTimeout
    let clock = ContinuousClock()
    var lastStep = clock.now
    stepping: while true {
      let result = sqlite3_backup_step(backup, pagesPerStep > 0 ? Int32(clamping: pagesPerStep) : -1)
      try progress?(
        BackupProgress(
          remaining: Int(sqlite3_backup_remaining(backup)), total: Int(sqlite3_backup_pagecount(backup))))
      switch result & 0xFF {
      case SQLITE_OK: lastStep = clock.now
      case SQLITE_DONE: break stepping
      case SQLITE_BUSY, SQLITE_LOCKED:
        guard clock.now - lastStep < patience else { throw SQLiteError(.busy, "the database stays locked") }
        usleep(5_000)
      default:
        isFinished = true
        let finished = sqlite3_backup_finish(backup)
        throw destination.reported(finished == SQLITE_OK ? result : finished)
      }
    }
    isFinished = true
    let result = sqlite3_backup_finish(backup)
    guard result == SQLITE_OK else { throw destination.reported(result) }
  }
}
