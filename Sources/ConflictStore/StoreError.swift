internal import SQLite

/// What can go wrong with a conflict database, in the user's words.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no such file, and none was to be made.
  case notFound(path: String)
  /// The file cannot be opened or made there.
  case cannotOpen(path: String, reason: String)
  /// Not an SQLite file at all.
  case notADatabase(path: String)
  /// An SQLite file of another program.
  case notAConflictDatabase(path: String)
  /// There is nothing in the file: whoever began to fill it was cut short.
  case empty(path: String)
  /// Written by a later version of the program.
  case newer(path: String, found: Int, known: Int)
  /// Written by an earlier version, and opened for reading only.
  case older(path: String, found: Int, known: Int)
  /// There is a database where a copy was to be restored to.
  case inTheWay(path: String)
  /// The file was removed, renamed or replaced while it was written to.
  case removed(path: String)
  /// Triggers of the file are not those of the program: somebody added, changed or removed them.
  case altered(path: String, names: [String])
  /// Another program holds the database for longer than we wait.
  case busy(path: String)
  case readOnly(path: String)
  /// The disk is full.
  case full(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// Reading or writing the disk failed.
  case inputOutput(path: String, detail: String)
  /// Somebody asked to stop.
  case interrupted
  /// An article without any text.
  case emptyText
  /// A value that the schema does not allow: a fault of the reading, not of the user.
  case refused(detail: String)
  /// Nothing is known by this id.
  case unknown(kind: String, id: String)
  /// Several things begin with these digits.
  case ambiguous(kind: String, id: String, matches: [String])
  /// A question that has no answer.
  case unsupported(detail: String)
  /// Something that should not happen.
  case unexpected(detail: String)

  private static let schemaFaults = ["no such table", "no such column", "no column named", "malformed database schema"]

  init(_ error: SQLiteError, path: String) {
    let detail = error.description
    switch error.code {
    case .busy, .locked: self = .busy(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .full: self = .full(path: path)
    case .corrupt, .mismatch: self = .damaged(path: path, detail: error.message)
    // Every statement of ours fits the schema of the version that the file says it has.
    case .error where Self.schemaFaults.contains(where: error.message.contains):
      self = .damaged(path: path, detail: error.message)
    case .notADatabase: self = .notADatabase(path: path)
    case .cannotOpen, .permission, .authorization: self = .cannotOpen(path: path, reason: error.message)
    case .inputOutput: self = .inputOutput(path: path, detail: error.message)
    case .interrupted: self = .interrupted
    case .constraint, .tooBig: self = .refused(detail: detail)
    default: self = .unexpected(detail: detail)
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// One sentence without a full stop, as a command line prints it.
  public var description: String {
    switch self {
    case .notFound(let path): "there is no database at \(path)"
    case .cannotOpen(let path, let reason): "the database \(path) cannot be opened: \(reason)"
    case .notADatabase(let path): "\(path) is not an SQLite database"
    case .notAConflictDatabase(let path): "\(path) is an SQLite database of another program, not one of conflictdb"
    case .empty(let path):
      "the database \(path) is empty: nothing has been stored in it yet; `conflictdb import` fills it"
    case .newer(let path, let found, let known):
      "\(path) was written by a later version of conflictdb (schema \(found)); this one knows schemas up to \(known)"
    case .older(let path, let found, let known):
      "\(path) was written by an earlier version of conflictdb (schema \(found), now \(known)); `conflictdb migrate` brings it up to date"
    case .inTheWay(let path):
      "there is a database at \(path) already; with --replace it is replaced, and kept beside as \(path).before-restore"
    case .removed(let path):
      "\(path) was removed or replaced while it was written to; what was not yet stored in it is not stored"
    case .altered(let path, let names):
      "\(path) is not written to, for its triggers are not those of conflictdb: \(names.joined(separator: ", "))"
    case .busy(let path): "the database \(path) is in use by another program; try again in a moment"
    case .readOnly(let path): "the database \(path) cannot be written to"
    case .full(let path): "there is no room left on the disk of \(path)"
    case .damaged(let path, let detail): "the database \(path) is damaged: \(detail)"
    case .inputOutput(let path, let detail): "reading or writing \(path) failed: \(detail)"
    case .interrupted: "interrupted"
    case .emptyText: "the article has no text"
    case .refused(let detail): "the database refused a value: \(detail)"
    case .unknown(let kind, let id): "there is no \(kind) \(id)"
    case .ambiguous(let kind, let id, let matches):
      "more than one \(kind) begins with \(id): \(matches.joined(separator: ", "))"
    case .unsupported(let detail): detail
    case .unexpected(let detail): "unexpected answer of the database: \(detail)"
    }
  }
}
