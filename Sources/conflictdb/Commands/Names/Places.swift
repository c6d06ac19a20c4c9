import ArgumentParser
import ConflictModel
import Gazetteer
import Pipeline
import Publishing

struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Looks up places by any of their names; adds and imports your own.",
    discussion: """
      A name alone looks it up. What you add lives in the database and wins over the built-in places of the same name, in \
      articles that are read from then on and in questions.

      EXAMPLES
        conflictdb places Stepanakert
        conflictdb places 'Tripoli, Lebanon'
        conflictdb places add 'Nor Gyugh' --at 39.5,46.5 --country Azerbaijan --alias 'Yeni Koy'
        conflictdb places import AZ.txt --db karabakh.db
      """,
    subcommands: [Lookup.self, Add.self, Import.self, List.self, Remove.self], defaultSubcommand: Lookup.self)
}

extension Places {
  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lookup", abstract: "Looks up places by any of their names, the likeliest first.",
      discussion: """
        EXAMPLES
          conflictdb places Stepanakert
          conflictdb places lookup Hodeidah --format geojson
        """)

    @Argument(help: "A name; after a comma, what the place lies in.")
    var name: String

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 20

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard limit >= 0 else { throw ValidationError("--limit takes a number from 0 on.") }
    }

    func run() throws {
      let names = PlaceNames(try database.userNames())
      let result = names.search(name)
      guard !result.matches.isEmpty else { throw PlaceNames.Unknown(name: name, suggestions: result.suggestions) }
      let sink = StandardOutput()
      let places = result.matches.prefix(limit).map(names.gazetteer.place)
      try Listing.places.write(places, as: output.format, to: sink, page: output.page)
      try sink.flush()
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds a place to the database, or changes one that you added.",
      discussion: """
        EXAMPLES
          conflictdb places add 'Nor Gyugh' --at 39.5,46.5 --country Azerbaijan --alias 'Yeni Koy'
        """)

    @Argument(help: "Its name.")
    var name: String

    @Option(parsing: .unconditional, help: ArgumentHelp("Where it lies, in degrees.", valueName: "lat,lon"))
    var at: String

    @Option(help: ArgumentHelp("Another name. May be given again.", valueName: "name"))
    var alias: [String] = []

    @Option(help: ArgumentHelp("Its country by name or ISO code.", valueName: "country"))
    var country: String?

    @Option(help: ArgumentHelp("Its province.", valueName: "name"))
    var admin1: String?

    @Option(help: ArgumentHelp("How many live there.", valueName: "number"))
    var population = 0

    @Option(help: ArgumentHelp("GeoNames class and code: P/PPL a settlement, S/AIRB an air base.", valueName: "code"))
    var feature = "P/PPL"

    @Option(help: ArgumentHelp("Where you have it from.", valueName: "text"))
    var source: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.open(.create)
      try store.add(
        try UserPlace(
          name: name, at: at, aliases: alias, country: country, admin1: admin1, population: population,
          feature: feature, source: source))
      try store.close()
      StandardError.say("added \(name) to \(database.resolvedPath)")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Adds the places of a table: GeoNames' own dump, or CSV or TSV with a heading.",
      discussion: """
        Columns of a table with a heading, in any order: name, latitude, longitude; if wanted aliases (parted by ;), \
        country, admin1, population, feature, id. A line that gives no place is told, and the rest is added.

        EXAMPLES
          conflictdb places import AZ.txt
          conflictdb places import villages.csv --source 'field work 2021'
        """)

    @OptionGroup var table: TableOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try table.run(in: database, "places") { try $0.importPlaces(into: $1) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists the places that were added to the database.",
      discussion: """
        EXAMPLES
          conflictdb places list --format csv
        """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let sink = StandardOutput()
      try Listing.userPlaces.write(try database.open().userPlaces(), as: output.format, to: sink, page: output.page)
      try sink.flush()
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Removes places of a name that were added; built-in ones stay.",
      discussion: """
        EXAMPLES
          conflictdb places remove 'Nor Gyugh'
        """)

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let count = try database.open(.readWrite).removeUserPlaces(named: name)
      StandardError.say(count == 0 ? "no place called \(name) was added" : "removed \(name)")
      if count == 0 { throw ExitStatus.inputNotFound }
    }
  }
}
