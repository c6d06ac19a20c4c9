import Chronology
import ConflictModel
import Extraction
import Testing

/// What is only spoken of where a story was filed, and what a sentence tells of another day or another place than the one
/// before it. Read as published on Friday, 21 March 2025.
@Suite("Spoken of elsewhere")
struct AbroadTests {
  private static func reports(_ text: String) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 3, day: 21))).reports
  }

  private static func incidents(_ text: String) -> [Report] { reports(text).filter { $0.scope == .incident } }

  private static func killed(_ report: Report?) -> Int? {
    report.flatMap { $0.total(.killed) }.flatMap { $0.best ?? $0.low }
  }

  /// A story filed in one country about what was done in another.
  static let condemned: [(text: String, country: String?)] = [
    (
      """
      PARIS, March 17 - The French president on Monday condemned the killing of nine aid workers by Sudanese paramilitaries \
      of the Rapid Support Forces and asked for an inquiry.
      """, "SDN"
    ),
    (
      """
      GENEVA - The U.N. rights chief on Tuesday denounced an air strike by Myanmar's military that killed at least 30 \
      villagers. "I am appalled," he said.
      """, "MMR"
    ),
    (
      """
      WASHINGTON - The United States condemned an attack by Boko Haram that killed 18 soldiers at the weekend and offered \
      condolences to their families.
      """, "NGA"
    ),
    (
      "LONDON - The foreign secretary voiced shock on Sunday at the murder of two British nurses by Colombian rebels.",
      "COL"
    ),
    (
      "BEIJING - China's foreign ministry said two Chinese miners were killed by Baloch separatists on Thursday.", "PAK"
    ),
    (
      "MOSCOW - Russia's foreign ministry denounced on Friday the assassination of a Syrian general by unknown gunmen.",
      "SYR"
    ),
    // Those who fight in other countries than their own say nothing of where.
    ("QUITO - Ecuador's president condemned the shelling of a clinic by Russian forces, which left 11 dead.", nil),
    // A state that speaks of its own dead.
    (
      "ANKARA - Turkey's defence minister condemned an attack by Kurdish militants that killed two Turkish soldiers.",
      "TUR"
    ),
    // A neighbour's shells may well have landed there.
    ("BEIRUT - Lebanon's prime minister condemned an Israeli air strike that killed five villagers.", "LBN"),
    ("KABUL - A suicide bomber killed nine people outside a ministry on Monday, police said.", "AFG"),
  ]

  @Test("What is condemned abroad is not where whoever speaks is", arguments: condemned)
  func landOfAct(_ text: String, _ country: String?) throws {
    let report = try #require(Self.incidents(text).first)
    #expect(report.place?.country == country, "\(report.place?.name ?? "no place")")
  }

  @Test("The day on which somebody condemns an act is not that of the act")
  func dayOfCondemnation() throws {
    let report = try #require(
      Self.incidents(
        "The African Union deplored on Wednesday a bomb attack that killed 12 people in Kismayo on Monday."
      )
      .first)
    #expect(report.date?.start == PartialDate(year: 2025, month: 3, day: 17))
  }

  @Test("What is denounced is no background")
  func denounced() {
    let reports = Self.reports("The party denounced the murder of two of its members in Kisumu.")
    #expect(reports.map(\.scope) == [.incident])
    #expect(Self.killed(reports.first) == 2)
  }

  /// Two happenings, and the killed of each in the order of the text.
  static let apart: [(text: String, killed: [Int])] = [
    (
      """
      Marines killed six gunmen in Culiacan on Tuesday. A day earlier, the bodies of 14 people were found under a bridge \
      there.
      """, [6, 14]
    ),
    (
      """
      Mortar shells killed four people in Aleppo on Thursday. On Wednesday, similar shelling killed 17.
      """, [4, 17]
    ),
    (
      """
      A coalition air strike hit a prison in Yemen's northern province of Saada on Thursday, killing 60 people. Further \
      south, three children died when a missile struck a house in the port city of Hodeidah.
      """, [60, 3]
    ),
    (
      """
      A soldier and two gunmen were killed on Wednesday in fighting near Rafah. Later, tanks shelled a house in Jabaliya, \
      killing a woman and her three children.
      """, [3, 4]
    ),
    (
      """
      Clashes broke out in Bria after a judge was assassinated in Bangui on March 12. At least nine people were killed in \
      the fighting between rebels and villagers.
      """, [9, 1]
    ),
  ]

  @Test("Two days or two places are two happenings", arguments: apart)
  func tellApart(_ text: String, _ killed: [Int]) {
    let incidents = Self.incidents(text).sorted { ($0.mentions.first?.end ?? 0) < ($1.mentions.first?.end ?? 0) }
    #expect(incidents.compactMap(Self.killed) == killed)
  }

  @Test("Arrests and a march of another day are two happenings")
  func arrestsAndMarch() {
    let incidents = Self.incidents(
      """
      Police in Manipur arrested five members of a banned group on Thursday and seized two rifles. On Wednesday, thousands \
      of women marched in Imphal to demand peace.
      """)
    #expect(incidents.count == 2)
    #expect(incidents.contains { $0.subType == .peacefulProtest && $0.place?.name == "Imphal" })
  }

  @Test("How many were taken days before is no second incident of the day")
  func daysBefore() {
    let incidents = Self.incidents(
      "Gunmen kidnapped 30 passengers on the Makurdi-Otukpo road on Tuesday, days after 20 others were abducted there.")
    #expect(incidents.count == 1)
  }

  @Test("A suburb that a later sentence names is where it was")
  func suburb() {
    let incidents = Self.incidents(
      """
      A car bomb killed a senior general in a suburb of Moscow on Thursday. The officer died when an explosive device went \
      off in a parked car in Balashikha.
      """)
    #expect(incidents.map(\.place?.name) == ["Balashikha"])
  }

  @Test("A sum of several towns is told of the land, and its parts of soldiers are soldiers")
  func partsOfSum() {
    let reports = Self.reports(
      """
      In what officials called the deadliest day since fighting resumed, 36 soldiers died on Tuesday: 20 in Agdam, 10 in \
      Fuzuli and six in Jabrayil.
      """)
    #expect(reports.filter { $0.scope == .cumulative }.compactMap(Self.killed) == [36])
    let parts = reports.filter { $0.scope == .incident }
    #expect(parts.compactMap(Self.killed).sorted() == [6, 10, 20])
    #expect(
      parts.allSatisfy { $0.subType == .armedClash && $0.date?.start == PartialDate(year: 2025, month: 3, day: 18) })
  }

  @Test("Where some of those were who were killed all over a land is not where all were")
  func partOfLand() throws {
    let report = try #require(
      Self.incidents(
        """
        Aircraft killed at least 25 people in raids across the Gaza Strip on Tuesday, medics said, including 11 whose home \
        in Khan Younis was hit.
        """
      ).first)
    #expect(report.place?.name == "Gaza Strip")
  }

  @Test("Captives freed by force are a fight, in the province that a later sentence names")
  func rescue() throws {
    let report = try #require(
      Self.incidents(
        """
        Uganda's army said on Wednesday it had rescued 12 hostages held by rebels in eastern Congo. Two rebels were killed \
        in the operation in Ituri province. The hostages had been abducted in June.
        """
      ).first)
    #expect(report.subType == .armedClash)
    #expect(report.place?.name == "Ituri")
  }

  @Test("Policemen who fall at a checkpoint beside a few people are a fight")
  func checkpoint() throws {
    let report = try #require(
      Self.incidents(
        "Five policemen and two civilians were killed when jihadists attacked a checkpoint near Kirkuk on Sunday."
      ).first)
    #expect(report.subType == .armedClash)
  }

  @Test("Each side's count of the dead of both sides stands beside the other's")
  func bothSides() throws {
    let report = try #require(
      Self.incidents(
        """
        Troops killed 32 Tamil Tiger rebels in fighting in the north, the military said on Sunday. The Tigers said 15 \
        soldiers and two rebels died.
        """
      ).first)
    let total = try #require(report.total(.killed))
    #expect(total.low == 17 && total.high == 32)
  }

  @Test("The dead of two nations are no rival counts")
  func nations() throws {
    let report = try #require(
      Self.incidents(
        """
        Four Turkish soldiers died in shelling in the Idlib region, Turkey's defence ministry said on Monday. The \
        president said 30 Syrian troops had been killed.
        """
      ).first)
    #expect(Self.killed(report) == 34)
  }

  @Test("A man who drives a bomb into a gate is no civilian")
  func stranger() throws {
    let report = try #require(
      Self.incidents(
        "A man drove a truck full of explosives into an army base in Gao on Tuesday and blew it up, killing six soldiers."
      ).first)
    #expect(!report.actors.contains { $0.kind == .civilians && $0.role == .attacker })
    #expect(report.actors.contains { $0.name == "Unidentified Armed Group (Mali)" && $0.role == .attacker })
  }

  @Test("What an attack answers has its own day and place")
  func answer() throws {
    let incidents = Self.incidents(
      """
      Hezbollah launched drones at a base near Haifa on Wednesday in retaliation for an Israeli strike on Tyre.
      """)
    let report = try #require(incidents.first { $0.place?.name == "Haifa" })
    #expect(report.date?.start == PartialDate(year: 2025, month: 3, day: 19))
    #expect(!incidents.contains { $0.place?.name == "Tyre" && $0.date?.start == report.date?.start })
  }

  @Test("Funerals of one day are of those who were shot a day earlier")
  func funerals() throws {
    let report = try #require(
      Self.incidents("Funerals were held on Wednesday for three men shot dead by soldiers in Nablus a day earlier.")
        .first)
    #expect(report.date?.start == PartialDate(year: 2025, month: 3, day: 18))
  }

  @Test("Where a ministry speaks is not where people were wounded")
  func ministry() throws {
    let report = try #require(
      Self.incidents(
        "In Ankara, the defence ministry said two Turkish policemen had been wounded in Azaz by a rocket on Sunday."
      ).first)
    #expect(report.place?.text == "Azaz")
  }

  @Test("What a running number was counted in is no part of the day's act")
  func runningNumber() throws {
    let report = try #require(
      Self.incidents(
        """
        A grenade thrown into a bar in Bujumbura on Friday wounded nine people. Since April at least 70 people have been \
        killed in protests and attacks across Burundi.
        """
      ).first)
    #expect(report.subType == .grenade)
  }
}
