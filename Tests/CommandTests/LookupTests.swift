import TestSupport
import Testing

/// The commands that look things up in the tables that the program carries.
@Suite struct LookupTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private func rows(_ arguments: String...) throws -> [String] {
    let outcome = try program.run(arguments + ["--format", "tsv"])
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func places() throws {
    let first = try #require(try rows("places", "Stepanakert").first)
    #expect(first.contains("\tAZE\t"), "by any name that it bears")
    #expect(try rows("places", "Tripoli").count > 1)
    #expect(try rows("places", "Tripoli, Lebanon").allSatisfy { $0.contains("\tLBN\t") })
    #expect(try rows("places", "Tripoli", "--limit", "1").count == 1)
  }

  @Test func misspelt() throws {
    let outcome = try program.run("places", "Nagorno-Karabahk")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean"))
    #expect(outcome.errors.contains("Nagorno-Karabakh"))
  }

  @Test func regions() throws {
    #expect(try rows("regions").count > 20)
    let row = try #require(try rows("regions", "artsakh").first, "other names are looked at too")
    #expect(row.hasPrefix("Nagorno-Karabakh\t"))
  }

  @Test func actors() throws {
    #expect(try rows("actors", "Daesh").first?.hasPrefix("Islamic State") == true)
    #expect(try rows("actors", "shining path").first?.contains("rebel group\tPER") == true)
    let nobody = try program.run("actors", "Knitting Circle")
    #expect(nobody.status == 0)
    #expect(nobody.errors == "no actor is called so\n")
    #expect(try program.run("actors", "Boko Harm").errors.contains("did you mean Boko Haram"))
  }

  @Test("A misspelt region brings suggestions")
  func misspeltRegion() throws {
    let outcome = try program.run("regions", "nagorny karabach")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean Nagorny Karabakh"))
  }

  @Test("What the user adds is found, read and asked for")
  func additions() throws {
    #expect(try program.run("places", "add", "Elsewhere", "--at", "-31.5,-64.4", "--alias", "Afar").status == 0)
    #expect(try program.run("places", "add", "Zorgubad", "--at", "31.5,64.4", "--country", "AFG").status == 0)
    #expect(try rows("places", "Zorgubad").count == 1)
    let kind = ["--kind", "identity militia", "--country", "Afghanistan", "--alias", "VG"]
    #expect(try program.run(["actors", "add", "Valley Guard"] + kind).status == 0)
    #expect(try rows("actors", "VG").first?.hasPrefix("Valley Guard\t") == true)
    #expect(try program.run("regions", "add", "The Valley", "--place", "Zorgubad", "--alias", "Valley").status == 0)
    #expect(try rows("regions", "the valley").count == 1)
    let text = #"{"id": "1", "text": "The VG shot two men in Zorgubad on 3 May 2020, police said."}"#
    _ = try program.run(["import", "--format", "jsonl", "-"], input: Array((text + "\n").utf8))
    let events = try rows("timeline", "--region", "valley")
    #expect(events.count == 1)
    #expect(events.first?.contains("Valley Guard") == true)
    #expect(events.first?.contains("31.5") == true)
    #expect(try rows("timeline", "--near", "Zorgubad", "--within", "5").count == 1)
    #expect(try program.run("places", "remove", "Zorgubad").status == 0)
    #expect(try program.run("places", "remove", "Zorgubad").status == 66)
  }

  @Test("Tables are added, and their bad lines told")
  func tables() throws {
    let table = "name,latitude,longitude\nUpper Ford,10,20\nNowhere,100,20\n"
    let outcome = try program.run(["places", "import", "-"], input: Array(table.utf8))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("line 3"))
    #expect(outcome.errors.contains("added 1 places"))
    #expect(try rows("places", "list").count == 1)
  }

  @Test(
    "What cannot be is refused with what to do",
    arguments: [
      (["places", "add", "X", "--at", "somewhere"], "latitude,longitude"),
      (["places", "add", "X", "--at", "1,2", "--country", "Atlantis"], "Atlantis"),
      (["regions", "add", "X"], "--country"), (["actors", "add", "X", "--kind", "knitters"], "knitters"),
    ])
  func refused(arguments: [String], words: String) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words))
  }

  @Test("places narrow a timeline by any of their names")
  func filters() throws {
    let text = #"{"id": "1", "text": "Shells killed two people in Stepanakert on 1 October 2020, officials said."}"#
    let other = #"{"id": "2", "text": "A bomb killed three people in Kabul on 2 October 2020, police said."}"#
    _ = try program.run(["import", "--format", "jsonl", "-"], input: Array((text + "\n" + other).utf8))
    func count(_ arguments: String...) throws -> Int {
      try program.run(["timeline", "--format", "jsonl"] + arguments).output.split(separator: "\n").count
    }
    #expect(try count() == 2)
    for name in ["Nagorno-Karabakh", "Artsakh", "Azerbaijan", "Stepanakert", "Khankendi"] {
      #expect(try count("--region", name) == 1, "\(name)")
    }
    for name in ["AFG", "af", "Afghanistan", "afghanistan"] { #expect(try count("--country", name) == 1, "\(name)") }
    #expect(try count("--near", "Shusha", "--within", "30") == 1)
    #expect(try count("--near", "39.82,46.75", "--within", "5") == 1)
    #expect(try count("--from", "2020-10-02") == 1)
    #expect(try count("--min-killed", "3") == 1)
  }

  @Test("a name that nobody knows is told of, with names that are near")
  func unknown() throws {
    _ = try program.run("import", Program.samples)
    let country = try program.run("timeline", "--country", "Afganistan")
    #expect(country.status == 64)
    #expect(country.errors.contains("Afghanistan"))
    let region = try program.run("timeline", "--region", "Qqqzzx")
    #expect(region.status == 0, "it may be the name of a place as some article wrote it")
    #expect(region.errors.contains("no place is called “Qqqzzx”"))
  }
}
