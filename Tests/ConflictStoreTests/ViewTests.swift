import ConflictModel
import ConflictStore
import SQLite
import TestSupport
import Testing

/// What a person with the `sqlite3` shell sees, our program aside.
@Suite struct ViewTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func sample() throws -> Connection {
    let path = folder.file("a.db")
    let store = try Store.open(path)
    let text = "Shells fell on Martuni. More than 100 have died since September."
    try store.save(
      Article(id: "a.txt", text: text, url: "https://x.example/1", publisher: "X", published: day("2020-10-02")),
      reading(
        [
          shelling(
            dates("2020-09-30", "2020-10-01"),
            [
              figure(.wounded, Count(2)), figure(.wounded, Count(4), by: "Y"),
              figure(.killed, Count(low: 3, best: 3, high: nil)),
              figure(.killed, Count(1), scope: .subset, victims: [.child]),
            ], actors: [.azerbaijan, .armenia], mentions: [span("Shells fell on Martuni.", in: text)]),
          shelling([figure(.killed, Count(low: 100, best: 100, high: nil), scope: .cumulative)], scope: .cumulative),
          shelling([figure(.killed, Count(9))], status: .denied),
        ],
        [
          ConflictModel.Statement(
            speaker: "M", speakerText: "m", act: .claim, kind: .direct, quote: "Shells fell",
            span: TextSpan(start: 0, end: 11),
            date: day("2020-10-01"), report: 0),
          ConflictModel.Statement(
            speaker: "N", speakerText: "n", act: .denial, kind: .indirect, quote: "none fell",
            span: TextSpan(start: 0, end: 11),
            denies: 0),
        ]))
    try store.close()
    return try Connection(.file(path), mode: .readOnly)
  }

  @Test func timeline() throws {
    let rows = try sample().map(
      "SELECT date, place, country, event, actors, killed, wounded, status, source, sentence, url FROM timeline"
    ) { row in
      try (0..<row.count).map { column in (try row[column] as String?) ?? "" }
    }
    #expect(rows.count == 2)
    #expect(
      rows.contains([
        "2020-09-30/2020-10-01", "Martuni", "AZE", "Shelling/artillery/missile attack",
        "Military Forces of Azerbaijan (attacker); Military Forces of Armenia (target)", "3+", "2-4", "asserted", "X",
        "Shells fell on Martuni.", "https://x.example/1",
      ]))
  }

  @Test func casualtiesMayBeAddedUp() throws {
    let rows = try sample().map(
      "SELECT month, outcome, sum(low), sum(best), sum(high) FROM casualties GROUP BY 1, 2 ORDER BY 2"
    ) { row in
      try (0..<row.count).map { try row.value($0) }
    }
    #expect(rows == [["2020-09", "killed", 3, 3, .null], ["2020-09", "wounded", 2, 2, 4]])
  }

  @Test func tollsStandApart() throws {
    let rows = try sample().map("SELECT as_of, low, high FROM tolls") { row in
      try (0..<row.count).map { try row.value($0) }
    }
    #expect(rows == [["2020-10-01", 100, .null]])
  }

  @Test func claims() throws {
    let rows = try sample().map("SELECT date, speaker, act, quote, denies, source FROM claims") {
      row in
      try (0..<row.count).map { column in (try row[column] as String?) ?? "" }
    }
    #expect(
      rows == [
        ["2020-10-01", "M", "claim", "Shells fell", "", "X"], ["", "N", "denial", "none fell", "Shells fell", "X"],
      ])
  }
}
