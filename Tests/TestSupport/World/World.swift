import Chronology
import ConflictModel

/// A made-up war of which everything is known: what really happened, and what the papers made of it.
///
/// Happenings have a true place, day and number of dead. Each is told by 1 to 30 reports that come late, round, mistake
/// the town, start from a first count, repeat what a party claims, reprint one another, and retell running tolls and old
/// wars. The same seed makes the same world on every machine.
package struct World {
  /// What really happened.
  package struct Incident {
    package var town: Int
    package var day: Int
    package var subType: SubEventType
    package var killed: Int
    package var wounded: Int
    package var parties: (attacker: Int, target: Int)
  }

  /// An article, and which happening each of its reports is of; nil for tolls and history.
  package struct Telling {
    package var article: Article
    package var reading: Reading
    package var truth: [Int?]
    /// Number of the telling that it reprints with small edits.
    package var reprintOf: Int?
    /// Number of its independent source.
    package var source: Int
  }

  package var settings: Settings
  package let towns: [Town]
  private var random: Lottery
  /// So far.
  package private(set) var incidents: [Incident] = []
  private var tellingCount = 0
  /// Who has told of the happening at hand on which day: a paper prints one account a day.
  private var printed: Set<SIMD2<Int>> = []

  package struct Settings {
    package var countries = 8
    package var townsPerCountry = 60
    package var days = 240
    /// Reports of one happening; most have few.
    package var mostReports = 30
    package var publishers = 60

    package init() {}
  }

  package struct Town {
    package var name: String
    package var latitude: Double
    package var longitude: Double
    package var country: String
    package var province: String
  }

  package init(seed: UInt64, settings: Settings = Settings()) {
    self.settings = settings
    random = Lottery(seed: seed)
    var towns: [Town] = []
    for country in 0..<settings.countries {
      // Towns lie in five provinces of about 150 by 150 kilometres.
      let (south, west) = (Double(country % 6) * 9 - 20, Double(country / 6) * 12 - 10)
      let code = String(decoding: [88, UInt8(65 + country / 26 % 26), UInt8(65 + country % 26)], as: UTF8.self)
      for town in 0..<settings.townsPerCountry {
        let province = town % 5
        towns.append(
          Town(
            name: "\(Self.syllables[town % 12])\(Self.syllables[town / 12 % 12])\(country)",
            latitude: south + Double(province % 3) * 1.6 + random.fraction() * 1.4,
            longitude: west + Double(province / 3) * 1.8 + random.fraction() * 1.5, country: code,
            province: "Province \(province + 1)"))
      }
    }
    self.towns = towns
  }

  private static let syllables = ["Ka", "Mor", "Te", "Shu", "Ban", "Ori", "Vel", "Das", "Gul", "Zar", "Nim", "Pol"]

  // MARK: What happens

  /// Lets one more thing happen, and tells what the papers write of it.
  package mutating func happen() -> [Telling] {
    let incident = incident()
    let number = incidents.count
    incidents.append(incident)
    // Most are told by few, some by everybody.
    var count = 1
    while count < settings.mostReports, random.chance(count < 4 ? 0.72 : 0.86) { count += 1 }
    var tellings: [Telling] = []
    printed.removeAll(keepingCapacity: true)
    for _ in 0..<count {
      // An article is told anew, or it is a reprint with small edits of one that is there.
      let isReprint = !tellings.isEmpty && random.chance(0.2)
      let original = isReprint ? tellings[random.below(tellings.count)] : nil
      let telling = original.map { reprint($0) } ?? tell(incident, number)
      tellings.append(telling)
      tellingCount += 1
    }
    return tellings
  }

  private mutating func incident() -> Incident {
    // A few towns see most of it.
    let place = random.chance(0.4) ? random.below(max(1, towns.count / 10)) * 10 : random.below(towns.count)
    let kind = Self.kinds[random.below(Self.kinds.count)]
    var killed = 0
    if random.chance(0.8) {
      killed = 1
      while killed < 90, random.chance(killed < 10 ? 0.8 : 0.93) { killed += 1 + random.below(max(1, killed / 8)) }
    }
    return Incident(
      town: place % towns.count, day: 18_000 + random.below(settings.days), subType: kind, killed: killed,
      wounded: killed + random.below(killed * 2 + 3), parties: (random.below(4), random.below(4)))
  }

  private static let kinds: [SubEventType] = [
    .shelling, .airDroneStrike, .armedClash, .armedClash, .attack, .remoteExplosive, .suicideBomb, .shelling,
  ]
}

