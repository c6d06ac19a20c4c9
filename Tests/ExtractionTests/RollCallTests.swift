import Chronology
import ConflictModel
import Extraction
import Testing

/// Stories that sum up a day and then tell it place by place, as agencies file them.
@Suite("Days told place by place")
struct RollCallTests {
  private static func reports(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> [Report] {
    Extractor().read(
      Article(id: "1", text: text, published: CalendarDate(year: year, month: month, day: day))
    ).reports
  }

  private static func total(_ outcome: Outcome, _ report: Report) -> String {
    report.total(outcome).flatMap { $0.best ?? $0.low }.map(String.init) ?? "-"
  }

  /// Words for the place, killed and wounded of each incident that has either, sorted.
  private static func incidents(_ reports: [Report]) -> [String] {
    reports.filter { $0.scope == .incident }.map {
      "\($0.place?.text ?? "-") \(total(.killed, $0)) \(total(.wounded, $0))"
    }.filter { !$0.hasSuffix(" - -") }.sorted()
  }

  private static func sums(_ reports: [Report]) -> [Int] {
    reports.filter { $0.scope == .cumulative }.compactMap { $0.total(.killed).flatMap { $0.best ?? $0.low } }.sorted()
  }

  @Test func `provinces, each with its own`() throws {
    let reports = Self.reports(
      """
      KYIV, Ukraine (AP) — Russian missile, drone and artillery attacks killed at least eight people and wounded \
      37 across Ukraine over the past day, regional officials said Thursday.

      In the eastern Donetsk region, three people were killed and 11 wounded, Gov. Vadym Filashkin said. Two of \
      the dead were in Kostiantynivka and one in Pokrovsk.

      In the Kherson region, two people were killed and nine were injured in strikes on Kherson, Beryslav and \
      Stanislav, according to Gov. Oleksandr Prokudin.

      Two people were killed and eight wounded in Kharkiv, where a guided bomb hit an apartment block late \
      Wednesday, Mayor Ihor Terekhov said.

      Russian drones struck Nikopol, Marhanets and Pokrovske communities in the Dnipropetrovsk region, killing a \
      61-year-old man and injuring five others, Gov. Serhii Lysak said.

      In Sumy region, four people were hurt.

      Ukraine's air force said it shot down 54 of 78 drones launched overnight.

      Russia's Defense Ministry said its forces had captured the villages of Zoria and Novoolenivka in the Donetsk \
      region. Ukraine did not confirm the claim.

      More than 13,000 civilians have been killed in Ukraine since Russia's full-scale invasion in February 2022, \
      according to the United Nations.
      """, 2025, 7, 10)
    #expect(
      Self.incidents(reports) == [
        "Donetsk 3 11", "Kharkiv 2 8", "Nikopol 1 5", "Stanislav 2 9", "Sumy - 4",
      ])
    #expect(Self.sums(reports) == [8, 13000])
    let places = Set(reports.compactMap { $0.place?.text })
    #expect(places.isSuperset(of: ["Marhanets", "Pokrovske", "Zoria", "Novoolenivka"]))
    // Of two towns of that name, the one in the province that the sentence begins with.
    let village = try #require(reports.first { $0.place?.text == "Stanislav" })
    #expect(village.place?.admin1 == "Kherson")
  }

