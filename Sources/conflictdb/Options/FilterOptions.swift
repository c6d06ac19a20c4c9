import ArgumentParser
import Chronology
import ConflictModel
import ConflictStore
import Pipeline

/// Which events are meant; every condition that is given must hold.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A region, country, province or place, by any of its names.", valueName: "area"))
  var region: String?

  @Option(help: ArgumentHelp("A country by name or ISO code.", valueName: "country"))
  var country: String?

  @Option(help: ArgumentHelp("Events that go on on this day or later.", valueName: "YYYY-MM-DD"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Events that go on on this day or earlier.", valueName: "YYYY-MM-DD"))
  var to: CalendarDate?

  @Option(help: ArgumentHelp("Words in the name of somebody who takes part.", valueName: "name"))
  var actor: String?

  @Option(
    help: ArgumentHelp(
      "A type or sub-type of event, or the beginning of its name: battles, shelling. May be given again.",
      valueName: "type"))
  var type: [EventKind] = []

  @Option(help: ArgumentHelp("Events with at least so many killed.", valueName: "number"))
  var minKilled: Int?

  @Option(help: ArgumentHelp("Events around a place or a point; with --within.", valueName: "place|lat,lon"))
  var near: String?

  @Option(help: ArgumentHelp("How far around, in kilometres; 25 unless told.", valueName: "km"))
  var within: Double?

  @Flag(help: "Only what a person has accepted or edited.")
  var reviewedOnly = false

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from is later than --to.") }
    if within != nil, near == nil { throw ValidationError("--within needs --near.") }
    if let within, !(within > 0 && within <= 20_100) {
      throw ValidationError("--within takes a number of kilometres from 0 to 20100.")
    }
    if let minKilled, minKilled < 0 { throw ValidationError("--min-killed takes a number from 0 on.") }
  }

  /// - Parameter store: whose own places, regions and actors are understood too.
  func filter(scope: Scope? = .incident, in store: Store) throws -> EventFilter {
    var filter = EventFilter(
      from: from, to: to, types: type.compactMap(\.type), subTypes: type.compactMap(\.subType),
      minimumKilled: minKilled, scope: scope, isReviewedOnly: reviewedOnly)
    guard actor != nil || region != nil || country != nil || near != nil else { return filter }
    let names = try UserNames(of: store)
    let areas = Areas(names)
    if let actor { filter.name(actor, ActorNames(names)) }
    if let region { filter.areas.append(areas.area(named: region)) }
    if let country { filter.country = try areas.country(named: country) }
    if let near { filter.near = try areas.near(near, kilometres: within ?? 25) }
    return filter
  }
}

extension EventFilter {
  /// Words in an actor's name; or, where the name is another one for an actor that we know (`Daesh`), that actor.
  fileprivate mutating func name(_ actor: String, _ names: ActorNames) {
    if let bearer = names.bearer(of: actor), !bearer.name.lowercased().contains(actor.lowercased()) {
      actorNames = [bearer.name]
    } else {
      self.actor = actor
    }
  }
}

/// An event type or sub-type by its name or the beginning of it.
struct EventKind: ExpressibleByArgument {
  var type: EventType?
  var subType: SubEventType?

  init?(argument: String) {
    let wanted = argument.lowercased()
    guard !wanted.isEmpty else { return nil }
    type = EventType.allCases.first { $0.rawValue.lowercased().hasPrefix(wanted) }
    if type == nil { subType = SubEventType.allCases.first { $0.rawValue.lowercased().hasPrefix(wanted) } }
    if type == nil, subType == nil { return nil }
  }

  static var allValueStrings: [String] { EventType.allCases.map(\.rawValue) + SubEventType.allCases.map(\.rawValue) }
}
