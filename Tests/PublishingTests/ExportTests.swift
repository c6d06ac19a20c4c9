import ConflictModel
import ConflictStore
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Publishing

/// Each export is read back.
@Suite struct ExportTests {
  private func written(_ store: Store, _ body: (Export, MemorySink) throws -> Export.Summary) throws -> (
    text: String, summary: Export.Summary
  ) {
    let sink = MemorySink()
    let summary = try body(Export(store), sink)
    return (sink.text, summary)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func acled() throws {
    let (text, summary) = try written(try Library.store()) { try $0.acled(to: $1) }
    #expect(
      CSV.header(text).joined(separator: ", ") == """
        event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, \
        assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, \
        admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, \
        tags, timestamp
        """)
    #expect(summary == Export.Summary(written: 2, leftOut: 1), "diplomacy is not ACLED's")
    let rows = CSV.records(text)
    let march = try #require(rows.first)
    #expect(march["event_type"] == "Protests")
    #expect(march["disorder_type"] == "Demonstrations")
    #expect(march["event_date"] == "2019-01-01")
    #expect(march["time_precision"] == "3")
    #expect(march["geo_precision"] == "3")
    #expect(march["actor1"] == "Protesters (Colombia)")
    #expect(march["inter1"] == "Protesters")
    #expect(march["actor2"] == "Police Forces of Colombia")
    #expect(march["interaction"] == "State forces-Protesters")
    #expect(march["region"] == "South America")
    let shelling = try #require(rows.last)
    #expect(shelling["event_id_cnty"]?.hasPrefix("AZE") == true)
    #expect(shelling["interaction"] == "State forces-Civilians")
    #expect(shelling["civilian_targeting"] == "Civilian targeting")
    #expect(shelling["iso"] == "31")
    #expect(shelling["country"] == "Azerbaijan")
    #expect(shelling["region"] == "Caucasus and Central Asia")
    #expect(shelling["fatalities"] == "2", "the conservative figure where sources differ")
    #expect(shelling["source"] == "Example Times")
    #expect(shelling["notes"]?.contains("Shells fell on Martuni") == true)
    #expect(shelling["tags"]?.contains("status=accused") == true)
    #expect(shelling["timestamp"] == "1601553600")
  }

