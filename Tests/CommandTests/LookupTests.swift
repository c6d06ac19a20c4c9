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
