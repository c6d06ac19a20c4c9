import Chronology
import Linguistics
import Testing

/// Every form in which newspapers give dates, read by the date reader alone. All are told on Monday, 5 October 2020.
struct DateReaderTests {
  static let published = CalendarDate(year: 2020, month: 10, day: 5)

  private static func read(_ text: String, published: CalendarDate?) -> (SourceText, [Token], [DateExpression]) {
    let source = SourceText(text)
    let tokens = Tokenizer.tokens(of: source)
    let sentences = SentenceSplitter.sentences(of: tokens, in: source)
    var reader = DateReader(tokens, in: source, caseIsInformative: true)
    return (source, tokens, reader.read(sentences, published: published))
  }

  /// `text = value` of each expression.
  static func values(_ text: String, published: CalendarDate? = published) -> [String] {
    let (source, tokens, found) = read(text, published: published)
    return found.map { expression in
      let start = Int(tokens[expression.tokens.lowerBound].start)
      let end = Int(tokens[expression.tokens.upperBound - 1].end)
      return "\(source.string(start..<end)) = \(expression.value)"
    }
  }

  @Test(arguments: [
    ("The shelling began on Oct. 1.", ["Oct. 1 = 2020-10-01"]),
    ("Two men were shot on 1 October 2020.", ["1 October 2020 = 2020-10-01"]),
    ("They met on October 1st, 2019.", ["October 1st, 2019 = 2019-10-01"]),
    ("They met on the 3rd of March 2016.", ["the 3rd of March 2016 = 2016-03-03"]),
    ("Rockets fell on 10/01/2020.", ["10/01/2020 = 2020-10-01"]),
    ("Rockets fell on 11/05/2020.", ["11/05/2020 = 2020-05-11"]),
    ("Rockets fell on 31/12/2019.", ["31/12/2019 = 2019-12-31"]),
    ("Rockets fell on 2020-09-27.", ["2020-09-27 = 2020-09-27"]),
    ("Rockets fell on 27.09.2020.", ["27.09.2020 = 2020-09-27"]),
    ("Fighting lasted from Sept 27-Oct 1.", ["Sept 27 = 2020-09-27", "Oct 1 = 2020-10-01"]),
    (
      "Fighting lasted from 27 September to 1 October 2020.",
      ["27 September = 2020-09-27", "1 October 2020 = 2020-10-01"]
    ),
    ("Between 3 and 9 August 2018 the road was closed.", ["3 and 9 August 2018 = 2018-08-03"]),
    ("They came on the night of 25-26 February.", ["the night of 25-26 February = 2020-02-25TNI"]),
    ("The war ended in 1988.", ["1988 = 1988"]),
    ("It was a quiet place in the 1990s.", ["the 1990s = 199"]),
    ("The region was poor in the nineties.", ["the nineties = 199"]),
    ("The plant shut in early March.", ["early March = 2020-03"]),
    ("The plant shut in mid-2017.", ["mid-2017 = 2017"]),
    ("The plant shut in late 2014.", ["late 2014 = 2014"]),
    ("The plant opened in May 2012.", ["May 2012 = 2012-05"]),
    ("The soldiers left on Friday.", ["Friday = 2020-10-02"]),
    ("The talks will resume on Friday.", ["Friday = 2020-10-09"]),
    ("The talks resumed last Tuesday.", ["last Tuesday = 2020-09-29"]),
    ("The talks resume next Tuesday.", ["next Tuesday = 2020-10-06"]),
    ("The talks resume this Thursday.", ["this Thursday = 2020-10-08"]),
    ("He was shot yesterday.", ["yesterday = 2020-10-04"]),
    ("He will speak tomorrow.", ["tomorrow = 2020-10-06"]),
    ("He was shot today.", ["today = 2020-10-05"]),
    ("He was shot the day before yesterday.", ["the day before yesterday = 2020-10-03"]),
    (
      "A bomb went off on 14 May 2015. Two days earlier a mine had killed a girl.",
      ["14 May 2015 = 2015-05-14", "Two days earlier = 2015-05-12"]
    ),
    (
      "A bomb went off on 14 May 2015. The previous day a mine had killed a girl.",
      ["14 May 2015 = 2015-05-14", "The previous day = 2015-05-13"]
    ),
    (
      "A bomb went off on 14 May 2015. The next day the market stayed shut.",
      ["14 May 2015 = 2015-05-14", "The next day = 2015-05-15"]
    ),
    (
      "A bomb went off on 14 May 2015. That day the market stayed shut.",
      ["14 May 2015 = 2015-05-14", "That day = 2015-05-14"]
    ),
    ("The town was shelled overnight.", ["overnight = 2020-10-04TNI"]),
    ("Fighting raged for a fifth day.", ["a fifth day = 2020-10-05"]),
    ("Roads have been closed since Thursday.", ["Thursday = 2020-10-01"]),
    ("Forty people were hurt in the past week.", ["the past week = 2020-W40"]),
    (
      "A bomb went off on 14 May 2015. Hours later a second one followed.",
      ["14 May 2015 = 2015-05-14", "Hours = PTXH"]
    ),
    ("A truce was signed three weeks ago.", ["three weeks ago = 2020-W38"]),
    ("A truce was signed five years ago.", ["five years ago = 2015"]),
    ("A truce was signed a year ago today.", ["a year ago today = 2019-10-05"]),
    ("A truce was signed a week ago Friday.", ["a week ago Friday = 2020-09-25"]),
    ("He was held for two weeks.", ["two weeks = P2W"]),
    ("The siege lasted 18 months.", ["18 months = P18M"]),
    ("The siege lasted more than three years.", ["more than three years = P3Y"]),
    ("Shops shut every Friday.", ["every Friday = XXXX-WXX-5"]),
    ("Patrols pass daily.", ["daily = XXXX-XX-XX"]),
    ("The harvest failed in the summer of 2011.", ["the summer of 2011 = 2011-SU"]),
    ("Rains came last spring.", ["last spring = 2020-SP"]),
    ("The economy shrank in the third quarter of 2019.", ["the third quarter of 2019 = 2019-Q3"]),
    ("The economy shrank in the fourth quarter.", ["the fourth quarter = 2020-Q4"]),
    ("The council met on Christmas Day.", ["Christmas Day = 2019-12-25"]),
    ("The council met on Easter Sunday 2016.", ["Easter Sunday 2016 = 2016-03-27"]),
    ("A march was held on New Year's Eve 2018.", ["New Year's Eve 2018 = 2018-12-31"]),
    ("The blast came at 3 a.m. on Sunday.", ["3 a.m. = 2020-10-04T03:00", "Sunday = 2020-10-04"]),
    ("The blast came at 10:30 p.m. on 2 June 2013.", ["10:30 p.m. = 2013-06-02T22:30", "2 June 2013 = 2013-06-02"]),
    ("The blast came on Monday morning.", ["Monday morning = 2020-10-05TMO"]),
    ("The blast came at dawn on Tuesday.", ["dawn = 2020-09-29TMO", "Tuesday = 2020-09-29"]),
    ("The blast came at midnight.", ["midnight = 2020-10-05T24:00"]),
    ("The town is now quiet.", ["now = PRESENT_REF"]),
    ("The town was recently retaken.", ["recently = PAST_REF"]),
    ("In the past, villagers had fled.", ["the past = PAST_REF"]),
    ("Officials expect a deal in the coming days.", ["the coming days = PXD"]),
    ("The vote is due in two weeks.", ["two weeks = P2W"]),
    ("The vote is due next month.", ["next month = 2020-11"]),
    ("The vote was held last month.", ["last month = 2020-09"]),
    ("The vote was held last year.", ["last year = 2019"]),
    ("The vote was held earlier this year.", ["earlier this year = 2020"]),
    ("The vote was held earlier this week.", ["earlier this week = 2020-W41"]),
    ("The vote is due later this month.", ["later this month = 2020-10"]),
    ("The budget of fiscal year 2019 was cut.", ["fiscal year 2019 = 2019"]),
    ("The law was passed in the 19th century.", ["the 19th century = 18"]),
    ("The church dates from the sixth century.", ["the sixth century = 05"]),
    ("The village was burned in July last year.", ["July last year = 2019-07"]),
    ("The village was burned in August of that year.", ["August of that year = 2020-08"]),
    ("The battle of 9 April 1948 is remembered.", ["9 April 1948 = 1948-04-09"]),
    ("The camp was opened in the first half of 2016.", ["the first half of 2016 = 2016-H1"]),
    ("The ambush took place on the evening of 12 December 2017.", ["the evening of 12 December 2017 = 2017-12-12TEV"]),
    ("The ambush took place on Saturday, 3 October.", ["Saturday, 3 October = 2020-10-03"]),
    ("It was the worst attack in a decade.", ["a decade = P1E"]),
    ("It was the worst attack since 2014.", ["2014 = 2014"]),
    ("The attack came on June 5 of this year.", ["June 5 of this year = 2020-06-05"]),
    ("From Monday to Wednesday the roads were shut.", ["Monday = 2020-09-28", "Wednesday = 2020-09-30"]),
    ("The talks are set for Oct. 10-12.", ["Oct. 10-12 = 2020-10-10"]),
    ("A curfew ran from 8 p.m. to 6 a.m.", ["8 p.m. = 2020-10-05T20:00", "6 a.m. = 2020-10-05T06:00"]),
    ("In September, 41 people were killed.", ["September = 2020-09"]),
    ("In the first nine months of 2019, 300 people fled.", ["the first nine months = P9M", "2019 = 2019"]),
    ("The convoy left on the 14th.", ["the 14th = 2020-09-14"]),
    ("He was killed on Feb 29, 2016.", ["Feb 29, 2016 = 2016-02-29"]),
    ("The march on the capital ended in March.", ["March = 2020-03"]),
  ]) func `a date has its TIMEX3 value`(text: String, expected: [String]) {
    #expect(Self.values(text) == expected)
  }

