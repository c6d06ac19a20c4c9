import ConflictModel
import ConflictStore
import Testing

@Suite struct DisputeTests {
  private func statement(_ act: StatementAct, by speaker: String, _ quote: String, on report: Int?) -> Statement {
    Statement(
      speaker: speaker, speakerText: speaker, act: act, kind: .indirect, quote: quote,
      span: TextSpan(start: 0, end: 1), report: report)
  }

  private func save(_ report: Report, _ statements: [Statement] = [], in store: Store) throws {
    let number = try store.info().articles
    try store.save(Article(id: "\(number)", text: "Article \(number)"), reading([report], statements))
  }

  @Test func nothingIsDisputedByItself() throws {
    let store = try testStore()
    try save(shelling([figure(.killed, Count(2))]), [statement(.claim, by: "Baku", "it hit", on: 0)], in: store)
    #expect(try store.disputes().isEmpty)
  }

  @Test("a denial that speaks of an event makes it disputed, with the claims beside it")
  func denial() throws {
    let store = try testStore()
    try save(
      shelling(),
      [
        statement(.accusation, by: "Yerevan", "Baku shelled the town", on: 0),
        statement(.denial, by: "Baku", "no shell was fired", on: 0),
        statement(.appeal, by: "Paris", "stop", on: 0), statement(.denial, by: "Ankara", "mercenaries", on: nil),
      ], in: store)
    let dispute = try #require(try store.disputes().first)
    #expect(dispute.grounds == [.denial])
    #expect(dispute.sides.map(\.who) == ["Yerevan", "Baku"])
    #expect(dispute.sides.map(\.stance) == ["accusation", "denial"])
  }

  @Test("rival figures")
  func rivals() throws {
    let store = try testStore()
    try save(shelling([figure(.killed, Count(2)), figure(.killed, Count(9), by: "rebels")]), in: store)
    try save(shelling([figure(.killed, Count(2)), figure(.killed, Count(2), by: "police")]), in: store)
    try save(shelling([figure(.killed, Count(2)), figure(.wounded, Count(9), by: "rebels")]), in: store)
    let disputes = try store.disputes()
    #expect(disputes.map(\.grounds) == [[.rivalFigures]])
    #expect(disputes.first?.sides.map(\.count) == [Count(2), Count(9)])
  }

  @Test func deniedFigure() throws {
    let store = try testStore()
    try save(shelling([figure(.killed, Count(2), by: "rebels", status: .denied)]), in: store)
    #expect(try store.disputes().map(\.grounds) == [[.deniedReport]])
  }

  @Test func filterAndLimit() throws {
    let store = try testStore()
    for date in ["2020-10-01", "2020-10-03", "2020-10-02"] {
      try save(shelling(dates(date), []), [statement(.denial, by: "Baku", "no", on: 0)], in: store)
    }
    #expect(try store.disputes(EventFilter(from: day("2020-10-02"))).count == 2)
    #expect(try store.disputes(limit: 1).first?.event.event.date?.start.description == "2020-10-01")
  }
}
