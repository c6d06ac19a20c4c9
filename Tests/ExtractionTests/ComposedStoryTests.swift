import Chronology
import ConflictModel
import Extraction
import Testing

/// Stories put together from a lead and any two of many sentences that agencies let follow one, in either order: whatever
/// stands beside them, the lead's act keeps its place, its day and its dead. Read as published on Wednesday, 10 March 2021.
@Suite("Composed stories")
struct ComposedStoryTests {
  /// A lead of 17 dead at Gwoza, on Monday.
  static let leads = [
    "A car bomb exploded outside a police station in Gwoza, Nigeria, on Monday, killing 17 people and wounding 21, officials said.",
    "Gunmen stormed a village near Gwoza in Nigeria on Monday, killing 17 people and wounding 21, residents said.",
    "Seventeen soldiers were killed and 21 wounded in an ambush by Boko Haram fighters near Gwoza on Monday, the army said.",
  ]

  /// A sentence that may follow, and how many more acts it tells of at most.
  static let others: [(text: String, acts: Int)] = [
    ("Boko Haram claimed responsibility in a statement.", 0),
    ("\"We have received 17 bodies,\" a doctor at the hospital told reporters.", 0),
    ("\"There was blood everywhere,\" said Ahmed Musa, a 34-year-old shopkeeper.", 0),
    ("The United Nations condemned the attack.", 0),
    ("The authorities imposed a 24-hour curfew and sent 300 troops to the town.", 0),
    ("The army has offered a reward of $50,000 for information.", 0),
    ("Gwoza lies about 40 km (25 miles) from the border.", 0),
    ("The army said it had recovered 36 rifles and nine rocket launchers.", 0),
    ("Separately, gunmen killed five people in Bama on Monday, police said.", 1),
    ("Elsewhere, a roadside bomb killed three policemen in Damboa, a local official said.", 1),
    ("On Friday, four farmers were shot dead in Chibok.", 1),
    ("In 2017 an attack on a mosque in Maiduguri left 55 people dead.", 1),
    ("The conflict has killed more than 30,000 people since 2009.", 0),
    ("The president condemned the attack in a speech in Abuja on Tuesday.", 0),
    ("The governor visited survivors of the attack at a hospital in Kaduna on Tuesday.", 0),
    (
      "The African Union said in a statement on Tuesday that the attack was meant to derail the peace talks in Doha.", 0
    ),
    ("The minister cut short a visit to Lagos after the attack, his office said on Tuesday.", 0),
    ("The attack raised fears that the violence could spread to Jos.", 0),
    ("Peace talks with the rebels are due to resume in Doha on Friday. It was the deadliest attack this year.", 0),
    ("In Jos, hundreds of people marched on Tuesday to demand better protection.", 1),
    ("The air force bombed a rebel camp near Damboa on Tuesday, killing nine fighters.", 1),
    ("The army said it killed eight militants in a raid near Chibok on Tuesday.", 1),
    ("The president, who was on a visit to Abuja, will address the nation on Thursday.", 0),
  ]

  static let pairs = others.indices.flatMap { first in others.indices.map { (first, $0) } }.filter { $0.0 != $0.1 }

  @Test(arguments: pairs) func `a lead keeps its place, day and dead`(_ pair: (Int, Int)) throws {
    for lead in Self.leads {
      let (first, second) = (Self.others[pair.0], Self.others[pair.1])
      let text = [lead, first.text, second.text].joined(separator: "\n\n")
      let reports = Extractor().read(
        Article(id: "1", text: text, published: CalendarDate(year: 2021, month: 3, day: 10))
      ).reports.filter { $0.scope == .incident }
      let news = try #require(reports.first { $0.place?.name == "Gwoza" }, "\(text)")
      #expect(news.date?.start.description == "2021-03-08", "\(text)")
      #expect(news.total(.killed)?.best == 17, "\(text)")
      #expect(news.total(.wounded)?.best == 21, "\(text)")
      #expect(!news.actors.contains { $0.role == .attacker && $0.name.hasPrefix("Military Forces") }, "\(text)")
      #expect(reports.count <= 1 + first.acts + second.acts, "\(text)")
    }
  }
}
