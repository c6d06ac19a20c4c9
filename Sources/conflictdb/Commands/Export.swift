import ArgumentParser
import ConflictStore
import Publishing

struct Exports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes events, reports, figures and statements in the shapes of other programs.",
    subcommands: [
      ExportACLED.self, ExportUCDP.self, ExportGeoJSON.self, ExportGeoPackage.self, ExportCSV.self, ExportJSONL.self,
      ExportTimelineJS.self, ExportTimeMap.self, ExportReadings.self, ExportDatasetteMetadata.self,
    ])
}

/// What the exports of events have in common.
struct ExportOptions: ParsableArguments {
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FileOutputOptions
  @OptionGroup var database: DatabaseOptions

  func write(_ body: (Export, any ByteSink) throws -> Export.Summary) throws {
    let store = try database.open()
    let export = Export(store, filter: try filter.filter(in: store))
    try output.write(from: store) { try body(export, $0) }
  }
}

struct ExportACLED: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acled", abstract: "Writes events as CSV in the 31 columns of ACLED.",
    discussion: """
      Fatalities are the low figure, as ACLED counts; the bounds stand in tags. Diplomacy is left out: ACLED has none.

      EXAMPLES
        conflictdb export acled --country Syria --out syria.csv
        conflictdb export acled --from 2022-02-24 > events.csv
      """)

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.acled(to: $1) } }
}

struct ExportUCDP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ucdp", abstract: "Writes deadly events as CSV in the 49 columns of UCDP GED.",
    discussion: """
      Only organised violence with at least one death, as UCDP counts. Numbers that UCDP gives to conflicts, dyads and \
      sides stay empty.

      EXAMPLES
        conflictdb export ucdp --region Sahel --out sahel.csv
        conflictdb export ucdp --from 2020-01-01 --to 2020-12-31 > ged2020.csv
      """)

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.ucdp(to: $1) } }
}

struct ExportGeoJSON: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geojson", abstract: "Writes events as GeoJSON points, for QGIS, kepler.gl and the like.",
    discussion: """
      EXAMPLE
        conflictdb export geojson --region Donbas --out donbas.geojson
      """)

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.geoJSON(to: $1) } }
}

struct ExportGeoPackage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gpkg", abstract: "Writes events as a GeoPackage, for QGIS and GDAL.",
    discussion: """
      EXAMPLE
        conflictdb export gpkg events.gpkg --country Yemen
      """)

  @Argument(help: "The file to write, whole or not at all.", completion: .file(extensions: ["gpkg"]))
  var file: String

  @OptionGroup var filter: FilterOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open()
    try FileOutputOptions.check(file, store)
    let summary = try Export(store, filter: try filter.filter(in: store)).geoPackage(to: file)
    StandardError.say("\(file): \(summary.written) written")
  }
}

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Writes events, reports, figures or statements as CSV.",
    discussion: """
      Text that a spreadsheet would run as a formula gets an apostrophe before it.

      EXAMPLES
        conflictdb export csv --out events.csv
        conflictdb export csv --of figures --country Mali > figures.csv
      """)

  @Option(help: "What makes a row.")
  var of: Export.Subject = .events

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.records(of: of, as: .csv, to: $1) } }
}

struct ExportJSONL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jsonl", abstract: "Writes events, reports, figures or statements as JSON lines.",
    discussion: """
      EXAMPLES
        conflictdb export jsonl --out events.jsonl
        conflictdb export jsonl --of statements --from 2020-09-27 > statements.jsonl
      """)

  @Option(help: "What makes a line.")
  var of: Export.Subject = .events

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.records(of: of, as: .jsonl, to: $1) } }
}

struct ExportTimelineJS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timelinejs", abstract: "Writes events as JSON of TimelineJS3.",
    discussion: """
      EXAMPLE
        conflictdb export timelinejs --region Nagorno-Karabakh --title 'Autumn 2020' --out timeline.json
      """)

  @Option(help: ArgumentHelp("The headline of the timeline.", valueName: "words"))
  var title = "Conflict events"

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.timelineJS(title: title, to: $1) } }
}

struct ExportTimeMap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timemap",
    abstract: "Writes events, sources and associations as JSON of Forensic Architecture's TimeMap.",
    discussion: """
      TimeMap asks for three arrays at three addresses: --part writes one of them, and without it one object has all.

      EXAMPLES
        conflictdb export timemap --part events --out events.json
        conflictdb export timemap --part sources --out sources.json
      """)

  @Option(help: "One of the arrays alone.")
  var part: Export.TimeMapPart?

  @OptionGroup var options: ExportOptions

  func run() throws { try options.write { try $0.timeMap(part, to: $1) } }
}

struct ExportReadings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings",
    abstract: "Writes all articles with their readings as JSON lines, for import --format readings.",
    discussion: """
      What extract prints, each line with its article and everywhere that it was seen. What people decided in review is \
      not in it; a backup has that.

      EXAMPLES
        conflictdb export readings --out readings.jsonl
        conflictdb export readings | conflictdb import --format readings - --db copy.db
      """)

  @OptionGroup var output: FileOutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open()
    try output.write(from: store) { try Export(store).readings(to: $0) }
  }
}

struct ExportDatasetteMetadata: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasette-metadata", abstract: "Writes what Datasette needs to show the database well.",
    discussion: """
      Titles, descriptions, facets, full-text search and questions ready to be asked.

      EXAMPLES
        conflictdb export datasette-metadata --out metadata.json
        datasette conflict.db --metadata metadata.json
      """)

  @OptionGroup var output: FileOutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open()
    try output.write(from: store) { sink in
      try sink.write(DatasetteMetadata(database: store.path).json)
      return Export.Summary(written: 1)
    }
  }
}

extension Export.Subject: ExpressibleByArgument {}
extension Export.TimeMapPart: ExpressibleByArgument {}
