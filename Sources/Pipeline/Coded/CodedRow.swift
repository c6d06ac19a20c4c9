import Chronology
import ConflictModel
import ConflictStore

/// A row of a data set that people coded by hand, by the names of its columns.
struct CodedRow {
  private let columns: [String: Int]
  private let fields: [String]

  init(columns: [String: Int], fields: [String]) {
    self.columns = columns
    self.fields = fields
  }

  /// The value of a column without blanks around it; nil where it is empty or there is no such column.
  subscript(name: String) -> String? {
    guard let index = columns[name], index < fields.count else { return nil }
    let value = fields[index].drop(while: \.isWhitespace)
    let end = value.lastIndex { !$0.isWhitespace }
    return end.map { String(value[...$0]) }
  }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) ?? Double($0).flatMap { Int(exactly: $0) } } }

  func degrees(_ name: String) -> Double? { self[name].flatMap(Double.init) }

  /// `2020-10-01`, with or without a time; `01 October 2020`; `1-Oct-2020`.
  func day(_ name: String) -> CalendarDate? {
    guard let text = self[name] else { return nil }
    if let day = CalendarDate(iso8601: text) { return day }
    let parts = text.split { $0 == " " || $0 == "-" }
    guard parts.count >= 3, let day = Int(parts[0]), let year = Int(parts[2].prefix(4)) else { return nil }
    let month = Self.months.firstIndex { parts[1].lowercased().hasPrefix($0) }
    return month.flatMap { CalendarDate(year: year, month: $0 + 1, day: day) }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}

/// What a row could not be read for.
struct CodedRowError: Error {
  var reason: String
}

/// A record as an article of its own with one report.
struct CodedRecord {
  var id: String
  var article: Article
  var reading: Reading
}

extension CodedFormat {
  /// The columns of a data set, for files that come without a line of names.
  ///
  /// UCDP GED: codebook of version 25.1; ACLED: its export of 31 columns.
  var columnNames: [String] {
    switch self {
    case .ucdp:
      [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
        "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
        "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
        "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
        "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
        "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
      ]
    case .acled:
      [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
        "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
        "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
      ]
    }
  }

  /// The columns that a row needs.
  var neededColumns: [String] {
    switch self {
    case .ucdp: ["id", "type_of_violence", "date_start", "date_end", "best", "latitude", "longitude"]
    case .acled: ["event_id_cnty", "event_date", "event_type", "sub_event_type", "fatalities"]
    }
  }

  /// - Parameter country: the code of a country by its name.
  func record(_ row: CodedRow, country: (String) -> String?) throws(CodedRowError) -> CodedRecord {
    switch self {
    case .ucdp: try ucdp(row, country)
    case .acled: try acled(row, country)
    }
  }

  // MARK: UCDP

  private func ucdp(_ row: CodedRow, _ country: (String) -> String?) throws(CodedRowError) -> CodedRecord {
    guard let id = row["id"] else { throw CodedRowError(reason: "no id") }
    guard let start = row.day("date_start") else { throw CodedRowError(reason: "no date_start") }
    guard let best = row.number("best"), best >= 0 else { throw CodedRowError(reason: "no number in best") }
    let isOneSided = row.number("type_of_violence") == 3
    let low = min(best, row.number("low") ?? best)
    let high = max(best, row.number("high") ?? best)
    var report = Report(
      type: isOneSided ? .violenceAgainstCivilians : .battles, subType: isOneSided ? .attack : .armedClash)
    let end = row.day("date_end") ?? start
    report.date = Self.date(start, max(start, end), precision: row.number("date_prec") ?? 1)
    report.place = place(
      row["where_coordinates"] ?? row["where_description"], row, country, province: row["adm_1"],
      precision: min(max(row.number("where_prec") ?? 1, 1), 7))
    for (column, role) in [
      ("side_a", isOneSided ? ActorRole.attacker : .participant), ("side_b", isOneSided ? .target : .participant),
    ] {
      guard let name = row[column] else { continue }
      let kind: ActorKind =
        name.lowercased().hasPrefix("government of")
        ? .stateForces : name.lowercased() == "civilians" ? .civilians : .rebelGroup
      report.actors.append(Actor(name: name, text: name, kind: kind, role: role))
    }
    let words = [
      row["source_headline"], row["dyad_name"].map { "\($0), \(start)." }, row["where_description"],
      "\(low) to \(high) killed, best \(best).", "\(publisher) \(id).",
    ].compactMap { $0 }
    return record(id, words, report, killed: Count(low: low, best: best, high: high))
  }

