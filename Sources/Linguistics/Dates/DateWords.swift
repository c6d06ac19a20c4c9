import Chronology

/// What a word can do in a date expression.
enum DateWord: Sendable {
  case month(Int)
  case weekday(Weekday)
  /// A unit of time: its TIMEX3 letter, and whether it is plural.
  case unit(DateUnit, plural: Bool)
  /// Days from the day of publication: `today` 0, `yesterday` -1.
  case day(Int)
  case tonight
  /// `now`, `currently`.
  case present
  /// `recently`, `formerly`.
  case past
  case season(String)
  /// `daily`, `weekly`, `annually`: a set with its period.
  case set(String)
  case quarterWord
  /// Only `last night`, `this morning` …
  case partOfDay(String)
}

public enum DateUnit: String, Sendable {
  case second = "S"
  case minute = "m"
  case hour = "H"
  case day = "D"
  case week = "W"
  case month = "M"
  case year = "Y"
  case decade = "E"
  case century = "C"
  case weekend = "WE"
  case quarter = "Q"
}

enum DateWords {
  static let table: [WordKey: DateWord] = {
    var table: [WordKey: DateWord] = [:]
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sept sep", "october oct", "november nov", "december dec",
    ]
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") { table[WordKey(name)] = .month(index + 1) }
    }
    let days = [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
      "sunday sun",
    ]
    for (weekday, names) in zip(Weekday.allCases, days) {
      for name in names.split(separator: " ") { table[WordKey(name)] = .weekday(weekday) }
    }
    let units: [(String, String, DateUnit)] = [
      ("second", "seconds", .second), ("minute", "minutes", .minute), ("hour", "hours", .hour), ("day", "days", .day),
      ("week", "weeks", .week), ("month", "months", .month), ("year", "years", .year), ("decade", "decades", .decade),
      ("century", "centuries", .century), ("weekend", "weekends", .weekend), ("quarter", "quarters", .quarter),
      ("fortnight", "fortnights", .week), ("night", "nights", .day), ("mins", "min", .minute), ("hrs", "hr", .hour),
    ]
    for (one, many, unit) in units where one != "second" {
      table[WordKey(one)] = .unit(unit, plural: false)
      table[WordKey(many)] = .unit(unit, plural: true)
    }
    table["seconds"] = .unit(.second, plural: true)
    table["today"] = .day(0)
    table["yesterday"] = .day(-1)
    table["tomorrow"] = .day(1)
    table["tonight"] = .tonight
    for word in "now currently nowadays presently".split(separator: " ") { table[WordKey(word)] = .present }
    for word in "recently lately previously formerly".split(separator: " ") { table[WordKey(word)] = .past }
    for (word, code) in [("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("winter", "WI")] {
      table[WordKey(word)] = .season(code)
    }
    for (word, period) in [
      ("daily", "P1D"), ("weekly", "P1W"), ("monthly", "P1M"), ("yearly", "P1Y"), ("annually", "P1Y"),
      ("annual", "P1Y"), ("quarterly", "P3M"), ("hourly", "PT1H"), ("nightly", "P1D"),
    ] { table[WordKey(word)] = .set(period) }
    for (word, code) in [
      ("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("overnight", "NI"), ("midnight", "NI"),
      ("noon", "MI"),
      ("dawn", "MO"), ("dusk", "EV"),
    ] { table[WordKey(word)] = .partOfDay(code) }
    return table
  }()
}
