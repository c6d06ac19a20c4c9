import Chronology

/// Spelling of TIMEX3 values.
enum TimexValue {
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `P3D`, `PT10H`, `P2Y6M`, `PXW`.
  static func duration(_ quantity: Quantity, _ unit: TimeUnit) -> String {
    let prefix = unit.isClock ? "PT" : "P"
    if quantity.isVague { return "\(prefix)X\(unit.letters)" }
    let count = quantity.low / 1000
    let rest = quantity.low % 1000
    if rest == 0 {
      switch unit {
      case .decade where count > 1: return "P\(count * 10)Y"
      case .fortnight: return "P\(count * 2)W"
      default: return "\(prefix)\(count)\(unit.letters)"
      }
    }
    if rest == 500, let half = unit.half {
      let small = "\(half.count)\(half.unit.letters)"
      if count == 0 { return (half.unit.isClock ? "PT" : "P") + small }
      // P1DT12H, but PT1H30M and P2Y6M.
      let joint = half.unit.isClock && !unit.isClock ? "T" : ""
      return "\(prefix)\(count)\(unit.letters)\(joint)\(small)"
    }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(prefix)\(count).\(digits)\(unit.letters)"
  }

  static func week(of date: CalendarDate) -> String {
    let week = date.isoWeek
    return "\(PartialDate(year: week.year))-W\(two(week.week))"
  }

  static func month(_ year: Int?, _ month: Int) -> String {
    year.map { PartialDate(year: $0, month: month).description } ?? "XXXX-\(two(month))"
  }

  static func day(_ date: PartialDate) -> String {
    guard date.year == nil else { return date.description }
    return "XXXX-\(date.month.map(two) ?? "XX")-\(date.day.map(two) ?? "XX")"
  }

  static func year(_ year: Int) -> String { PartialDate(year: year).description }

  /// The time that follows a day: `TNI`, `T19:15`.
  static func time(_ part: DayPart?, _ clock: DatePhrase.ClockTime?) -> String {
    if let clock {
      return clock.minute.map { "T\(two(clock.hour)):\(two($0))" } ?? "T\(two(clock.hour)):00"
    }
    return part?.suffix ?? ""
  }

  static func reference(_ reference: DateMeaning.Reference) -> String {
    switch reference {
    case .present: "PRESENT_REF"
    case .past: "PAST_REF"
    case .future: "FUTURE_REF"
    }
  }
}
