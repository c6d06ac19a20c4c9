import ArgumentParser
import Gazetteer
import Pipeline
import Publishing

struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks up places by any of their names, the likeliest first.",
    discussion: """
      EXAMPLES
        conflictdb places Stepanakert
        conflictdb places 'Tripoli, Lebanon'
        conflictdb places Hodeidah --format geojson
      """)

  @Argument(help: "A name; after a comma, what the place lies in.")
  var name: String

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 20

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    let names = PlaceNames()
    let result = names.search(name)
    guard !result.matches.isEmpty else { throw PlaceNames.Unknown(name: name, suggestions: result.suggestions) }
    let sink = StandardOutput()
    let places = result.matches.prefix(limit).map(names.gazetteer.place)
    try Listing.places.write(places, as: output.format, to: sink, page: output.page)
    try sink.flush()
  }
}

struct Regions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists named regions that are no countries: Donbas, Sahel, Nagorno-Karabakh.",
    discussion: """
      EXAMPLES
        conflictdb regions
        conflictdb regions karabakh
      """)

  @Argument(help: "Letters in the name, or in another name of the region.")
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let gazetteer = Gazetteer.builtIn
    let regions = gazetteer.regions.map { id in
      NamedRegion(gazetteer.place(id), aliases: Array(gazetteer.names(of: id).dropFirst()))
    }.filter { region in
      guard let name else { return true }
      return ([region.place.name] + region.aliases).contains { $0.lowercased().contains(name.lowercased()) }
    }
    let sink = StandardOutput()
    try Listing.regions.write(regions, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if regions.isEmpty { StandardError.say("no region is called so") }
  }
}

struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks up armed groups and other actors by any of their names.",
    discussion: """
      EXAMPLES
        conflictdb actors Daesh
        conflictdb actors 'liberation army' --format csv
      """)

  @Argument(help: "A name, or words of it.")
  var name: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = ActorNames().search(name)
    let sink = StandardOutput()
    try Listing.actors.write(found, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if found.isEmpty { StandardError.say("no actor is called so") }
  }
}
