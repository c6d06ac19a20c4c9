import ConflictModel
import ConflictStore
import Testing

@testable import Pipeline

/// Files of records that people coded by hand. The records are made up.
@Suite struct CodedImportTests {
  private static let acled = """
    \u{FEFF}event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,\
    inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,\
    latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
    MLI1,12 March 2020,2020,1,Political violence,Battles,Armed clash,Group One,,Rebel group,Military Forces of Mali,,\
    State forces,12,,466,Western Africa,Mali,Gao,Gao,,Gao,16.27,-0.04,1,Some Paper,National,"A made-up clash, with ""words""
    on two lines.",7,,1600000000
    MLI2,2020-03-13,2020,2,Political violence,Battles,No such type,A,,1,B,,2,12,,466,Western Africa,Mali,Gao,,,Gao,16.27,\
    -0.04,1,Some Paper,National,Nothing.,1,,1600000000
    """

  @Test func acledWithAByteOrderMarkAndQuotedLines() throws {
    let store = try Store.inMemory()
    var problems: [String] = []
    let summary = try CodedImport(.acled)(Array(Self.acled.utf8), into: store) { line, reason in
      problems.append("\(line): \(reason)")
    }
    #expect(summary.records == 1 && summary.new == 1 && summary.failures == 1)
    #expect(problems == ["4: no sub_event_type that ACLED has: No such type"])
    let event = try #require(try store.timeline().first?.event)
    #expect(event.killed == Count(7) && event.review == .accepted && event.subType == .armedClash)
    #expect(event.location?.country == "MLI" && event.location?.name == "Gao")
    #expect(Set(event.participants.map(\.kind)) == [.rebelGroup, .stateForces])
    // Once more changes nothing.
    #expect(try CodedImport(.acled)(Array(Self.acled.utf8), into: store).new == 0)
  }

  @Test func ucdpWithoutALineOfNames() throws {
    var fields = Array(repeating: "", count: 49)
    for (index, value) in [
      0: "77", 5: "3", 14: "Group One", 17: "Civilians", 24: "2", 25: "Gao town", 27: "Gao region", 29: "16.27",
      30: "-0.04", 33: "Mali", 37: "2", 38: "2020-03-12 00:00:00.000", 39: "2020-03-14 00:00:00.000", 44: "12",
      45: "20",
      46: "10",
    ] { fields[index] = value }
    let store = try Store.inMemory()
    let summary = try CodedImport(.ucdp)(Array(fields.joined(separator: ",").utf8), into: store)
    #expect(summary.new == 1 && summary.failures == 0)
    let event = try #require(try store.timeline().first?.event)
    #expect(event.killed == Count(low: 10, best: 12, high: 20))
    #expect(event.type == .violenceAgainstCivilians && event.date?.precision == 2 && event.date?.end.day == 14)
    #expect(event.location?.admin1 == "Gao" && event.location?.precision == 2)
  }

  @Test func anotherFileIsRefusedInWords() throws {
    let store = try Store.inMemory()
    #expect(throws: CodedFileError.self) { try CodedImport(.ucdp)(Array("a,b,c\n1,2,3\n".utf8), into: store) }
    #expect(throws: CodedFileError.self) {
      try CodedImport(.acled)(Array("event_id_cnty,notes\nX1,words\n".utf8), into: store)
    }
  }
}
