import ArgumentParser
import ConflictModel
import Gazetteer
import Pipeline
import Publishing

struct Regions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "Lists named regions that are no countries: Donbas, Sahel, Nagorno-Karabakh; adds and imports your own.",
    discussion: """
      Letters alone look for regions with them in a name; nothing lists all. What you add is understood by --region.

      EXAMPLES
        conflictdb regions
        conflictdb regions karabakh
        conflictdb regions add 'Three Borders' --admin1 Gao --admin1 Tillaberi --admin1 Sahel
        conflictdb regions import regions.csv
      """,
    subcommands: [Lookup.self, Add.self, Import.self, Remove.self], defaultSubcommand: Lookup.self)
}

extension Regions {
  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lookup", abstract: "Lists regions, the added ones first.",
      discussion: """
        EXAMPLES
          conflictdb regions sahel
          conflictdb regions lookup --format csv
        """)

    @Argument(help: "Letters in the name, or in another name of the region.")
    var name: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let names = PlaceNames(try database.userNames())
      let found = try names.regions(named: name ?? "")
      let regions =
        found.own.map(NamedRegion.init)
        + found.builtIn.map {
          NamedRegion(names.gazetteer.place($0), aliases: Array(names.gazetteer.names(of: $0).dropFirst()))
        }
      let sink = StandardOutput()
      try Listing.regions.write(regions, as: output.format, to: sink, page: output.page)
      try sink.flush()
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds a region to the database, or changes one that you added.",
      discussion: """
        It is made of countries, provinces, places or an outline, or several of these.

        EXAMPLES
          conflictdb regions add 'Three Borders' --admin1 Gao --admin1 Tillaberi --admin1 Sahel
          conflictdb regions add 'The Valley' --outline valley.geojson
        """)

    @Argument(help: "Its name.")
    var name: String

    @Option(help: ArgumentHelp("Another name. May be given again.", valueName: "name"))
    var alias: [String] = []

    @Option(help: ArgumentHelp("A country in it, by name or ISO code. May be given again.", valueName: "country"))
    var country: [String] = []

    @Option(help: ArgumentHelp("A province in it. May be given again.", valueName: "name"))
    var admin1: [String] = []

    @Option(help: ArgumentHelp("A place in it. May be given again.", valueName: "name"))
    var place: [String] = []

    @Option(help: ArgumentHelp("A file with its outline, a GeoJSON polygon.", valueName: "file"), completion: .file())
    var outline: String?

    @Option(help: ArgumentHelp("Where you have it from.", valueName: "text"))
    var source: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let region = try UserRegion(
        name: name, aliases: alias, countries: country, provinces: admin1, places: place, outlineFile: outline,
        source: source)
      let store = try database.open(.create)
      try store.add(region)
      try store.close()
      StandardError.say("added \(name) to \(database.resolvedPath)")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Adds the regions of a CSV or TSV table with a heading.",
      discussion: """
        Columns, in any order: name, and one or several of countries, provinces, places, geometry (GeoJSON); if wanted \
        aliases. Several names in a cell are parted by ;.

        EXAMPLES
          conflictdb regions import regions.csv
        """)

    @OptionGroup var table: TableOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try table.run(in: database, "regions") { try $0.importRegions(into: $1) }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Removes a region that was added; built-in ones stay.",
      discussion: """
        EXAMPLES
          conflictdb regions remove 'Three Borders'
        """)

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let count = try database.open(.readWrite).removeUserRegion(named: name)
      StandardError.say(count == 0 ? "no region called \(name) was added" : "removed \(name)")
      if count == 0 { throw ExitStatus.inputNotFound }
    }
  }
}
