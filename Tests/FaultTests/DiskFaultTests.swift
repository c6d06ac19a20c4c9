import ConflictModel
import ConflictStore
import FaultyFiles
import Foundation
import TestSupport
import Testing

/// Reads and writes that fail: whatever the moment, the caller is told, nothing that was stored is lost, nothing false is
/// answered, and the work can be taken up again.
@Suite(.serialized) struct DiskFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var kinds: Int
    var isLasting = false

    var testDescription: String { name }
  }

  static let faults = [
    Fault(name: "a read fails", kinds: Int(FAULTY_READ)), Fault(name: "a write fails", kinds: Int(FAULTY_WRITE)),
    Fault(name: "a write stops half-way", kinds: Int(FAULTY_TORN)),
    Fault(name: "the disk is full for a moment", kinds: Int(FAULTY_FULL)),
    Fault(name: "the disk is full from now on", kinds: Int(FAULTY_FULL), isLasting: true),
    Fault(name: "a sync fails", kinds: Int(FAULTY_SYNC)),
    Fault(name: "a truncation fails", kinds: Int(FAULTY_TRUNCATE)),
    Fault(name: "a file cannot be opened", kinds: Int(FAULTY_OPEN)),
    Fault(name: "a file cannot be removed", kinds: Int(FAULTY_DELETE)),
    Fault(name: "the disk is gone", kinds: 63, isLasting: true),
  ]

  init() throws {
    // The library of our own wrapper is configured before its first use, which is now at the latest.
    _ = try Store.inMemory()
    try #require(faulty_files_install() == 0)
  }

  /// What a writer does in this test, step by step; each step is one transaction.
  private static let tellings = Fixture.tellings(6)

  /// - Returns: how many steps were done, and the error that ended them.
  private func work(_ path: String) -> (done: Int, error: (any Error)?) {
    var done = 0
    do {
      let store = try Store.open(path, options: Fixture.options)
      for group in 0..<3 {
        try store.transaction(takesBackEach: group == 1) {
          for telling in Self.tellings[(group * 2)..<(group * 2 + 2)] {
            try store.save(telling.article, telling.reading)
          }
        }
        done += 1
      }
      let event = try store.timeline()[0].event.key
      if try store.decisions().isEmpty {
        _ = try store.edit(event, [.figure(.killed, Count(7))], by: Reviewer(name: "Ada"))
      }
      done += 1
      try store.vacuum()
      try store.close()
      return (done, nil)
    } catch {
      return (done, error)
    }
  }

  @Test("stored rows outlive it", arguments: faults) func writing(fault: Fault) throws {
    let folder = try TemporaryFolder()
    #expect(work(folder.file("undisturbed.db")).error == nil)
    let expected = try Account(Store.open(folder.file("undisturbed.db"), mode: .readOnly))

    faulty_files_arm(Int32(fault.kinds), .max, 0)
    #expect(work(folder.file("faulty-count.db")).error == nil)
    let operations = faulty_files_disarm()
    let rounds = min(operations, Settings.rounds(2))
    var failures = 0
    for round in 0..<rounds {
      let number = 1 + round * operations / rounds
      let path = folder.file("faulty-\(number).db")
      faulty_files_arm(Int32(fault.kinds), number, fault.isLasting ? 1 : 0)
      let (done, error) = work(path)
      faulty_files_disarm()
      if let error {
        failures += 1
        #expect(Self.isTold(error), "\(fault.name) at \(number): \(error)")
      }
      let store = try Store.open(path, options: Fixture.options)
      let problems = try store.check()
      #expect(problems == [], "\(fault.name) at \(number)")
      #expect(try store.info().articles >= min(done, 3) * 2, "\(fault.name) at \(number)")
      #expect(try store.decisions().count >= (done > 3 ? 1 : 0), "\(fault.name) at \(number)")
      try store.close()
      #expect(work(path).error == nil, "\(fault.name) at \(number)")
      #expect(try Account(Store.open(path, mode: .readOnly)) == expected, "\(fault.name) at \(number)")
    }
    Settings.note("\(fault.name): \(rounds) of \(operations) moments, \(failures) ended the work")
  }

  @Test("answers are right or not given") func reading() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("faulty-read.db")
    #expect(work(path).error == nil)
    let expected = try Account(Store.open(path, mode: .readOnly))
    faulty_files_arm(Int32(FAULTY_READ), .max, 0)
    _ = try Account(Store.open(path, mode: .readOnly))
    let operations = faulty_files_disarm()
    #expect(operations > 10)
    let rounds = min(operations, Settings.rounds(20))
    for round in 0..<rounds {
      let number = 1 + round * operations / rounds
      faulty_files_arm(Int32(FAULTY_READ), number, round % 2 == 0 ? 1 : 0)
      let answer = Result { try Account(Store.open(path, mode: .readOnly)) }
      faulty_files_disarm()
      switch answer {
      case .success(let account): #expect(account == expected, "at \(number)")
      case .failure(let error): #expect(Self.isTold(error), "at \(number): \(error)")
      }
    }
    Settings.note("answers: \(rounds) of \(operations) reads failed")
  }

  /// Whether the user is told what is the matter, and not that we have a bug.
  private static func isTold(_ error: any Error) -> Bool {
    switch error as? StoreError {
    case .inputOutput, .full, .cannotOpen, .busy, .readOnly, .damaged, .notADatabase: true
    default: false
    }
  }
}
