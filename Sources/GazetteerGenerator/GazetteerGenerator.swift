import Foundation

/// Makes the gazetteer images of `Sources/EmbeddedTables/Images` from the tables in `Data` and `Curated`, and the outlines
/// for maps.
///
/// ```
/// swift run -c release GazetteerGenerator --data DIR --curated DIR --out DIR [--areas-only] [--reduced FILE]
/// swift run -c release GazetteerGenerator --data DIR --outlines DIR
/// ```
@main
struct GazetteerGenerator {
  static func main() {
    var options: [String: String] = [:]
    var flags: Set<String> = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument == "--areas-only" { flags.insert(argument) } else { options[argument] = arguments.popFirst() }
    }
    if let data = options["--data"], let folder = options["--outlines"] {
      do {
        try outlines(data: data, out: folder)
      } catch {
        fail("\(error)", 66)
      }
      return
    }
    guard let data = options["--data"], let curated = options["--curated"], let out = options["--out"] else {
      fail("usage: GazetteerGenerator --data DIR --curated DIR --out DIR [--areas-only] [--reduced FILE]", 64)
    }
    do {
      try run(
        data: data, curated: curated, out: out, areasOnly: flags.contains("--areas-only"), reduced: options["--reduced"]
      )
    } catch {
      fail("\(error)", 66)
    }
  }

  /// Outlines of countries at two scales, and of disputed areas.
  private static func outlines(data: String, out: String) throws {
    let source = "# From Natural Earth (public domain), by `make outlines`; points nearer than"
    for (file, name, tolerance) in [
      ("world-110m", "adm0_a3", 0.05), ("world-50m", "adm0_a3", 0.03), ("disputed-10m", "brk_name", 0.02),
    ] {
      let text = try OutlineTable.text(
        "\(data)/\(file).geojson", name: name, tolerance: tolerance,
        comment: "\(source) \(tolerance) degrees to the line are left out.")
      try write(Array(text.utf8), "\(out)/outlines-\(file).tsv")
    }
  }

  private static func run(data: String, curated: String, out: String, areasOnly: Bool, reduced: String?) throws {
    let commonWords = try Table(contentsOf: curated + "/common_words.tsv")
    let words = Set(commonWords.rows.map { commonWords.cell($0, "word") })
    let parents = try Parents(data: data)
    let settlements = try Settlements(data: data, parents: parents, filter: NameFilter(commonWords: words))
    if let reduced { try write(Array(settlements.reduced().utf8), reduced) }
    let places = settlements.writer()
    let fingerprint = places.fingerprint
    print("places: \(places.summary)")
    if !areasOnly {
      try write(
        places.image(parents: parents.fingerprint, places: fingerprint, countryCount: 0), out + "/places.gazetteer")
    }
    let areas = try Areas(data: data, curated: curated, parents: parents, settlements: settlements)
    print("areas: \(areas.summary)")
    try write(areas.image(places: fingerprint), out + "/areas.gazetteer")
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(bytes.count) bytes")
  }

  private static func fail(_ message: String, _ status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
