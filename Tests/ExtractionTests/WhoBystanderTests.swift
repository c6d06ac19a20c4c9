import Chronology
import ConflictModel
import Extraction
import Testing

/// Who only searches, condemns, investigates, finds or speaks has struck nobody: text, whose name must not stand among the
/// attackers, whose name must.
private let sentences = """
  As police searched the building in Karachi, a bomb exploded, killing three people.|Police|
  Soldiers who came to the aid of the villagers found 12 bodies in Beni on Monday after the massacre.|Forces|
  The army condemned the killing of three priests in Bukavu on Sunday.|Forces|
  Police rushed to the scene after gunmen killed two traders in Jos on Monday.|Police|Unidentified Armed Group
  The prime minister denounced the bombing in Tripoli that killed nine people on Friday.|Government|
  The army confirmed that five soldiers had died in the explosion near Tahoua on Monday.|Forces|
  Four people died in an explosion near an army base in Mogadishu on Monday.|Forces|
  The police chief of Quetta was killed by a suicide bomber on Monday.|Police|
  Witnesses said soldiers opened fire on worshippers in Kaduna on Monday, killing ten.||Forces of Nigeria
  The soldiers were on patrol near Maiduguri when a bomb exploded on Monday, killing two of them.|Forces|
  United Nations peacekeepers evacuated villagers after an attack on Bambari killed 15 on Monday.|United Nations|
  A convoy of the army was hit by a roadside bomb in Zabul on Monday, killing four soldiers.|Forces|
  Security forces cordoned off the area after an explosion in Kabul on Monday killed five.|Forces|
  The governor of Helmand escaped a suicide attack on Monday in which two guards died.|Government|
  The minister visited victims of the attack on Peshawar on Monday, in which 12 people died.|Government|
  A kiosk in southern Durban was destroyed by a bomb, police said.|Police|
  A bank was damaged by a bomb in Cali, the army said.|Forces|
  A bomb exploded in Quito on Monday. Police are investigating the attack.|Police|
  A bomb exploded in Quito on Monday. Police bomb-squad experts are examining the ruins.|Police|
  Gunmen killed a judge in Cali on Monday. Soldiers searched the area after the attack.|Forces|Unidentified Armed Group
  A Palestinian rammed his car into a group of soldiers in Hebron, wounding three.|Forces|
  The UN accused the army of killing 30 villagers in Walikale on Monday.|United Nations|Forces
  The army has stepped up its attacks on Hpakant, killing seven people on Monday.||Forces of Myanmar
  Soldiers responded to the ambush with artillery near Kachin on Monday, killing two villagers.||Forces of Myanmar
  Soldiers launched an attack on the village of Kpare on Monday and killed eight farmers.||Forces
  Rebels planted a mine near Goma that killed two peacekeepers on Sunday.|United Nations|Rebels
  A mine planted by rebels killed two peacekeepers near Goma on Sunday.|United Nations|Rebels
  Army shelling killed six civilians in Taiz on Monday.||Forces of Yemen
  The army's shells hit the market in Taiz on Monday, killing six civilians.||Forces of Yemen
  Police bullets killed two marchers in Lusaka on Monday.||Police Forces of Zambia
  The bodies of six men abducted by the army last week were found near Fizi on Monday.||Forces
  Russia launched air strikes on Idlib on Monday, killing nine.||Forces of Russia
  A bomb killed three people in Tal Afar on Sunday, said Mahmoud Ramadi, a police officer.|Police|
  Gunmen killed four traders in Tikrit on Monday. The army sent reinforcements to the area.|Forces|Unidentified Armed Group
  Gunmen killed four traders in Tikrit on Monday. The opposition blamed the government for failing to protect them.|Government|Unidentified Armed Group
  A bomb killed five people in Gwoza on Monday. Boko Haram rejected the accusation that it was behind the blast.|Boko Haram|
  Three people were hurt when rockets fell on Ghazni on Sunday, U.N. officials said.|United Nations|
  Boko Haram attacked a base in Biu on Sunday. The air force has bombed the group's camps in recent weeks.|Forces|Boko Haram
  Boko Haram attacked a base in Biu on Sunday. The United States has carried out air strikes on it since 2015.|United States|Boko Haram
  Boko Haram attacked a base in Biu on Sunday. The group has lost much of its ground to a government offensive.|Government|Boko Haram
  Boko Haram attacked a base in Biu on Sunday. The government accuses a neighbour of arming Islamic State.|Islamic State|Boko Haram
  Boko Haram attacked a base in Biu on Sunday. The army has been fighting it for ten years.|Forces|Boko Haram
  """

