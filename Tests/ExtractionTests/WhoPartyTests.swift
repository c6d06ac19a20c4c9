import ConflictModel
import Extraction
import Testing

/// Who agrees and talks with whom: states by their names alone, governments, rebels.
@Suite("Parties")
struct WhoPartyTests {
  @Test(arguments: [
    ("Israel and Hamas have agreed to a truce in Gaza, mediators said on Wednesday.", ["Israel", "Hamas"]),
    ("India and Pakistan agreed to a full and immediate ceasefire on Saturday, an envoy said.", ["India", "Pakistan"]),
    ("Ethiopia's government and Tigrayan forces signed a peace deal in Pretoria.", ["Government of Ethiopia", "TPLF"]),
    ("Talks between Armenia and Azerbaijan resumed in Geneva on Monday.", ["Armenia", "Azerbaijan"]),
  ])
  func parties(text: String, names: [String]) {
    let reading = Extractor().read(Article(id: "case", text: text))
    let found = reading.reports.flatMap(\.actors).filter { $0.role == .participant }.map(\.name)
    for name in names { #expect(found.contains { $0.contains(name) }, "\(found)") }
  }

  @Test("Who strikes in spite of a truce is no party of it there")
  func strikes() {
    let reading = Extractor().read(
      Article(
        id: "case",
        text:
          "Shells killed nine people in Taiz, Yemen, on Monday, days after the government and the Houthis signed a truce."
      ))
    let attack = reading.reports.first { $0.subType == .shelling }
    #expect(attack != nil)
    #expect(attack?.actors.contains { $0.kind == .government } != true)
  }
}
