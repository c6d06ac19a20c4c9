import Chronology
import ConflictModel
import ConflictStore
import SQLite
import Synchronization
import TestSupport
import Testing

/// What a person decides holds, whatever articles and readings come after.
@Suite struct ReviewTests {
  let reviewer = Reviewer(name: "Ada", note: "seen the original")

  /// Three papers on one shelling, one on another.
  private func world() throws -> (store: Store, one: String, other: String) {
    let store = try testStore(fuses: true)
    for (number, killed) in [4, 4, 6].enumerated() {
      try add(store, "\(number)", shelling([figure(.killed, Count(killed))]))
    }
    try add(store, "far", shelling(at: .suva, [figure(.killed, Count(1))]))
    let events = try store.timeline().map(\.event)
    let one = try #require(events.first { $0.location?.name == "Martuni" })
    let other = try #require(events.first { $0.location?.name == "Suva" })
    #expect(one.reportCount == 3 && one.killed == Count(low: 4, best: 4, high: 6))
    return (store, one.key, other.key)
  }

  private func add(_ store: Store, _ name: String, _ report: Report) throws {
    try store.save(
      Article(id: name, text: "Article \(name)", publisher: "Paper \(name)", published: day("2020-10-01")),
      reading([report]))
  }

  @Test("an edited figure stays, whatever comes after") func edit() throws {
    let (store, one, _) = try world()
    try store.edit(
      one,
      [.figure(.killed, Count(5)), .dates(PartialDate(iso8601: "2020-10-02")!, PartialDate(iso8601: "2020-10-02")!)],
      by: reviewer)
    func expectEdited(_ reports: Int) throws {
      let event = try store.event(one).event
      #expect(event.killed == Count(5) && event.review == .edited && event.reportCount == reports)
      #expect(event.date?.start.description == "2020-10-02")
      #expect(try store.casualties().total[.killed].best == 6)
      #expect(try store.check() == [])
    }
    try expectEdited(3)
    try add(store, "late", shelling([figure(.killed, Count(30), by: nil)]))
    try add(store, "later", shelling([figure(.killed, Count(5))]))
    try store.fuse()
    #expect(try store.event(one).event.killed == Count(5))
    try store.replaceReading(of: ContentHash(of: "Article 0"), with: reading([shelling([figure(.killed, Count(7))])]))
    #expect(try store.event(one).event.killed == Count(5))
    // And the whole reading may go: the report that was decided on stays.
    let change = try store.replaceReading(of: ContentHash(of: "Article 1"), with: reading([]))
    #expect(change.keptReports == 1 && change.goneReports == 0)
    #expect(try store.event(one).event.killed == Count(5))
    let log = try store.decisions(of: one)
    #expect(log.map(\.field) == ["date", "killed"])
    #expect(log.last?.before == "4-4-6" && log.last?.after == "5" && log.last?.reviewer == reviewer)
  }

  @Test("rejected events are left out, and come back when that is undone") func reject() throws {
    let (store, one, _) = try world()
    let decision = try store.reject(one, by: reviewer)
    #expect(try store.timeline().map(\.event.location?.name) == ["Suva"])
    #expect(try store.casualties().total[.killed].best == 1)
    // What else is told of it goes the same way.
    try add(store, "late", shelling([figure(.killed, Count(4))]))
    #expect(try store.casualties().total[.killed].best == 1)
    let undo = try store.undo(decision, by: reviewer)
    #expect(try store.casualties().total[.killed].best == 5)
    #expect(throws: ReviewError.undoneAlready(decision)) { try store.undo(decision, by: reviewer) }
    try store.undo(undo, by: reviewer)
    #expect(try store.casualties().total[.killed].best == 1)
    #expect(try store.check() == [])
  }

  @Test("accepted events are what --reviewed-only asks for") func accept() throws {
    let (store, one, _) = try world()
    try store.accept(one, by: reviewer)
    let reviewed = try store.timeline(TimelineQuery(EventFilter(isReviewedOnly: true))).map(\.event)
    #expect(reviewed.map(\.key) == [one] && reviewed.map(\.review) == [.accepted])
  }

