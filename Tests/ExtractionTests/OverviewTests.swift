import Chronology
import ConflictModel
import Extraction
import Testing

/// What a story sums up first and tells place by place after that, and what it looks back on. Read as published on
/// 18 June 2025, a Wednesday.
@Suite("Overviews and looks back")
struct OverviewTests {
  private static func reading(_ text: String) -> Reading {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 6, day: 18)))
  }

  /// Scope, sub-type, first day, place and killed of each report, sorted.
  private static func reports(_ text: String) -> [String] {
    reading(text).reports.map { report in
      let figures = report.figures.filter { $0.outcome == .killed && $0.scope != .subset }.map(\.count)
      let killed = String(figures.reduce(0) { $0 + ($1.best ?? $1.low) })
      let scope = report.scope == .incident ? [] : [report.scope.rawValue]
      return
        (scope + [
          report.subType.rawValue, report.date?.start.description ?? "-", report.place?.name ?? "-", killed,
        ]).joined(separator: ", ")
    }.sorted()
  }

  @Test func `the sum of several strikes is no part's and is not added to them`() {
    #expect(
      Self.reports(
        """
        Israeli strikes killed at least 29 people across the Gaza Strip on Tuesday, doctors said. Nine died when jets \
        struck a house in Khan Younis, and 12 were killed in an air strike on a clinic in Jabalia. Another strike killed \
        six in Deir al-Balah.
        """) == [
          "Air/drone strike, 2025-06-17, Dayr al Balaḩ, 6", "Air/drone strike, 2025-06-17, Jabālyā, 12",
          "Air/drone strike, 2025-06-17, Khān Yūnis, 9", "cumulative, Air/drone strike, 2025-06-17, Gaza Strip, 29",
        ])
  }

  @Test func `where a story was filed and its worst places are not those of the sum`() {
    #expect(
      Self.reports(
        """
        BAGHDAD, June 17 (AFP) - A wave of bombings across Iraq killed 20 people on Monday, officials said, with the \
        deadliest attacks in Kirkuk.

        Two car bombs in Kirkuk killed 12.

        A bomb in Samarra killed eight people.
        """) == [
          "Remote explosive/landmine/IED, 2025-06-16, Kirkuk, 12",
          "Remote explosive/landmine/IED, 2025-06-16, Sāmarrā’, 8",
          "cumulative, Remote explosive/landmine/IED, 2025-06-16, Iraq, 20",
        ])
  }

  @Test func `the land that drones come from does not part the sum from its parts`() {
    let reports = Self.reports(
      """
      Russia launched a barrage of missiles at Ukraine overnight, killing at least 12 people, officials said.

      In Kyiv, nine people died when a missile struck a block of flats.

      Three people were killed in Kharkiv.
      """)
    #expect(reports.count == 3)
    #expect(reports.contains { $0.hasPrefix("cumulative") && $0.hasSuffix("Ukraine, 12") })
  }

  @Test func `what is done after several attacks is none of them`() {
    let reports = Self.reports(
      """
      SIBI, Pakistan - Militants blew up a railway bridge at Sibi on Monday, killing two guards, officials said.

      "We heard a loud explosion at night," a resident said.

      The Balochistan Liberation Army claimed responsibility for the attacks in a statement.

      Trains to the province were stopped, the ministry of railways said.

      Security forces killed 21 militants in operations after the attacks, the military said.
      """)
    #expect(reports.contains { $0.hasSuffix(", 2") })
    #expect(!reports.contains { $0.hasSuffix(", 23") })
  }

  @Test func `what an older happening has no site for was not where the last one was`() {
    let reports = Self.reports(
      """
      A roadside bomb killed a policeman in Ramadi, Iraq, on Tuesday.

      On March 20, a series of bombings killed 50 people.
      """)
    #expect(reports.contains("Remote explosive/landmine/IED, 2025-03-20, Iraq, 50"))
  }

  @Test func `a part has the attackers of the overview where it names none`() {
    let reading = Self.reading(
      """
      Russian drones and missiles killed five people across Ukraine overnight, officials said. Three people died in \
      Poltava, where a drone hit a block of flats. A missile killed two in Rivne.
      """)
    let parts = reading.reports.filter { $0.scope == .incident }
    #expect(parts.count == 2)
    for part in parts {
      #expect(
        part.actors.filter { $0.role == .attacker }.map(\.name) == ["Military Forces of Russia"],
        "\(part.place?.name ?? "")")
    }
  }

  @Test func `one attack and what is told of it stay one`() {
    #expect(
      Self.reports(
        """
        At least 30 people were killed in an attack in northern Nigeria on Monday. Gunmen on motorcycles stormed the \
        market in Zurmi, in Zamfara state, police said. Eighteen of the dead were traders.
        """) == ["Attack, 2025-06-16, Zurmi, 30"])
    // More than the sum: not its parts.
    #expect(
      Self.reports(
        """
        Two bombs killed four people in Iraq on Monday. A car bomb went off at a market in Baquba, killing four. In \
        Mosul, gunmen shot dead three policemen on Monday.
        """
      ).contains { $0.hasSuffix("Mosul, 3") && !$0.hasPrefix("cumulative") })
  }

  @Test(arguments: [
    // Each part of a sentence has its own year and town.
    (
      """
      Somali militants have struck Kenya before, with an assault on a mall in Nairobi in 2013, in which 67 people were \
      killed, and a massacre of 148 people in Garissa in 2015.
      """, "2015, Garissa, 148"
    ),
    (
      "Six reservists were killed in March when militants raided their camp at Liboi in Kenya at dawn.",
      "2025-03, Liboi, 6"
    ),
    (
      "Gunmen killed 12 soldiers near Menaka on Friday. In April, 34 soldiers died in an assault on the town of Gao.",
      "2025-04, Gao, 34"
    ),
    ("A strike on Monday last week killed 40 people in Mekele.", "2025-06-09, Mek'ele, 40"),
    ("A strike on Tuesday of last week killed 40 people in Mekele.", "2025-06-10, Mek'ele, 40"),
    // What happened in a month to come is no news.
    ("In August, men in uniform killed 36 villagers in Gao.", "2024-08, Gao, 36"),
    // The day of the news is not that of what a court looks back on.
    (
      """
      A court in Goma sentenced nine men to death on Monday over the 2017 murders of two monitors, who were abducted and \
      shot in Kananga.
      """, "2017, Kananga, 2"
    ),
    // What a number is measured by has a time of its own.
    (
      """
      Armed groups killed more than 1,600 people in Niger between January and May, up from 1,250 in the same months last \
      year.
      """, "2025-01, Niger, 1600"
    ),
    ("Attacks by militants killed 900 people in Mali last year, up 38% on 2022.", "2024, Mali, 900"),
  ])
  func `looks back`(text: String, told: String) {
    let found = Self.reports(text)
    #expect(found.contains { $0.hasSuffix(told) }, "\(found)")
  }

  @Test func `those who mourn are not the dead`() {
    for text in [
      "Thousands of people marched through Quetta on Friday carrying the coffins of miners killed by militants.",
      "Hundreds of residents attended the funerals of soldiers killed in Gao.",
      "About 200 people prayed for the victims killed in Gao.",
    ] {
      #expect(!Self.reading(text).reports.contains { $0.figures.contains { $0.count.low > 0 } }, "\(text)")
    }
  }

  @Test func `a truce is news whatever the war cost`() {
    let reading = Self.reading(
      """
      Sudan's army and rebel leaders agreed on Monday to cease hostilities in a war that has killed thousands of people.

      Delegates signed the agreement in Addis Ababa.
      """)
    let truce = reading.reports.first { $0.subType == .agreement }
    #expect(truce?.date?.start.description == "2025-06-16")
    #expect(truce?.place?.name == "Addis Ababa")
    #expect(truce?.actors.map(\.name) == ["Military Forces of Sudan", "Rebels (Sudan)"])
    #expect(truce?.actors.allSatisfy { $0.role == .participant } == true)
    #expect(reading.reports.contains { $0.scope == .cumulative && $0.place?.name == "Sudan" })
  }

  @Test func `pupils who were seized were abducted`() {
    #expect(
      Self.reports("More than 90 pupils were seized from a school in Papiri in Nigeria on Friday.") == [
        "Abduction/forced disappearance, 2025-06-13, Papiri, 0"
      ])
  }

  @Test func `two provinces are two places`() {
    let found = Self.reports(
      """
      A man was killed in a Russian drone strike in Kharkiv region on Tuesday. In Volgograd region, debris from a drone \
      set a depot ablaze, the governor said, adding there were no casualties.
      """)
    #expect(found.contains { $0.hasPrefix("Air/drone strike, 2025-06-17, Kharkiv") && $0.hasSuffix(", 1") }, "\(found)")
    #expect(found.contains { $0.contains("Volgograd") && $0.hasSuffix(", 0") }, "\(found)")
  }

  @Test func `separate villages are told apart`() {
    #expect(
      Self.reports(
        """
        Bandits killed a chief and eight other people in three villages in Nigeria's Sokoto state, residents said Tuesday.

        The gunmen first attacked Gatawa late on Sunday, killing five people.
        """) == [
          "Attack, 2025-06-15, Gatawa, 5", "cumulative, Attack, 2025-06-17, Sokoto, 9",
        ])
  }

  @Test func `the lead tells when somebody spoke and the story when it was`() {
    #expect(
      Self.reports(
        """
        Gang members killed at least 40 people on the outskirts of Haiti's capital, a mayor said Monday, in the latest \
        massacre in the Caribbean country.

        The victims in Labodrie, a fishing village, were slain on Saturday night.
        """) == ["Attack, 2025-06-14, Labodrie, 40"])
  }

  @Test func `what is counted last is what was told last`() {
    let found = Self.reports(
      """
      Israel launched airstrikes in Damascus on Monday. The strikes killed three people, the health ministry said.

      Scores of people have been killed this week in violence in the city of Sweida.

      A monitoring group said it had documented 169 deaths.
      """)
    #expect(found.contains { $0.contains("Damascus, 3") }, "\(found)")
    #expect(found.contains { $0.contains("As-Suwayda, 169") }, "\(found)")
  }

  @Test func `a drone that somebody launched is another happening`() {
    #expect(
      Self.reports(
        """
        Israeli jets struck the port of Hodeidah on Saturday, killing three people, a day after a drone launched by the \
        group hit Tel Aviv. The strikes were the first in Yemen since the war in Gaza began.
        """) == ["Air/drone strike, 2025-06-13, Tel Aviv, 0", "Air/drone strike, 2025-06-14, Al Ḩudaydah, 3"])
  }

  @Test func `what attackers count is their claim`() {
    let reading = Self.reading(
      """
      A suicide bomber blew himself up at a camp in Mogadishu on Sunday, killing at least 20 soldiers, officials said.

      Al Shabaab claimed responsibility in a broadcast, saying it had killed 60 soldiers.
      """)
    let killed = reading.reports.first?.figures.filter { $0.outcome == .killed } ?? []
    #expect(killed.contains { $0.count.low == 20 && $0.scope == .incident && $0.by == nil })
    #expect(killed.contains { $0.count.low == 60 && $0.by == "Al Shabaab" && $0.status == .claimed })
  }

  @Test(arguments: [
    // The day of the search is not that of the attack.
    (
      "Police on Monday searched for gunmen who attacked a bus in Reasi, killing nine people. Sunday's attack was claimed.",
      "Attack, 2025-06-15, Riāsi, 9"
    ),
    // What gangs do is no deed of theirs.
    ("Nigeria is terrorised by gangs who raid villages, steal cattle and kidnap people.", ""),
    ("Doctors said Israeli strikes killed six people in Rafah on Monday.", "Air/drone strike, 2025-06-16, Rafaḩ, 6"),
    // A fight told first, and ground taken after it.
    (
      """
      Clashes between rival militias in Tripoli killed six people on Monday.

      The ministry said it had taken full control of the Abu Salim district.
      """, "Armed clash, 2025-06-16, Tripoli, 6"
    ),
    // The ground is that of the country, and not of the last town told.
    (
      """
      In Eldoret, youths looted a shop on Tuesday and a student was killed by a tear gas canister.

      At least 39 people were killed during last month's protests across Kenya.
      """, "historical, Excessive force against protesters, 2025-05, Kenya, 39"
    ),
  ])
  func `small things`(text: String, told: String) {
    let found = Self.reports(text)
    #expect(told.isEmpty ? found.isEmpty : found.contains(told), "\(found)")
  }
}