// MARK: - What is written

extension World {
  private mutating func tell(_ incident: Incident, _ number: Int) -> Telling {
    let delay = [0, 0, 0, 1, 1, 1, 1, 2, 2, 3][random.below(10)]
    let published = CalendarDate(dayNumber: incident.day + delay)
    var publisher = random.below(settings.publishers)
    while !printed.insert(SIMD2(publisher, delay)).inserted { publisher = random.below(settings.publishers) }
    var reports = [report(of: incident, published: published, delay: delay, isFirst: printed.count == 1)]
    var truth: [Int?] = [number]
    if random.chance(0.15) {
      reports.append(toll(.cumulative, in: incident, published))
      truth.append(nil)
    }
    if random.chance(0.08) {
      reports.append(toll(.historical, in: incident, published))
      truth.append(nil)
    }
    for index in reports.indices { reports[index].mentions = [TextSpan(start: index * 10, end: index * 10 + 10)] }
    return telling(reports, truth, publisher: "Paper \(publisher)", published, source: publisher, reprintOf: nil)
  }

  private mutating func reprint(_ original: Telling) -> Telling {
    let published = (original.article.published ?? CalendarDate(dayNumber: 0)).adding(days: random.below(2))
    var copy = telling(
      original.reading.reports, original.truth, publisher: "Paper \(random.below(settings.publishers))", published,
      source: original.source, reprintOf: original.reprintOf ?? Int(original.article.id))
    // What a reprint says is what the original said: its dates do not move with the day of printing.
    copy.article.text = original.article.text + " (reprint \(tellingCount))"
    return copy
  }

  private func telling(
    _ reports: [Report], _ truth: [Int?], publisher: String, _ published: CalendarDate, source: Int, reprintOf: Int?
  ) -> Telling {
    let first = reports[0]
    let text =
      "\(first.subType.rawValue) near \(first.place?.name ?? "the border"), \(published). "
      + "Telling number \(tellingCount) of what happened, in the words of \(publisher)."
    return Telling(
      article: Article(id: "\(tellingCount)", text: text, publisher: publisher, published: published),
      reading: Reading(id: "\(tellingCount)", published: published, extractor: "world", reports: reports),
      truth: truth, reprintOf: reprintOf, source: source)
  }

  private mutating func report(
    of incident: Incident, published: CalendarDate, delay: Int, isFirst: Bool
  ) -> Report {
    var report = Report(type: incident.subType.type, subType: subType(incident.subType))
    report.type = report.subType.type
    report.date = date(of: incident, published)
    report.place = place(of: incident)
    report.actors = actors(of: incident)
    report.figures = figures(of: incident, delay: delay, isFirst: isFirst)
    report.confidence = 0.5 + random.fraction() / 2
    return report
  }

  private mutating func subType(_ true: SubEventType) -> SubEventType {
    let roll = random.fraction()
    if roll < 0.85 { return `true` }
    let others = SubEventType.allCases.filter { $0.type == `true`.type && $0 != `true` }
    if roll < 0.95, !others.isEmpty { return others[random.below(others.count)] }
    return [.armedClash, .shelling, .attack][random.below(3)]
  }

  private mutating func date(of incident: Incident, _ published: CalendarDate) -> DateSpan {
    let roll = random.fraction()
    let day = CalendarDate(dayNumber: incident.day)
    if roll < 0.08 {
      return Self.span(published, published, 1, .publication)
    } else if roll < 0.13 {
      let other = day.adding(days: random.chance(0.5) ? 1 : -1)
      return Self.span(other, other, 1, .stated)
    } else if roll < 0.17 {
      let first = day.adding(days: -random.below(7))
      return Self.span(first, first.adding(days: 6), 3, .stated)
    }
    return Self.span(day, day, 1, .relativeToPublication)
  }

