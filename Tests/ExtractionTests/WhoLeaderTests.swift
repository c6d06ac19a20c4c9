import Chronology
import ConflictModel
import Gazetteer
import Testing

@testable import Extraction

/// Holders of office by country and day, and what refers to somebody told before.
@Suite("Leaders and references")
struct WhoLeaderTests {
  private func actors(_ text: String, on day: String? = "2020-10-04") -> [ActorAnnotation] {
    let published = day.flatMap { CalendarDate(iso8601: $0) }
    return Extractor().annotate(Document(Article(id: "1", text: text, published: published))).actors
  }

  @Test(
    "An office, a country and a day are a person",
    arguments: [
      ("The French president called for a truce.", "2020-10-04", "Emmanuel Macron"),
      ("The French president called for a truce.", "2003-03-01", "Jacques Chirac"),
      ("The president of France called for a truce.", "2014-05-01", "Francois Hollande"),
      ("Armenia's prime minister spoke of losses.", "2020-10-04", "Nikol Pashinyan"),
      ("The U.S. Secretary of State flew to the region.", "2020-10-04", "Mike Pompeo"),
      ("Britain's prime minister resigned.", "2019-06-01", "Theresa May"),
      ("The German chancellor met the parties.", "1995-07-20", "Helmut Kohl"),
      ("President Assad promised an amnesty.", "2012-05-01", "Bashar al-Assad"),
      ("Turkish President Recep Tayyip Erdogan said so.", "2020-10-04", "Recep Tayyip Erdogan"),
    ])
  func office(text: String, day: String, name: String) {
    #expect(actors(text, on: day).contains { $0.actor.name == name }, "\(actors(text, on: day).map(\.actor.name))")
  }

  @Test("Without a day nobody is guessed")
  func noDay() {
    let found = actors("The French president called for a truce.", on: nil)
    #expect(!found.contains { $0.actor.kind == .person })
  }

  @Test("Who came after the table was made it does not know")
  func later() {
    #expect(
      !actors("The American president called for a truce.", on: "2031-01-01").contains { $0.actor.kind == .person })
  }

  @Test("A former president is not the one in office")
  func former() {
    #expect(!actors("The former French president was tried.").contains { $0.actor.name == "Emmanuel Macron" })
  }

  @Test("A surname, a pronoun and an office lead back to the whole name")
  func shortNames() throws {
    let found = actors("Emmanuel Macron spoke in Paris. Macron said that he was worried. The French president left.")
    let macron = found.filter { $0.actor.name == "Emmanuel Macron" }
    #expect(macron.map(\.actor.text) == ["Emmanuel Macron", "Macron", "he", "French president"])
    #expect(macron.dropFirst().allSatisfy { $0.antecedent != nil })
    #expect(macron[0].office == "president")
  }

  @Test("A pronoun of the other sex, or after another person, is left alone")
  func otherPersons() {
    #expect(!actors("Angela Merkel came. He left.").contains { $0.actor.text == "He" })
    #expect(actors("Angela Merkel came. She left.").contains { $0.actor.text == "She" })
    #expect(!actors("Emmanuel Macron met Peter Miller. He left.").contains { $0.actor.text == "He" })
  }

  @Test("A county is no president")
  func county() {
    #expect(!actors("Bill Clinton spoke. Clinton County voted.").contains { $0.actor.text == "Clinton" })
  }

  @Test(
    "What refers to a group or a body",
    arguments: [
      ("Boko Haram took a town in Nigeria. The group burned houses.", "The group", "Boko Haram"),
      ("Armenia's Defense Ministry spoke. The ministry gave no figures.", "The ministry", "Government of Armenia"),
      ("Gunmen attacked a bus in Kenya. They fled.", "They", "Unidentified Armed Group (Kenya)"),
    ])
  func references(text: String, words: String, name: String) {
    #expect(
      actors(text).contains { $0.actor.text == words && $0.actor.name == name },
      "\(actors(text).map { "\($0.actor.text): \($0.actor.name)" })")
  }

  @Test("Guerrillas whose group is told later are that group's")
  func groupToldLater() {
    let found = actors("Guerrillas blew up a bridge in Peru. Police said that the Shining Path was behind it.")
    #expect(found.first?.actor.name == "Shining Path (Sendero Luminoso)")
  }

  @Test("March is a month")
  func month() {
    #expect(!actors("On 6 March soldiers left. In March 2020 others came.").contains { $0.actor.kind == .protesters })
    #expect(actors("Police broke up a march in Chile.").contains { $0.actor.kind == .protesters })
  }

  @Test("Every term has a name and an order of days")
  func table() {
    #expect(Leaders.shared.terms.count > 380)
    for term in Leaders.shared.terms { #expect(term.last.map { $0 >= term.first } ?? true, "\(term.name)") }
  }
}
