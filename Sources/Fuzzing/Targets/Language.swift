import Chronology
import ConflictModel
import Extraction
import Intake
import Linguistics

/// What reads English.
extension FuzzTarget {
  static let language: [FuzzTarget] = [
    FuzzTarget(
      "dates", share: 1500, longest: 96,
      seeds: [
        "on October 3, 2015", "2015-10-03T10:00:00+02:00", "Sat, 3 Oct 2015 10:00:00 GMT", "last Monday",
        "from 3 to 5 May", "the 1990s",
        "--10-03", "between 2 and 4 January 1994", "03/10/2015", "week 40 of 2020", "two days ago",
      ],
      words: [
        "January", "Monday", " to ", "th", "yesterday", "last ", "BC", "mid-", "'90s", "a.m.", "GMT", "0000", "9999",
      ]
    ) { bytes in
      let words = text(bytes)
      _ = PublicationDate.day(words)
      if let date = CalendarDate(iso8601: words) { precondition(CalendarDate(iso8601: date.description) == date) }
      if let date = PartialDate(iso8601: words) { precondition(PartialDate(iso8601: date.description) == date) }
      let document = Document(Article(id: "a", text: words))
      for published in [nil, CalendarDate(year: 2020, month: 2, day: 29), CalendarDate(year: 1, month: 1, day: 1)] {
        var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
        _ = reader.read(document.sentences, published: published)
      }
    },
    FuzzTarget(
      "numbers", share: 3200, longest: 96,
      seeds: [
        "12,345 people", "two hundred and fifty-three", "between 10 and 15", "dozens", "at least 3.5 million", "10-15",
        "twenty-first",
        "hundreds of thousands", "1 1/2",
      ],
      words: [
        "hundred", "thousand", "million", "billion", " and ", "-", "dozen", "at least ", "up to ",
        "9999999999999999999", ",000",
      ]
    ) { bytes in
      let source = SourceText(text(bytes))
      let tokens = Tokenizer.tokens(of: source)
      for index in tokens.indices {
        // As far as a sentence goes; longer ones are cut there too.
        let limit = min(tokens.count, index + 40)
        _ = NumberReader.value(tokens, at: index, limit: limit, in: source)
        _ = NumberReader.ordinal(tokens, at: index, limit: limit, in: source)
        _ = NumberReader.vague(tokens, at: index, limit: limit)
        if let phrase = NumberReader.phrase(tokens, at: index, limit: limit, in: source) {
          precondition(phrase.low <= phrase.best ?? phrase.low && phrase.low <= phrase.high ?? phrase.low)
        }
      }
    },
    FuzzTarget(
      "quotations", share: 2000, longest: 256,
      seeds: [
        "\"We want peace,\" he said. \"Now.\"", "\u{201C}Never\u{2019}s,\u{201D} \u{2018}she\u{2019} said",
        "\u{AB}Oui\u{BB}", "''Yes,'' ``no``",
        "He said \"one \"two\" three.\n\n\"Four.",
      ],
      words: [
        "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{201E}", "\u{AB}", "\u{BB}", "\"", "''", "\n\n", "said",
        "Mr. ", "e.g.",
      ]
    ) { bytes in
      let source = SourceText(text(bytes))
      let tokens = Tokenizer.tokens(of: source)
      let sentences = SentenceSplitter.sentences(of: tokens, in: source)
      for quotation in QuotationFinder.quotations(of: tokens, sentences: sentences, in: source) {
        precondition(quotation.tokens.lowerBound >= 0 && quotation.tokens.upperBound <= tokens.count)
      }
    },
    FuzzTarget(
      "extractor", share: 50, longest: 768,
      seeds: [
        """
        KUNDUZ, Afghanistan - Shells hit a market in Kunduz on Saturday, killing at least 12 people and wounding dozens, the governor said.
        "We condemn it," said Ann Author, a spokeswoman for the Red Crescent. The army denied that it had fired.
        """,
        "More than 3,000 people, including 20 children, have died in the conflict since 1994, according to the ministry.",
        "Rebels seized the town of Gao; two soldiers were captured, three were missing and 500 families fled to Niger.",
      ],
      words: [
        "killed ", "wounded ", "at least ", "including ", "since ", "Kunduz", "Gaza Strip", "army", "rebels", " said",
        " denied", "\"", "(Reuters)",
        "on Monday", "would ", "not ", "the U.N. ", "who ", ", ", ". ",
      ]
    ) { bytes in
      let article = Article(id: "a", text: text(bytes), published: CalendarDate(year: 2020, month: 10, day: 1))
      let reading = extractor.read(article)
      let length = article.text.unicodeScalars.count
      func isWithin(_ span: TextSpan) -> Bool { 0 <= span.start && span.start <= span.end && span.end <= length }
      precondition(reading.statements.allSatisfy { isWithin($0.span) })
      for report in reading.reports {
        precondition(report.figures.allSatisfy { isWithin($0.span) } && report.mentions.allSatisfy(isWithin))
      }
      var json = JSONWriter()
      reading.write(to: &json)
    },
  ]

  private static let extractor = Extractor(options: .init(includesMentions: true))
}