  @Test func `a sum and its hospitals`() {
    let reports = Self.reports(
      """
      DEIR AL-BALAH, Gaza Strip (AP) — Israeli strikes killed at least 42 Palestinians across the Gaza Strip on \
      Sunday, including 11 children, hospital officials said.

      Nasser Hospital in Khan Younis said it received the bodies of 16 people killed in two strikes on tents in \
      the Muwasi area. Al-Awda Hospital said nine people were killed in the Nuseirat refugee camp.

      In northern Gaza, strikes hit Jabaliya, Beit Lahiya and Gaza City, killing 17 people, according to Shifa \
      Hospital.

      The Israeli military said it had struck more than 60 militant targets over the past day, including weapons \
      depots and rocket launchers.

      The war began when Hamas-led militants attacked southern Israel on Oct. 7, 2023, killing some 1,200 people, \
      mostly civilians, and abducting 251. Israel's retaliatory offensive has killed more than 58,000 \
      Palestinians, according to Gaza's Health Ministry, which doesn't distinguish between civilians and \
      combatants.

      Two Israeli soldiers were killed and four wounded in Khan Younis on Saturday, the army said.
      """, 2025, 7, 13)
    #expect(
      Self.incidents(reports) == [
        "Israel 1200 -", "Jabaliya 17 -", "Khan Younis 2 4", "Muwasi 16 -", "Nuseirat 9 -",
      ])
    #expect(Self.sums(reports) == [42, 58000])
    #expect(reports.contains { $0.place?.text == "Beit Lahiya" && $0.subType == .airDroneStrike })
    #expect(!reports.contains { ($0.place?.text ?? "").contains("Hospital") })
  }

  @Test func `villages, and a fight that is none of them`() {
    let reports = Self.reports(
      """
      MAIDUGURI, Nigeria (Reuters) - Suspected Islamist militants killed 23 people in a series of attacks in \
      Nigeria's Borno state over the weekend, residents and a militia leader said on Monday.

      The gunmen attacked the villages of Mallam Karamti and Kwatandashi on Saturday evening, killing 17 fishermen \
      and farmers, said Babakura Kolo, a leader of an anti-jihadist militia.

      Four people were killed in Gajibo and two in Pulka on Sunday when fighters on motorcycles opened fire on \
      worshippers, a resident told Reuters by phone.

      Soldiers repelled another attack on a base in Marte, killing six insurgents, the military said in a \
      statement. One soldier was wounded.

      The fighters also burned houses and looted food in Rann, Dikwa and Ngala, near the border with Cameroon.

      Boko Haram and its offshoot, Islamic State West Africa Province, have waged an insurgency in the northeast \
      since 2009 that has killed more than 40,000 people and displaced some 2 million.
      """, 2025, 5, 19)
    #expect(Self.incidents(reports) == ["Gajibo 4 -", "Mallam Karamti 17 -", "Marte 6 1", "Pulka 2 -"])
    #expect(Self.sums(reports) == [23, 40000])
    let burned = reports.filter { $0.subType == .lootingPropertyDestruction }.compactMap { $0.place?.text }
    #expect(burned.sorted() == ["Dikwa", "Ngala", "Rann"])
  }

  @Test func `the deadliest of many, and what is no bomb`() {
    let reports = Self.reports(
      """
      BAGHDAD (Reuters) - Bombs exploded in Shi'ite districts of Baghdad and in cities across Iraq on Tuesday, \
      killing at least 50 people, police and medical sources said.

      The deadliest attack was in Hilla, where two car bombs outside a police station killed 15 people and wounded \
      40.

      In the capital, car bombs went off in Sadr City, Kadhimiya and Shula, killing 21 people. Another bomb \
      targeted a restaurant in the Karrada district, killing four.

      A suicide bomber drove into an army checkpoint in Tuz Khurmato, 170 km north of Baghdad, killing seven \
      soldiers. In Kirkuk, three roadside bombs wounded 12 people.

      No group immediately claimed responsibility for Tuesday's attacks, but al Qaeda's Iraqi wing has said it is \
      behind a wave of bombings this year.

      Gunmen also shot dead two policemen in Mosul and a teacher in Baquba.

      More than 3,000 people have been killed since the start of the year, according to the United Nations.
      """, 2013, 7, 30)
    #expect(
      Self.incidents(reports) == [
        "Baquba 1 -", "Hilla 15 40", "Karrada 4 -", "Kirkuk - 12", "Mosul 2 -", "Tuz Khurmato 7 -", "capital 21 -",
      ])
    #expect(Self.sums(reports) == [50, 3000])
    #expect(reports.filter { $0.place?.text == "Mosul" }.map(\.type) == [.battles])
  }

  static let acts: [(String, [String])] = [
    (
      "Gunmen killed 11 soldiers in Djibo on May 4. Three days later, a bomb killed four people in the town.",
      ["2022-05-04 Djibo 11", "2022-05-07 Djibo 4"]
    ),
    (
      """
      In neighboring Burkina Faso, gunmen killed 11 gendarmes on Thursday in Seytenga, near the border with Niger. Two days \
      later, assailants returned and killed 79 people in the town, the government said.
      """, ["2022-06-16 Seytenga 11", "2022-06-18 Seytenga 79"]
    ),
    (
      """
      At least six people were killed and 65 injured in a truck bombing near a military school in Cali on Thursday, while an \
      attack on a police helicopter killed 12 officers, authorities said. The helicopter was shot at in Amalfi.
      """, ["2022-06-16 Amalfi 12", "2022-06-16 Cali 6"]
    ),
    (
      """
      A suicide bomber rammed a car into a convoy in Mir Ali in northwest Pakistan on Saturday, killing 16 soldiers, officials \
      said. The military said security forces killed 14 militants in an operation in the area after the attack. The prime \
      minister condemned the bombing.
      """, ["2022-06-18 Mir Ali 16"]
    ),
  ]

  /// Of the acts told, those with dead, by day and place; what is told beside them is not added to them.
  @Test(arguments: acts)
  func `one act and the next`(_ text: String, _ expected: [String]) {
    let found = Self.reports(text, 2022, 6, 20).filter { $0.scope == .incident }.map {
      "\($0.date?.start.description ?? "-") \($0.place?.text ?? "-") \(Self.total(.killed, $0))"
    }
    #expect(Set(found).isSuperset(of: expected), "\(found)")
    #expect(!found.contains { $0.hasSuffix(" 30") || $0.hasSuffix(" 18") || $0.hasSuffix(" 90") })
  }
}
