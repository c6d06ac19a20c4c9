import Chronology
import ConflictModel
import Extraction
import Testing

/// What agencies tell in whole stories: later sentences that say more of the lead, background, and who owns up. Read as
/// published on Friday, 21 March 2025.
@Suite("Whole stories")
struct WholeStoryTests {
  private static func reports(_ text: String) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 3, day: 21))).reports
  }

  /// Sub-type, first day, place, country and killed of each report of a scope, sorted.
  private static func told(_ text: String, _ scope: Scope = .incident) -> [String] {
    reports(text).filter { $0.scope == scope }.map { report in
      let killed = report.total(.killed).map { String($0.best ?? $0.low) } ?? "-"
      return [
        report.subType.rawValue, report.date?.start.description ?? "-", report.place?.name ?? "-",
        report.place?.country ?? "-", killed,
      ].joined(separator: ", ")
    }.sorted()
  }

  // MARK: Who owns up

  static let ownedUp: [(text: String, attacker: String)] = [
    (
      """
      Two officers died on Saturday when a bomb went off under their van in Newry. The Irish Republican Army said it had \
      planted the device.
      """, "Irish Republican Army (IRA)"
    ),
    (
      """
      Gunmen ambushed an army patrol near Dikwa in Nigeria on Tuesday. The Islamic State West Africa Province, a breakaway \
      faction of Boko Haram, said in a statement on Telegram that its fighters killed 11 soldiers.
      """, "Islamic State West Africa Province (ISWAP)"
    ),
    (
      "A judge was shot dead in Bilbao on Monday. ETA said it had murdered him.", "Basque Fatherland and Freedom (ETA)"
    ),
  ]

  @Test(arguments: ownedUp) func `a group that says what it did, did it`(_ story: (text: String, attacker: String)) {
    let attackers = Self.reports(story.text).first?.actors.filter { $0.role == .attacker }.map(\.name) ?? []
    #expect(attackers.contains(story.attacker))
    #expect(!attackers.contains("Boko Haram"))
  }

  @Test func `whom somebody was killed for belonging to did not kill him`() {
    let found = Self.reports(
      """
      A man was shot dead at his home in Antrim on Friday night. The Ulster Freedom Fighters said it killed him because he \
      was a member of the IRA.
      """)
    #expect(found.first?.subType == .attack)
    #expect(found.first?.actors.contains { $0.name.hasPrefix("Irish Republican") } == false)
  }

  @Test func `who is accused of an attack is no target of it`() {
    let found = Self.reports(
      "The rebels were accused of attacking a police post in Dori on Sunday and killing six officers.")
    #expect(found.first?.actors.first { $0.name.hasPrefix("Rebels") }?.role == .accused)
  }

  // MARK: Where

  @Test func `a village whose name begins like a large town's`() {
    let place = Self.reports(
      "Gunmen killed 12 people in the village of Beni Ouarghid, 40 km south of Algiers, on Monday."
    )
    .first?.place
    #expect(place?.text == "Beni Ouarghid")
    #expect(place?.country != "COD")
  }

  @Test func `which suburb it was`() {
    let told = Self.told(
      """
      Gunners shelled a queue of people in a suburb of Sarajevo on Monday, killing 12. The bomb landed in Vogorina at midday.
      """)
    #expect(told.count == 1)
    #expect(
      Self.told(
        "In the capital of El Salvador, San Salvador, gunmen shot dead a judge on Monday in the Soyapango suburb."
      )
      .first?.contains("Soyapango") == true)
  }

  @Test func `all over the country is at no town told before`() {
    let told = Self.told(
      """
      Gunmen shot dead a trade unionist in Soyapango in El Salvador on Monday.

      Saboteurs blew up power lines overnight in six of the country's 14 provinces, killing a guard.
      """)
    #expect(told.contains { $0.contains("Soyapango, SLV, 1") })
    #expect(told.contains { $0.hasSuffix("El Salvador, SLV, 1") })
  }

  @Test func `an underscore is a dash in an old dateline`() {
    let place = Self.reports(
      "LIMA, Peru (AP) _ Guerrillas attacked two army posts in northern Peru on Tuesday, killing nine soldiers."
    ).first?.place
    #expect(place?.name == "Peru")
  }

  @Test func `Gaza is the territory, and Gaza City the town`() {
    #expect(
      Self.reports("Airstrikes killed 41 people in Gaza on Thursday, medics said.").first?.place?.name == "Gaza Strip")
    #expect(Self.reports("A missile killed four people in Gaza City on Thursday.").first?.place?.name == "Gaza")
  }

  // MARK: When

  @Test func `the day on which an encounter began, and not that of telling`() {
    let told = Self.told(
      """
      Two soldiers and four militants were killed in a gunbattle in the Kupwara district of Kashmir, the army said on Thursday.

      The encounter began on Tuesday morning when troops laid a cordon around a house.
      """)
    #expect(told == ["Armed clash, 2025-03-18, Kupwāra, IND, 6"])
  }

  @Test func `what an attack is compared with has its own day and place`() {
    let text = """
      Gunmen killed 23 people in Bentalha near Algiers on Tuesday. It was the worst massacre since 28 February, when 48 \
      villagers were killed in Larbaa.
      """
    #expect(Self.told(text).count == 1)
    #expect(Self.told(text, .historical).first?.hasPrefix("Attack, 2025-02-28, Larba") == true)
  }

  @Test func `the dead of a war are counted from when the sentence before says it began`() {
    for text in [
      "Rebels have been fighting the government of El Salvador since 1979. The war has killed about 70,000 people.",
      """
      Strikes killed 13 people in Rafah on Thursday. The war began when gunmen stormed into Israel on October 7, 2023. \
      Gaza's health ministry says the assault has killed 57,000 people.
      """,
    ] {
      let running = Self.reports(text).first { $0.scope == .cumulative }
      #expect(running?.figures.first?.since?.year == (text.hasPrefix("Rebels") ? 1979 : 2023))
    }
  }

  @Test func `the first three months of a year`() {
    let found = Self.reports("The mission said 1,240 civilians had been killed in the first three months of 2024.")
      .first
    #expect(found?.date?.start.description == "2024-01")
    #expect(found?.date?.end.description == "2024-03")
  }

  // MARK: What and how many

  @Test func `what helicopters did after an ambush makes no air strike of it`() {
    let told = Self.told(
      """
      ANKARA, Turkey — Rebels killed nine soldiers in an ambush on a convoy near Semdinli on Wednesday.

      The soldiers came under fire from automatic weapons on a mountain road. Helicopter gunships pounded escape routes.

      Three more soldiers died of their wounds, the governor said.

      The president called a meeting of ministers.
      """)
    #expect(told.first?.hasPrefix("Armed clash") == true)
  }

  @Test func `what is said against a charge is no attack of its own`() {
    let told = Self.told(
      """
      Shells killed seven people in Kalesija in Bosnia on Monday. The army denied firing them and said the militia had \
      attacked its own people.
      """)
    #expect(told.count == 1)
  }

  @Test func `patients lost no home, and who had been missing is so no more`() {
    let raid = Self.reports("Twelve people were injured in a raid on a camp near Bubanza and evacuated to hospitals.")
      .first
    #expect(raid?.figures.map(\.outcome) == [.wounded])
    let youth = Self.reports(
      "Police said one of the militants killed on Monday in Sopore was a youth who had been missing since May.")
    #expect(youth.allSatisfy { !$0.figures.contains { $0.outcome == .missing } })
  }

  @Test func `what an article recalls by its day is kept as history`() {
    let told = Self.told(
      """
      Gang members killed 70 people in Pont-Sonde on Thursday. In January 2023, the gang was accused of attacking a police \
      station in Liancourt and killing at least six officers.
      """, .historical)
    #expect(told.first?.contains("2023-01, Liancourt, HTI, 6") == true)
  }

  @Test func `a state that began a war is not where it went on`() {
    let running = Self.told(
      "Thousands of people have been killed since Russia launched its full-scale invasion of Ukraine in February 2022.",
      .cumulative)
    #expect(running.first?.contains("UKR") == true)
  }

  @Test func `who strikes back is another happening`() {
    let told = Self.told(
      """
      Israel struck military targets across Iran on Thursday, killing at least three generals, and Tehran retaliated with \
      missiles, one of which killed a woman in Ramat Gan.
      """)
    #expect(told.count == 2)
    #expect(told.contains { $0.contains("IRN, 3") })
    #expect(told.contains { $0.contains("Ramat Gan, ISR, 1") })
  }

  @Test func `a clause with its own doer, dead and town`() {
    let told = Self.told(
      """
      ELN guerrillas blew up two power pylons near San Carlos in Colombia on Tuesday night, and paramilitaries killed four \
      peasants in Segovia.
      """)
    #expect(told.count == 2)
    #expect(told.contains { $0.contains("Segovia, COL, 4") })
  }

  @Test func `hours later is counted from the news, and not from what it is compared with`() {
    let told = Self.told(
      """
      A bomber killed 57 recruits in Baghdad on Tuesday. It was the deadliest attack since February 18, when 45 people were \
      killed. Hours later, a bomb killed eight people in Baquba.
      """)
    #expect(told.contains { $0.contains("2025-03-18, Baqubah, IRQ, 8") })
  }

  @Test func `a toll that is outdone is none of the news`() {
    let told = Self.told(
      "At least 91 people were killed in clashes in Dhaka on Tuesday, surpassing the 67 deaths reported on March 2.")
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix("BGD, 91") == true)
  }

  @Test func `when killings are said to have taken place that a lead does not date`() {
    let text = """
      At least 30 civilians were shot dead by soldiers in the town of Adigrat in Ethiopia, two witnesses said.

      The killings took place over two days in mid-January, they said, after fighters ambushed a convoy.
      """
    #expect(Self.reports(text).first?.date?.start.description == "2025-01-11")
  }

  @Test func `years, nights and newspapers`() {
    let war = Self.reports("About 30,000 people were killed in the war of 1991-94 in Azerbaijan.").first
    #expect(war?.date?.end.year == 1994)
    let night = Self.reports(
      "Gunmen killed 14 people in Komanda in the night of Saturday to Sunday last week.")
    #expect(night.first?.date?.start.description == "2025-03-15")
    let paper = Self.reports(
      "A policeman told Dawn that militants attacked a van near Tank on Monday evening, killing two men.")
    #expect(paper.first?.date?.text == "Monday evening")
  }

  @Test func `a war's dead estimated by somebody else are no dead of the day`() {
    let text = """
      A drone killed 12 people in a market in Kabkabiya in Sudan on Tuesday.

      The army and the RSF have been at war since April 2023. Tens of thousands of people have been killed. An envoy has \
      estimated the number of dead at up to 150,000.
      """
    #expect(Self.told(text).count == 1)
    #expect(Self.reports(text).filter { $0.scope == .cumulative }.count == 2)
  }

  @Test func `a group's name is nobody who died`() {
    let found = Self.reports("Mali army, Wagner executed dozens in a village near Nara on Tuesday.")
    #expect(found.first?.figures.contains { $0.text.hasPrefix("Wagner") } == false)
  }

  @Test func `the total of a month is no incident`() {
    let found = Self.reports("A total of 396 Iraqi civilians were killed in January, the government said.")
    #expect(found.map(\.scope) == [.cumulative])
  }

  @Test func `a suburb under its name of today`() {
    #expect(
      Self.told("Two people died on Tuesday when a missile hit homes in Rishon LeZion.").first?.contains("ISR, 2")
        == true)
  }
}
