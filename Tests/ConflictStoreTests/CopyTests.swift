import ConflictModel
import ConflictStore
import Testing

/// Texts of our own that are the more alike the more sentences they share.
private enum Texts {
  static let sentences = [
    "Shells fell on the harbour of Oruna before dawn and set two warehouses on fire, the mayor told reporters.",
    "Dock workers carried the wounded to a clinic in the customs house because the road to the hospital was closed.",
    "The army said that its guns had answered fire from the far bank of the river, where rebels hold three villages.",
    "A spokeswoman for the rebels denied that, and invited observers to come and count the craters for themselves.",
    "Grain ships that had waited outside the port for a week turned round and made for the open sea.",
    "Insurers raised their rates for the second time in a month, and bakers in the town began to ration flour.",
    "Mediators from two neighbouring states hope to bring both sides together again before the end of the rains.",
    "Schools will stay shut until the pumps are mended, and families were told to boil their water.",
  ]
  static let others = [
    "The national team beat its oldest rival in a final that went to penalties under a hard northern rain.",
    "Parliament voted by a narrow margin to tax sugar, and the minister of finance smiled for the first time this year.",
    "A museum found a map in its attic that shows the coast as it was before the great flood of the last century.",
    "Growers of apples expect a good harvest, although frost in May took some of the blossom in the upper valley.",
  ]
  static func text(_ parts: [String]) -> String { parts.joined(separator: " ") }
}

@Suite struct CopyTests {
  @Test(
    "near-copies are told from other texts",
    arguments: [
      ("the same", Texts.sentences, true),
      (
        "two words changed",
        ["Mortars fell on the harbour of Oruna before dawn and set three warehouses on fire, the mayor told reporters."]
          + Texts.sentences.dropFirst(), true
      ),
      ("the last quarter cut off", Array(Texts.sentences.prefix(6)), true),
      ("a paragraph of the paper's own", Texts.sentences + [Texts.others[0]], true),
      ("half of it another story", Array(Texts.sentences.prefix(4)) + Texts.others, false),
      ("one sentence quoted", [Texts.sentences[2]] + Texts.others, false),
      ("nothing in common", Texts.others, false),
    ])
  func rule(name: String, sentences: [String], isCopy: Bool) throws {
    let original = try #require(CopySignature(of: Texts.text(Texts.sentences)))
    let other = try #require(CopySignature(of: Texts.text(sentences)))
    #expect(original.isNearCopy(of: other) == isCopy, "\(name): \(original.similarity(to: other))")
    #expect(other.isNearCopy(of: original) == isCopy)
  }

  @Test("case, quotation marks, dashes and blanks do not count")
  func typography() throws {
    let plain =
      "\"We saw it,\" he said - and the driver's brother, who'd come from Oruna, " + Texts.text(Texts.sentences)
    let typeset =
      "“WE SAW IT,” he said – and the driver’s brother, who’d\u{A0}come from Oru\u{AD}na, "
      + Texts.sentences.joined(separator: "\n\n")
    #expect(CopySignature(of: plain) == CopySignature(of: typeset))
  }

  @Test func shortTextsHaveNone() {
    #expect(CopySignature(of: "Two soldiers were killed near Gao on Monday.") == nil)
    #expect(CopySignature(of: "") == nil)
  }

  private func article(_ name: String, _ sentences: [String]) -> Article {
    Article(id: name, text: Texts.text(sentences), publisher: name)
  }

