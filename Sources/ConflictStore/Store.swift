import Chronology
import ConflictModel
internal import SQLite
import Schema

/// A database of conflict reports: one SQLite file.
///
/// ```swift
/// let store = try Store.open("conflict.db", mode: .create)
/// try store.save(article, extractor.read(article))
/// for entry in try store.timeline(TimelineQuery()) { print(entry.event.date, entry.event.killed) }
/// ```
///
/// It belongs to one thread at a time; each thread opens its own. Several programs may use one file at once: readers
/// never wait, writers wait for one another. Everything throws ``StoreError``.
///
/// | to | call |
/// |---|---|
/// | open, close | ``open(_:mode:options:)`` · ``close()`` · ``isReadOnly`` · ``path`` |
/// | store | ``save(_:_:identity:)`` · ``contains(_:)`` · ``noteSource(of:hash:)`` · ``replaceReading(of:with:keepsOld:)`` · ``transaction(takesBackEach:_:)`` |
/// | ask | ``timeline(_:)`` · ``forEachEntry(_:_:)`` · ``count(_:)`` · ``casualties(_:)`` · ``tolls(matching:)`` · ``statements(_:)`` · ``search(_:limit:)`` · ``publishers()`` |
/// | look closer | ``event(_:)`` · ``report(_:)`` · ``article(_:)`` · ``info()`` |
/// | the user's names | `add(_:)` · ``userPlaces()`` · ``userRegions()`` · ``userActors()`` · ``removeUserPlaces(named:)`` … |
/// | look after | ``check()`` · ``backUp(to:progress:)`` · ``restore(_:to:replaces:progress:)`` · ``vacuum()`` · ``upgrade`` · ``interrupter`` |
public final class Store {
  /// What may be done with the file.
  public enum Mode: Hashable, Sendable {
    case readOnly
    /// The file must exist; an older one is brought up to date, an empty one is a new database: whoever began to fill it
    /// was cut short.
    case readWrite
    /// The file is made, for its owner's eyes only, where there is none.
    case create
  }

  public struct Options: Sendable {
    /// How long a writer waits for another one.
    public var patience: Duration
    /// Tells the time of an import; tests give their own.
    public var clock: @Sendable () -> Timestamp
    /// False leaves every report an event of its own.
    public var fuses: Bool
    /// For tests: what is wider is parted first; nil for what fusion goes by.
    package var widestNeighbourhood: Int?

    public init(
      patience: Duration = .seconds(30), fuses: Bool = true, clock: @escaping @Sendable () -> Timestamp = { .now }
    ) {
      self.patience = patience
      self.fuses = fuses
      self.clock = clock
    }
  }

  /// What opening a file of an earlier version did to it.
  public struct Upgrade: Hashable, Sendable {
    /// The version of the schema that it had.
    public let from: Int
    /// The version that it has now.
    public let to: Int
    /// Where the file as it was is kept.
    public let backup: String
  }

  public let path: String
  /// nil where the file had the present version already.
  public let upgrade: Upgrade?
  public let isReadOnly: Bool
  let options: Options
  let connection: Connection
  /// The file behind the connection; nil in memory.
  private let file: PrivateFile.Identity?
  /// Prepared on first use.
  var writer: ReadingWriter?
  /// Prepared on first use.
  private var refusion: Refusion?
  /// What the search index and the sums are still to be told; nil outside transactions that write.
  var upkeep: DeferredUpkeep?
  /// Whether what is done within a transaction can be taken back on its own.
  private(set) var takesBackEach = true
  /// The error of something that could not be taken back on its own.
  private var spoiled: (any Error)?

  private init(path: String, mode: Mode, options: Options, connection: Connection, upgrade: Upgrade? = nil) {
    self.path = path
    self.upgrade = upgrade
    self.options = options
    self.connection = connection
    file = connection.location == .memory ? nil : PrivateFile.identity(of: path)
    isReadOnly = mode == .readOnly
  }

  // MARK: Opening

  /// Opens the database of a path, makes it where `mode` says so, and brings an older one up to date.
  ///
  /// A file that is no database, or another program's, or of a later version, is refused and left as it is. Before an
  /// older one is changed it is copied to `PATH.schema-VERSION`; ``upgrade`` tells where.
  public static func open(
    _ path: String, mode: Mode = .create, options: Options = Options()
  ) throws(StoreError) -> Store {
    try open(path, mode: mode, options: options, migrator: Migrator())
  }

