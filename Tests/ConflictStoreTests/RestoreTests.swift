import ConflictModel
import Foundation
import Schema
import TestSupport
import Testing

@testable import ConflictStore

@Suite struct RestoreTests {
  let folder: TemporaryFolder
  let path: String
  let copy: String

  /// A database with one article, a copy of it, and another article after that.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.db")
    copy = folder.file("copy.db")
    let store = try Store.open(path)
    try store.add(shelling())
    try store.backUp(to: copy)
    try store.add(shelling(at: .shusha))
    try store.close()
  }

  @Test func whereThereIsNoDatabaseItIsMade() throws {
    let new = folder.file("new.db")
    // The log of a database that somebody deleted.
    try folder.write([UInt8](repeating: 7, count: 40_000), to: "new.db-wal")
    #expect(try Store.restore(copy, to: new) == nil)
    let store = try Store.open(new)
    #expect(try store.info().articles == 1)
    #expect(try store.check() == [])
    #expect(try FileManager.default.attributesOfItem(atPath: new)[.posixPermissions] as? Int == 0o600)
  }

  @Test func aDatabaseIsReplacedOnlyWhereThatIsSaid() throws {
    #expect(throws: StoreError.inTheWay(path: path)) { try Store.restore(copy, to: path) }
    #expect(try Store.open(path, mode: .readOnly).info().articles == 2)
  }

  @Test func whatWasThereIsKept() throws {
    let reader = try Store.open(path, mode: .readOnly)
    #expect(try reader.info().articles == 2)
    let kept = try #require(try Store.restore(copy, to: path, replaces: true))
    #expect(try reader.info().articles == 1)
    #expect(try Store.open(kept, mode: .readOnly).info().articles == 2)
    #expect(try Store.open(path).check() == [])
    // And back again; the second copy takes nothing from the first.
    let second = try #require(try Store.restore(kept, to: path, replaces: true))
    #expect(second != kept)
    #expect(try Store.open(path, mode: .readOnly).info().articles == 2)
  }

  @Test func aDamagedCopyIsRefused() throws {
    var bytes = try folder.read("copy.db")
    for index in bytes.indices.dropFirst(8192).prefix(60_000) { bytes[index] = 0x5A }
    let damaged = try folder.write(bytes, to: "damaged.db")
    #expect(throws: StoreError.self) { try Store.restore(damaged, to: path, replaces: true) }
    #expect(throws: StoreError.self) { try Store.restore(damaged, to: folder.file("new.db")) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("new.db")))
    #expect(try Store.open(path, mode: .readOnly).info().articles == 2)
  }

  @Test("a damaged database makes room", arguments: [0, 100, 9000]) func damagedDatabase(from start: Int) throws {
    var bytes = try folder.read("a.db")
    for index in bytes.indices.dropFirst(start).prefix(50_000) { bytes[index] = 0x5A }
    try folder.write(bytes, to: "a.db")
    #expect(throws: StoreError.inTheWay(path: path)) { try Store.restore(copy, to: path) }
    let kept = try #require(try Store.restore(copy, to: path, replaces: true))
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: kept))) == bytes)
    let store = try Store.open(path)
    #expect(try store.info().articles == 1)
    #expect(try store.check() == [])
  }

  @Test func whatIsNoneOfOursIsRefusedOnEitherSide() throws {
    let other = folder.file("other.db")
    try makeDatabase(other, "CREATE TABLE recipes (name TEXT)")
    #expect(throws: StoreError.notAConflictDatabase(path: other)) { try Store.restore(other, to: path, replaces: true) }
    #expect(throws: StoreError.notAConflictDatabase(path: other)) { try Store.restore(copy, to: other, replaces: true) }
    let letter = try folder.write(Array("This is a letter to my aunt.".utf8), to: "letter.txt")
    #expect(throws: StoreError.notADatabase(path: letter)) { try Store.restore(letter, to: path, replaces: true) }
    #expect(throws: StoreError.notFound(path: folder.file("none"))) { try Store.restore(folder.file("none"), to: path) }
  }

  @Test func aFileThatWasBroughtUpToDateCanBeTakenBack() throws {
    let later = Migrator(
      migrations: Schema.migrations + [
        Schema.Migration(
          version: Schema.currentVersion + 1, name: "later", sql: "CREATE TABLE later (x INTEGER) STRICT;")
      ])
    let store = try Store.open(path, mode: .readWrite, options: .init(), migrator: later)
    let upgrade = try #require(store.upgrade)
    try store.close()
    #expect(throws: StoreError.self) { try Store.open(path) }
    try Store.restore(upgrade.backup, to: folder.file("back.db"))
    #expect(try Store.open(folder.file("back.db")).info().articles == 2)
  }
}
