internal import CSQLite

/// Transactions that nest.
///
/// See <https://www.sqlite.org/lang_transaction.html> and <https://www.sqlite.org/lang_savepoint.html>.
extension Connection {
  /// When the outermost transaction takes its locks.
  public enum TransactionKind: Hashable, Sendable {
    /// With the first statement that needs one; right for reading.
    case deferred
    /// The write lock at once, so that no later statement can fail for want of it; right for writing.
    case immediate
    case exclusive

    var begin: SQL {
      switch self {
      case .deferred: "BEGIN DEFERRED"
      case .immediate: "BEGIN IMMEDIATE"
      case .exclusive: "BEGIN EXCLUSIVE"
      }
    }
  }

  /// Whether a transaction is open. See <https://www.sqlite.org/c3ref/get_autocommit.html>.
  public var isInTransaction: Bool {
    openHandle.map { sqlite3_get_autocommit($0) == 0 } ?? false
  }

  /// Runs `body` in a transaction: all of it happens or, when `body` throws, none of it.
  ///
  /// Within another transaction it becomes a savepoint: an error thrown out of it takes back what it did and leaves
  /// the outer one as it was. Where SQLite itself had to give up the whole transaction (a full disk, for instance),
  /// every statement before the end of the outermost `body` throws ``ResultCode/abort``: nothing is written on its own
  /// by mistake.
  public func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> Result
  ) throws -> Result {
    let isOutermost = !isInTransaction
    if isOutermost, transactionDepth > 0 { try requireUnbrokenTransaction(for: nil) }
    try execute(isOutermost ? kind.begin : "SAVEPOINT nested")
    transactionDepth += 1
    do {
      let result = try body()
      try requireUnbrokenTransaction(for: nil)
      try execute(isOutermost ? "COMMIT" : "RELEASE nested")
      transactionDepth -= 1
      return result
    } catch {
      // The depth goes first: the guard against broken transactions is not meant for the statements that mend them.
      transactionDepth = max(0, transactionDepth - 1)
      rollBack(isOutermost: isOutermost)
      throw error
    }
  }

  /// Takes back what is left to take back; SQLite may have done so itself.
  private func rollBack(isOutermost: Bool) {
    guard isInTransaction else { return }
    if isOutermost {
      try? execute("ROLLBACK")
    } else {
      try? execute("ROLLBACK TO nested")
      try? execute("RELEASE nested")
    }
  }

  /// Throws when a transaction that a caller believes to be in has been rolled back underneath.
  func requireUnbrokenTransaction(for sql: String?) throws(SQLiteError) {
    guard transactionDepth > 0, !isInTransaction else { return }
    throw SQLiteError(.abort, "the transaction was rolled back; nothing more can be done in it", sql: sql)
  }
}