  package static func open(
    _ path: String, mode: Mode, options: Options, migrator: Migrator
  ) throws(StoreError) -> Store {
    try prepareFile(path, mode: mode)
    do {
      let connection = try connect(path, mode: mode, options: options)
      var upgrade: Upgrade?
      let current = migrator.currentVersion
      switch try migrator.state(of: connection) {
      case .foreign: throw StoreError.notAConflictDatabase(path: path)
      case .ours(let version) where version > current:
        throw StoreError.newer(path: path, found: version, known: current)
      case .ours(let version) where version < current:
        if mode == .readOnly { throw StoreError.older(path: path, found: version, known: current) }
        try migrator.trustTriggers(of: connection, version: version, path: path)
        let backup = PrivateFile.unusedName("\(path).schema-\(version)")
        try copy(connection, to: backup)
        try migrator.migrate(connection)
        upgrade = Upgrade(from: version, to: current, backup: backup)
      case .ours: break
      case .empty:
        // Whoever asks is told, for an empty answer would look like one; whoever writes finds a new database.
        if mode == .readOnly { throw StoreError.empty(path: path) }
        try migrator.migrate(connection)
      }
      if mode != .readOnly {
        try migrator.trustTriggers(of: connection, version: current, path: path)
        try enableWriteAheadLog(connection)
        try connection.setCheckpointInterval(pages: 4000)
        try connection.setSecureDelete(false)
      }
      // An article touches a page here and there in every index. A query hardly comes by a page again that it could have
      // kept, and more memory than the library's own choice costs it more than the file does.
      if mode != .readOnly { try connection.setCacheSize(64 << 20) }
      let store = Store(path: path, mode: mode, options: options, connection: connection, upgrade: upgrade)
      if mode != .readOnly { try store.fuseWhatIsOld() }
      return store
    } catch {
      throw Self.storeError(error, path: path)
    }
  }

  /// A connection that sees what was committed. Where a program was killed while it wrote without a write-ahead log, as
  /// while it made the file, a reader cannot take back what was begun; that is done first.
  static func connect(_ path: String, mode: Mode, options: Options) throws -> Connection {
    let settings = Connection.Options(busyTimeout: options.patience, statementCacheSize: 128)
    guard mode == .readOnly else { return try Connection(.file(path), mode: .readWrite, options: settings) }
    let reader = try Connection(.file(path), mode: .readOnly, options: settings)
    do {
      _ = try reader.userVersion()
      return reader
    } catch  where error.extendedCode == .readOnlyRollback {
      let mender = try Connection(.file(path), mode: .readWrite, options: settings)
      _ = try mender.userVersion()
      try mender.close()
      return try Connection(.file(path), mode: .readOnly, options: settings)
    }
  }

  /// Readers and a writer side by side. Where another program opens the same new file at this very moment the switch is
  /// refused, and that program makes it.
  private static func enableWriteAheadLog(_ connection: Connection) throws {
    do {
      try connection.enableWriteAheadLog()
    } catch  where error.code == .busy {
      return
    }
  }

  /// A database that lives in memory and ends with this value; for tests and trials.
  public static func inMemory(options: Options = Options()) throws(StoreError) -> Store {
    do {
      let connection = try Connection(.memory, options: .init(trustsSchema: true, statementCacheSize: 128))
      try Migrator().migrate(connection)
      return Store(path: ":memory:", mode: .create, options: options, connection: connection)
    } catch {
      throw Self.storeError(error, path: ":memory:")
    }
  }

  /// A copy in memory, which changes on its own.
  static func copy(of store: Store) throws(StoreError) -> Store {
    do {
      let connection = try Connection(.memory, options: .init(trustsSchema: true, statementCacheSize: 128))
      try store.connection.backUp(to: connection, pagesPerStep: 0)
      return Store(path: store.path, mode: .create, options: store.options, connection: connection)
    } catch {
      throw Self.storeError(error, path: store.path)
    }
  }

