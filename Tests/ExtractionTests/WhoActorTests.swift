import Chronology
import ConflictModel
import Testing

@testable import Extraction

@Suite("Names of actors")
struct WhoActorTests {
  private func actors(_ text: String) -> [ActorAnnotation] {
    let document = Document(Article(id: "1", text: text))
    return Extractor().annotate(document).actors
  }

  @Test(arguments: [
    ("The Turkish army crossed the border.", "Military Forces of Turkey"),
    ("Armenia's Defense Ministry spoke of losses.", "Government of Armenia"),
    ("Afghan National Police searched houses.", "Police Forces of Afghanistan"),
    ("Soldiers of the armed forces of Ukraine left.", "Military Forces of Ukraine"),
    ("The FMLN issued a communique.", "Farabundo Marti National Liberation Front (FMLN)"),
    ("Sendero Luminoso grew in the mountains.", "Shining Path (Sendero Luminoso)"),
    ("The Kurdistan Workers’ Party withdrew.", "Kurdistan Workers' Party (PKK)"),
    ("Protesters gathered in Serbia.", "Protesters (Serbia)"),
    ("Gunmen fled.", "Unidentified Armed Group"),
    ("The Turkish government answered.", "Government of Turkey"),
    ("US troops left Somalia.", "Military Forces of United States"),
  ])
  func canonicalName(text: String, name: String) {
    #expect(actors(text).contains { $0.actor.name == name }, "\(actors(text).map(\.actor.name))")
  }

  /// Some were of another kind at another time.
  @Test(arguments: [
    ("The Rapid Support Forces took a town.", 2021, ActorKind.stateForces),
    ("The Rapid Support Forces took a town.", 2024, .rebelGroup),
    ("Taliban fighters took a town.", 2015, .rebelGroup),
    ("Taliban fighters took a town.", 2023, .stateForces),
    ("The Rwandan Patriotic Front took a town.", 1992, .rebelGroup),
  ])
  func kindAtTheTime(text: String, year: Int, kind: ActorKind) {
    let document = Document(Article(id: "1", text: text, published: CalendarDate(year: year, month: 6, day: 1)))
    let found = Extractor().annotate(document).actors
    #expect(found.first?.actor.kind == kind)
  }

  @Test func capitalsSayNothingWhereAllIsInCapitals() {
    let found = actors("MEMBERS OF THE SHINING PATH AND PERUVIAN SOLDIERS FOUGHT IN THE HIGHLANDS OF PERU YESTERDAY")
    #expect(found.contains { $0.actor.name.contains("Shining Path") })
    #expect(found.contains { $0.actor.name == "Military Forces of Peru" })
  }

  @Test func explainedAbbreviationStandsForItsName() {
    let found = actors("The Northern Valley Front (NVF) was founded in May. The NVF has camps.")
    // The name, the abbreviation in parentheses, and the abbreviation on its own.
    #expect(found.filter { $0.actor.name == "Northern Valley Front" }.count == 3)
    #expect(found.last?.antecedent == 0)
  }

  @Test func rebelsAreTheGroupNamedBefore() {
    let found = actors("Boko Haram took a village in Nigeria. The militants burned houses.")
    #expect(found.last?.actor.name == "Boko Haram")
    #expect(found.last?.antecedent == 0)
  }

  @Test func localNamesNeedTheirCountry() {
    #expect(!actors("Maoists fled to the hills of Peru.").contains { $0.actor.name.contains("India") })
    #expect(actors("Maoists fled to the hills of India.").contains { $0.actor.name.contains("Naxal") })
  }

  @Test func smallUsIsNoCountry() {
    #expect(!actors("They told us forces were near.").contains { $0.actor.country == "USA" })
  }
}
