import Testing

/// Periods, feasts, lengths of time and words that point from one day to another; told on Monday, 5 October 2020.
struct DatePeriodTests {
  @Test(arguments: [
    ("Losses grew in the 1988 third quarter.", ["the 1988 third quarter = 1988-Q3"]),
    ("Sales fell in the latest quarter.", ["the latest quarter = 2020-Q3"]),
    ("Output fell in the latest period.", ["the latest period = 2020-Q3"]),
    ("In the first half of the year the border stayed shut.", ["the first half of the year = 2020-H1"]),
    ("In the second half of last year the border stayed shut.", ["the second half of last year = 2019-H2"]),
    ("The camp will close at year-end.", ["year-end = 2020-12-31"]),
    ("The camp was full by the end of the year.", ["the end of the year = 2020"]),
    ("At the end of May the camp was full.", ["the end of May = 2020-05"]),
    ("The camp was opened at the beginning of 2016.", ["the beginning of 2016 = 2016"]),
    ("In the middle of the 1990s the mine was closed.", ["the middle of the 1990s = 199"]),
    ("It was closed at the end of the 19th century.", ["the end of the 19th century = 18"]),
  ]) func `quarters, halves, and the ends of periods`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The two sides met in the fall of 2015.", ["the fall of 2015 = 2015-FA"]),
    ("The two sides met in the spring.", ["the spring = 2020-SP"]),
    ("Villagers returned in late summer.", ["late summer = 2020-SU"]),
    ("The fields flooded three summers in a row.", ["three summers = XXXX-SU"]),
    ("The market was hit last weekend.", ["last weekend = 2020-W40-WE"]),
    ("Talks are planned for next weekend.", ["next weekend = 2020-W41-WE"]),
    ("The market is open this weekend.", ["this weekend = 2020-W41-WE"]),
  ]) func `seasons and weekends`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The shell fell at 3 o'clock in the afternoon.", ["3 o'clock in the afternoon = 2020-10-05T15:00"]),
    ("The shell fell at 11 o'clock at night.", ["11 o'clock at night = 2020-10-05T23:00"]),
    ("It fell at 7:30 in the evening on Sunday.", ["7:30 in the evening = 2020-10-04T19:30", "Sunday = 2020-10-04"]),
    ("It fell at 4 in the afternoon.", ["4 in the afternoon = 2020-10-05T16:00"]),
    ("It fell at two in the morning.", ["two in the morning = 2020-10-05T02:00"]),
    ("They come every other day.", ["every other day = P2D"]),
    ("The families left the day after the attack.", ["the day = XXXX-XX-XX"]),
    ("The families left the day after.", ["the day after = XXXX-XX-XX"]),
    ("A bomb fell on 1 May. The day after the raid they left.", ["1 May = 2020-05-01", "The day = 2020-05-02"]),
  ]) func `hours with their part of the day, and days that follow`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The border was closed in the last century.", ["the last century = 19"]),
    ("They left on the third day of April 2016.", ["the third day of April 2016 = 2016-04-03"]),
    ("They came back in the second week of June 2017.", ["the second week of June 2017 = 2017-W23"]),
    ("The truce held in the first month of 2018.", ["the first month of 2018 = 2018-01"]),
  ]) func `a part of another period`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The convoy left 20 minutes ago.", ["20 minutes ago = 2020-10-05"]),
    ("The convoy left 36 hours ago.", ["36 hours ago = 2020-10-04"]),
    ("The truce was signed a month and a half ago.", ["a month and a half ago = 2020-09"]),
    ("The truce was signed four months ago.", ["four months ago = 2020-06"]),
    ("The truce was signed a year and a half ago.", ["a year and a half ago = 2019-04"]),
    ("The town was burned two decades ago.", ["two decades ago = 200"]),
    ("The town was burned two centuries ago.", ["two centuries ago = 18"]),
    ("The town was founded a thousand years ago.", ["a thousand years ago = 1020"]),
  ]) func `so long ago`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The road was built over the past six months.", ["the past six months = P6M"]),
    ("In the next three days the convoy will arrive.", ["the next three days = P3D"]),
    ("Over the past two decades the border moved.", ["the past two decades = P20Y"]),
    ("The shelling went on for the last 48 hours.", ["the last 48 hours = PT48H"]),
  ]) func `a span up to now, or from now on`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("Two days after the raid of 3 May 2015, soldiers came.", ["Two days = P2D", "3 May 2015 = 2015-05-03"]),
    ("Three weeks before 10 June 2016 the bridge fell.", ["Three weeks = P3W", "10 June 2016 = 2016-06-10"]),
    ("He was killed the night before.", ["the night before = 2020-10-04TNI"]),
    ("It was bombed the following year.", ["the following year = 2021"]),
    ("It was bombed the previous year.", ["the previous year = 2019"]),
  ]) func `told from another day`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The talks lasted an hour or two.", ["an hour or two = PTXH"]),
    ("He waited half an hour.", ["half an hour = PT30M"]),
    ("He waited for a week or so.", ["a week or so = P1W"]),
    ("The siege lasted two to three weeks.", ["two to three weeks = P2W"]),
    ("The siege lasted 10-12 days.", ["10-12 days = P10D"]),
    ("A three-year period of calm followed.", ["A three-year period = P3Y"]),
    ("He came back the other day.", ["the other day = PAST_REF"]),
    ("These days few dare to travel.", ["These days = PRESENT_REF"]),
    ("The first days of the war were quiet.", ["The first days = PXD"]),
  ]) func `lengths`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The year 2010 was the worst.", ["The year 2010 = 2010"]),
    ("They met on Monday nights.", ["Monday nights = XXXX-WXX-1TNI"]),
    ("The market opens on Mondays.", ["Mondays = XXXX-WXX-1"]),
    ("The curfew begins tonight.", ["tonight = 2020-10-05TNI"]),
    ("It was quiet last night.", ["last night = 2020-10-04TNI"]),
    ("They came on Tuesday night.", ["Tuesday night = 2020-09-29TNI"]),
    ("Soldiers left on Saturdays and Sundays.", ["Saturdays = XXXX-WXX-6", "Sundays = XXXX-WXX-7"]),
  ]) func `days of the week and parts of the day`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("No more than a decade ago the village was rich.", ["No more than a decade ago = 201"]),
    ("The council will meet soon.", ["soon = FUTURE_REF"]),
    ("They want to leave as soon as possible.", ["as soon as possible = FUTURE_REF"]),
    ("There will be no peace in the near future.", ["the near future = FUTURE_REF"]),
    ("Once a quiet town, it is now a ruin.", ["now = PRESENT_REF"]),
  ]) func `loose references`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The factory shut last February.", ["last February = 2020-02"]),
    ("The factory will reopen next March.", ["next March = 2021-03"]),
    ("The factory shut the previous March.", ["the previous March = 2020-03"]),
    ("They met last Christmas.", ["last Christmas = 2019-12-25"]),
    ("The truce was signed before Orthodox Easter 2015.", ["Orthodox Easter 2015 = 2015-04-12"]),
    ("The raid came on Thanksgiving 2014.", ["Thanksgiving 2014 = 2014-11-27"]),
    ("The raid came during Eid al-Adha 2015.", ["Eid al-Adha 2015 = 2015-09-24"]),
    ("It came on Labor Day 2016.", ["Labor Day 2016 = 2016-09-05"]),
    ("They met on May Day.", ["May Day = 2020-05-01"]),
  ]) func `months and feasts that were or will be`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("The school was bombed in twenty fourteen.", ["twenty fourteen = 2014"]),
    ("The school was bombed in two thousand and five.", ["two thousand and five = 2005"]),
    ("The school was bombed in nineteen ninety-four.", ["nineteen ninety-four = 1994"]),
    ("The raid came at 1400 GMT on 4 May 2016.", ["1400 GMT = 2016-05-04T14:00", "4 May 2016 = 2016-05-04"]),
    ("The raid came at 14:30 on 4 May 2016.", ["14:30 = 2016-05-04T14:30", "4 May 2016 = 2016-05-04"]),
    ("The raid came at noon on Friday.", ["noon = 2020-10-02T12:00", "Friday = 2020-10-02"]),
    ("They shut it between 1994-1996.", ["1994 = 1994", "1996 = 1996"]),
    ("It was built in 1895.", ["1895 = 1895"]),
    ("It lasted from 1915 to 1918.", ["1915 = 1915", "1918 = 1918"]),
    ("It was a poor place in the '80s.", ["the '80s = 198"]),
    ("It happened in the mid-1980s.", ["the mid-1980s = 198"]),
  ]) func `years in words, times and decades`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  @Test(arguments: [
    ("In the same period of 2014 the number was lower.", ["the same period of 2014 = 2014"]),
    ("Earnings fell in the year-earlier quarter.", ["the year-earlier quarter = 2019-Q3"]),
    ("The vote is due within a fortnight.", ["a fortnight = P2W"]),
    ("Elections are due in late 2021.", ["late 2021 = 2021"]),
    ("They were held a fortnight ago.", ["a fortnight ago = 2020-W39"]),
    ("A few hours later the bridge fell.", ["A few hours = PTXH"]),
    ("The two sides fought for years.", ["years = PXY"]),
    ("He had been there since the beginning of the week.", ["the beginning of the week = 2020-W41"]),
  ]) func `told beside a former period`(text: String, expected: [String]) {
    #expect(DateReaderTests.values(text) == expected)
  }

  /// What only looks like a date, or like a part of one.
  @Test(arguments: [
    "The 1971-born colonel was killed.", "They will speak once more.", "He won the quarter-final.",
    "A half of the village burned.", "The spring of the clock broke.", "Fall back, he shouted.",
  ]) func `no date`(text: String) {
    #expect(DateReaderTests.values(text) == [])
  }
}
