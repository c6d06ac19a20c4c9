import ArgumentParser
import ConflictModel
import Gazetteer
import Pipeline
import Publishing

struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Looks up armed groups and other actors by any of their names; adds and imports your own.",
    discussion: """
      A name alone looks it up. What you add lives in the database and wins over the built-in actors of the same name.

      EXAMPLES
        conflictdb actors Daesh
        conflictdb actors 'liberation army' --format csv
        conflictdb actors add 'Valley Guard' --kind 'identity militia' --country Mali --alias VG
        conflictdb actors import groups.csv
      """,
    subcommands: [Lookup.self, Add.self, Import.self, Remove.self], defaultSubcommand: Lookup.self)
}

extension Actors {
  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lookup", abstract: "Looks up actors by any of their names, or by words of it.",
      discussion: """
        EXAMPLES
          conflictdb actors Daesh
          conflictdb actors lookup 'liberation army' --format csv
        """)

    @Argument(help: "A name, or words of it.")
    var name: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let names = ActorNames(try database.userNames())
      let found = names.search(name)
      let sink = StandardOutput()
      try Listing.actors.write(found, as: output.format, to: sink, page: output.page)
      try sink.flush()
      guard found.isEmpty else { return }
      let near = names.suggestions(for: name)
      StandardError.say(
        "no actor is called so" + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds an actor to the database, or changes one that you added.",
      discussion: """
        EXAMPLES
          conflictdb actors add 'Valley Guard' --kind 'identity militia' --country Mali --alias VG
        """)

    @Argument(help: "Its name.")
    var name: String

    @Option(help: "What kind of actor it is.")
    var kind: ActorKindChoice

    @Option(help: ArgumentHelp("Another name. May be given again.", valueName: "name"))
    var alias: [String] = []

    @Option(help: ArgumentHelp("Its country by name or ISO code.", valueName: "country"))
    var country: String?

    @Option(help: ArgumentHelp("Where you have it from.", valueName: "text"))
    var source: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let code = try country.map { try PlaceNames().country($0) }
      let store = try database.open(.create)
      try store.add(UserActor(name: name, aliases: alias, kind: kind.kind, country: code, source: source))
      try store.close()
      StandardError.say("added \(name) to \(database.resolvedPath)")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Adds the actors of a CSV or TSV table with a heading.",
      discussion: """
        Columns, in any order: name, kind; if wanted aliases (parted by ;) and country.

        EXAMPLES
          conflictdb actors import groups.csv
        """)

    @OptionGroup var table: TableOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try table.run(in: database, "actors") { try $0.importActors(into: $1) }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Removes an actor that was added; built-in ones stay.",
      discussion: """
        EXAMPLES
          conflictdb actors remove 'Valley Guard'
        """)

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let count = try database.open(.readWrite).removeUserActor(named: name)
      StandardError.say(count == 0 ? "no actor called \(name) was added" : "removed \(name)")
      if count == 0 { throw ExitStatus.inputNotFound }
    }
  }
}

/// `rebel group`, `state forces` and so on.
struct ActorKindChoice: ExpressibleByArgument {
  let kind: ActorKind

  init?(argument: String) {
    guard let kind = ActorKind(rawValue: argument.lowercased()) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { ActorKind.allCases.map(\.rawValue) }
}
