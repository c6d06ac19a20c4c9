import ConflictModel
import ConflictStore
import Foundation
import Pipeline
import Synchronization

/// What goes to the database, and the database itself.
extension FuzzTarget {
  static let store: [FuzzTarget] = [
    FuzzTarget(
      "search-words", share: 100, longest: 64,
      seeds: [
        "hospital gunship", "\"air strike\" -market", "kill*", "NEAR(a b, 3)", "title : x", "a AND NOT b",
        "\u{201C}x\u{201D}",
      ],
      words: ["\"", "*", "NEAR(", " OR ", " NOT ", "^", ":", "{", "-", "\u{0}"], isGrown: false
    ) { bytes in
      memory.withLock { store in
        do {
          _ = try store?.search(text(bytes))
        } catch {
          preconditionFailure("a search that the database does not understand: \(error)")
        }
      }
    },
    FuzzTarget(
      "coded", share: 30, longest: 1024,
      seeds: [
        "id,relid,year,active_year,date_start,date_end,date_prec,best,high,low,latitude,longitude,where_prec,country,side_a,side_b,type_of_violence,where_coordinates\n1,AFG-1,2015,1,2015-10-03,2015-10-03,1,2,4,2,36.7,68.8,1,Afghanistan,Government of Afghanistan,Taleban,1,Kunduz\n",
        "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,latitude,longitude,fatalities\nMLI1,3 October 2015,Battles,Armed clash,A,Mali,16.2,-0.1,2\n",
      ], words: ["\"", ",", "\n", "date_start", "1e308", "-1", "nan", "2015-02-30", "Battles"],
      frames: [
        Frame(
          "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,latitude,longitude,fatalities\n",
          "MLI1,3 October 2015,Battles,Armed clash,A,Mali,16.2,-0.1,2\n", "")
      ]
    ) { bytes in
      memory.withLock { store in
        guard let store else { return }
        for format in CodedFormat.allCases {
          // Nothing of it is kept, so that one input does not change the next one's way.
          try? store.transaction {
            do { _ = try CodedImport(format)(bytes, into: store) } catch is CodedFileError {}
            throw Undo()
          }
        }
      }
    },
    // Four bytes of input spoil one byte of a sound database: three say where, one says how.
    FuzzTarget(
      "database", share: 20, longest: 64, seeds: ["\u{0}\u{0}\u{12}\u{1}", "\u{1}\u{2}\u{3}\u{4}abcd"],
      words: ["\u{0}\u{0}\u{64}\u{1}"], isGrown: false
    ) { bytes in
      var file = sound
      var rest = bytes[...]
      while rest.count >= 4 {
        let place = rest.prefix(3).reduce(0) { $0 << 8 | Int($1) }
        file[place % file.count] ^= rest[rest.startIndex + 3]
        rest = rest.dropFirst(4)
      }
      for suffix in ["-wal", "-shm", "-journal"] { unlink("\(scratch.folder)/hostile.db\(suffix)") }
      guard let path = scratch.write(file, "hostile.db") else { return }
      do {
        let reader = try Store.open(path, mode: .readOnly)
        _ = try? reader.timeline()
        _ = try? reader.casualties()
        _ = try? reader.search("market")
        _ = try? reader.info()
      } catch {}
      do {
        let writer = try Store.open(path, mode: .readWrite)
        _ = try? writer.check()
        _ = try? writer.save(Article(id: "b", text: "Another text"), Reading(id: "b", extractor: "x"))
      } catch {}
    },
  ]

  private struct Undo: Error {}

  private static let memory = Mutex<Store?>(try? Store.inMemory())

  /// The bytes of a small database.
  private static let sound: [UInt8] = {
    let path = scratch.folder + "/sound.db"
    do {
      let line = try ReadingLine(reading.utf8)
      let store = try Store.open(path)
      for article in line.articles { try store.save(article, line.reading) }
      try store.vacuum()
      try store.close()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      preconditionFailure("no database to spoil: \(error)")
    }
  }()
}