  // MARK: ACLED

  private func acled(_ row: CodedRow, _ country: (String) -> String?) throws(CodedRowError) -> CodedRecord {
    guard let id = row["event_id_cnty"] else { throw CodedRowError(reason: "no event_id_cnty") }
    guard let day = row.day("event_date") else { throw CodedRowError(reason: "no event_date") }
    guard let word = row["sub_event_type"], let subType = SubEventType(rawValue: word) else {
      throw CodedRowError(reason: "no sub_event_type that ACLED has: \(row["sub_event_type"] ?? "")")
    }
    var report = Report(type: subType.type, subType: subType)
    let precision = row.number("time_precision") ?? 1
    report.date = Self.date(day, day, precision: precision == 1 ? 1 : precision == 2 ? 3 : 4)
    let isNear = row.number("geo_precision") ?? 1
    report.place = place(
      row["location"], row, country, province: row["admin1"], precision: isNear == 1 ? 1 : isNear == 2 ? 2 : 4)
    for (number, role) in [("1", ActorRole.attacker), ("2", .target)] {
      guard let name = row["actor\(number)"] else { continue }
      report.actors.append(Actor(name: name, text: name, kind: Self.kind(row["inter\(number)"]), role: role))
    }
    let fatalities = max(0, row.number("fatalities") ?? 0)
    let words = [
      row["notes"], "\(subType.rawValue), \(day): \(fatalities) killed.", "\(publisher) \(id).",
    ].compactMap { $0 }
    return record(id, words, report, killed: Count(fatalities))
  }

  /// `inter` as a word, or as the number that it was until 2023.
  private static func kind(_ inter: String?) -> ActorKind {
    guard let inter = inter?.lowercased() else { return .unknown }
    if let number = Int(inter) {
      return ActorKind.allCases.first { $0.interCode == number } ?? .unknown
    }
    return ActorKind.allCases.first { inter.hasPrefix($0.rawValue.prefix(9)) } ?? .unknown
  }

  // MARK: Both

  private static func date(_ start: CalendarDate, _ end: CalendarDate, precision: Int) -> DateSpan {
    DateSpan(
      start: PartialDate(year: start.year, month: start.month, day: start.day),
      end: PartialDate(year: end.year, month: end.month, day: end.day), precision: min(max(precision, 1), 5), text: "",
      resolution: .stated)
  }

  private func place(
    _ name: String?, _ row: CodedRow, _ country: (String) -> String?, province: String?, precision: Int
  ) -> Place? {
    let code = row["country"].flatMap(country)
    guard let name = name ?? province ?? row["country"] else { return nil }
    var (latitude, longitude) = (row.degrees("latitude"), row.degrees("longitude"))
    if !(latitude.map { abs($0) <= 90 } ?? false) || !(longitude.map { abs($0) <= 180 } ?? false) {
      (latitude, longitude) = (nil, nil)
    }
    // "Kidal region", as UCDP writes it, is what others call "Kidal".
    let admin1 = province.map { $0.replacing(" province", with: "").replacing(" region", with: "") }
    return Place(
      text: name, name: name, latitude: latitude, longitude: longitude, country: code, admin1: admin1,
      precision: precision)
  }

  private func record(_ id: String, _ words: [String], _ report: Report, killed: Count) -> CodedRecord {
    let text = words.joined(separator: "\n")
    let whole = TextSpan(start: 0, end: text.unicodeScalars.count)
    var report = report
    report.mentions = [whole]
    report.confidence = 1
    report.figures = [
      CasualtyFigure(outcome: .killed, count: killed, text: "\(killed.best ?? killed.low)", span: whole)
    ]
    report.reasons = [.init(field: "event", rule: "coded by hand: \(publisher)")]
    return CodedRecord(
      id: id, article: Article(id: "\(rawValue):\(id)", text: text, publisher: publisher),
      reading: Reading(id: id, extractor: publisher, reports: [report]))
  }
}