@Suite("Who stands by")
struct WhoBystanderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let bystander: String
    let attacker: String
    var testDescription: String { text }
  }

  static let cases: [Case] = sentences.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count == 3 else { return nil }
    return Case(text: String(cells[0]), bystander: String(cells[1]), attacker: String(cells[2]))
  }

  @Test("The table is as long as it should be")
  func size() { #expect(Self.cases.count >= 32) }

  @Test("Bystanders have not struck, and attackers have", arguments: cases)
  func attackers(_ row: Case) {
    let reading = Extractor().read(Article(id: "case", text: row.text))
    let actors = reading.reports.filter { $0.scope == .incident }.flatMap(\.actors)
    let attackers = actors.filter { $0.role == .attacker || $0.role == .accused }.map(\.name)
    #expect(!reading.reports.isEmpty)
    if !row.bystander.isEmpty { #expect(!attackers.contains { $0.contains(row.bystander) }, "\(attackers)") }
    if !row.attacker.isEmpty { #expect(attackers.contains { $0.contains(row.attacker) }, "\(attackers)") }
  }

  @Test("Others who are shot elsewhere are shot by those who shot the first")
  func others() throws {
    let reading = Extractor().read(
      Article(
        id: "case",
        text: "Police shot dead three protesters in Khartoum on Thursday. Two others were killed in Omdurman.",
        published: CalendarDate(year: 2021, month: 6, day: 16)))
    let second = try #require(reading.reports.first { $0.place?.name == "Omdurman" })
    #expect(second.total(.killed)?.best == 2)
    #expect(second.actors.contains { $0.name.contains("Police") && $0.role == .attacker })
  }

  @Test("Who arrests has no part in the murder that the arrest is for")
  func arrests() throws {
    let reading = Extractor().read(
      Article(
        id: "case",
        text: "On Monday police arrested three men over the murder on 16 April of a journalist in Valletta.",
        published: CalendarDate(year: 2015, month: 5, day: 5)))
    let murder = try #require(reading.reports.first { $0.subType == .attack })
    #expect(!murder.actors.contains { $0.name.contains("Police") })
    #expect(murder.actors.contains { $0.name.contains("Journalists") && $0.role == .target })
  }

  @Test(
    "Of whom the struck are",
    arguments: [
      ("The army killed five members of the Popular Front of Azur near Bria on Monday.", "Popular Front of Azur"),
      ("Soldiers captured a leader of the Azur Liberation Front near Bria on Monday.", "Azur Liberation Front"),
      ("Boko Haram said the army had killed five of its members near Gwoza on Monday.", "Boko Haram"),
      ("Soldiers shot those who fled near Mosul on Monday.", "Civilians (Iraq)"),
      ("Rebels executed anyone who refused to join them near Goma on Monday.", "Civilians"),
    ])
  func targets(text: String, name: String) throws {
    let article = Article(id: "case", text: text, published: CalendarDate(year: 2020, month: 5, day: 14))
    let report = try #require(Extractor().read(article).reports.first)
    #expect(report.actors.contains { $0.role == .target && $0.name.contains(name) }, "\(report.actors.map(\.name))")
  }

  @Test("Who attacks those that are called by what they did is told by no word for the unarmed")
  func attackersStruck() throws {
    let article = Article(
      id: "case", text: "Troops killed those who attacked the base near Goma on Monday.",
      published: CalendarDate(year: 2020, month: 5, day: 14))
    let report = try #require(Extractor().read(article).reports.first)
    #expect(!report.actors.contains { $0.kind == .civilians })
  }
}
