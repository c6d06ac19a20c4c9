import ConflictModel
import ConflictStore
import Foundation
import Fusion
import SQLite
import Schema
import Testing

@Suite struct SchemaTests {
  @Test func migrationsAreNumberedFromOne() {
    #expect(Schema.migrations.map(\.version) == Array(1...Schema.migrations.count))
    #expect(Schema.currentVersion == Schema.migrations.count)
  }

  @Test func everyFileOfTheFolderIsListed() throws {
    let folder = packageFolder.appendingPathComponent("Schema/Migrations")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
      .sorted()
    #expect(
      files
        == Schema.migrations.map { migration in
          String(repeating: "0", count: 4 - String(migration.version).count)
            + "\(migration.version)-\(migration.name).sql"
        })
    for (file, migration) in zip(files, Schema.migrations) {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(text == migration.sql)
    }
  }

  @Test func everyTableIsStrict() throws {
    for object in try freshDatabase().schemaObjects() where object.type == "table" {
      guard !object.sql.hasPrefix("CREATE VIRTUAL") else { continue }
      #expect(object.sql.hasSuffix(") STRICT") || object.sql.hasSuffix(") STRICT, WITHOUT ROWID"), "\(object.name)")
    }
  }

  /// Every foreign key is the beginning of some index, so that deleting a parent does not scan its children; except
  /// those whose parents are never deleted.
  @Test func foreignKeysAreIndexed() throws {
    let connection = try freshDatabase()
    for object in try connection.schemaObjects() where object.type == "table" {
      let keys = try connection.map("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(object.name))") { row in
        (try row.text(0), try row.text(1))
      }
      let firsts = try connection.map(
        """
        SELECT (SELECT name FROM pragma_index_info(list.name) WHERE seqno = 0) FROM pragma_index_list(\(object.name)) AS list
        UNION SELECT name FROM pragma_table_info(\(object.name)) WHERE pk = 1
        """
      ) { row in try row[0] as String? }
      for (column, parent) in keys where !["places", "actors", "decisions"].contains(parent) {
        #expect(firsts.contains(column), "\(object.name).\(column)")
      }
    }
  }

  @Test func theViewsAnswerOnAnEmptyDatabase() throws {
    let connection = try freshDatabase()
    for object in try connection.schemaObjects() where object.type == "view" {
      try connection.execute(SQL(trusted: "SELECT * FROM \(object.name)"))
    }
  }

  @Test(arguments: [
    ("places", "name, latitude, longitude", "'x', 91, 0"), ("places", "name, latitude, longitude", "'x', 0, 181"),
    ("places", "name, latitude", "'x', 1"), ("places", "name, country", "'x', 'az'"),
    ("places", "name, country", "'x', 'AZER'"), ("places", "name, latitude, longitude", "'x', 'north', 1"),
    ("actors", "name, kind", "'x', 'aliens'"), ("actors", "name, kind", "NULL, 'person'"),
    (
      "articles", "sha256, language, length, extractor, imported_at, read_at",
      "'abc', 'en', 1, 'x', '2020-10-01T00:00:00Z', '2020-10-01T00:00:00Z'"
    ),
    ("user_region_members", "region_id, kind, name", "1, 'planet', 'x'"),
    ("decisions", "decided_at, decided_by, action, target, target_key", "'yesterday', 'x', 'accept', 'event', 'x'"),
    ("article_texts", "article_id, text", "99, 'orphan'"),
  ])
  func whatIsOutOfRangeIsRefused(table: String, columns: String, values: String) throws {
    let connection = try freshDatabase()
    #expect {
      try connection.execute(SQL(trusted: "INSERT INTO \(table) (\(columns)) VALUES (\(values))"))
    } throws: { error in
      (error as? SQLiteError)?.code == .constraint
    }
  }

  @Test(arguments: ["2020-10-01", "2020-10", "1994", "--10-01", "--10"])
  func partialDatesAreDates(text: String) throws {
    let connection = try freshDatabase()
    #expect(try accepts(text, connection))
  }

  @Test(arguments: ["2020-1-1", "2020-20-01", "20201001", "2020-10-1", "October", "", "2020-10-01T00:00:00Z", "-10"])
  func otherWordsAreNot(text: String) throws {
    let connection = try freshDatabase()
    #expect(try !accepts(text, connection))
  }

  private func accepts(_ date: String, _ connection: Connection) throws -> Bool {
    try connection.setForeignKeys(false)
    do {
      try connection.execute(
        """
        INSERT INTO figures (report_id, ordinal, outcome, scope, low, text, span_start, span_end, status, since, counted)
        VALUES (1, 0, 'killed', 'cumulative', 1, '', 0, 0, 'asserted', \(date), 0)
        """)
      return true
    } catch {
      #expect(error.extendedCode == .constraintCheck)
      return false
    }
  }
}