  @Test(arguments: [
    "Mrs. May said the plan was dead.",
    "The Sun reported that the colonel had fled.",
    "A 24-year-old farmer was shot.",
    "The council adopted Resolution 1244.",
    "The world changed after 9/11.",
    "Call 555-0142 or 0171 930 4832 for help.",
    "The gunman carried an M-16 and an AK-47.",
    "April O'Hara and June Carter were there.",
    "At least 2,000 people fled; 1,500 came back.",
    "The 101st Airborne left the base.",
    "He won by 21-14 in the second half.",
    "The price rose to $2014 a head.",
    "A second man was hurt; in a second, all was over.",
    "The day of the attack was hot.",
  ]) func `what only looks like a date is none`(text: String) {
    #expect(Self.values(text) == [])
  }

  /// Without a year to be had, none is made up.
  @Test(arguments: [
    ("The shelling began on Oct. 1.", ["Oct. 1 = XXXX-10-01"]),
    ("The plant shut in early March.", ["early March = XXXX-03"]),
    ("The soldiers left on Friday.", ["Friday = XXXX-WXX-5"]),
    (
      "A bomb went off on 14 May 2015. On 20 May a second one followed.",
      ["14 May 2015 = 2015-05-14", "20 May = 2015-05-20"]
    ),
    (
      "A bomb went off on 14 May. The next day the market stayed shut.",
      ["14 May = XXXX-05-14", "The next day = XXXX-05-15"]
    ),
    ("He was shot yesterday.", ["yesterday = XXXX-XX-XX"]),
  ]) func `a year that nothing tells stays open`(text: String, expected: [String]) {
    #expect(Self.values(text, published: nil) == expected)
  }

