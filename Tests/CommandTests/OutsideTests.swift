import Foundation
import TestSupport
import Testing

/// Exports opened by programs that others wrote, where they are installed: `make test OUTSIDE=1` installs those of Debian.
@Suite struct OutsideTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    #expect(try program.run("import", Program.samples).status == 0)
  }

  static func has(_ tool: String) -> Bool {
    ["/usr/bin", "/usr/local/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
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
    }
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
