import Foundation

/// Makes the gazetteer images of `Sources/EmbeddedTables/Images` from the tables in `Data` and `Curated`.
///
/// ```
/// swift run -c release GazetteerGenerator --data DIR --curated DIR --out DIR [--areas-only] [--reduced FILE]
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
