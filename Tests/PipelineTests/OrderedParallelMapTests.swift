import Testing

@testable import Pipeline

@Suite struct OrderedParallelMapTests {
  @Test("results come in the order of the inputs, each once", arguments: [1, 2, 3, 8])
  func order(jobs: Int) throws {
    var next = 0
    var results: [Int] = []
    try orderedParallelMap(jobs: jobs) {
      next += 1
      return next <= 500 ? next : nil
    } transform: { number in
      // Work of uneven length.
      (0..<(number % 7 * 1000)).reduce(0, &+) &- (0..<(number % 7 * 1000)).reduce(0, &+) &+ number * 2
    } consume: {
      results.append($0)
    }
    #expect(results == (1...500).map { $0 * 2 })
  }

  @Test("no more than four results a job are taken in ahead", arguments: [2, 5])
  func bounded(jobs: Int) throws {
    var taken = 0
    var given = 0
    var most = 0
    try orderedParallelMap(jobs: jobs) {
      taken += 1
      most = max(most, taken - given)
      return taken <= 100 ? taken : nil
    } transform: {
      $0
    } consume: { _ in
      given += 1
    }
    #expect(most <= jobs * 4 + 1)
  }

  private struct Stop: Error {}

  @Test("an error of the consumer ends the work", arguments: [1, 4])
  func consumerFails(jobs: Int) {
    var next = 0
    #expect(throws: Stop.self) {
      try orderedParallelMap(jobs: jobs) {
        next += 1
        return next
      } transform: {
        $0
      } consume: {
        if $0 == 10 { throw Stop() }
      }
    }
  }
}
