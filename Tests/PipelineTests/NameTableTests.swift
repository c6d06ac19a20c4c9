import ConflictModel
import Pipeline
import Testing

/// Tables of names that users bring.
@Suite struct NameTableTests {
  @Test("A table with a heading, its columns in any order")
  func headings() {
    let table = NameTable(
      """
      lat,lon,name,aliases,country
      39.5,46.5,"Nor Gyugh, lower",Yeni Koy; New Village,Azerbaijan
      1,2,Twain,"say ""hi"" now",

      """, source: "a trip")
    let (places, problems) = table.places()
    #expect(problems.isEmpty)
    #expect(
      places == [
        UserPlace(
          name: "Nor Gyugh, lower", aliases: ["Yeni Koy", "New Village"], latitude: 39.5, longitude: 46.5,
          country: "AZE", source: "a trip"),
        UserPlace(name: "Twain", aliases: ["say \"hi\" now"], latitude: 1, longitude: 2, source: "a trip"),
      ])
  }

  @Test("GeoNames' own dump")
  func geoNames() {
    let line = [
      "586523", "Martuni \"upper\"", "Martuni", "Khojavend,Xocavend", "39.79", "47.11", "P", "PPLA2", "AZ", "", "64",
      "",
      "", "", "5700", "", "400", "Asia/Baku", "2020-01-01",
    ].joined(separator: "\t")
    let (places, problems) = NameTable(line + "\n").places()
    #expect(problems.isEmpty)
    #expect(places.first?.id == 586_523)
    #expect(places.first?.name == "Martuni \"upper\"")
    #expect(places.first?.aliases == ["Khojavend", "Xocavend"])
    #expect(places.first?.country == "AZE")
    #expect(places.first?.population == 5700)
    #expect(places.first?.feature == "P/PPLA2")
  }

  @Test(
    "A line that gives nothing is told with its number, and the rest is kept",
    arguments: [
      ("name,latitude,longitude\nA,91,0\nB,1,1\n", "latitude"),
      ("name,latitude,longitude\nA,1,x\nB,1,1\n", "longitude"),
      ("name,latitude,longitude,country\nA,1,1,Nowhereland\nB,1,1,\n", "Nowhereland"),
      ("name,latitude,longitude\n,1,1\nB,1,1\n", "name"),
    ])
  func problems(text: String, word: String) {
    let (places, problems) = NameTable(text).places()
    #expect(places.map(\.name) == ["B"])
    #expect(problems.count == 1 && problems[0].line == 2)
    #expect(problems.first?.description.contains(word) == true)
  }

  @Test func actorsAndRegions() {
    let actors = NameTable("name;kind;aliases\nValley Guard;identity militia;VG|the Guard\nX;knitters;\n").actors()
    #expect(actors.actors == [UserActor(name: "Valley Guard", aliases: ["VG", "the Guard"], kind: .identityMilitia)])
    #expect(actors.problems.count == 1)
    let regions = NameTable("name,countries,provinces\nThree Borders,Mali;NER,Sahel\nNothing,,\n").regions()
    #expect(regions.regions.first?.countries == ["MLI", "NER"])
    #expect(regions.problems.count == 1)
  }

  @Test("Outlines of GeoJSON")
  func outlines() {
    let polygon = #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,0]]]}}"#
    #expect(GeometryReader.rings(of: polygon).map(\.count) == [4])
    let two = #"{"coordinates":[[[[0,0],[2,0],[2,2],[0,0]]],[[[5,5],[6,5],[6,6],[5,6],[5,5]]]],"type":"MultiPolygon"}"#
    #expect(GeometryReader.rings(of: two).map(\.count) == [4, 5])
    for text in ["", "{}", #"{"coordinates":[1,2]}"#, #"{"coordinates":"#, #"{"coordinates":[[[["#] {
      #expect(GeometryReader.rings(of: text).isEmpty)
    }
  }
}
