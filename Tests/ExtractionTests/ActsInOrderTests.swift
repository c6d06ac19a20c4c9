import Chronology
import ConflictModel
import Extraction
import Testing

/// What came before what: acts that a text tells by the way (`a day after …`, `the attack follows …`), and what became
/// later of those who were hurt. Read as published on 18 June 2025, a Wednesday.
@Suite("Acts in their order")
struct ActsInOrderTests {
  private static func reading(_ text: String) -> Reading {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 6, day: 18)))
  }

  /// Scope, sub-type, first day, place, killed and wounded of each report in its order.
  private static func reports(_ text: String) -> [String] {
    reading(text).reports.map { report in
      func count(_ outcome: Outcome) -> String {
        let figures = report.figures.filter { $0.outcome == outcome && $0.scope != .subset }.map(\.count)
        return String(figures.reduce(0) { $0 + ($1.best ?? $1.low) })
      }
      let scope = report.scope == .incident ? [] : [report.scope.rawValue]
      return
        (scope + [
          report.subType.rawValue, report.date?.start.description ?? "-", report.place?.name ?? "-", count(.killed),
          count(.wounded),
        ]).joined(separator: ", ")
    }
  }

  @Test(arguments: [
    (
      "Gunmen killed three traders in Mopti on Friday, a day after drones struck an airfield, the army said.",
      ["Attack, 2025-06-13, Mopti, 3, 0", "Air/drone strike, 2025-06-12, Mopti, 0, 0"]
    ),
    (
      "Sunday's bombing came two days after gunmen killed six soldiers at a checkpoint in Gardez.",
      ["Armed clash, 2025-06-13, Gardez, 6, 0", "Remote explosive/landmine/IED, 2025-06-15, Gardez, 0, 0"]
    ),
    (
      "Police arrested three men in Jos on Thursday, two days after a bomb killed 12 people at a market there.",
      [
        "Arrests, 2025-06-12, Jos, 0, 0", "historical, Remote explosive/landmine/IED, 2025-06-10, Jos, 12, 0",
      ]
    ),
    (
      """
      At least 66 people were killed in Dhaka on Monday as mobs took revenge, police said, a day after 94 people died in \
      clashes across the country.
      """, ["Mob violence, 2025-06-16, Dhaka, 66, 0", "Armed clash, 2025-06-15, Dhaka, 94, 0"]
    ),
    // He was shot on one day and died on another.
    (
      "A man who was shot by soldiers in Jenin on Monday died of his wounds on Thursday, the ministry said.",
      ["Attack, 2025-06-16, Janīn, 1, 0"]
    ),
    (
      "A grenade exploded in a bar in Bujumbura on Sunday night, wounding 26 people, one of whom died on Tuesday.",
      ["Grenade, 2025-06-15, Bujumbura, 1, 25"]
    ),
    ("The clash in Menaka killed four people on Saturday and Sunday.", ["Armed clash, 2025-06-14, Ménaka, 4, 0"]),
    (
      "A soldier was killed in Cotabato on Monday and on Tuesday gunmen shot a mayor there.",
      ["Attack, 2025-06-17, Cotabato, 0, 1", "Armed clash, 2025-06-16, Cotabato, 1, 0"]
    ),
  ])
  func `one act counts from another`(text: String, reports: [String]) { #expect(Self.reports(text) == reports) }

  @Test func `what an attack came after is another happening with its own victims`() {
    let found = Self.reports(
      """
      A general was killed by a car bomb near Ryazan on Tuesday, a day after drones struck an airfield in the south, \
      investigators said.

      A woman walking her dog was slightly injured by broken glass.

      The attack follows the killing of Col. Pyotr Dolin, who died on March 17 when a bomb exploded in Tula. Dolin's \
      driver also died.
      """)
    #expect(found.first == "Remote explosive/landmine/IED, 2025-06-17, Ryazan’, 1, 1")
    #expect(found.contains("Remote explosive/landmine/IED, 2025-03-17, Tula, 2, 0"))
    #expect(found.contains { $0.hasPrefix("Air/drone strike, 2025-06-16") })
  }

  @Test func `the shelling that killed is the one told beside a battle`() {
    let found = Self.reports(
      """
      KAMPALA - The army repelled an assault by rebels on the town of Bunia on Saturday, hours after shelling hit one of \
      the last hospitals there, the army said.

      The shelling of the hospital late on Friday killed 13 people, a medical source said.
      """)
    #expect(found.contains { $0.hasPrefix("Shelling/artillery/missile attack") && $0.hasSuffix("13, 0") })
    #expect(found.contains { $0.hasPrefix("Armed clash") && $0.hasSuffix("0, 0") })
  }

  @Test(arguments: [
    // He had been hurt elsewhere.
    (
      """
      A roadside bomb killed at least five police officers and wounded 27 in Bajaur on Monday. The deputy commissioner \
      later said that a sixth officer had died in a hospital in Peshawar.
      """, "Remote explosive/landmine/IED, 2025-06-16, Bajaur, 6, 27"
    ),
    (
      """
      Sixteen people died in protests across Kenya on Tuesday, most of them shot by police. Five of those killed on \
      Tuesday were buried the same day in Matuu.
      """, "Excessive force against protesters, 2025-06-17, Kenya, 16, 0"
    ),
    (
      """
      Two bombs went off in Karachi on Saturday, killing three people and wounding 34. The first was planted outside a \
      party office in the Azizabad neighbourhood; the second went off half an hour later. Two of those killed died in \
      the second explosion.
      """, "Remote explosive/landmine/IED, 2025-06-14, Karachi, 3, 34"
    ),
    (
      """
      Gunmen attacked a grocer near Loja on Sunday. They shot him in the chest and left him badly wounded. He was later \
      hospitalised in Cuenca.
      """, "Attack, 2025-06-15, Loja, 0, 1"
    ),
    (
      """
      Missiles killed 51 people and wounded 271 in Poltava on Tuesday in the deadliest single attack of the war this \
      year, officials said.
      """, "Shelling/artillery/missile attack, 2025-06-17, Poltava, 51, 271"
    ),
  ])
  func `what became of them is no other happening`(text: String, report: String) {
    #expect(Self.reports(text) == [report])
  }

  @Test(arguments: [
    // `as` opens a clause whose people are counted.
    (
      "Police fired on crowds in Comilla on Sunday as at least 91 people, including 14 officers, were killed.",
      "Excessive force against protesters, 2025-06-15, Comilla, 91, 0"
    ),
    ("The army advanced as ten rebels died in Goma on Saturday.", "Armed clash, 2025-06-14, Goma, 10, 0"),
    (
      "At least 91 people were killed in Comilla on Sunday in one of the bloodiest days since protests began last month.",
      "Attack, 2025-06-15, Comilla, 91, 0"
    ),
    (
      "Soldiers killed a rebel commander in Marawi on Sunday, the army said, despite a truce a year ago.",
      "Armed clash, 2025-06-15, Marawi City, 1, 0"
    ),
    // Whoever was killed in an attack made none.
    (
      "The number of people killed in a gang attack in Cabaret last week has risen to 115, an official said on Monday.",
      "Attack, 2025-06-09, Cabaret, 115, 0"
    ),
    (
      """
      Rebels hacked to death 52 civilians in North Kivu, the mission said on Monday. The attacks in the Beni and Lubero \
      territories took place between June 5 and 9.
      """, "Attack, 2025-06-05, Beni, 52, 0; Attack, 2025-06-05, Lubero, 0, 0"
    ),
    (
      """
      PORT-AU-PRINCE, June 17 (AP) - The number of people killed in a gang attack on a town in central Haiti last week has \
      risen to 115, a local official said Monday.
      """, "Attack, 2025-06-09, Haiti, 115, 0"
    ),
    // The day, and the dead, of what an attack is compared with.
    (
      """
      An attack on a beach in Mogadishu killed 32 people, police said on Monday, in the deadliest attack there since two \
      bombs in October 2022.
      """, "Attack, 2025-06-16, Mogadishu, 32, 0"
    ),
    (
      """
      Clashes near Goma on Friday killed 12 people and wounded 13. Many fled to the hospital in the town, where 34 of the \
      wounded were being treated.
      """, "Armed clash, 2025-06-13, Goma, 12, 34"
    ),
    (
      "In one strike on a primary school in Gondar on Sunday, seven people including three teachers died.",
      "Air/drone strike, 2025-06-15, Gonder, 7, 0"
    ),
    (
      """
      Shells killed 14 people in Kharkiv and Sumy on Friday. Nine died in Kharkiv alone.
      """,
      """
      Shelling/artillery/missile attack, 2025-06-13, Kharkiv, 14, 0; Shelling/artillery/missile attack, 2025-06-13, Sumy, \
      0, 0
      """
    ),
    (
      """
      A car exploded near a fort in Delhi on Monday evening, killing eight people, police said. The car stopped at a \
      traffic signal at 6:52 p.m. and blew up, a police commissioner said.
      """, "Remote explosive/landmine/IED, 2025-06-16, Delhi, 8, 0"
    ),
    (
      """
      Gunmen attacked Tawila on Monday. At least 50 people were injured and some 6,270 fled their homes.
      """, "Attack, 2025-06-16, Tawila, 0, 50"
    ),
    (
      "Clashes between May 3 and 7 and the shelling that followed left 12 people dead in Aleppo.",
      "Armed clash, 2025-05-03, Aleppo, 12, 0"
    ),
  ])
  func `a day's dead are not another's`(text: String, reports: String) {
    #expect(Self.reports(text).joined(separator: "; ") == reports)
  }

  @Test func `a quarter is that of the town told, and a year no toll`() throws {
    let text = """
      Bomb kills 14 at Baghdad cafe; gunmen attack checkpoint in Tikrit

      BAGHDAD, June 18 (Reuters) - A bomb exploded in a cafe in Baghdad on Tuesday evening, killing 14 people, police said.

      The blast, in the Amil neighbourhood, also wounded 25.

      The United Nations says 1,057 Iraqis were killed in May, the highest monthly toll since 2008.
      """
    #expect(Self.reports(text).contains("Remote explosive/landmine/IED, 2025-06-17, Baghdad, 14, 25"))
    let toll = try #require(Self.reading(text).reports.first { $0.scope == .cumulative })
    #expect(toll.figures.map(\.count.low) == [1057])
  }

  @Test func `whoever speaks is no town, and pupils who are carried off in a fight are abducted`() {
    let siege = Self.reports(
      """
      A suicide bomber blew himself up at a hotel in Mogadishu on Friday. Another witness, Hassan Farah, said he had \
      counted seven dead.
      """)
    #expect(!siege.contains { $0.contains("Farah") })
    let raid = Self.reports(
      """
      Gunmen kidnapped 25 pupils in Nigeria's Kebbi state on Monday, police said. The attackers scaled the fence of the \
      school at around 4 a.m. and exchanged fire with police guarding it.
      """)
    #expect(raid == ["Abduction/forced disappearance, 2025-06-16, Kebbi, 0, 0"])
  }

  @Test func `an act elsewhere is told apart, and Elsewhere is nobody`() {
    let found = Self.reports(
      """
      QUETTA, Pakistan - A suicide bomber killed 11 people at a rally in Quetta on Monday, officials said.

      Elsewhere in the province, five policemen died and four were hurt when a bomb hit their convoy near Mach.

      The fighting has gone on for two years. Retaliatory strikes have killed 610 people in the \
      border area, according to the ministry; a rights group puts the number of dead at 974.
      """)
    #expect(found.contains("Suicide bomb, 2025-06-16, Quetta, 11, 0"))
    #expect(found.contains { $0.hasPrefix("Remote explosive/landmine/IED") && $0.hasSuffix("5, 4") })
    #expect(!found.contains { !$0.hasPrefix("cumulative") && ($0.contains("610") || $0.contains("974")) })
  }

  @Test func `a time of day ends a sentence before a title`() {
    let statement = Self.reading(
      "The government imposed a curfew from 6 p.m. Army chief General Zaman said the military would stand by the people."
    ).statements.first
    #expect(statement?.speaker == "Zaman")
  }

  @Test func `a running toll has the days that it is counted over`() throws {
    let toll = try #require(
      Self.reading(
        """
        Gunmen killed 17 soldiers in northern Burkina Faso on Monday. The country is battling an insurgency that spilled \
        over from Mali. More than 16,000 civilians, troops and police have died since 2015.
        """
      ).reports.first { $0.scope == .cumulative })
    #expect(toll.date?.start.description == "2015")
    #expect(toll.date?.end.description == "2025-06-18")
    #expect(toll.place?.country == "BFA")
    #expect(toll.figures.map(\.count.low) == [16_000])
  }

  @Test func `whoever is killed accuses nobody`() {
    let statements = Self.reading(
      "Some 20 people, most of them traders, were killed in Nohao on Monday when suspected rebels attacked trucks."
    ).statements
    #expect(statements.isEmpty)
  }
}
