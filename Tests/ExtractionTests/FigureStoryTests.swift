import Chronology
import ConflictModel
import Extraction
import Testing

/// What whole stories count: the rounds that an article is about, other days in other places, running tolls beside them.
@Suite("Figures of whole stories")
struct FigureStoryTests {
  private static func read(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: year, month: month, day: day))).reports
  }

  private static func killed(_ report: Report?) -> Int? { report?.total(.killed)?.best }

  @Test func `how many drones there were is of the barrage that the lead tells`() {
    let reports = Self.read(
      """
      KYIV - Russia launched a missile and drone attack on Ukraine overnight, killing at least 12 people, officials said \
      Sunday.

      Seven people were killed when a missile struck a block of flats in Ternopil, the minister said. Three others died \
      in Kherson.

      Ukraine's air force said Russia had launched 479 drones and 20 missiles of various types.
      """, 2025, 11, 30)
    let incidents = reports.filter { $0.scope == .incident }
    #expect(incidents.count == 2)
    #expect(Self.killed(incidents.first { $0.subType == .airDroneStrike }) == 12)
    #expect(Self.killed(incidents.first { $0.place?.name == "Ternopil" }) == 7)
  }

  @Test func `those killed the day before elsewhere are of a happening of their own`() {
    let reports = Self.read(
      """
      GAZA - Israeli tank shells hit a hospital in Deir al-Balah on Monday, killing at least five people and wounding 70, \
      the Health Ministry said.

      Thirteen Israeli soldiers were killed on Sunday in the Shejaia district east of Gaza City, the army said.
      """, 2014, 7, 21)
    let incidents = reports.filter { $0.scope == .incident }
    #expect(incidents.compactMap(Self.killed).sorted() == [5, 13])
  }

  @Test func `a running toll reaches from its start to the day of publication`() {
    let reports = Self.read(
      "The ministry said Israeli strikes on Lebanon on Wednesday killed 38 people, taking the toll since October 2023 to 3,365.",
      2024, 11, 14)
    let running = reports.first { $0.scope == .cumulative }
    #expect(running?.date?.start.description == "2023-10")
    #expect(running?.date?.end.description == "2024-11-14")
  }

  @Test func `counts that go on from the same day are running ones`() {
    let reports = Self.read(
      """
      A bomb exploded on a bus in Jerusalem on Monday, wounding 21 people. Police said no group had claimed the attack.

      Since October, Palestinian attacks have killed 28 Israelis. Israeli forces have killed at least 191 Palestinians.
      """, 2016, 4, 18)
    #expect(reports.filter { $0.scope == .incident }.allSatisfy { Self.killed($0) == nil })
    let running = reports.filter { $0.scope == .cumulative }
    #expect(running.compactMap { $0.total(.killed)?.low }.sorted() == [28, 191])
    #expect(running.allSatisfy { $0.date?.start.description == "2015-10" })
  }

  @Test func `what a strike is the deadliest since keeps its dead and its day`() {
    let reports = Self.read(
      """
      A missile struck a block of flats in Kyiv on Wednesday, killing nine people. The attack was the deadliest on the \
      capital since July, when a strike on a hospital for children and on other targets killed 33 people.
      """, 2025, 4, 24)
    #expect(reports.filter { $0.scope == .incident }.map(Self.killed) == [9])
    #expect(Self.killed(reports.first { $0.scope == .historical }) == 33)
  }

  @Test func `what a running toll starts from is no news`() {
    let reports = Self.read(
      """
      Gunmen killed four people in Gitega on Tuesday. More than 150,000 have died in Burundi since October 1993, when \
      soldiers killed the president.
      """, 1996, 7, 24)
    #expect(reports.filter { $0.scope == .incident }.map(Self.killed) == [4])
  }

  @Test func `a war that broke out is counted from then on`() {
    let reports = Self.read(
      """
      Gunmen killed four people in El Fasher on Monday. The war broke out in April 2023 and has killed more than 40,000 \
      people.
      """, 2025, 8, 12)
    let running = reports.first { $0.scope == .cumulative }
    #expect(running?.date?.start.description == "2023-04")
    #expect(running?.date?.end.description == "2025-08-12")
  }

  @Test func `hostilities have a running toll`() {
    let reports = Self.read(
      """
      An Israeli strike on a building in Nabatieh killed 10 people on Saturday. The hostilities have killed more than 560 \
      people in Lebanon. On the Israeli side, 23 soldiers and 26 civilians have been killed.
      """, 2024, 8, 20)
    #expect(reports.filter { $0.scope == .incident }.map(Self.killed) == [10])
  }

  @Test func `a crowd that was shot at the day before was shot at on that day`() {
    let reports = Self.read(
      "Youths set fire to the parliament in Kathmandu on Tuesday, a day after police shot dead 19 demonstrators.", 2025,
      9,
      10)
    let shot = reports.first { Self.killed($0) == 19 }
    #expect(shot?.subType == .excessiveForceAgainstProtesters)
    #expect(shot?.date?.start.description == "2025-09-08")
  }

  @Test func `whoever makes up the number of those killed in separate incidents was killed`() {
    let reports = Self.read(
      """
      KARACHI - Three people were killed in separate shootings in Karachi on Monday, police said.

      A trader, Imran Khan, 40, was shot near his shop in Lyari.

      Two men were shot dead in Orangi Town. A guard was shot and wounded at a bank in Clifton.
      """, 2015, 5, 5)
    let lyari = reports.first { $0.place?.name == "Lyari" }
    #expect(Self.killed(lyari) == 1)
    #expect(lyari?.total(.wounded) == nil)
  }

  @Test func `a leader killed by a bomb at a rally was bombed, whatever mobs did afterwards`() {
    let reports = Self.read(
      """
      NEW DELHI - Former Prime Minister Rajiv Gandhi was assassinated by a bomb on Tuesday night as he campaigned in \
      southern India. At least 15 other people were killed.

      The blast went off as he walked to the platform at an election rally in Sriperumbudur, police said.

      About 30 people were wounded, hospital officials said. No one claimed responsibility for the attack.

      Angry mobs threw stones at shops in Madras.

      Officials put the army on alert, and the vote was put off until June.
      """, 1991, 5, 22)
    let incident = reports.first { $0.scope == .incident && Self.killed($0) == 16 }
    #expect(incident?.type == .explosions)
  }

  @Test func `a gunman who opened fire on guests attacked them, whatever else went off`() {
    let reports = Self.read(
      """
      TUNIS - A gunman disguised as a tourist opened fire at a hotel on Friday, killing 39 people, in the worst attack of \
      its kind in the country's history.

      Terrified guests ran for cover after the gunfire and an explosion at the hotel in Sousse, before police shot the \
      gunman dead, witnesses said.

      "He opened fire only on foreigners," said a hotel worker. Islamic State claimed the attack.

      The health ministry revised the toll on Saturday to 38 dead. Thirty-nine people were wounded.

      The prime minister said that the army would guard the beaches.
      """, 2015, 6, 27)
    let incident = reports.first { $0.scope == .incident && Self.killed($0) == 38 }
    #expect(incident?.subType == .attack)
  }

  @Test func `where the dead were at home is where nothing happened, and a village of the district is no other place`()
  {
    let reports = Self.read(
      """
      SRINAGAR: Two militants and a soldier were killed in an encounter in south Kashmir's Shopian district on Monday, \
      police said.

      The encounter broke out after security forces launched a search operation in the Turkwangam area.

      The slain militants have been identified as Zubair Wani of Kulgam and Kamran Manhas of Tral.
      """, 2020, 5, 14)
    #expect(reports.filter { $0.scope == .incident }.map(Self.killed) == [3])
  }

  @Test func `what it cost those who tell of what they did is of the same fight`() {
    let reports = Self.read(
      """
      Troops have eliminated nine (9) Boko Haram terrorists in an encounter at Sabsawa village in Borno State on Monday.

      Unfortunately, one soldier paid the supreme price while two were wounded.
      """, 2020, 5, 14)
    let incidents = reports.filter { $0.scope == .incident }
    #expect(incidents.map(Self.killed) == [10])
    #expect(incidents.first?.actors.first { $0.role == .attacker }?.name == "Military Forces of Nigeria")
  }

  @Test func `some of those who did it come to those whom they killed`() {
    let reports = Self.read(
      """
      Bandits on Monday killed four people in Dansadau, Zamfara State.

      A resident, Malam Sani, said they came on motorcycles.

      The police spokesman, Mohammed Shehu, said seven of the bandits were neutralised.
      """, 2020, 5, 14)
    #expect(reports.filter { $0.scope == .incident }.map(Self.killed) == [11])
  }

  @Test func `a town that no table has is the site in the province of the headline`() {
    let reports = Self.read(
      """
      Bandits kill four farmers in Zamfara

      At least four people have been killed in an attack by gunmen in the northern Nigerian town of Dansadau.

      The injured are receiving treatment at the hospital.
      """, 2020, 5, 14)
    #expect(reports.filter { $0.scope == .incident }.map { $0.place?.name } == ["Dansadau"])
  }
}
