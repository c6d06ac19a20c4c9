import Foundation
import TestSupport
import Testing

/// Exports opened by programs that others wrote, where they are installed: `make test OUTSIDE=1` installs them.
@Suite struct OutsideTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    #expect(try program.run("import", Program.samples).status == 0)
  }

  static func has(_ tools: String...) -> Bool {
    tools.allSatisfy { tool in
      ["/usr/bin", "/usr/local/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
    }
  }

  /// Where `make outside` puts what comes from the Python Package Index.
  static let environment = Program.packageFolder + "/.build/outside/bin"
  static let hasEnvironment = FileManager.default.isExecutableFile(atPath: environment + "/datasette")
  static let scripts = Program.packageFolder + "/Tests/Fixtures/outside"

  /// Writes every table that the scripts read.
  private func exportTables() throws {
    for subject in ["events", "reports", "figures", "statements"] {
      #expect(try program.run("export", "csv", "--of", subject, "--out", "\(subject).csv").status == 0)
      #expect(try program.run("export", "jsonl", "--of", subject, "--out", "\(subject).jsonl").status == 0)
    }
    for shape in ["acled", "ucdp"] {
      #expect(try program.run("export", shape, "--out", "\(shape).csv").status == 0)
    }
  }

  @Test("GDAL opens GeoJSON and GeoPackage", .enabled(if: has("ogrinfo")))
  func gdal() throws {
    let events = try program.run("export", "csv").output.components(separatedBy: "\r\n").count - 2
    #expect(try program.run("export", "geojson", "--out", "events.geojson").status == 0)
    #expect(try program.run("export", "gpkg", "events.gpkg").status == 0)
    for (file, driver) in [("events.geojson", "GeoJSON"), ("events.gpkg", "GPKG")] {
      let info = try program.shell("ogrinfo -so -al \(file)")
      #expect(info.status == 0)
      #expect(info.output.contains("using driver `\(driver)' successful"))
      #expect(info.output.contains("Geometry: Point"))
      #expect(info.output.contains("Feature Count: \(events)"))
      #expect(info.output.contains("ID[\"EPSG\",4326]"))
      #expect(!info.output.contains("Warning"))
      #expect(!info.output.contains("ERROR"))
      // There and back: no warning, and the same events.
      let copy = try program.shell("ogr2ogr -f GPKG copy-\(driver).gpkg \(file) && ogrinfo -so -al copy-\(driver).gpkg")
      #expect(copy.status == 0)
      #expect(copy.output.contains("Feature Count: \(events)"))
      #expect(!copy.output.contains("Warning") && !copy.output.contains("ERROR"), "\(copy.output)")
    }
  }

  @Test(
    "GDAL's validator finds nothing against the GeoPackage",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/osgeo_utils")))
  func validGeoPackage() throws {
    #expect(try program.run("export", "gpkg", "events.gpkg").status == 0)
    let check = try program.shell(
      "/usr/bin/python3 -m osgeo_utils.samples.validate_gpkg -k --extra --warning-as-error events.gpkg")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("pandas and DuckDB read CSV and JSON lines alike", .enabled(if: hasEnvironment))
  func tables() throws {
    try exportTables()
    let check = try program.shell("'\(Self.environment)/python' '\(Self.scripts)/tables.py'")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("R reads the views and the files", .enabled(if: has("Rscript")))
  func statistics() throws {
    try exportTables()
    let check = try program.shell("Rscript --vanilla '\(Self.scripts)/views.R'")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("the shell of SQLite reads the views", .enabled(if: has("sqlite3")))
  func views() throws {
    let events = try program.run("export", "csv").output.components(separatedBy: "\r\n").count - 2
    for (query, result) in [
      ("SELECT count(*) FROM timeline", "\(events)"), ("SELECT min(killed_low) FROM timeline", "13"),
      ("SELECT count(*) > 3 FROM casualties", "1"), ("SELECT max(low) FROM tolls", "260000"),
      ("SELECT count(*) > 9 FROM claims", "1"), ("PRAGMA integrity_check", "ok"),
    ] {
      let answer = try program.shell("sqlite3 -readonly conflict.db '\(query)'")
      #expect(answer.output == result + "\n", "\(query)")
    }
  }

  @Test("Datasette shows titles, facets, positions, and finds words", .enabled(if: hasEnvironment))
  func datasette() throws {
    #expect(try program.run("export", "datasette-metadata", "--out", "metadata.json").status == 0)
    func page(_ path: String) throws -> String {
      let outcome = try program.shell(
        "'\(Self.environment)/datasette' conflict.db --metadata metadata.json --get '/conflict\(path)'")
      #expect(outcome.status == 0, "\(outcome.output)")
      return outcome.output
    }
    let timeline = try page("/timeline")
    for words in ["Timeline: what happened, when and where", "These facets timed out"] {
      #expect(timeline.contains(words) == words.hasPrefix("Timeline"), "\(words)")
    }
    for facet in ["country", "type", "event", "status", "source"] {
      #expect(timeline.contains("facet-\(facet)") || timeline.contains("_facet=\(facet)"), "\(facet)")
    }
    #expect(try page("/timeline.json?_shape=array&place=Kunduz").contains("\"latitude\": 36."))
    #expect(try page("/article_contents.json?_shape=array&_search=hospital").contains("Kunduz"))
    #expect(try page("/statements.json?_shape=array&_search=investigation").contains("independent investigation"))
    #expect(try page("/casualties_by_country.json?_shape=array").contains("\"country\": \"MLI\""))
    #expect(try page("/search_statements.json?_shape=array&words=investigation").contains("independent investigation"))
  }

  @Test(
    "the page by eye, keyboard, telephone, on paper and without script", .enabled(if: hasEnvironment && has("chromium"))
  )
  func page() throws {
    #expect(try program.run("report", "report.html").status == 0)
    var program = program
    program.environment["HOME"] = folder.path
    let check = try program.shell(
      "'\(Self.environment)/python' '\(Self.scripts)/page.py' '\(folder.file("report.html"))'")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("Python's own readers agree on CSV and JSON lines", .enabled(if: has("python3")))
  func python() throws {
    for subject in ["events", "reports", "figures", "statements"] {
      #expect(try program.run("export", "csv", "--of", subject, "--out", "\(subject).csv").status == 0)
      #expect(try program.run("export", "jsonl", "--of", subject, "--out", "\(subject).jsonl").status == 0)
      let script = """
        import csv, json
        rows = list(csv.DictReader(open('\(subject).csv', newline='', encoding='utf-8'), strict=True))
        lines = [json.loads(line) for line in open('\(subject).jsonl', encoding='utf-8')]
        assert len(rows) == len(lines) > 0 and all(list(r) == list(l) for r, l in zip(rows, lines))
        print(len(rows))
        """
      let path = try folder.write(Array(script.utf8), to: "check.py")
      #expect(try program.shell("python3 \(path)").status == 0)
    }
  }

  /// Flags that keep the browser itself from asking anybody for anything.
  private static let browser =
    "chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    + "--disable-sync --no-first-run --host-resolver-rules='MAP * ~NOTFOUND' --enable-logging=stderr --v=0 --user-data-dir=profile "

  @Test(
    "a browser shows the page: the script runs, the console is silent, nothing is asked for",
    .enabled(if: has("chromium")))
  func browser() throws {
    // A page of hostile words too: what the policy refused would stand in the console.
    let evil =
      "Rebels killed five people in Gao on 3 May 2019 </script><script>alert(1)</script><img src=http://192.0.2.1/x>."
    let path = try folder.write(Array(evil.utf8), to: "evil.txt")
    #expect(try program.run("import", path).status == 0)
    #expect(try program.run("report", "report.html").status == 0)
    var program = program
    program.environment["HOME"] = folder.path
    let page = try program.shell(
      Self.browser
        + "--log-net-log=net.json --virtual-time-budget=5000 --dump-dom file://\(folder.file("report.html")) > dom.html; true"
    )
    #expect(!page.output.contains("CONSOLE"), "\(page.output)")
    let dom = String(decoding: try folder.read("dom.html"), as: UTF8.self)
    #expect(dom.contains("events: killed "), "the script has run")
    let log = String(decoding: try folder.read("net.json"), as: UTF8.self)
    #expect(!log.contains("192.0.2.1"))
    // The browser calls home of its own accord; the page calls nobody.
    let asked = log.components(separatedBy: "\"url\":\"http").dropFirst().compactMap { part in
      part.components(separatedBy: "://").dropFirst().first?.split(separator: "/").first.map(String.init)
    }
    #expect(asked.filter { !$0.hasSuffix(".google.com") && !$0.hasSuffix(".googleapis.com") } == [])
  }
}