  private static func span(
    _ first: CalendarDate, _ last: CalendarDate, _ precision: Int, _ resolution: DateResolution
  ) -> DateSpan {
    DateSpan(
      start: PartialDate(year: first.year, month: first.month, day: first.day),
      end: PartialDate(year: last.year, month: last.month, day: last.day), precision: precision, text: "",
      resolution: resolution)
  }

  private mutating func place(of incident: Incident) -> Place {
    let town = towns[incident.town]
    let roll = random.fraction()
    if roll < 0.03 {
      return Place(text: "", name: "Country \(town.country)", country: town.country, precision: 6)
    } else if roll < 0.08 {
      return Place(
        text: "", name: town.province, country: town.country, admin1: town.province, precision: 4)
    } else if roll < 0.15, let near = neighbour(of: incident.town) {
      return place(near)
    }
    return place(incident.town)
  }

  private func place(_ number: Int) -> Place {
    let town = towns[number]
    return Place(
      text: town.name, name: town.name, latitude: town.latitude, longitude: town.longitude, country: town.country,
      admin1: town.province, id: 1_000_000 + number, precision: 1)
  }

  /// A town within 25 kilometres, of which somebody might write instead.
  private mutating func neighbour(of number: Int) -> Int? {
    let town = towns[number]
    let near = towns.indices.filter { other in
      guard other != number, towns[other].country == town.country else { return false }
      let (north, east) = (towns[other].latitude - town.latitude, towns[other].longitude - town.longitude)
      return (north * north + east * east).squareRoot() * 111 < 25
    }
    return near.isEmpty ? nil : near[random.below(near.count)]
  }

  private mutating func actors(of incident: Incident) -> [Actor] {
    let country = towns[incident.town].country
    func actor(_ number: Int, _ role: ActorRole) -> Actor {
      Actor(name: "Group \(number) of \(country)", text: "", kind: .rebelGroup, country: country, role: role)
    }
    let roll = random.fraction()
    if roll < 0.3 { return [] }
    if roll < 0.5 { return [actor(incident.parties.attacker, .attacker)] }
    return [actor(incident.parties.attacker, .attacker), actor(incident.parties.target, .target)]
  }

  private mutating func figures(of incident: Incident, delay: Int, isFirst: Bool) -> [CasualtyFigure] {
    var figures: [CasualtyFigure] = []
    // Early counts are low.
    let isEarly = delay == 0 && incident.killed > 3 && random.chance(0.3)
    let share = isEarly ? 0.5 + random.fraction() * 0.45 : 1
    // Whoever tells of a happening first tells how many died.
    if isFirst || random.chance(0.8), incident.killed > 0 {
      var figure = figure(.killed, max(1, Int(Double(incident.killed) * share)))
      if random.chance(0.06) {
        // A party's own count.
        let claim = incident.killed * (2 + random.below(3))
        figure.count = Count(claim)
        figure.by = "Group \(incident.parties.attacker) of \(towns[incident.town].country)"
        figure.status = .claimed
      }
      figures.append(figure)
    }
    if random.chance(0.5), incident.wounded > 0 {
      figures.append(figure(.wounded, max(1, Int(Double(incident.wounded) * share))))
    }
    return figures
  }

  private mutating func figure(_ outcome: Outcome, _ number: Int) -> CasualtyFigure {
    var count = Count(number)
    let roll = random.fraction()
    if roll < 0.08 {
      count = Count(low: number, best: number, high: nil)
    } else if roll < 0.16, number >= 15 {
      let round = (number + 5) / 10 * 10
      count = Count(low: min(number, round) - 1, best: round, high: max(number, round) + 1)
    }
    return CasualtyFigure(outcome: outcome, count: count, text: "\(number)", span: TextSpan(start: 0, end: 1))
  }

  private mutating func toll(_ scope: Scope, in incident: Incident, _ published: CalendarDate) -> Report {
    let country = towns[incident.town].country
    var figure = figure(.killed, (scope == .cumulative ? 20 : 500) * (incident.day - 17_990) + random.below(50))
    figure.scope = scope
    return Report(
      type: .battles, subType: .armedClash, scope: scope, date: Self.span(published, published, 1, .publication),
      place: Place(text: "", name: "Country \(country)", country: country, precision: 6), figures: [figure],
      confidence: 0.5)
  }
}
