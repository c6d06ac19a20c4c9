import Chronology
import ConflictModel
import Extraction
import Testing

/// Whole stories as agencies write them, made up for this test: a headline, a dateline, details, claims, what went before,
/// and another incident at the end. What is told of one happening must not get into another.
@Suite("News stories of several paragraphs")
struct NewsStoryTests {
  /// An incident: sub-type, first day, place, killed, wounded (`-` for what is not told), and, after a `|`, attackers.
  private static func incidents(_ text: String, _ day: CalendarDate?) -> [String] {
    reports(text, day).filter { $0.scope == .incident }.map { report in
      func total(_ outcome: Outcome) -> String {
        let counts = report.figures.filter { $0.outcome == outcome && $0.scope == .incident }.map(\.count)
        return counts.isEmpty ? "-" : String(counts.reduce(0) { $0 + ($1.best ?? $1.low) })
      }
      let doers = report.actors.filter { $0.role == .attacker || $0.role == .accused }.map(\.name).sorted()
      return [
        report.subType.rawValue, report.date?.start.description ?? "-", report.place?.text ?? "-", total(.killed),
        total(.wounded), doers.joined(separator: " + "),
      ].joined(separator: ", ")
    }
  }

  private static func reports(_ text: String, _ day: CalendarDate?) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: day)).reports
  }

  @Test func `a market is struck, the wounded die, and a convoy is robbed elsewhere`() {
    let found = Self.incidents(
      """
      Drone strike on market kills at least 25 in Sudan's El Obeid, medics say

      PORT SUDAN, March 4 - At least 25 people were killed and more than 40 wounded on Monday when a drone hit a \
      crowded market in El Obeid, the capital of North Kordofan, a group of volunteers said.

      A committee of residents blamed the paramilitary Rapid Support Forces (RSF) for the attack, which struck the \
      Wad Ilyas market shortly after noon.

      "Stalls were still burning," said a trader who lost two brothers.

      Doctors said they had received 43 wounded people, eleven of them children. Six of the wounded later died, raising \
      the death toll to 31, the director of the hospital said on Tuesday.

      More than 60,000 people have been killed in the war, according to a London institute, and over 11 million have \
      been displaced.

      In a separate incident, gunmen on motorcycles opened fire on a convoy of aid trucks near Bara, 60 km north of \
      El Obeid, killing two drivers, the World Food Programme said.
      """, CalendarDate(year: 2024, month: 3, day: 5))
    #expect(
      found == [
        "Air/drone strike, 2024-03-04, El Obeid, 31, 37, Rapid Support Forces (RSF)",
        "Attack, 2024-03-04, Bara, 2, -, Unidentified Armed Group (Sudan)",
      ])
  }

  @Test func `an ambush that only the lead places is kept in a long story`() {
    let found = Self.incidents(
      """
      Rebels kill 12 soldiers in eastern Congo ambush

      BUKAVU, Democratic Republic of Congo, Aug. 17, 2012 - Rebels ambushed an army patrol near the town of Rutshuru on \
      Thursday, killing twelve soldiers, a military spokesman said.

      Colonel Jean Kasereka told reporters that the patrol came under fire as it returned to its camp.

      The rebels denied that their men had taken part.

      The United Nations mission said a peacekeeper was hurt when a shell landed in its base at Kiwanja.

      Some 220,000 people have fled their homes in the province since April, when the mutiny began.

      The president has accused a neighbouring country of arming the rebels. It rejects the charge.

      Talks are to be held next month. Diplomats doubt that they will lead anywhere.
      """, nil)
    #expect(found.first?.hasPrefix("Armed clash, 2012-08-16, Rutshuru, 12, -") == true, "\(found)")
  }

  @Test func `each army counts its own dead`() throws {
    let reports = Self.reports(
      """
      Armenia, Azerbaijan report losses in border clashes

      YEREVAN/BAKU, Sept 13 - Armenia said on Tuesday that 41 of its soldiers had been killed in overnight clashes with \
      Azerbaijan, the worst fighting between the two since 2020.

      Azerbaijan's defence ministry said it had lost 52 troops.
      """, CalendarDate(year: 2022, month: 9, day: 13))
    let report = try #require(reports.first { $0.scope == .incident })
    let killed = report.figures.filter { $0.outcome == .killed && $0.scope == .incident }.compactMap(\.count.best)
    #expect(killed.sorted() == [41, 52])
    // Filed from two capitals: it was in neither.
    #expect(report.place?.text != "YEREVAN")
  }

  @Test func `the toll of days and a campaign's dead are no incident's`() {
    let reports = Self.reports(
      """
      Air strikes kill 14 in Gaza as rocket fire goes on

      GAZA, Nov 13 - Israeli air strikes killed 14 Palestinians in the Gaza Strip on Wednesday, raising the two-day \
      death toll to 24, the health ministry said.

      The bombing campaign, which began on 26 April, has killed more than 350 civilians.
      """, CalendarDate(year: 2019, month: 11, day: 13))
    let incidents = reports.filter { $0.scope == .incident }
    let killed = incidents.flatMap(\.figures).filter { $0.outcome == .killed && $0.scope == .incident }
    #expect(killed.compactMap(\.count.best) == [14])
    let background = reports.filter { $0.scope == .cumulative }.flatMap(\.figures).compactMap(\.count.best)
    #expect(background.sorted() == [24, 350])
  }

  @Test func `a toll rises behind a clause, and who speaks is not hurt`() {
    let found = Self.incidents(
      """
      A missile blamed on Houthi rebels killed at least 80 soldiers at a camp in Marib, Yemen, on Saturday. The death \
      toll, which medics first put at 60, rose overnight to 83. The rebels made no claim.

      On Sunday a roadside bomb hit an army vehicle near Mocha, killing two soldiers and injuring their driver, a local \
      official, Nasser Qasim, told reporters.
      """, CalendarDate(year: 2020, month: 1, day: 20))
    #expect(found.contains { $0.hasPrefix("Shelling/artillery/missile attack, 2020-01-18, Marib, 83, -") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("Remote explosive/landmine/IED, 2020-01-19, Mocha, 2, 1") }, "\(found)")
  }

  @Test func `the day of the fight is not the day on which the army spoke`() {
    let found = Self.incidents(
      """
      Philippine troops kill 9 Abu Sayyaf militants in Sulu clash

      ZAMBOANGA CITY, Philippines - Government troops killed nine Abu Sayyaf militants in a long gunbattle in the \
      southern island province of Sulu, the military said Wednesday. Two soldiers were also killed and eight others \
      wounded.

      The fighting broke out at dawn Tuesday in the hinterlands of Patikul town, said the general who heads the Western \
      Mindanao Command.

      Separately, suspected communist guerrillas attacked a construction firm's camp in Northern Samar province, burning \
      three dump trucks and seizing firearms from guards.

      The rebels have waged one of Asia's longest wars, in which around 40,000 combatants and civilians have died.
      """, CalendarDate(year: 2020, month: 10, day: 28))
    #expect(found.first == "Armed clash, 2020-10-27, Patikul, 11, 8, Military Forces of Philippines", "\(found)")
    #expect(!found.dropFirst().contains { $0.contains("Abu Sayyaf") || $0.contains("Military Forces") }, "\(found)")
  }

  @Test func `who defuses the second bomb did not plant the first`() {
    let reports = Self.reports(
      """
      A bomb exploded outside a police station in Londonderry early Saturday, killing a constable and injuring four \
      passers-by. The Irish Republican Army claimed responsibility in a call to a newspaper.

      Army experts defused a second device, a bomb hidden in a milk van, 50 yards from the station.
      """, CalendarDate(year: 1989, month: 10, day: 14))
    let attackers = reports.first?.actors.filter { $0.role == .attacker }.map(\.name)
    #expect(attackers == ["Irish Republican Army (IRA)"])
  }

  @Test(arguments: [
    "It did not mention civilian casualties.", "The army did not confirm any deaths.",
    "The statement gave no figure for civilian deaths.", "Officials declined to provide an estimate of casualties.",
  ])
  func `who does not speak of the dead does not say that there were none`(sentence: String) {
    let reports = Self.reports(
      "Shells hit the town of Goris on Monday. \(sentence)", CalendarDate(year: 2020, month: 10, day: 1))
    #expect(reports.flatMap(\.figures).isEmpty)
  }

  @Test(arguments: [
    "A rocket hit an army base near Homs, killing three soldiers.",
    "A bomb exploded outside a police station in Homs, killing a constable.",
    "The NATO-led coalition condemned the attack on an army base in Homs that killed three soldiers.",
  ])
  func `who is struck, and who only speaks, has not struck`(sentence: String) {
    let attackers = Self.reports(sentence, CalendarDate(year: 2015, month: 5, day: 5)).first?.actors
      .filter { $0.role == .attacker && !$0.name.hasPrefix("Unidentified") }
    #expect(attackers?.isEmpty == true)
  }

  @Test func `a match that is told as a war is none`() {
    let reports = Self.reports(
      """
      Northgate strike late to sink Eastham

      LEEDS, Nov 4 - The captain struck twice as Northgate destroyed Eastham 4-0, tightening their grip on the title race.

      He fired in a header after four minutes and shot past the keeper nine minutes later. Eastham were under siege.

      "It was a massacre," the coach said. Two of his players were injured.
      """, CalendarDate(year: 2023, month: 11, day: 4))
    #expect(reports.isEmpty)
  }

  @Test func `whose father died long ago is no victim of today`() {
    let reports = Self.reports(
      "Thousands gathered in Sivas on Tuesday to remember the victims. We will never forget, said Zeynep Kaya, whose father died.",
      CalendarDate(year: 2023, month: 7, day: 5))
    #expect(!reports.contains { $0.scope == .incident && $0.figures.contains { $0.outcome == .killed } })
  }

  @Test func `people at prayer are struck now`() {
    let found = Self.incidents(
      "A suicide bomber struck a mosque during Friday prayers in Peshawar, Pakistan, killing at least 18 worshippers.",
      CalendarDate(year: 2022, month: 3, day: 5))
    #expect(found.first?.hasPrefix("Suicide bomb, 2022-03-04, Peshawar, 18, -") == true, "\(found)")
  }

  @Test func `the lead tells the week, and what follows the day`() throws {
    let reports = Self.reports(
      """
      Rebels claim car bomb at police school

      CALI, Jan. 21 - Colombia's National Liberation Army (ELN) claimed responsibility on Monday for the car bomb that \
      killed 18 police cadets in Cali last week.

      A man drove a van loaded with explosives into the police school on January 17 and detonated it. Sixty people were \
      wounded.

      The rebels called the school a legitimate military target and said that the government had bombed their camps over \
      Christmas.
      """, CalendarDate(year: 2019, month: 1, day: 21))
    let bomb = try #require(reports.first)
    #expect(bomb.date?.start.description == "2019-01-17")
    let counts = bomb.figures.filter { $0.scope == .incident }.compactMap(\.count.best)
    #expect(counts.sorted() == [18, 60])
    // Who names a target has not struck it.
    let strike = reports.first { $0.date?.start.description == "2018-12-25" }
    #expect(strike?.actors.filter { $0.role == .attacker }.map(\.name) == ["Government of Colombia"])
  }
}
