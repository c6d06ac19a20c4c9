/// The SQL that makes a conflict database: numbered migrations, embedded in the program.
///
/// `README.md` beside this file documents every table and column.
public enum Schema {
  /// Marks a file as ours: `cfdb` in ASCII. See <https://www.sqlite.org/pragma.html#pragma_application_id>.
  public static let applicationID: Int32 = 0x6366_6462

  /// Every step from an empty file to the present schema, in order.
  public static let migrations: [Migration] = [
    Migration(version: 1, name: "foundation", bytes: PackageResources._001_foundation_sql),
    Migration(version: 2, name: "copies", bytes: PackageResources._002_copies_sql),
    Migration(version: 3, name: "fusion", bytes: PackageResources._003_fusion_sql),
    Migration(version: 4, name: "steady", bytes: PackageResources._004_steady_sql),
  ]

  /// The version that this program reads and writes: the `user_version` of its files.
  public static var currentVersion: Int { migrations.last?.version ?? 0 }

  /// One step: from `version - 1` to `version`.
  public struct Migration: Sendable {
    public let version: Int
    public let name: String
    private let bytes: [UInt8]

    init(version: Int, name: String, bytes: [UInt8]) {
      self.version = version
      self.name = name
      self.bytes = bytes
    }

    /// For tests of the machinery.
    package init(version: Int, name: String, sql: String) {
      self.init(version: version, name: name, bytes: Array(sql.utf8))
    }

    /// The statements, separated by semicolons.
    public var sql: String { String(decoding: bytes, as: UTF8.self) }
  }
}
