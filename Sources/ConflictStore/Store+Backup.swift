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
    guard case .none = PrivateFile.kind(of: destination) else {
      throw StoreError.cannotOpen(path: destination, reason: "there is a file of this name already")
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

  /// Gives unused room back to the disk and brings the statistics of the query planner up to date.
  public func vacuum() throws(StoreError) {
    guard !isReadOnly else { throw .readOnly(path: path) }
    try reporting {
      writer = nil
      try connection.execute("VACUUM")
      try connection.execute("ANALYZE")
      try connection.checkpoint()
    }
  }
}
