import Foundation
import TestSupport
import Testing

/// A file that may not grow, a disk that has no room: the program says so, and what it had stored is whole.
@Suite struct FullDiskTests {
  let folder: TemporaryFolder
  let program: Program
  let expected: String

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(Newspaper.lines(articles: Settings.isLong ? 40 : 8), to: "articles.jsonl")
    #expect(try program.run("import", "articles.jsonl", "--db", "whole.db").status == 0)
    expected = try program.run("export", "jsonl", "--db", "whole.db").output
  }

  /// Imports where there is little room, then where there is enough.
  private func fill(_ path: String, with command: String, then release: () throws -> Void = {}) throws {
    let full = try program.shell(command)
    #expect(full.status == 74 || full.status == 0, "\(full.output)")
    #expect(full.status == 0 || full.output.contains("error: "), "\(full.output)")
    try release()
    let checked = try program.run("check", "--db", path)
    #expect(checked.status == 0 || checked.status == 66, "\(checked)")
    #expect(try program.run("import", "articles.jsonl", "--db", path).status == 0)
    #expect(try program.run("export", "jsonl", "--db", path).output == expected)
  }

  @Test("the largest size of a file") func fileSize() throws {
    let rounds = Settings.isLong ? Settings.rounds(1) : 2
    for round in 0..<rounds {
      // Of 512 bytes each; from nothing at all to nearly enough.
      let blocks = round * 2400 / rounds + round % 7
      let name = "limited-\(round).db"
      // The counts of coverage could not be written either, and half of them spoil the rest.
      let limits = "unset LLVM_PROFILE_FILE; ulimit -f \(blocks)"
      try fill(name, with: "(\(limits); conflictdb import articles.jsonl --db \(name))")
    }
    Settings.note("\(rounds) imports with files that may not grow")
  }

  @Test("a small disk", .enabled(if: Settings.isLong && geteuid() == 0)) func smallDisk() throws {
    let disk = folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let rounds = Settings.rounds(1)
    for round in 0..<rounds {
      let size = 16 + round * 2400 / rounds
      try #require(try program.shell("mount -t tmpfs -o size=\(size)k tmpfs disk").status == 0)
      defer { _ = try? program.shell("umount disk") }
      try fill("disk/small.db", with: "conflictdb import articles.jsonl --db disk/small.db") {
        let grown = try program.shell("mount -o remount,size=64m disk")
        #expect(grown.status == 0)
      }
    }
    Settings.note("\(rounds) imports to small disks")
  }

  @Test("an answer that cannot be written is no success") func output() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for command in ["timeline", "export csv", "info", "check"] {
      let outcome = try program.shell("conflictdb \(command) --db whole.db > /dev/full")
      #expect(outcome.status == 74)
      #expect(outcome.output.contains("space left on device"))
    }
  }
}
