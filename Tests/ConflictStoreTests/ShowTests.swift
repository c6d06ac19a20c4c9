import ConflictModel
import ConflictStore
import Testing

@Suite struct ShowTests {
  @Test func anEventTellsEverythingThatItRestsOn() throws {
    let store = try testStore()
    let text = "Gen. Ilin spoke first. Two men were hurt when shells fell on Martuni, he said. Nobody else was."
    var report = shelling(
      [
        CasualtyFigure(
          outcome: .wounded, victims: [.civilian], count: Count(2), text: "Two men", span: span("Two men", in: text))
      ], mentions: [span("Two men were hurt when shells fell on Martuni, he said.", in: text)])
    report.attribution = "Gen. Ilin"
    let said = Statement(
      speaker: "General Ilin", speakerText: "he", act: .claim, kind: .indirect, quote: "Two men were hurt",
      span: span("Two men were hurt", in: text), report: 0)
    try store.save(Article(id: "a", text: text, publisher: "One"), reading([report], [said]))
    let key = try #require(try store.timeline().first?.event.key)
    let event = try store.event(key)
    #expect(event.event.key == key && event.reports.map(\.report) == [report])
    #expect(event.reports[0].eventKey == key && event.reports[0].source.publisher == "One")
    #expect(event.statements.map(\.statement) == [said])
    #expect(
      event.totals == [
        .init(outcome: .wounded, victims: nil, count: Count(2), rule: "the only figure"),
        .init(outcome: .wounded, victims: .civilian, count: Count(2), rule: "the only figure"),
      ])
    let excerpt = try #require(event.reports[0].text.excerpt(report.figures[0].span))
    #expect(excerpt.words == "Two men" && excerpt.before == "")
    #expect(excerpt.sentence == "Two men were hurt when shells fell on Martuni, he said.")
  }

  @Test func theFirstDigitsOfAKeyAreEnough() throws {
    let store = try testStore()
    try store.add(shelling(), shelling(), shelling())
    let key = try #require(try store.timeline().first?.event.key)
    #expect(try store.event(String(key.prefix(10))).event.key == key)
    #expect(try store.event(key.uppercased()).event.key == key)
    #expect(try store.report(key).key == key)
    let hash = ContentHash(of: "Article number 0").hex
    #expect(try store.article(String(hash.prefix(9))).hash.hex == hash)
  }

  @Test(arguments: ["", "zzz", "%", "ffffffffffffffffffff", "'; DROP TABLE events; --"])
  func whatIsNotThereIsUnknown(id: String) throws {
    let store = try testStore()
    try store.add(shelling())
    #expect(throws: StoreError.unknown(kind: "event", id: id)) { try store.event(id) }
    #expect(throws: StoreError.unknown(kind: "report", id: id)) { try store.report(id) }
    #expect(throws: StoreError.unknown(kind: "article", id: id)) { try store.article(id) }
  }

  @Test func twoThatBeginAlikeAreToldApart() throws {
    let store = try testStore()
    for number in 0..<40 { try store.save(Article(id: "\(number)", text: "\(number)"), reading()) }
    let digits = "0123456789abcdef".map(String.init)
    let shared = try #require(
      digits.first { digit in (0..<40).count { ContentHash(of: "\($0)").hex.hasPrefix(digit) } > 1 })
    #expect {
      try store.article(shared)
    } throws: { error in
      guard case StoreError.ambiguous(_, _, let matches) = error else { return false }
      return matches.count > 1 && matches.allSatisfy { $0.hasPrefix(shared) }
    }
  }
}

@Suite struct ExcerptTests {
  @Test(arguments: [
    ("One fell. Two fell. Three fell.", "Two", "Two fell."),
    ("One fell.\nTwo fell\nThree fell.", "Two", "Two fell"),
    ("He met Gen. Smith in the U.S. on Monday. Then left.", "Smith", "He met Gen. Smith in the U.S. on Monday."),
    ("“Stop!” he said. “Why?” she asked.", "Why", "“Why?”"),
    ("No end in sight", "end", "No end in sight"),
    ("A 3.5 km walk. Then rest.", "walk", "A 3.5 km walk."),
    ("Şuşa — 𝕏 fell. It burned.", "𝕏", "Şuşa — 𝕏 fell."),
  ])
  func sentences(text: String, words: String, sentence: String) throws {
    let excerpt = try #require(ArticleText(text).excerpt(span(words, in: text)))
    #expect(excerpt.sentence == sentence && excerpt.words == words)
  }

  @Test func endlessSentencesAreCut() throws {
    let text = String(repeating: "word ", count: 500) + "HERE " + String(repeating: "word ", count: 500)
    let excerpt = try #require(ArticleText(text).excerpt(span("HERE", in: text), reach: 20))
    #expect(excerpt.before.hasPrefix("…") && excerpt.after.hasSuffix("…"))
    #expect(excerpt.sentence.count < 60)
  }

  @Test(arguments: [(-1, 2), (0, 9), (5, 3), (9, 10), (.max, .max)])
  func spansBeyondTheTextHaveNoExcerpt(start: Int, end: Int) {
    #expect(ArticleText("short").excerpt(TextSpan(start: start, end: end)) == nil)
    #expect(ArticleText("short").words(TextSpan(start: start, end: end)) == nil)
  }

  @Test func wholeAndEmptySpans() {
    #expect(ArticleText("short").words(TextSpan(start: 0, end: 5)) == "short")
    #expect(ArticleText("").excerpt(TextSpan(start: 0, end: 0))?.sentence == "")
  }
}
