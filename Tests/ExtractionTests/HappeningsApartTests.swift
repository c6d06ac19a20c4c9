import Chronology
import ConflictModel
import Extraction
import Testing

/// Happenings of one story that stay apart, and what is told of one of them in several places. Read as published on
/// 20 June 2025, a Friday.
@Suite("Happenings apart and together")
struct HappeningsApartTests {
  /// Sub-type, first day, place and killed of each incident, sorted.
  private static func incidents(_ text: String) -> [String] {
    let article = Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 6, day: 20))
    return Extractor().read(article).reports.filter { $0.scope == .incident }.map { report in
      let figures = report.figures.filter { $0.outcome == .killed && $0.scope != .subset }.map(\.count)
      return [
        report.subType.rawValue, report.date?.start.description ?? "-", report.place?.name ?? "-",
        String(figures.reduce(0) { $0 + ($1.best ?? $1.low) }),
      ].joined(separator: ", ")
    }.sorted()
  }

  @Test func `a base that was retaken the day after, and what that cost`() {
    #expect(
      Self.incidents(
        """
        Militants killed 17 soldiers in a raid on an army base in Nampala in central Mali on Tuesday, the ministry said.

        Residents said the gunmen had come on motorcycles.

        The army recaptured the base on Wednesday, the ministry said. It said 15 militants were killed.
        """) == [
          "Armed clash, 2025-06-17, Nampala, 17", "Government regains territory, 2025-06-18, Nampala, 15",
        ])
  }

  @Test func `attacked several times is no attack of a day`() {
    #expect(
      Self.incidents(
        "Nampala in Mali has been attacked several times. In January 2015, gunmen killed eight soldiers there.")
        == ["Armed clash, 2015-01, Nampala, 8"])
  }

  @Test func `the name of a group is no place`() {
    #expect(
      Self.incidents("Gunmen killed eight soldiers in an attack claimed by al Qaeda in the Islamic Maghreb on Monday.")
        .allSatisfy { !$0.contains("Maghreb") })
  }

  @Test func `a fight that goes on, and what others tell of the same day`() {
    let found = Self.incidents(
      """
      Troops captured the town of Jowhar on Monday, the military said, as aid workers reported that shells had struck a \
      clinic, killing nine patients.
      """)
    #expect(found.count == 2)
    #expect(found.contains { $0.hasPrefix("Shelling") && $0.hasSuffix(", 9") })
  }

  @Test(arguments: [", as", ", as aid", ", as aid workers", ", as aid workers said", ", as aid workers said that"])
  func `a sentence that breaks off`(end: String) {
    let found = Self.incidents(
      "Troops captured the town of Jowhar on Monday, killing three rebels, the army said\(end)")
    #expect(found == ["Government regains territory, 2025-06-16, Jawhar, 3"])
  }

  @Test func `the hospital that was shelled is where a later sentence says`() {
    #expect(
      Self.incidents(
        """
        Artillery shells struck a hospital in northern Sri Lanka on Thursday, killing nine patients, aid workers said. The \
        Red Cross said the hospital in Kilinochchi was full.
        """) == ["Shelling/artillery/missile attack, 2025-06-19, Kilinochchi, 9"])
  }

  @Test func `who was taken to a hospital was not hurt in its town`() {
    let found = Self.incidents(
      """
      At least 46 women were killed in a riot at a prison in Tamara in Honduras on Tuesday. Seven inmates were being treated \
      at a Tegucigalpa hospital.
      """)
    #expect(found.count == 1)
  }

  @Test func `people who die in a fire are nobody's victims`() {
    #expect(
      Self.incidents("In 2012 at the Comayagua penitentiary in Honduras, 361 inmates died in a fire caused by a match.")
        .isEmpty)
  }

  @Test func `in the city is not in the camp`() {
    let found = Self.incidents(
      """
      Fighting went on in El Fasher this week. On 10 June, shelling of Abu Shouk camp killed 11 people. On 12 June an air \
      strike hit the only hospital in the city; two patients died.
      """)
    #expect(found.contains("Air/drone strike, 2025-06-12, El Fasher, 2"))
  }

  @Test func `what a raid followed is another act, on another day`() {
    let found = Self.incidents(
      """
      A mob set fire to houses in Meghaninagar, India, on Thursday, killing 38 people.

      The violence followed an attack on Wednesday on a train at Godhra in which 58 people were killed.

      Two people were stabbed to death in Vadodara.
      """)
    #expect(found.contains { $0.contains("2025-06-18, Godhra, 58") })
    #expect(found.contains { $0.contains("Vadodara, 2") && !$0.contains("2025-06-18") })
  }

  @Test func `what the lead tells in passing and the story in full is one`() {
    let found = Self.incidents(
      """
      Soldiers shot dead three militants in Keran in Kashmir on Thursday, the army said, hours after two policemen were killed \
      in a grenade attack in Sopore.

      The three were stopped at night, a spokesman said. Rifles were found on them, he said.

      In Sopore, militants threw a grenade at a police patrol in the main market. A passer-by was also injured.
      """)
    #expect(found.count { $0.hasPrefix("Grenade") } == 1)
  }

  @Test func `an air raid that answers an attack is not that attack`() {
    let found = Self.incidents(
      """
      Turkish jets hit militants in northern Iraq after Ankara bombing

      ANKARA, June 20 (Reuters) - Turkey's air force struck camps of Kurdish militants in northern Iraq, the ministry said on \
      Thursday, a day after an attack on a factory near Ankara that killed five people.

      The minister said 22 people were wounded in the attack on the factory on Wednesday. Two attackers were killed.
      """)
    #expect(found.contains { $0.contains("2025-06-18, Ankara, 5") })
    #expect(found.contains { $0.hasPrefix("Air/drone strike") && $0.hasSuffix("Iraq, 0") })
  }

  @Test func `each part of what is summed up is kept`() {
    let found = Self.incidents(
      """
      Clashes across Bangladesh left at least 20 people dead on Thursday, a newspaper reported.

      Thirteen police officers were killed when a mob attacked a police station in Sirajganj, police said.

      In Feni, seven people were killed in clashes between protesters and supporters of the ruling party.
      """)
    #expect(found.contains { $0.contains("Sirajganj") && $0.hasSuffix(", 13") })
    #expect(found.contains { $0.contains("Feni") && $0.hasSuffix(", 7") })
  }

  @Test func `other doers on a day of their own`() {
    let found = Self.incidents(
      """
      A mortar bomb killed 37 people in Sarajevo on Thursday, the United Nations said.

      The shell landed shortly after 11 a.m., a spokesman said.

      Two people were killed by sniper fire in Gorazde, the radio said. French peacekeepers fired at Serb positions on Mount \
      Igman on Wednesday after one of their posts was shelled.
      """)
    #expect(found.contains { $0.contains("2025-06-19") && $0.hasSuffix("Goražde, 2") })
    #expect(found.contains { $0.contains("2025-06-19") && $0.hasSuffix("Sarajevo, 37") })
  }

  @Test func `the day in court is not that of the crime`() {
    #expect(
      Self.incidents("A man was charged on Thursday with the murder of 21 worshippers at a church in Owo.")
        .allSatisfy { !$0.hasSuffix(", 21") })
  }

  @Test func `a village that the next sentence tells, and no table has there`() {
    let found = Self.incidents(
      """
      Gunmen abducted 25 girls from a school in northwestern Nigeria on Monday, police said. The attackers stormed the \
      school in Maga, in Kebbi state, before dawn and killed a teacher.
      """)
    #expect(found.count == 1)
    #expect(found.first?.contains("Maga") == true)
  }

  @Test func `where the device was that the lead tells of`() {
    #expect(
      Self.incidents(
        """
        A bomb killed seven soldiers in northwestern Pakistan on Saturday, officials said. The roadside device hit their \
        vehicle near Mir Ali in North Waziristan, the army said.
        """) == ["Remote explosive/landmine/IED, 2025-06-14, Mir Ali, 7"])
  }

  @Test func `the north of a country is not its capital`() {
    #expect(
      Self.incidents(
        "MEXICO CITY (AP) — Gunmen ambushed a convoy on a road in northern Mexico on Monday, killing nine people."
      )
      .allSatisfy { $0.hasSuffix("Mexico, 9") })
  }

  @Test func `a chance to reach a truce is none`() {
    #expect(
      Self.incidents("The envoy said on Monday that it was maybe the last opportunity to reach a truce in Gaza.")
        .isEmpty)
  }

  @Test(arguments: [
    "After gunmen shot dead five policemen in Mosul on Saturday, a car bomb killed 12 people in Baghdad on Monday.",
    "A car bomb killed 12 people in Baghdad on Monday after gunmen shot dead five policemen in Mosul on Saturday.",
    "A car bomb killed 12 people in Baghdad on Monday, police said, adding that gunmen shot dead five policemen in Mosul on Saturday.",
  ]) func `two acts of one sentence, however it joins them`(text: String) {
    #expect(
      Self.incidents(text) == [
        "Armed clash, 2025-06-14, Mosul, 5", "Remote explosive/landmine/IED, 2025-06-16, Baghdad, 12",
      ])
  }

  @Test(arguments: [
    "A day after gunmen shot dead five policemen in Mosul, a car bomb killed 12 people in Baghdad on Monday.",
    "Less than a week after gunmen shot dead five policemen in Mosul, a car bomb killed 12 people in Baghdad on Monday.",
  ]) func `what a sentence opens with came before, and was elsewhere`(text: String) {
    #expect(Self.incidents(text) == ["Remote explosive/landmine/IED, 2025-06-16, Baghdad, 12"])
  }

  @Test func `some of them in one town and others in another`() {
    let found = Self.incidents(
      """
      Twenty people were killed in bombings in Iraq on Monday. Twelve of them died in Baghdad, five in Mosul and three in \
      Kirkuk.
      """)
    #expect(found.compactMap { $0.split(separator: " ").last } == ["12", "3", "5"])
  }
}