  @Test("merged and split events stay so through everything") func mergeAndSplit() throws {
    let (store, one, other) = try world()
    try store.merge([one, other], by: reviewer)
    #expect(try store.timeline().map(\.event.reportCount) == [4])
    // Either key still finds it.
    #expect(try store.event(one).event.key == store.event(other).event.key)
    try store.fuse()
    #expect(try store.timeline().map(\.event.reportCount) == [4])
    let merged = try store.event(one)
    let parted = try #require(merged.reports.first { $0.report.place?.name == "Suva" }?.key)
    try store.split(merged.event.key, reports: [parted], by: reviewer)
    #expect(try store.timeline().map(\.event.reportCount).sorted() == [1, 3])
    // Two reports of one thing are held apart if a person says so.
    let twin = try #require(try store.event(one).reports.last?.key)
    try store.split(one, reports: [twin], by: reviewer)
    #expect(try store.timeline().map(\.event.reportCount).sorted() == [1, 1, 2])
    try store.fuse()
    #expect(try store.timeline().map(\.event.reportCount).sorted() == [1, 1, 2])
    for _ in 0..<3 { try store.undo(by: reviewer) }
    #expect(try store.timeline().map(\.event.reportCount).sorted() == [1, 3])
    #expect(throws: ReviewError.nothingToUndo) { try store.undo(by: reviewer) }
    #expect(try store.check() == [])
  }

  @Test("what makes no sense is refused in words") func refusals() throws {
    let (store, one, other) = try world()
    #expect(throws: ReviewError.nothingToMerge) { try store.merge([one], by: reviewer) }
    #expect(throws: ReviewError.nothingToSplit(event: other)) { try store.split(other, reports: [other], by: reviewer) }
    #expect(throws: ReviewError.foreignReports(event: one, reports: [other])) {
      try store.split(one, reports: [other], by: reviewer)
    }
    #expect(throws: ReviewError.nameless) { try store.accept(one, by: Reviewer(name: "")) }
    #expect(throws: ReviewError.unknownDecision(99)) { try store.undo(99, by: reviewer) }
    #expect(throws: ReviewError.badFigure) {
      try store.edit(one, [.figure(.killed, Count(low: 5, best: 4, high: 9))], by: reviewer)
    }
    #expect(try store.decisions().isEmpty)
  }

  @Test("the database answers as it stood on any day") func asOf() throws {
    let clock = Clock()
    let store = try Store.inMemory(options: .init(clock: { clock.now }))
    try add(store, "0", shelling([figure(.killed, Count(4))]))
    clock.advance(to: "2020-11-01")
    try add(store, "1", shelling(at: .suva, [figure(.killed, Count(10))]))
    clock.advance(to: "2020-12-01")
    try store.replaceReading(of: ContentHash(of: "Article 0"), with: reading([shelling([figure(.killed, Count(8))])]))
    clock.advance(to: "2021-01-01")
    let suva = try #require(try store.timeline().first { $0.event.location?.name == "Suva" })
    try store.reject(suva.event.key, by: reviewer)
    for (date, killed) in [
      ("2020-09-01", 0), ("2020-10-15", 4), ("2020-11-15", 14), ("2020-12-15", 18), ("2021-02-01", 8),
    ] {
      let past = try store.asOf(day(date))
      #expect(try past.casualties().total[.killed].best == killed, "\(date)")
      #expect(try past.check() == [])
    }
    // Looking back changed nothing.
    #expect(try store.casualties().total[.killed].best == 8)
  }
}

/// A clock that is set by hand.
private final class Clock: Sendable {
  private let seconds = Mutex(1_601_553_600)

  var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }

  func advance(to date: String) { seconds.withLock { $0 = day(date).dayNumber * 86_400 } }
}
