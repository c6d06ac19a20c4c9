import ConflictModel
import Testing

@testable import Extraction

/// Whose weapons hit, and who is hit: a side stands in the news for its guns as often as for its men.
@Suite("Sides and their weapons")
struct WhoWeaponTests {
  /// text | all attackers | all targets; of each the words that its name must contain.
  static let cases = """
    An American gunship bombed a clinic in Kunduz on Saturday, killing 12 people.|United States|Civilians
    Ukrainian artillery hit Donetsk on Friday, wounding six people.|Forces of Ukraine|Civilians
    Army shells hit a market in Kutkai on Monday, killing four people.|Forces of Myanmar|Civilians
    Turkish howitzers have repeatedly pounded Afrin this week, killing nine people.|Forces of Turkey|Civilians
    Rebel mortars landed on a school in Aleppo on Friday, killing three pupils.|Rebels|Students
    An American gunship hit a Taliban base in Helmand on Saturday, killing nine fighters.|United States|Taliban
    Army tanks hit by rockets near Mariupol burned on Monday; three soldiers died.|Unidentified|Forces of Ukraine
    An army tank hit a landmine near Gao on Monday, killing two soldiers.|Unidentified|Forces of Mali
    Ethiopian police killed seven herders in Jijiga on Monday.|Police Forces|Civilians
    Five herders were shot dead near Jos on Sunday.|Unidentified|Civilians
    Herders killed by soldiers near Marsabit on Monday were buried on Tuesday.|Forces of Kenya|Civilians
    Herders attacked a farming village near Jos on Sunday and killed nine people.|Communal Militia|Civilians
    """.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }

  @Test(arguments: cases)
  func sides(_ row: [String]) throws {
    try #require(row.count == 3)
    let reading = Extractor().read(Article(id: "1", text: row[0], published: .init(year: 2021, month: 5, day: 12)))
    let actors = try #require(reading.reports.first).actors
    let attackers = actors.filter { $0.role == .attacker || $0.role == .accused }.map(\.name)
    let targets = actors.filter { $0.role == .target }.map(\.name)
    #expect(attackers.count == 1 && attackers.allSatisfy { $0.contains(row[1]) }, "\(attackers)")
    #expect(targets.count == 1 && targets.allSatisfy { $0.contains(row[2]) }, "\(targets)")
  }

  @Test("A helicopter that crashes has struck nobody")
  func crash() {
    let text = "An army helicopter crashed near Kidal on Monday, killing five soldiers."
    #expect(Extractor().read(Article(id: "1", text: text)).reports.allSatisfy { $0.scope != .incident })
  }

  @Test("A town is not the likelier for a province of its own name")
  func ownName() throws {
    let text = "Army helicopters fired rockets at a village in Chin state on Sunday, killing four villagers."
    let place = try #require(Extractor().read(Article(id: "1", text: text)).reports.first?.place)
    #expect(place.country == "MMR")
    #expect(place.name == "Chin State")
  }

  @Test("Who claims another raid has no part in this one")
  func claimOfAnother() throws {
    let text = """
      Gunmen attacked a village near Tillaberi on Friday, killing 19 people.

      The mayor said that most of them were farmers. Their fields lie along the river. Many families have left for the \
      south. Schools there are full. Aid workers asked for tents and for clean water.

      The United Nations condemned the massacre.

      It came a week after militants stormed an army base at Inates and killed 40 soldiers. A branch of Islamic State \
      claimed responsibility for that raid.
      """
    let reports = Extractor().read(Article(id: "1", text: text, published: .init(year: 2021, month: 5, day: 12)))
      .reports.filter { $0.scope == .incident }
    let village = try #require(reports.first { $0.total(.killed)?.best == 19 })
    let base = try #require(reports.first { $0.total(.killed)?.best == 40 })
    #expect(!village.actors.contains { $0.name.contains("Islamic State") })
    #expect(base.actors.contains { $0.name.contains("Islamic State") && $0.role == .attacker })
  }
}
