internal import SQLite

extension Store {
  /// Copies the database to a new file while it is in use, and looks the copy over.
  ///
  /// The copy appears under its name only when it is whole. A file of that name is not overwritten.
  ///
  /// - Parameters:
  ///   - destination: The path of the new file.
  ///   - progress: Told the pages still to copy and the pages in all; throwing ends the copy.
  public func backUp(to destination: String, progress: ((_ remaining: Int, _ total: Int) throws -> Void)? = nil) throws
  {
    try Self.copy(connection, to: destination, progress: progress)
  }

  static func copy(
    _ connection: Connection, to destination: String,
    progress: ((_ remaining: Int, _ total: Int) throws -> Void)? = nil
  ) throws {
    // The log of a database that is gone would be taken for the copy's own.
    for name in ["", "-wal", "-journal"].map({ destination + $0 }) {
      guard case .none = PrivateFile.kind(of: name) else {
        throw StoreError.cannotOpen(
          path: destination,
          reason: name == destination
            ? "there is a file of this name already" : "there is a file \(name) already, left by another database")
      }
    }
    let unfinished = destination + ".unfinished"
    let leftovers = ["", "-wal", "-shm", "-journal"].map { unfinished + $0 }
    leftovers.forEach(PrivateFile.remove)
    defer { leftovers.forEach(PrivateFile.remove) }
    if let reason = PrivateFile.make(unfinished) { throw StoreError.cannotOpen(path: destination, reason: reason) }
    do {
      let copy = try Connection(.file(unfinished), mode: .readWrite)
      try connection.backUp(to: copy) { try progress?($0.remaining, $0.total) }
      if let problem = try copy.integrityProblems(limit: 1).first {
        throw StoreError.damaged(path: unfinished, detail: problem)
      }
      try copy.close()
    } catch let error as SQLiteError {
      throw StoreError(error, path: destination)
    }
    if let reason = PrivateFile.rename(unfinished, to: destination) {
      throw StoreError.cannotOpen(path: destination, reason: reason)
    }
  }

  /// Puts a copy that ``backUp(to:progress:)`` made in the place of a database, or where there is none yet.
  ///
  /// The copy is looked over first, and a damaged one is refused. It takes the database's place in one transaction, so
  /// those who read meanwhile see the old content or the new, and a restore that is cut short has changed nothing. What
  /// was in the database before is kept beside it, as `PATH.before-restore`; so is a damaged file, which goes out of the
  /// way first.
  ///
  /// - Parameters:
  ///   - copy: The path of the copy, which is only read.
  ///   - path: The database.
  ///   - replaces: Whether a database with content may be replaced.
  ///   - progress: Told the pages still to copy and the pages in all.
  /// - Returns: Where the earlier content is kept; nil where there was none.
  @discardableResult
  public static func restore(
    _ copy: String, to path: String, replaces: Bool = false,
    progress: ((_ remaining: Int, _ total: Int) throws -> Void)? = nil
  ) throws -> String? {
    let source = try wholeCopy(copy)
    let isNew = try prepareFile(path, mode: .create)
    do {
      let kept = isNew ? nil : try keep(path, replaces: replaces)
      try prepareFile(path, mode: .create)
      let target = try Connection(.file(path), mode: .readWrite)
      try source.backUp(to: target, pagesPerStep: 0) { try progress?($0.remaining, $0.total) }
      try target.close()
      return kept
    } catch {
      if isNew { PrivateFile.remove(path) }
      throw storeError(error, path: path)
    }
  }

  /// Keeps what is in a database that is to be replaced, and tells where; nil where it is empty. A copy is made of a sound
  /// one, which others may be using; a damaged one, of which no good copy can be made, is put aside as it is.
  private static func keep(_ path: String, replaces: Bool) throws -> String? {
    let name = PrivateFile.unusedName(path + ".before-restore")
    do {
      let target = try Connection(.file(path), mode: .readWrite)
      switch try Migrator().state(of: target) {
      case .empty: return nil
      case .foreign: throw StoreError.notAConflictDatabase(path: path)
      case .ours:
        guard replaces else { throw StoreError.inTheWay(path: path) }
        try copy(target, to: name)
        return name
      }
    } catch {
      switch storeError(error, path: path) {
      case .damaged, .notADatabase: break
      default: throw error
      }
      guard replaces else { throw StoreError.inTheWay(path: path) }
      for suffix in ["", "-wal", "-journal"] {
        if case .none = PrivateFile.kind(of: path + suffix) { continue }
        if let reason = PrivateFile.rename(path + suffix, to: name + suffix) {
          throw StoreError.cannotOpen(path: name, reason: reason)
        }
      }
      PrivateFile.remove(path + "-shm")
      return name
    }
  }

  /// A copy that was looked over. It may be of an earlier version: a file that was brought up to date can be taken back.
  private static func wholeCopy(_ path: String) throws -> Connection {
    try prepareFile(path, mode: .readOnly)
    do {
      let copy = try connect(path, mode: .readOnly, options: Options())
      let migrator = Migrator()
      switch try migrator.state(of: copy) {
      case .empty: throw StoreError.empty(path: path)
      case .foreign: throw StoreError.notAConflictDatabase(path: path)
      case .ours(let version) where version > migrator.currentVersion:
        throw StoreError.newer(path: path, found: version, known: migrator.currentVersion)
      case .ours: break
      }
      if let problem = try copy.integrityProblems(limit: 1).first {
        throw StoreError.damaged(path: path, detail: problem)
      }
      return copy
    } catch {
      throw storeError(error, path: path)
    }
  }

  /// Gives unused room back to the disk, puts the search index in order, and brings the statistics of the query planner up
  /// to date.
  public func vacuum() throws(StoreError) {
    guard !isReadOnly else { throw .readOnly(path: path) }
    try reporting {
      writer = nil
      try connection.execute("INSERT INTO article_search (article_search) VALUES ('optimize')")
      try connection.execute("INSERT INTO statement_search (statement_search) VALUES ('optimize')")
      try connection.execute("VACUUM")
      try connection.execute("ANALYZE")
      try connection.checkpoint()
    }
  }
}