  @Test func ucdp() throws {
    let (text, summary) = try written(try Library.store()) { try $0.ucdp(to: $1) }
    #expect(CSV.header(text).count == 49)
    #expect(CSV.header(text).first == "id")
    #expect(CSV.header(text).last == "gwnob")
    #expect(summary == Export.Summary(written: 1, leftOut: 2), "only where somebody died")
    let row = try #require(CSV.records(text).first)
    func number(_ key: String) -> Int? { row[key].flatMap { Int($0) } }
    let parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].compactMap(number)
    #expect(parts.count == 4)
    #expect(parts.reduce(0, +) == number("best"))
    #expect(number("low") == 2)
    #expect(row["type_of_violence"] == "3")
    #expect(row["side_a"] == "Military Forces of Azerbaijan")
    #expect(row["gwnoa"] == "373")
    #expect(row["country_id"] == "373")
    #expect(row["region"] == "Europe")
    #expect(row["geom_wkt"] == "POINT (47.11 39.795)")
    #expect(row["source_original"] == "Armenia")
    #expect(row["id"].flatMap { Int($0) }.map { $0 > 0 && $0 < 1 << 53 } == true, "a double holds it exactly")
  }

  @Test("the cell of PRIO-GRID", arguments: [(34.5311, 69.1628, 179_779), (-90.0, -180.0, 1), (90.0, 180.0, 259_200)])
  func priogrid(latitude: Double, longitude: Double, cell: Int) {
    let place = Event.Location(
      name: "x", latitude: latitude, longitude: longitude, country: nil, admin1: nil, id: nil, precision: 1)
    #expect(UCDP.priogridCell(place) == cell)
  }

  @Test func geoJSON() throws {
    let (text, summary) = try written(try Library.store()) { try $0.geoJSON(to: $1) }
    #expect(summary.written == 3)
    let file = try json(text)
    #expect(file["type"] as? String == "FeatureCollection")
    let features = try #require(file["features"] as? [[String: Any]])
    #expect(Set(features.compactMap { $0["id"] as? String }).count == 3)
    let last = try #require(features.last)
    #expect(last["geometry"] is NSNull, "what is nowhere has no geometry")
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties.values.allSatisfy { !($0 is [Any]) && !($0 is [String: Any]) }, "plain values only")
    }
    let point = try #require(features[1]["geometry"] as? [String: Any])
    #expect(point["coordinates"] as? [Double] == [47.11, 39.795])
  }

  @Test func geoPackage() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.gpkg")
    #expect(try Export(try Library.store()).geoPackage(to: path).written == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["events.gpkg"], "nothing is left over")
    let file = try Connection(.file(path), mode: .readOnly)
    #expect(try file.applicationID() == 0x4750_4B47)
    #expect(try file.integrityProblems().isEmpty)
    #expect(try file.foreignKeyProblems().isEmpty)
    let contents = try file.map("SELECT table_name, data_type, srs_id, min_x, max_y FROM gpkg_contents") { row in
      "\(try row.text(0)) \(try row.text(1)) \(try row.int(2)) \(try row[3] as Double) \(try row[4] as Double)"
    }
    #expect(contents == ["events features 4326 -74.0817 39.795"])
    #expect(
      try file.map("SELECT table_name, column_name, geometry_type_name FROM gpkg_geometry_columns") { row in
        [try row.text(0), try row.text(1), try row.text(2)]
      } == [["events", "geom", "POINT"]])
    #expect(try file.value("SELECT count(*) FROM events WHERE geom IS NULL", as: Int.self) == 1)
    #expect(
      try file.value("SELECT hex(substr(geom, 1, 8)) FROM events WHERE place = 'Martuni'", as: String.self)
        == "47500001E6100000")
    #expect(GeoPackageWriter.point(47.11, 39.795).count == 8 + 21)
  }

  @Test("a GeoPackage that cannot be written leaves nothing, and says why")
  func noRoomForGeoPackage() throws {
    #expect(throws: WriteFailure.self) { try Export(try Library.store()).geoPackage(to: "/nowhere/at/all.gpkg") }
  }

  @Test("CSV and JSON lines of every kind hold the same rows", arguments: Export.Subject.allCases)
  func records(subject: Export.Subject) throws {
    let store = try Library.store()
    let (csv, summary) = try written(store) { try $0.records(of: subject, as: .csv, to: $1) }
    let (lines, same) = try written(store) { try $0.records(of: subject, as: .jsonl, to: $1) }
    #expect(summary == same)
    let rows = CSV.records(csv)
    let objects = try lines.split(separator: "\n").map { try json(String($0)) }
    #expect(rows.count == summary.written)
    #expect(objects.count == summary.written)
    #expect(summary.written == [Export.Subject.events: 3, .reports: 3, .figures: 2, .statements: 1][subject])
    for (row, object) in zip(rows, objects) {
      #expect(Set(row.keys) == Set(object.keys))
      #expect(row["article"]?.isEmpty != true, "every row has its source")
      #expect(row["articles"]?.isEmpty != true)
    }
  }

  @Test func timelineJS() throws {
    let (text, summary) = try written(try Library.store()) { try $0.timelineJS(title: "A & B", to: $1) }
    #expect(summary == Export.Summary(written: 2, leftOut: 1), "an event of no year stands on no timeline")
    let file = try json(text)
    let events = try #require(file["events"] as? [[String: Any]])
    let march = try #require(events.first?["start_date"] as? [String: Any])
    #expect(march["year"] as? Int == 2019)
    #expect(march["month"] as? Int == 1)
    #expect(march["day"] == nil)
    let title = try #require((file["title"] as? [String: Any])?["text"] as? [String: Any])
    #expect(title["headline"] as? String == "A &amp; B")
    #expect(events.allSatisfy { ($0["unique_id"] as? String)?.hasPrefix("event-") == true })
  }

  @Test func timeMap() throws {
    let (text, summary) = try written(try Library.store()) { try $0.timeMap(nil, to: $1) }
    #expect(summary == Export.Summary(written: 2, leftOut: 1))
    let file = try json(text)
    let events = try #require(file["events"] as? [[String: Any]])
    let sources = try #require(file["sources"] as? [[String: Any]])
    let associations = try #require(file["associations"] as? [[String: Any]])
    #expect(events.last?["date"] as? String == "10/01/2020")
    #expect(events.last?["latitude"] as? String == "39.795")
    let sourceIDs = Set(sources.compactMap { $0["id"] as? String })
    let names = Set(associations.compactMap { $0["id"] as? String })
    for event in events {
      #expect(Set(event["sources"] as? [String] ?? []).isSubset(of: sourceIDs))
      #expect(Set(event["associations"] as? [String] ?? []).isSubset(of: names))
    }
    #expect(sources.allSatisfy { ($0["paths"] as? [String])?.isEmpty == false })
    let part = try written(try Library.store()) { try $0.timeMap(.sources, to: $1) }
    #expect(part.summary.written == 2)
  }

  @Test("spreadsheets, terminals and pages get no command out of any cell")
  func hostile() throws {
    let store = try Library.hostileStore()
    for subject in Export.Subject.allCases {
      let (csv, _) = try written(store) { try $0.records(of: subject, as: .csv, to: $1) }
      check(csv)
    }
    check(try written(store) { try $0.acled(to: $1) }.text)
    check(try written(store) { try $0.ucdp(to: $1) }.text)
    let (timeline, _) = try written(store) { try $0.timelineJS(title: "<b>", to: $1) }
    #expect(!ascii(timeline).contains("<script"))
    #expect(!timeline.contains("<img"))
    #expect(!timeline.contains("javascript:"))
  }

  private func check(_ csv: String) {
    for row in CSV.records(csv) {
      for (key, cell) in row where Double(cell) == nil {
        #expect(!["=", "+", "-", "@"].contains(cell.drop { $0.isWhitespace }.prefix(1)), "\(key): \(cell)")
        #expect(!cell.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(key)")
      }
    }
  }

  @Test func datasetteMetadata() throws {
    let file = try json(DatasetteMetadata(database: "/tmp/a \"b\".db").json)
    let databases = try #require(file["databases"] as? [String: Any])
    let database = try #require(databases["a \"b\""] as? [String: Any])
    let tables = try #require(database["tables"] as? [String: [String: Any]])
    // What it speaks of is there.
    let folder = try TemporaryFolder()
    let path = folder.file("x.db")
    try Store.open(path).close()
    let connection = try Connection(.file(path), mode: .readOnly)
    for (table, description) in tables {
      let columns = try connection.prepare(SQL(trusted: "SELECT * FROM \"\(table)\"")).columnNames
      for column in (description["columns"] as? [String: String] ?? [:]).keys { #expect(columns.contains(column)) }
      for column in description["facets"] as? [String] ?? [] { #expect(columns.contains(column), "\(table).\(column)") }
    }
    for query in (database["queries"] as? [String: [String: String]] ?? [:]).values {
      _ = try connection.prepare(SQL(trusted: try #require(query["sql"])))
    }
  }
}
