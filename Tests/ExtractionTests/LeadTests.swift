import Chronology
import ConflictModel
import Extraction
import Testing

/// How news begins: a headline, a dateline, a lead that names its source. Together they tell one happening.
struct LeadTests {
  private static func incidents(_ text: String, published: CalendarDate? = CalendarDate(year: 2016, month: 3, day: 7))
    -> [Report]
  {
    Extractor().read(Article(id: "1", text: text, published: published)).reports.filter { $0.scope == .incident }
  }

  @Test func `the headline and the lead are one happening`() {
    let reports = Self.incidents(
      """
      Mortar fire hits market in Bama

      A mortar shell struck the market of Bama on Saturday, killing six traders and wounding nine, a hospital said.
      """)
    #expect(reports.count == 1)
    #expect(reports.first?.place?.name == "Bama")
    let killed = reports.first?.figures.filter { $0.outcome == .killed && $0.scope == .incident } ?? []
    #expect(killed.count == 1)
  }

  @Test func `the seat of a speaker is not the site`() {
    let reports = Self.incidents(
      "A mortar shell struck a suburb of Homs on Saturday, killing six traders, the prosecutor's office in Damascus said."
    )
    #expect(reports.first?.place?.name == "Homs")
  }

  @Test func `a speaker's town is the site where no other is named`() {
    let reports = Self.incidents("Gunmen shot dead two farmers on Saturday, the police in Kandahar said.")
    #expect(reports.first?.place?.text == "Kandahar")
  }

  @Test func `the day of filing is not the day of the attack`() {
    let reports = Self.incidents(
      "BOGOTA, March 7 - Rebels blew up a bridge near Arauca on Friday and killed two policemen, the army said.")
    #expect(reports.first?.date?.start.description == "2016-03-04")
  }

  @Test func `the day of a claim is not the day of the attack`() {
    let reports = Self.incidents(
      "The rebels claimed responsibility on Monday for the bomb that killed two policemen in Arauca on Friday.")
    #expect(reports.first?.date?.start.description == "2016-03-04")
  }

  @Test func `no day to come is inherited`() throws {
    let reports = Self.incidents(
      "A commission will meet on Thursday in Geneva. A mortar shell killed two traders at the market of Bama.")
    let published = try #require(CalendarDate(year: 2016, month: 3, day: 7))
    if let day = reports.first?.date?.start.earliest { #expect(day <= published) }
  }
}
