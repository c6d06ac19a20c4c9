import Chronology
import Testing

@Suite struct CalendarDateTests {
  @Test func dayNumbersRoundTripOverFourCenturies() throws {
    for number in stride(from: -80_000, to: 80_000, by: 1) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
    }
  }

  @Test(arguments: [
    ("2020-10-01", Weekday.thursday), ("1970-01-01", .thursday), ("2000-02-29", .tuesday), ("1989-11-16", .thursday),
  ])
  func weekdays(text: String, expected: Weekday) throws {
    #expect(try #require(CalendarDate(iso8601: text)).weekday == expected)
  }

  @Test(arguments: [("2020-10-01", 2020, 40), ("2021-01-03", 2020, 53), ("2018-12-31", 2019, 1)])
  func isoWeeks(text: String, year: Int, week: Int) throws {
    let iso = try #require(CalendarDate(iso8601: text)).isoWeek
    #expect(iso.year == year && iso.week == week)
    let monday = try #require(CalendarDate.monday(ofWeek: week, year: year))
    #expect(monday.isoWeek.week == week && monday.weekday == .monday)
  }

  @Test("a day is read from whatever lies before it in a time, and from a piece of a text") func pieces() throws {
    let day = try #require(CalendarDate(year: 2020, month: 10, day: 1))
    for text in ["2020-10-01T12:30:00Z", "2020-10-01t12", "2020-10-01 12:30"] {
      #expect(CalendarDate(iso8601: text) == day)
    }
    #expect(CalendarDate(iso8601: "printed on 2020-10-01".suffix(10)) == day)
    #expect(CalendarDate(iso8601: "2020-10-01 é".prefix(10)) == day)
  }

  @Test(arguments: [
    "２０２０-10-01", "2020-1０-1", "+202-10-01", "2021-02-29", "2020-13-01", "2020-00-10", "20201001", "2020-1-1", "",
    "2020-10-01x", "abcd-ef-gh",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(CalendarDate(iso8601: text) == nil) }

  @Test func monthArithmeticKeepsToTheMonth() throws {
    let january = try #require(CalendarDate(iso8601: "2021-01-31"))
    #expect(january.adding(months: 1).description == "2021-02-28")
    #expect(january.adding(months: -2).description == "2020-11-30")
    #expect(january.adding(years: -1).description == "2020-01-31")
  }

  @Test(arguments: ["2020-10-01", "2020-10", "1994", "--10-01", "--10"])
  func partialDatesRoundTrip(text: String) throws {
    #expect(try #require(PartialDate(iso8601: text)).description == text)
  }

  @Test(arguments: ["--", "--13", "2020-", "0000", "2020-10-41", "--02-30", "Oct"])
  func refusesWhatIsNoPartialDate(text: String) { #expect(PartialDate(iso8601: text) == nil) }
}
