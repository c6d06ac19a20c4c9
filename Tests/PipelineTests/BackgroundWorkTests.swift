import Dispatch
import Testing

@testable import Pipeline

@Suite struct BackgroundWorkTests {
  private struct Refused: Error {}

  @Test("the caller goes on while the work is done, and takes what came of it once")
  func once() throws {
    let work = BackgroundWork<Int>()
    #expect(!work.isUnderWay)
    #expect(try work.finish() == nil)
    let gate = DispatchSemaphore(value: 0)
    work.start {
      gate.wait()
      return 7
    }
    #expect(work.isUnderWay)
    #expect(try work.finishIfDone() == nil)
    gate.signal()
    #expect(try work.finish() == 7)
    #expect(!work.isUnderWay)
    #expect(try work.finishIfDone() == nil)
  }

  @Test("one piece follows another, and an error ends only its own")
  func errors() throws {
    let work = BackgroundWork<Int>()
    work.start { throw Refused() }
    #expect(throws: Refused.self) { try work.finish() }
    #expect(!work.isUnderWay)
    var results: [Int] = []
    for number in 0..<50 {
      if let result = try work.finish() { results.append(result) }
      work.start { number }
    }
    if let result = try work.finish() { results.append(result) }
    #expect(results == Array(0..<50))
  }
}
