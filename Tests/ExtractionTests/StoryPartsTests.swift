import Chronology
import ConflictModel
import Extraction
import Testing

/// How the sentences of a story are shared out among what it tells: tolls, what it goes over to, reactions, background.
/// Read as published on Wednesday, 10 March 2021.
@Suite("Parts of a story")
struct StoryPartsTests {
  private static func reports(_ text: String) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2021, month: 3, day: 10))).reports
  }

  /// First day, place, killed and wounded of each report of a scope, sorted.
  private static func told(_ text: String, _ scope: Scope = .incident) -> [String] {
    reports(text).filter { $0.scope == scope }.map { report in
      func number(_ outcome: Outcome) -> String { report.total(outcome).map { String($0.best ?? $0.low) } ?? "-" }
      return [
        report.date?.start.description ?? "-", report.place?.name ?? "-", number(.killed), number(.wounded),
      ].joined(separator: ", ")
    }.sorted()
  }

  static let shared: [(text: String, told: [String])] = [
    // A toll is of the act that its number fits.
    (
      """
      Gunmen stormed a village near Konduga on Monday, killing 27 people.

      Separately, gunmen killed five people in Bama on Monday, police said.

      The death toll later rose to 29, a hospital source said.
      """, ["2021-03-08, Bama, 5, -", "2021-03-08, Konduga, 29, -"]
    ),
    (
      """
      A suicide bomber blew himself up in Gao on Sunday, killing 14 people.

      On Friday, seven soldiers were killed in an attack on a base in Kidal.

      "We have received 14 bodies," a doctor at the hospital told reporters.
      """, ["2021-03-05, Kidal, 7, -", "2021-03-07, Gao, 14, -"]
    ),
    (
      """
      Gunmen raided a village outside Goma on Monday, killing 16 people.

      The air force later bombed a camp near Beni, killing nine militants, the defence ministry said.

      Two of the attackers were also killed in the village, the army said.
      """, ["2021-03-08, Beni, 9, -", "2021-03-08, Goma, 18, -"]
    ),
    // Fighters who fall on another day fall in another act.
    (
      "Militants ambushed a patrol near Gao on Sunday, killing four soldiers. The army killed six militants in an operation on Tuesday.",
      ["2021-03-07, Gao, 4, -", "2021-03-09, Gao, 6, -"]
    ),
    (
      "Insurgents attacked a base in Rann on Sunday, killing nine soldiers. Twelve insurgents were killed on Monday when jets struck their camp.",
      ["2021-03-07, Rann, 9, -", "2021-03-08, Rann, 12, -"]
    ),
    (
      """
      Gunmen killed five people in Mueda on Saturday.

      Six rebels were killed in clashes with troops near Palma on Sunday.

      The air force bombed a rebel camp near Palma on Tuesday, killing 12 fighters.
      """,
      ["2021-03-06, Mueda, 5, -", "2021-03-07, Palma, 6, -", "2021-03-09, Palma, 12, -"]
    ),
    // A headline that sums up is none of what it sums up.
    (
      """
      Attacks kill dozens in Mali

      Militants attacked a village near Mopti on Friday, killing nine people.

      On Saturday, gunmen killed 15 people in Gao.
      """, ["2021-03-05, Mopti, 9, -", "2021-03-06, Gao, 15, -"]
    ),
    // Hours after the attack is counted from the attack, and not from the day on which somebody condemned it.
    (
      """
      Gunmen killed four people on a bus near Kaya on Sunday.

      The president condemned the attack on Tuesday.

      Hours after the attack, gunmen fired rockets at an airport in Dori, killing a guard.
      """, ["2021-03-07, Dori, 1, -", "2021-03-07, Kaya, 4, -"]
    ),
    // What a day is compared with, what was counted at first and what was long before are none of the day's dead.
    (
      """
      Gunmen killed nine villagers near Biu in Nigeria on Monday.

      The attack was the deadliest since 48 soldiers died in an ambush in March 2020.
      """, ["2021-03-08, Biu, 9, -"]
    ),
    (
      """
      Four villagers were shot dead near Biu in Nigeria on Sunday.

      A doctor had put the toll at three.

      The group killed 96 soldiers in March 2020.
      """, ["2021-03-07, Biu, 4, -"]
    ),
    // Whatever disasters a story tells besides, its news is kept.
    (
      """
      Rebel fighters attacked an army base near Goma on Sunday, killing seven soldiers, the ministry said.

      Doctors in Butembo have treated 85 cholera patients. The attack came a day after four miners died in a mine collapse.
      """, ["2021-03-07, Goma, 7, -"]
    ),
    // A village that no table has, by what it is near.
    (
      """
      Gunmen on motorcycles stormed the village of Tambelo in western Niger on Saturday, killing 49 people.

      A second raid on nearby Zarumdel the same day left 30 villagers dead.
      """, ["2021-03-06, Tambelo, 49, -", "2021-03-06, Zarumdel, 30, -"]
    ),
    // Where protesters speak is where they burn tyres.
    (
      """
      Gunmen killed four people on a bus near Kaya on Sunday.

      Protesters in Dori blocked roads and burned tyres on Tuesday, demanding that the governor resign.
      """, ["2021-03-07, Kaya, 4, -", "2021-03-09, Dori, -, -"]
    ),
    // An abduction that the article goes over to is kept, and the bodies of victims are nobody more.
    (
      """
      On Sunday, gunmen killed 14 people in Gao.

      Elsewhere, militants kidnapped three workers near Kidal.

      The bodies of ten of the victims were flown to Mopti on Tuesday.
      """, ["2021-03-07, Gao, 14, -", "2021-03-07, Kidal, -, -"]
    ),
    // What is due has not been.
    (
      """
      Gunmen killed 14 people in Gao on Sunday.

      Peace talks are due to resume in Kidal on Friday. It was the deadliest attack in the country this year.
      """, ["2021-03-07, Gao, 14, -"]
    ),
    // Nobody who planted a bomb was there to fall.
    (
      """
      A roadside bomb hit a convoy in Quetta on Tuesday, killing three soldiers.

      Troops later killed two militants in a search operation.
      """, ["2021-03-09, Quetta, 2, -", "2021-03-09, Quetta, 3, -"]
    ),
    // The attackers are those of the news.
    (
      """
      Fighters killed 15 worshippers at a mosque in Herat on Sunday.

      On Friday, gunmen shot dead three farmers in Ghazni.

      Two of the attackers were also killed, the army said.
      """, ["2021-03-05, Ghazni, 3, -", "2021-03-07, Herāt, 17, -"]
    ),
    // As many of another kind are other people.
    (
      """
      On Friday, gunmen shot dead seven farmers in Peshawar.

      The air force later bombed a camp near Bannu, killing seven militants, the defence ministry said.
      """, ["2021-03-05, Bannu, 7, -", "2021-03-05, Peshawar, 7, -"]
    ),
    // What is told apart has the day of the news, and is kept.
    (
      """
      A car bomb exploded outside a police station in Mukalla on Tuesday, killing 19 people.

      The Houthis claimed responsibility for the blast.

      Elsewhere, a roadside bomb killed three policemen in Taiz, a local official said.
      """, ["2021-03-09, Mukalla, 19, -", "2021-03-09, Taiz, 3, -"].map { $0 }
    ),
    (
      """
      Nine soldiers died when militants stormed a garrison in Zhob on Monday, the army said. Four were killed in the gunfight, and \
      five of the wounded later succumbed to their injuries.

      Separately, three soldiers lost their lives in the Sui area of Dera Bugti district in an exchange of fire in which two \
      militants were killed, the army said in another statement.
      """, ["2021-03-08, Dera Bugti, 5, -", "2021-03-08, Zhob, 9, -"]
    ),
    // A day to come is no `same day`.
    (
      """
      Gunmen killed 13 people in Mopti on Monday. The president will address the nation on Thursday. In a separate \
      incident, three soldiers were killed by a landmine near Kidal on the same day.
      """, ["2021-03-08, Kidal, 3, -", "2021-03-08, Mopti, 13, -"]
    ),
    // The road to somewhere is not there.
    (
      """
      At least 24 soldiers were killed on Monday when a car bomb went off near a market in Bannu, Pakistan. The blast took \
      place on the main road to Islamabad, witnesses said.
      """, ["2021-03-08, Bannu, 24, -"]
    ),
    // The attack came after something else, somewhere else.
    (
      """
      Gunmen on Sunday attacked a church in Owo, Ondo State, killing 38 worshippers. The attack came barely a week after \
      bandits abducted a priest in Umuahia in Abia State.
      """, ["2021-03-07, Owo, 38, -"]
    ),
    // A comment is made where somebody sits.
    (
      """
      Gunmen on Sunday attacked a church in Owo, killing 38 worshippers. The governor, who cut short a meeting in Abuja, \
      described the attack as vile and satanic.
      """, ["2021-03-07, Owo, 38, -"]
    ),
    // The lead says what kind of place it was, and the next sentence which.
    (
      """
      Gunmen killed 16 people at a beach resort in Ivory Coast on Sunday, an attack that looked like others in Mali in \
      recent months. Six shooters targeted hotels at Grand Bassam, some 40 km (25 miles) east of Abidjan.
      """, ["2021-03-07, Grand-Bassam, 16, -"]
    ),
    // A village of the township that was told.
    (
      """
      At least 60 people were killed when jets dropped bombs on a concert in Hpakant township on Sunday night. Three jets \
      dropped four bombs on A Nang Pa village at around 8.30pm, a witness said.
      """, ["2021-03-07, Hpākān, 60, -"]
    ),
    // What the act was that was told, and another count of it.
    (
      """
      A suicide bomber attacked worshippers at a mosque in Kunduz on Tuesday, killing at least 55 people. An official \
      confirmed that the deadly incident was a suicide attack, and said 46 people had been killed and 143 injured.
      """, ["2021-03-09, Kunduz, 55, 143"]
    ),
    // `the fighting` is the battle, and not the bomb.
    (
      """
      A booby-trapped car exploded outside a bakery in Tripoli, Lebanon, on Tuesday, killing 24 people.

      The blast came as militiamen fought with mortars around the Bourj el-Barajneh camp on the edge of Beirut.

      Police said seven people were killed and 23 wounded in the overnight fighting.
      """, ["2021-03-09, Borj Al Brajne, 7, 23", "2021-03-09, Tripoli, 24, -"]
    ),
    // Whoever was hurt on another day and elsewhere.
    (
      """
      At least 25 people were killed at a church in Dili on Sunday, a U.N. spokesman said.

      An American policeman was shot in \
      the stomach on Saturday as a convoy left the town of Liquica.
      """, ["2021-03-06, Liquiçá, -, 1", "2021-03-07, Dili, 25, -"]
    ),
  ]

  @Test(arguments: shared) func `every sentence goes to what it tells of`(_ story: (text: String, told: [String])) {
    #expect(Self.told(story.text) == story.told.sorted())
  }

  @Test func `a march against killings is news of its own`() {
    let found = Self.reports(
      """
      Twenty people were killed in a raid on a village outside Turbat on Monday. Hundreds of people marched in Islamabad on \
      Tuesday to protest against the killings.
      """)
    #expect(found.contains { $0.subType == .peacefulProtest && $0.place?.name == "Islamabad" })
  }

  @Test func `gunmen who chant hold no rally`() {
    let found = Self.reports(
      "The gunmen chanted slogans and set homes alight when they raided Nanjaba village on Friday.")
    #expect(found.first?.subType != .peacefulProtest)
    #expect(found.first?.actors.contains { $0.name.hasPrefix("Protesters") } == false)
  }

  @Test func `a palace that is overrun is no ground`() {
    let found = Self.reports("Paratroopers killed the president when they overran his palace in Bujumbura on Monday.")
    #expect(found.first?.subType == .attack)
  }

  @Test func `whose side militiamen take is not where they are`() {
    let found = Self.reports(
      "Pro-Jakarta militiamen rampaged through the East Timor capital on Monday, burning houses and killing a bishop.")
    #expect(found.first?.place?.name == "Dili")
  }

  // MARK: Numbers

  static let numbers: [(text: String, killed: Int, wounded: Int?)] = [
    (
      "A convoy came under fire at Konduga, about 40 km (25 miles) east of Maiduguri, and two soldiers were killed.", 2,
      nil
    ),
    ("A convoy came under fire in Konduga, where 5,000 refugees live in tents, and two soldiers were killed.", 2, nil),
    ("Gunmen attacked a convoy in Konduga, the site of 12 attacks last year, on Monday, killing two soldiers.", 2, nil),
    ("Gunmen killed four soldiers and wounded seven 20 km from Sirte on Monday.", 4, 7),
    (
      """
      A camp in Ber was attacked with rockets on Monday, killing two peacekeepers. The assailants were driven off and twelve \
      of them were killed, the mission said.
      """, 14, nil
    ),
  ]

  @Test(arguments: numbers) func `whom a number counts`(_ story: (text: String, killed: Int, wounded: Int?)) {
    let report = Self.reports(story.text).first { $0.scope == .incident }
    #expect(report?.total(.killed)?.best == story.killed)
    if let wounded = story.wounded { #expect(report?.total(.wounded)?.best == wounded) }
  }

  @Test func `a running toll has the wounded too`() {
    let running = Self.told(
      """
      Seven people were killed in Beirut on Monday, bringing the toll since the war broke out in May to 640 dead and more \
      than 2,400 wounded.
      """, .cumulative)
    #expect(running.first?.hasSuffix("640, 2400") == true)
  }

  @Test func `up to thousands killed in a conflict are no incident`() {
    let text = """
      Gunmen killed 20 people in Butembo on Friday. Up to 2,000 people have been killed and about 430,000 left homeless in \
      the conflict.
      """
    #expect(Self.told(text) == ["2021-03-05, Butembo, 20, -"])
  }

  @Test func `two old massacres told in one sentence`() {
    let past = Self.told(
      """
      Gunmen killed a teacher in Gitega on Monday. In 1972, up to 100,000 people were slain after a failed uprising, and in \
      August 1988 at least 5,000 died in fighting near the border.
      """, .historical)
    #expect(past.count == 2)
  }

  // MARK: Days

  static let days: [(text: String, day: String)] = [
    ("Gunmen attacked a convoy in Konduga, shortly before 6 pm, on Monday, killing two soldiers.", "2021-03-08"),
    ("In Konduga, shortly before 6 pm, gunmen killed two soldiers on Monday, police said.", "2021-03-08"),
    ("A suicide bomber blew himself up 20 km from Mosul on Monday night, killing four people.", "2021-03-08"),
    (
      """
      Russian forces fired 70 times over the past day, the army said on Wednesday. A missile hit a shelter in Kherson \
      overnight, killing three women.
      """, "2021-03-09"
    ),
  ]

  @Test(arguments: days) func `which day is meant`(_ story: (text: String, day: String)) {
    let report = Self.reports(story.text).first { $0.total(.killed) != nil }
    #expect(report?.date?.start.description == story.day)
  }

  @Test func `people who live displaced in a town were not driven from it`() {
    let report = Self.reports("In Konduga, home to 12,000 displaced people, gunmen killed two soldiers on Monday.")
      .first
    #expect(report?.total(.displaced) == nil)
  }

  @Test func `a month behind a sentence that ends with said`() {
    let past = Self.told(
      """
      Gunmen killed 16 people in Bannu on Sunday, the army said. Last month, 48 people died in a similar attack in Quetta.
      """, .historical)
    #expect(past == ["2021-02, Quetta, 48, -"])
  }

  @Test func `since a month is since the last one`() {
    let running = Self.told(
      "Two peacekeepers died in Ber on Monday. Since November, 16 peacekeepers have died in Mali.", .cumulative)
    #expect(running.first?.hasPrefix("2020-11") == true)
  }

  // MARK: Who said it

  @Test func `suspected gunmen are nobody's suspicion`() {
    let text = "Soldiers killed 14 suspected gunmen in a shootout in Iguala on Monday."
    #expect(Self.reports(text).first?.status == .asserted)
  }
}
