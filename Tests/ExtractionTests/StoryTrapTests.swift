import Chronology
import ConflictModel
import Extraction
import Testing

/// What goes wrong where a story of several paragraphs tells of other days, other towns and other wars beside its own.
@Suite("Traps of whole stories")
struct StoryTrapTests {
  private static func read(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> Reading {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: year, month: month, day: day)))
  }

  /// Sub-type, first day, place and dead of each incident: the highest number, and what is no part of it beside it.
  private static func incidents(_ reading: Reading) -> [String] {
    reading.reports.filter { $0.scope == .incident }.map { report in
      let killed = report.figures.filter { $0.outcome == .killed && $0.scope == .incident && $0.status == .asserted }
        .reduce(0) { $0 + ($1.count.best ?? $1.count.low) }
      return [
        report.subType.rawValue, report.date?.start.description ?? "-", report.place?.name ?? "-", String(killed),
      ].joined(separator: ", ")
    }
  }

  @Test func `those whom an anniversary remembers are not the day's`() {
    let reading = Self.read(
      """
      Bus bombing kills seven in Bulgaria

      BURGAS, Bulgaria, July 18 - An explosion on a bus outside the airport of the coastal city of Burgas killed seven \
      people on Wednesday, the foreign minister said.

      The blast came on the 18th anniversary of a bombing at the headquarters of Argentina's main Jewish organisation \
      that killed 85 people.
      """, 2012, 7, 19)
    #expect(Self.incidents(reading) == ["Remote explosive/landmine/IED, 2012-07-18, Burgas, 7"])
  }

  @Test func `the day on which the violence erupted is told behind that of its telling`() {
    let reading = Self.read(
      """
      At least 40 dead in clashes between herders and farmers in southern Chad

      N'DJAMENA, May 15 (AFP) - At least 42 people were killed and seven injured in clashes between farmers and herders \
      in southwest Chad, the government said on Thursday.

      The security minister said the violence erupted on Wednesday in Logone Occidental province after a dispute over \
      land.

      "They came at five in the morning with guns and machetes," a farmer said.
      """, 2025, 5, 17)
    #expect(Self.incidents(reading).first?.hasPrefix("Armed clash, 2025-05-14") == true)
    #expect(Self.incidents(reading).count == 1)
  }

  @Test func `a month in the lead under a headline has the days told below it`() {
    let reading = Self.read(
      """
      UN says 1,000 civilians killed in camp attack near El Fasher

      GENEVA - More than 1,000 civilians were killed when the paramilitary Rapid Support Forces attacked a camp for \
      displaced people in April, the UN human rights office said on Thursday.

      At least 1,013 civilians died, 319 of them executed, the report said.
      """, 2025, 12, 18)
    #expect(reading.reports.first?.date?.start.description == "2025-04")
  }

  @Test func `an attack of the day before is told by the way, and what follows is not about it`() {
    let reading = Self.read(
      """
      Drone strike kills journalist and two paramedics in south Lebanon

      BEIRUT - An Israeli drone strike on a car in the town of Bint Jbeil killed a journalist and two paramedics on \
      Saturday, the health ministry said, a day after a similar attack killed five people in Marjayoun.

      The Israeli army said it had killed a member of an armed group. It did not comment on the paramedics.
      """, 2025, 10, 5)
    #expect(
      Self.incidents(reading) == [
        "Air/drone strike, 2025-10-04, Bent Jbaïl, 3", "Attack, 2025-10-03, Marjayoun, 5",
      ])
  }

  @Test func `of two days in a sentence the ambush has its own`() {
    let reading = Self.read(
      "The raids on Saturday and Sunday followed an ambush near Wana on Friday in which 12 soldiers were killed.",
      2025, 9, 15)
    #expect(reading.reports.first?.date?.start.description == "2025-09-12")
  }

  @Test func `the capital is that of the towns, and not of the state named most`() {
    let reading = Self.read(
      """
      Car bombs kill 60 in Baghdad market

      BAGHDAD - Three car bombs killed at least 60 people in the Sadr City district of Baghdad on Thursday, in the \
      deadliest attack since the U.S. invasion, police said. U.S. helicopters flew over the area, and the U.S. military \
      said it had sent troops.

      In a separate attack, gunmen killed two guards in the capital on Wednesday.
      """, 2006, 11, 24)
    #expect(reading.reports.allSatisfy { $0.place?.country == "IRQ" })
  }

  @Test func `whoever lives in the region has no part in the raid`() {
    let reading = Self.read(
      """
      Gunmen killed 22 villagers on Monday in the Tillaberi region, where fighters of the Islamic State group have been \
      active for years, residents said.
      """, 2025, 9, 16)
    let names = reading.reports.first?.actors.map(\.name) ?? []
    #expect(!names.contains { $0.hasPrefix("Islamic State") })
  }

  @Test func `the army is the state's beside a rebel army, and it is whoever acts`() {
    let reading = Self.read(
      """
      A Colombian army lieutenant and four guerrillas of the National Liberation Army were killed in fighting in \
      Teorama, the army said on Tuesday. Bogota launched what it called "a final push" on Sunday.
      """, 2019, 5, 14)
    #expect(reading.statements.map(\.speaker) == ["Colombian army", "Bogota"])
  }

  @Test func `a suspected bomber is nobody's accusation`() {
    let reading = Self.read(
      "The driver and five tourists were among the dead, as was the suspected bomber.", 2012, 7, 19)
    #expect(reading.statements.isEmpty)
  }

  @Test func `what an attack is compared with was before`() {
    let reading = Self.read(
      """
      Militants stormed a hotel in Nairobi on Saturday, killing at least 39 people, in the deadliest attack in Kenya \
      since a rebel cell bombed an embassy in 1998, killing more than 200.
      """, 2013, 9, 22)
    #expect(Self.incidents(reading).map { $0.split(separator: ", ").last } == ["39"])
  }

  @Test func `what those who are shot were suspected of has its own day and town`() {
    let reading = Self.read(
      """
      Security forces in Indian-administered Kashmir shot dead three militants suspected of the Pahalgam attack, in \
      which 26 people were killed in April, officials said on Monday.
      """, 2025, 11, 26)
    let surest = reading.reports.first
    #expect(surest?.place?.name == "Kashmir" && surest?.date?.start.description == "2025-11-24")
    #expect(surest?.figures.filter { $0.outcome == .killed }.map(\.count) == [Count(3)])
  }

  @Test func `the toll that is given last is that of what was told last`() {
    let reading = Self.read(
      """
      Suspected rebels cut the throats of 16 people at Ain Adden in western Algeria on Saturday, security forces said on \
      Sunday.

      On Tuesday night more than 200 people were massacred in Bentalha, on the outskirts of Algiers, according to \
      residents and hospital staff. The government gave the toll as 85 dead and 67 wounded.
      """, 1997, 9, 29)
    let wounded = reading.reports.filter { $0.figures.contains { $0.outcome == .wounded } }
    #expect(wounded.map { $0.place?.text } == ["Bentalha"])
  }

  @Test(arguments: [
    ("Police detained 110 people in raids in Izmir on Monday on suspicion of links to a banned group.", "Arrests"),
    (
      "At least 40 people were killed when militants stormed a hotel in Nairobi on Monday.\n\nThey threw grenades and shot at guests.",
      "Attack"
    ),
    (
      """
      Gunmen raided three villages in Zamfara at the weekend, killing 26 people and abducting many women, residents \
      said. Police confirmed 11 deaths.
      """, "Attack"
    ),
  ]) func `a deed beside others does not give the type`(text: String, type: String) {
    #expect(Self.read(text, 2025, 11, 26).reports.first?.subType.rawValue == type)
  }

  @Test func `nobody is shot where a minister is fired`() {
    #expect(Self.read("Azerbaijan fired its foreign minister on Thursday.", 2020, 7, 17).reports.isEmpty)
  }

  @Test func `a ship is hit at sea, and not in the country of those who struck it`() {
    let reading = Self.read(
      "Two missiles fired by Yemen's Houthis struck a cargo ship in the Gulf of Aden on Thursday.", 2024, 6, 13)
    #expect(reading.reports.first?.place?.name == "Gulf of Aden")
  }

  @Test func `the day on which a picture was taken dates nothing`() {
    let reading = Self.read(
      """
      The council said a plane had dropped a bomb on a theatre in Mariupol. Satellite images from March 14 showed a word \
      painted on the ground.

      In Chernihiv, Russian forces shot dead 10 people, an embassy said.
      """, 2022, 3, 17)
    #expect(!reading.reports.contains { $0.date?.start.description == "2022-03-14" })
  }

  @Test func `a town in capitals before a colon is no speaker`() {
    let reading = Self.read("PESHAWAR: At least 130 students were killed on Tuesday, the military said.", 2014, 12, 17)
    #expect(reading.statements.map(\.speaker) == ["the military"])
  }

  @Test(arguments: [
    "Had the bomb exploded, it would have killed dozens of commuters, police in Brussels said.",
    "\"Shadows\", a film about the massacre of 1,200 villagers in a civil war, won the top prize in Cannes on Saturday.",
    "Rovers bombarded the City goal and killed off the match with a late strike.",
    "A court in Isfahan sentenced a protester to death on Monday.",
    "On Sunday the army airdropped food to the besieged town of Deir al-Zor.",
  ]) func `nothing happened`(text: String) {
    #expect(Self.read(text, 2025, 11, 26).reports.filter { $0.scope == .incident }.isEmpty)
  }

  @Test func `police who shoot a thief are no crowd`() {
    let reading = Self.read("Police killed a suspected thief in a shootout in Lagos on Friday.", 2025, 11, 26)
    #expect(reading.reports.map(\.subType) == [.armedClash])
  }

  /// Outcome, number and scope of each figure.
  private static func figures(_ text: String) -> [String] {
    read(text, 2025, 11, 26).reports.flatMap(\.figures).map {
      "\($0.outcome.rawValue) \($0.count.best ?? $0.count.low) \($0.scope.rawValue)"
    }
  }

  @Test(arguments: [
    (
      "Protesters stormed the palace in Dhaka on Monday and killed three guards; the prime minister fled the country.",
      ["killed 3 incident"]
    ),
    (
      "Fighters attacked a camp for displaced people in Darfur on Monday and killed 40 of them.", ["killed 40 incident"]
    ),
    (
      "A British soldier died on Monday from wounds he suffered in a roadside blast in Helmand last week.",
      ["killed 1 incident"]
    ),
    (
      """
      Armenian and Azeri forces exchanged fire on Monday, the fourth day of clashes along the border in which 16 people \
      have been killed.
      """, ["killed 16 cumulative"]
    ),
    (
      """
      A shell hit a flat in Kyiv on Monday, injuring two residents.

      Russian forces have taken heavy losses; Ukraine puts Russian dead at 13,800.
      """, ["wounded 2 incident", "killed 13800 cumulative"]
    ),
  ]) func `every figure and no other`(text: String, figures: [String]) {
    #expect(Self.figures(text) == figures)
  }

  @Test func `a truck that blew up is the bomb attack whose toll rose`() {
    let reading = Self.read(
      """
      Death toll from Somalia truck bomb passes 300

      MOGADISHU, Oct 16 - The death toll from a bomb attack in Mogadishu has risen to more than 300, officials said on \
      Monday.

      A truck packed with explosives blew up near the entrance of a hotel on Saturday, levelling buildings.
      """, 2017, 10, 16)
    #expect(Self.incidents(reading) == ["Remote explosive/landmine/IED, 2017-10-14, Mogadishu, 300"])
  }

  @Test(arguments: [
    ("A truck killed 84 people in the French city of Nice on Thursday.", "FRA"),
    ("Rebels killed four policemen in the town of Man on Monday.", "CIV"),
  ]) func `a town that is called one is one, whatever else the word means`(text: String, country: String) {
    #expect(Self.read(text, 2016, 7, 16).reports.first?.place?.country == country)
  }

  @Test func `those killed first and the others are all whom the headline counts`() {
    let reading = Self.read(
      """
      Gunmen kill 22 villagers at a baptism in western Niger

      NIAMEY - Gunmen on motorbikes killed 22 villagers in western Niger, most of them at a baptism, residents said on \
      Tuesday.

      A resident said that 15 people were killed first during the baptism in the village of Takoubatt. The attackers \
      then went to the outskirts, where they killed seven other people.
      """, 2025, 9, 16)
    #expect(Self.incidents(reading).map { $0.split(separator: ", ").last } == ["22"])
  }

  @Test(arguments: [
    "Gunmen fired at the convoy of the Spanish prime minister",
    "The ministry asked for an account of the deaths. Today in Madrid the French president",
    "Rebels raided Tera, and the army reported dead", "The blast came days after", "Nine died in Kharkiv alone",
    "Police said 34 of the", "A witness, Hassan", ", Reported on Monday: a soldier shot and killed 3 others in Kunduz.",
  ]) func `a text may begin and end anywhere`(text: String) {
    #expect(Self.read(text, 2025, 6, 18).extractor.isEmpty == false)
  }
}
