/// A unit of time, from the shortest to the longest.
public enum TimeUnit: UInt8, Sendable, Hashable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

  /// True for the units that a clock counts.
  var isClock: Bool { self == .second || self == .minute || self == .hour }

  /// The letters of TIMEX3 (`E` decade, `C` century, `L` millennium).
  var letters: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .weekend: "WE"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "E"
    case .century: "C"
    case .millennium: "L"
    }
  }

  /// What half of it counts in: half a year is six months.
  var half: (count: Int, unit: TimeUnit)? {
    switch self {
    case .minute: (30, .second)
    case .hour: (30, .minute)
    case .day: (12, .hour)
    case .year: (6, .month)
    case .decade: (5, .year)
    case .century: (50, .year)
    default: nil
    }
  }
}

/// A part of the day, with its TIMEX3 letters.
public enum DayPart: UInt8, Sendable, Hashable {
  case morning, afternoon, evening, night, dawn, dusk, noon, midnight

  var suffix: String {
    switch self {
    case .morning, .dawn: "TMO"
    case .afternoon: "TAF"
    case .evening, .dusk: "TEV"
    case .night: "TNI"
    case .noon: "T12:00"
    case .midnight: "T24:00"
    }
  }
}

/// A season of the northern year.
public enum Season: UInt8, Sendable, Hashable {
  case spring, summer, autumn, winter

  var letters: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// The month that it starts in, by the meteorologists' count.
  var firstMonth: Int { [3, 6, 9, 12][Int(rawValue)] }
}