  /// The days of an expression, and UCDP's `date_prec`: 1 a day, 2 up to six, 3 a week, 4 a month, 5 longer.
  @Test(arguments: [
    ("Two men were shot on 1 October 2020.", "2020-10-01", "2020-10-01", 1),
    ("Fighting lasted from Sept 27-Oct 1.", "2020-09-27", "2020-10-01", 2),
    ("Between 3 and 9 August 2018 the road was closed.", "2018-08-03", "2018-08-09", 3),
    ("They came on the night of 25-26 February.", "2020-02-25", "2020-02-26", 2),
    ("The town was shelled overnight.", "2020-10-04", "2020-10-05", 2),
    ("Fighting raged for a fifth day.", "2020-10-01", "2020-10-05", 2),
    ("Forty people were hurt in the past week.", "2020-09-28", "2020-10-05", 3),
    ("From Monday to Wednesday the roads were shut.", "2020-09-28", "2020-09-30", 2),
    ("The plant opened in May 2012.", "2012-05-01", "2012-05-31", 4),
    ("The plant shut in early March.", "2020-03-01", "2020-03-10", 4),
    ("The war ended in 1988.", "1988-01-01", "1988-12-31", 5),
    ("It was a quiet place in the 1990s.", "1990-01-01", "1999-12-31", 5),
    ("The economy shrank in the third quarter of 2019.", "2019-07-01", "2019-09-30", 5),
  ]) func `a date covers its days`(text: String, start: String, end: String, precision: Int) throws {
    let (_, _, found) = Self.read(text, published: Self.published)
    let first = try #require(found.first)
    #expect(first.start?.earliest?.description == start)
    #expect(first.end?.latest?.description == end)
    #expect(first.precision == precision)
  }

  /// Day and month in figures: what leaves no doubt decides for the rest of the text, else the month stands first.
  @Test(arguments: [
    ("It began on 03/04/2019.", ["03/04/2019 = 2019-03-04"]),
    ("It began on 03/04/2019 and ended on 25/04/2019.", ["03/04/2019 = 2019-04-03", "25/04/2019 = 2019-04-25"]),
    ("It began on 03/04/2019 and ended on 04/25/2019.", ["03/04/2019 = 2019-03-04", "04/25/2019 = 2019-04-25"]),
  ]) func `day or month first`(text: String, expected: [String]) {
    #expect(Self.values(text) == expected)
  }
}