  /// Finds the file or makes it, and tells whether it did. SQLite would make one that everybody on the machine can read.
  @discardableResult
  static func prepareFile(_ path: String, mode: Mode) throws(StoreError) -> Bool {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .cannotOpen(path: path, reason: "a database file needs a name")
    }
    switch PrivateFile.kind(of: path) {
    case .folder: throw .cannotOpen(path: path, reason: "it is a folder")
    case .file: return false
    case .unreachable(let reason): throw .cannotOpen(path: path, reason: reason)
    case .none: break
    }
    guard mode == .create else { throw .notFound(path: path) }
    if let reason = PrivateFile.make(path) { throw .cannotOpen(path: path, reason: reason) }
    return true
  }

  /// Closes the file; using the store afterwards throws.
  public func close() throws(StoreError) {
    writer = nil
    refusion = nil
    try reporting { try connection.close() }
  }

  // MARK: Work

  /// Runs `body` in one transaction: many articles are stored together, or none of them.
  ///
  /// Within it each `save` stands for itself: one that throws takes back its own article only, so the caller may go on
  /// with the next. It can be nested.
  ///
  /// What is stored in it can be searched for once it is over.
  ///
  /// - Parameters:
  ///   - takesBackEach: false for speed, where a `save` that throws may take back the whole transaction. Nothing is
  ///     committed then, whatever `body` makes of the error.
  ///   - body: What is done in it.
  public func transaction<Result>(takesBackEach: Bool = true, _ body: () throws -> Result) throws -> Result {
    guard !isReadOnly else { throw StoreError.readOnly(path: path) }
    do {
      if connection.isInTransaction { return try nested(body) }
      self.takesBackEach = takesBackEach
      spoiled = nil
      defer {
        upkeep = nil
        self.takesBackEach = true
      }
      do {
        return try connection.transaction(.immediate) {
          upkeep = try DeferredUpkeep(connection)
          let result = try body()
          if let spoiled { throw spoiled }
          try writer?.flush()
          try upkeep?.arrangeSources(connection)
          try readyRefusion().catchUp(writer?.takeFresh() ?? [:]) { try upkeep?.beginEvents(connection) }
          try upkeep?.finish(connection)
          try requireFile()
          return result
        }
      } catch {
        // What it knows of decisions may have been taken back with the rest.
        forgetRefusion()
        writer?.discard()
        throw error
      }
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// Throws where the path leads to another file by now, or to none. SQLite would go on writing to a file without a name,
  /// and all of it would be lost with the last program that has it open.
  private func requireFile() throws(StoreError) {
    guard let file, PrivateFile.identity(of: path) != file else { return }
    throw .removed(path: path)
  }

  private func nested<Result>(_ body: () throws -> Result) throws -> Result {
    let before = upkeep
    do {
      return takesBackEach ? try connection.transaction(.immediate, body) : try body()
    } catch {
      // What it told the index and the sums is taken back with the rest.
      upkeep = before
      writer?.discard()
      if !takesBackEach, spoiled == nil { spoiled = error }
      throw error
    }
  }

  func readyRefusion() throws -> Refusion {
    if let refusion { return refusion }
    let refusion = try Refusion(connection, fuses: options.fuses, widest: options.widestNeighbourhood)
    self.refusion = refusion
    return refusion
  }

  /// Its settings have changed.
  func forgetRefusion() { refusion = nil }

  /// Several questions with answers of one and the same moment, whatever others write meanwhile.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try connection.transaction(.deferred, body)
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// Stops whatever the store is doing, from any thread; the call under way throws ``StoreError/interrupted``.
  public var interrupter: @Sendable () -> Void {
    let handle = connection.interruptHandle
    return { handle.interrupt() }
  }

  /// Runs `body` and turns the errors of SQLite into the user's.
  func reporting<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch {
      throw Self.storeError(error, path: path)
    }
  }

  /// The same for what changes the file, in one transaction.
  func writing<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    try reporting { try transaction(body) }
  }

  static func storeError(_ error: any Error, path: String) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as SQLiteError: StoreError(error, path: path)
    default: .unexpected(detail: "\(error)")
    }
  }
}

@available(*, unavailable, message: "a store belongs to one thread at a time; open one for each")
extension Store: Sendable {}
