import Chronology
import ConflictModel
import Extraction
import Testing

/// Which of the days that a text names is that of the act. Read as published on 18 June 2025, a Wednesday.
@Suite("Days of events")
struct EventDayTests {
  /// Sub-type, first and last day, killed, of each report in its order.
  private static func reports(_ text: String) -> [String] {
    let article = Article(id: "1", text: text, published: CalendarDate(year: 2025, month: 6, day: 18))
    return Extractor().read(article).reports.map { report in
      let killed = report.figures.filter { $0.outcome == .killed && $0.scope != .subset }.map(\.count)
      return [
        report.subType.rawValue, report.date?.start.description ?? "-", report.date?.end.description ?? "-",
        String(killed.reduce(0) { $0 + ($1.best ?? $1.low) }),
      ].joined(separator: ", ")
    }
  }

  @Test(arguments: [
    // The day of filing, where the day that was given is that of a copy made later.
    (
      "KHARTOUM, April 12 (Reuters) - Fighters stormed a camp in El Obeid on Friday, killing 57 people.",
      "Attack, 2025-04-11, 2025-04-11, 57"
    ),
    (
      "NIAMEY, June 17 - Gunmen raided a village near Tera on Monday, killing 12 people.",
      "Attack, 2025-06-16, 2025-06-16, 12"
    ),
    // The day on which a report came out is not that of the act.
    (
      """
      Soldiers killed 45 civilians in the town of Merawi in late January, the commission said in a report published on \
      Tuesday.
      """, "Attack, 2025-01-21, 2025-01-31, 45"
    ),
    (
      "A week ago yesterday a bomb killed nine people at a market in Jos.",
      "Remote explosive/landmine/IED, 2025-06-10, 2025-06-10, 9"
    ),
    // The day on which a toll rose is not that of the attack.
    (
      """
      The death toll from an attack by gunmen on a village in central Mali rose to 20 on Tuesday. Gunmen stormed the village \
      on Monday morning, a deputy mayor said.
      """, "Attack, 2025-06-16, 2025-06-16, 20"
    ),
    (
      "A bomb at a bus station in Nairobi killed 15 people on Sunday. The toll had risen to 20, police said on Tuesday.",
      "Remote explosive/landmine/IED, 2025-06-15, 2025-06-15, 20"
    ),
    (
      """
      The toll from a raid on a clinic in Goma rose to 24 on Monday, officials said, a day after gunmen stormed the \
      building. At least 16 people were hurt in Sunday's assault, the health ministry said.
      """, "Attack, 2025-06-15, 2025-06-15, 24"
    ),
    (
      """
      Rescuers pulled four more bodies from the rubble on Tuesday, bringing the death toll from a missile strike on a block \
      of flats in Kharkiv to 19. The missile hit the building early on Monday.
      """, "Shelling/artillery/missile attack, 2025-06-16, 2025-06-16, 19"
    ),
    // The day on which somebody told how many died is not that of the attack …
    (
      "Gunmen attacked Gwoza on Saturday. Five villagers were killed, the army said on Tuesday.",
      "Attack, 2025-06-14, 2025-06-14, 5"
    ),
    (
      """
      Gunmen attacked the town of Gwoza on Saturday, burning homes and shops.

      Five people were killed, police said on Tuesday.
      """, "Attack, 2025-06-14, 2025-06-14, 5"
    ),
    // … nor is that on which a court heard of it …
    (
      "Prosecutors asked on Monday for a life sentence for the man who killed 51 people in Christchurch in May 2025.",
      "Attack, 2025-05, 2025-05, 51"
    ),
    // … and gives way to what is longer, however the telling is dressed.
    (
      "The army said in a statement on Tuesday that gunmen had killed five villagers near Gwoza over the weekend.",
      "Attack, 2025-06-14, 2025-06-15, 5"
    ),
    // Several days.
    (
      "Between May 1 and May 10, air strikes killed 87 civilians in Idlib, the monitor said.",
      "Air/drone strike, 2025-05-01, 2025-05-10, 87"
    ),
    (
      "The clashes, which began on Friday and ended on Sunday, left 33 dead in Tripoli.",
      "Armed clash, 2025-06-13, 2025-06-15, 33"
    ),
    (
      "As of Monday, 56 people had been killed in clashes in Tripoli that began on June 12.",
      "Armed clash, 2025-06-12, 2025-06-18, 56"
    ),
  ]) func `one happening`(text: String, report: String) {
    #expect(Self.reports(text) == [report])
  }

  @Test func `what a sentence dates by a day of its own is another act`() {
    let found = Self.reports(
      """
      On Monday morning, hours after a truce was announced, shells hit the market in Omdurman, killing six people. On \
      Sunday a strike had killed four there.
      """)
    #expect(
      found == [
        "Shelling/artillery/missile attack, 2025-06-16, 2025-06-16, 6", "Air/drone strike, 2025-06-15, 2025-06-15, 4",
      ])
  }

  @Test func `an arrest is not of the day of what it is made over`() {
    let found = Self.reports("Police said two men had been arrested over Friday evening's attack on a chapel in Jos.")
    #expect(found.first == "Arrests, 2025-06-18, 2025-06-18, 0")
  }

  @Test func `those who died days before are not added`() {
    let found = Self.reports(
      "The killing on Tuesday of a police chief in Culiacan came two days after a shootout in which five gunmen died.")
    #expect(found.first == "Armed clash, 2025-06-17, 2025-06-17, 1")
  }
}
