import Chronology
import ConflictModel
import Extraction
import Testing

/// One happening told once, different ones apart, background kept out of the sums.
@Suite struct AssemblyTests {
  static let article = Article(
    id: "a",
    text: """
      A roadside bomb killed three soldiers near Kandahar on 4 May 2020, the army said.

      The blast hit their vehicle on a bridge. Two other soldiers were wounded in the explosion.

      Meanwhile, gunmen shot dead a teacher in Herat on 5 May 2020.

      More than 900 people have been killed in the country since January, according to a monitor. A war that ended in 1989 \
      left an estimated 70,000 dead.
      """, published: CalendarDate(year: 2020, month: 5, day: 6))

  @Test func oneHappeningIsOneReport() throws {
    let reports = Extractor().read(Self.article).reports.filter { $0.scope == .incident }
    #expect(reports.count == 2)
    let bomb = try #require(reports.first { $0.subType == .remoteExplosive })
    #expect(bomb.total(.killed)?.best == 3)
    #expect(bomb.total(.wounded)?.best == 2)
    #expect(bomb.date?.start.description == "2020-05-04")
    #expect(bomb.place?.country == "AFG")
    let shooting = try #require(reports.first { $0.subType == .attack })
    #expect(shooting.total(.killed)?.best == 1)
    #expect(shooting.place?.name.hasPrefix("Her") == true)
    #expect(shooting.date?.start.description == "2020-05-05")
  }

  @Test func tollsAndOldWarsStandApart() throws {
    let reports = Extractor().read(Self.article).reports
    let toll = try #require(reports.first { $0.scope == .cumulative })
    #expect(toll.total(.killed)?.low == 900)
    let old = try #require(reports.first { $0.scope == .historical })
    #expect(old.total(.killed)?.best == 70_000)
    #expect(reports.filter { $0.scope == .incident }.compactMap { $0.total(.killed)?.best }.reduce(0, +) == 4)
  }

  @Test func aTownInANamedAreaIsTheOneThatLiesThere() throws {
    let text = "Artillery shelled the town of Martuni in Nagorno-Karabakh on 2 October 2020, wounding four farmers."
    let place = try #require(Extractor().read(Article(id: "m", text: text)).reports.first?.place)
    #expect(place.country == "AZE")
    #expect(abs((place.latitude ?? 0) - 39.79) < 0.1 && abs((place.longitude ?? 0) - 47.11) < 0.1)
  }

  @Test func readingIsTheSameEveryTime() {
    let first = Extractor().read(Self.article)
    #expect((0..<5).allSatisfy { _ in Extractor().read(Self.article) == first })
  }

  @Test func spansLieInTheText() {
    let reading = Extractor(options: .init(includesMentions: true)).read(Self.article)
    let length = Self.article.text.unicodeScalars.count
    for report in reading.reports {
      for span in report.mentions + report.figures.map(\.span) {
        #expect(span.start >= 0 && span.start < span.end && span.end <= length)
      }
    }
  }

  @Test(arguments: ["", " ", "\n\n", ".", "\"", "“", "((((", "No. 5", "killed", "1 2 3 4", "'s n't", "\u{0}\u{1}"])
  func oddTextsAreReadWithoutHarm(text: String) {
    _ = Extractor(options: .init(includesMentions: true)).read(Article(id: "o", text: text))
  }
}