/// The words in the CHECKs are the raw values of the model's enums: no more, no fewer.
@Suite struct EnumTests {
  static let enums: [(table: String, column: String, words: [String])] = [
    ("reports", "scope", Scope.allCases.map(\.rawValue)),
    ("reports", "status", ReportStatus.allCases.map(\.rawValue)),
    ("reports", "date_resolution", DateResolution.allCases.map(\.rawValue)),
    ("report_actors", "role", ActorRole.allCases.map(\.rawValue)),
    ("figures", "outcome", Outcome.allCases.map(\.rawValue)),
    ("figures", "scope", Scope.allCases.map(\.rawValue)),
    ("figures", "status", ReportStatus.allCases.map(\.rawValue)),
    ("figure_victims", "victim", VictimKind.allCases.map(\.rawValue)),
    ("actors", "kind", ActorKind.allCases.map(\.rawValue)),
    ("user_actors", "kind", ActorKind.allCases.map(\.rawValue)),
    ("statements", "act", StatementAct.allCases.map(\.rawValue)),
    ("statements", "kind", StatementKind.allCases.map(\.rawValue)),
    ("events", "scope", Scope.allCases.map(\.rawValue)),
    ("events", "status", ReportStatus.allCases.map(\.rawValue)),
    ("events", "review", ReviewState.allCases.map(\.rawValue)),
    ("event_actors", "role", ActorRole.allCases.map(\.rawValue)),
    ("event_totals", "outcome", Outcome.allCases.map(\.rawValue)),
    ("event_alternatives", "rule", FigureRule.allCases.map(\.rawValue)),
    ("event_alternatives", "outcome", Outcome.allCases.map(\.rawValue)),
    ("coded_records", "dataset", CodedFormat.allCases.map(\.rawValue)),
    ("event_totals", "victims", ["all"] + VictimKind.allCases.map(\.rawValue)),
    ("decisions", "action", DecisionAction.allCases.map(\.rawValue)),
  ]

  @Test(arguments: enums.indices)
  func wordsAgree(index: Int) throws {
    let (table, column, words) = Self.enums[index]
    let sql = try sql(of: table)
    let list = try #require(sql.components(separatedBy: "CHECK (\(column) = ").dropFirst().first)
    #expect(Self.words(in: list) == words)
  }

  /// Every column with a list of words is compared with an enum here.
  @Test func noListIsForgotten() throws {
    let known = Set(Self.enums.map { "\($0.table).\($0.column)" })
    let other: Set = [
      "decisions.target", "decision_reports.side", "user_region_members.kind",
    ]
    for object in try freshDatabase().schemaObjects() where object.type == "table" {
      for part in object.sql.components(separatedBy: "CHECK (").dropFirst() {
        let words = part.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[1] == "=", words[2].hasPrefix("'") else { continue }
        #expect(known.union(other).contains("\(object.name).\(words[0])"), "\(object.name).\(words[0])")
      }
    }
  }

  @Test(arguments: ["reports", "events"])
  func subTypesBelongToTheirTypes(table: String) throws {
    let cases = try sql(of: table).components(separatedBy: "WHEN '").dropFirst()
    var found: [String: [String]] = [:]
    for part in cases {
      let halves = part.components(separatedBy: "' THEN")
      found[halves[0]] = Self.words(in: halves[1].components(separatedBy: "ELSE")[0])
    }
    var expected: [String: [String]] = [:]
    for subType in SubEventType.allCases { expected[subType.type.rawValue, default: []].append(subType.rawValue) }
    #expect(found == expected)
    #expect(Set(found.keys) == Set(EventType.allCases.map(\.rawValue)))
  }

  private func sql(of table: String) throws -> String {
    try #require(try freshDatabase().schemaObjects().first { $0.name == table && $0.type == "table" }).sql
  }

  /// The quoted words up to the closing bracket.
  private static func words(in list: String) -> [String] {
    let inside = list.prefix { $0 != ")" }
    return inside.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
