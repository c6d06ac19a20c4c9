import Chronology
import ConflictModel
import ConflictStore

/// How values are put for people to read.
enum Wording {
  /// `2`, `2–4`, `100+`; nothing where nothing is known.
  static func count(_ count: Count?) -> String {
    guard let count else { return "" }
    guard let high = count.high else { return "\(count.low)+" }
    return high == count.low ? "\(high)" : "\(count.low)–\(high)"
  }

  /// `2020-10-01`, `2020-09-27/10-01`, `2020-09-27/2021-01-02`: an interval of ISO 8601, its second half shortened.
  static func dates(_ dates: Event.Dates?) -> String {
    dates.map { interval($0.start, $0.end) } ?? ""
  }

  static func interval(_ start: PartialDate, _ end: PartialDate) -> String {
    let first = start.description
    guard end != start else { return first }
    let last = end.description
    guard start.year == end.year, start.year != nil, end.month != nil else { return first + "/" + last }
    return first + "/" + last.dropFirst(5)
  }

  /// `Martuni, AZE`.
  static func place(_ location: Event.Location?) -> String {
    guard let location else { return "" }
    return location.country.map { "\(location.name), \($0)" } ?? location.name
  }

  /// `Attackers → targets`; those of whom only the presence is told stand with the attackers.
  static func participants(_ participants: [Event.Participant]) -> String {
    let actors = participants.filter { $0.role != .target }.map { actor in
      actor.role == .accused ? actor.name + " (accused)" : actor.name
    }
    let targets = participants.filter { $0.role == .target }.map(\.name)
    let left = actors.joined(separator: ", ")
    return targets.isEmpty ? left : (left.isEmpty ? "" : left + " ") + "→ " + targets.joined(separator: ", ")
  }

  /// The publisher or, where nobody told it, the name of the file.
  static func source(_ source: SourceReference) -> String {
    if let publisher = source.publisher { return publisher }
    return source.name.split(separator: "/").last.map(String.init) ?? source.name
  }

  /// The first eight digits of a key, which `show` understands.
  static func short(_ key: String) -> String { String(key.prefix(8)) }

  /// The sub-type with what lessens it: `Attack (claimed)`.
  static func kind(_ subType: SubEventType, _ status: ReportStatus) -> TextTable.Cell {
    status == .asserted
      ? TextTable.Cell(subType.rawValue) : TextTable.Cell("\(subType.rawValue) (\(status.rawValue))", .doubtful)
  }

  /// A number with its noun: `1 event`, `2 events`.
  static func number(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// Thousands apart by commas.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
