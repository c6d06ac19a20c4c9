import ConflictModel
import ConflictStore
import Testing

@Suite struct UserNamesTests {
  let village = UserPlace(
    name: "Yeni Köy", aliases: ["New Village", "Nor Gyugh"], latitude: 39.5, longitude: 46.5, country: "AZE",
    admin1: "Lachin", population: 120, feature: "P/PPLA3", source: "a field trip")

  @Test func placesComeBack() throws {
    let store = try testStore()
    let other = UserPlace(name: "Álamos", latitude: -1, longitude: -2, id: 77)
    try store.add(village)
    try store.add(other)
    #expect(try store.userPlaces() == [village, other])
    var moved = village
    moved.latitude = 40
    moved.aliases = ["New Village"]
    try store.add(moved)
    var renamed = other
    renamed.name = "Alamos"
    try store.add(renamed)
    #expect(try store.userPlaces() == [renamed, moved])
    #expect(try store.removeUserPlaces(named: "YENI KöY") == 1)
    #expect(try store.removeUserPlaces(named: "nowhere") == 0)
    #expect(try store.userPlaces() == [renamed])
    #expect(try store.check() == [])
  }

  @Test func regionsComeBack() throws {
    let store = try testStore()
    let region = UserRegion(
      name: "The Triangle", aliases: ["Triangle"],
      geometry: #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#,
      countries: ["ARM", "AZE"], provinces: [.init(country: nil, name: "A"), .init(country: "AZE", name: "Lachin")],
      places: ["Yeni Köy"], source: "a map")
    try store.add(region)
    #expect(try store.userRegions() == [region])
    try store.add(UserRegion(name: "the triangle"))
    #expect(try store.userRegions() == [UserRegion(name: "the triangle")])
    #expect(try store.removeUserRegion(named: "THE TRIANGLE") == 1)
  }

  @Test func actorsComeBack() throws {
    let store = try testStore()
    let actor = UserActor(name: "Valley Guard", aliases: ["the Guard", "VG"], kind: .identityMilitia, country: "MLI")
    try store.add(actor)
    #expect(try store.userActors() == [actor])
    #expect(try store.removeUserActor(named: "valley guard") == 1)
    #expect(try store.userActors() == [])
  }

  @Test func whatIsOutOfRangeIsRefused() throws {
    let store = try testStore()
    var place = village
    place.latitude = 91
    #expect { try store.add(place) } throws: { error in
      if case StoreError.refused = error { true } else { false }
    }
    var actor = UserActor(name: "X", kind: .person)
    actor.country = "Mali"
    #expect(throws: StoreError.self) { try store.add(actor) }
    #expect(try store.userPlaces().isEmpty && store.userActors().isEmpty)
  }
}