  private func families(_ store: Store) throws -> [[String]] {
    let copies = try store.nearCopyFamilies()
    return copies.map { family in
      family.compactMap { try? store.article($0.hex).sources.first?.publisher }.sorted()
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("families do not depend on the order of import, nor on how it was cut up")
  func order() throws {
    let all = [
      article("a", Texts.sentences), article("b", Texts.sentences.dropLast()),
      article("c", Texts.sentences.dropLast(2)),
      article("d", Texts.others), article("e", Texts.others + [Texts.sentences[0]]),
      article("f", [Texts.sentences[1]] + Texts.others.reversed()),
    ]
    var seen: Set<[[String]]> = []
    for (articles, isCutUp) in [
      (all, false), (all.reversed(), false), (all, true), ([all[3], all[0], all[5], all[2], all[4], all[1]], true),
    ] {
      let store = try testStore()
      for article in articles {
        try store.save(article, Reading(id: article.id, extractor: "test"))
        if isCutUp { try store.linkNearCopies() }
      }
      try store.linkNearCopies()
      #expect(try store.check() == [])
      seen.insert(try families(store))
    }
    #expect(seen.count == 1)
    #expect(seen.first?.first == ["a", "b", "c"])
  }

  @Test func theSummaryCountsThem() throws {
    let store = try testStore()
    for article in [article("a", Texts.sentences), article("b", Texts.others)] {
      try store.save(article, Reading(id: article.id, extractor: "test"))
    }
    #expect(try store.linkNearCopies() == CopySummary(compared: 2, nearCopies: 0, changed: 0))
    let copy = article("c", Texts.sentences.dropLast())
    try store.save(copy, Reading(id: copy.id, extractor: "test"))
    #expect(try store.linkNearCopies() == CopySummary(compared: 1, nearCopies: 1, changed: 2))
    #expect(try store.linkNearCopies() == CopySummary())
  }

  /// Reprints of one dispatch, each about a day and a place of its own, so that only their source joins them.
  private func reprint(_ number: Int, publisher: String, published: String = "2020-10-05") -> (Article, Reading) {
    let article = Article(
      id: "\(number)", text: Texts.text(Texts.sentences) + " Copy \(number).", publisher: publisher,
      published: day(published))
    let place = Place(
      text: "", name: "Town \(number)", latitude: Double(number % 60), longitude: Double(number / 60) * 2,
      country: "AZE",
      precision: 1)
    let report = shelling(
      dates("2020-10-01"), at: place, [figure(.killed, Count(number + 1))], mentions: [TextSpan(start: 0, end: 5)])
    return (article, Reading(id: article.id, published: article.published, extractor: "test", reports: [report]))
  }

  @Test("one more reprint is fused with its neighbours, however large its family is", arguments: [10, 100])
  func oneMore(size: Int) throws {
    let store = try testStore(fuses: true)
    for number in 0..<size {
      let (article, reading) = reprint(number, publisher: "Paper \(number)")
      try store.save(article, reading)
    }
    try store.linkNearCopies()
    #expect(try store.nearCopyFamilies().map(\.count) == [size])
    let before = try store.reportsFused
    let (article, reading) = reprint(size, publisher: "Late paper", published: "2020-10-06")
    try store.save(article, reading)
    try store.linkNearCopies()
    #expect(try store.nearCopyFamilies().map(\.count) == [size + 1])
    // Once when it came, once when its family was known.
    #expect(try store.reportsFused - before == 2)
  }

  @Test("a family that goes back to somebody else is fused anew")
  func anotherOrigin() throws {
    let (late, early) = (try testStore(fuses: true), try testStore(fuses: true))
    let copies = (0..<5).map { reprint($0, publisher: "Paper \($0)") }
    let origin = reprint(5, publisher: "The agency", published: "2020-10-02")
    for (store, order) in [(late, copies + [origin]), (early, [origin] + copies)] {
      for (article, reading) in order {
        try store.save(article, reading)
        try store.linkNearCopies()
      }
      #expect(try store.check() == [])
    }
    #expect(try StoredFusionTests.content(late) == StoredFusionTests.content(early))
    let before = try late.reportsFused
    try late.removeArticle(ContentHash(of: origin.0.text))
    #expect(try late.reportsFused - before == 5)
    try late.linkNearCopies()
    let kept = try testStore(fuses: true)
    for (article, reading) in copies { try kept.save(article, reading) }
    try kept.linkNearCopies()
    #expect(try StoredFusionTests.content(late) == StoredFusionTests.content(kept))
  }

  @Test("without the article between them two are no longer a family")
  func removal() throws {
    let store = try testStore()
    let ends = (article("a", Array(Texts.sentences.prefix(5))), article("c", Array(Texts.sentences.suffix(5))))
    let middle = article("b", Texts.sentences)
    for article in [ends.0, middle, ends.1] { try store.save(article, Reading(id: article.id, extractor: "test")) }
    try store.linkNearCopies()
    #expect(try families(store) == [["a", "b", "c"]])
    try store.removeArticle(ContentHash(of: middle.text))
    try store.linkNearCopies()
    #expect(try families(store) == [])
  }
}
