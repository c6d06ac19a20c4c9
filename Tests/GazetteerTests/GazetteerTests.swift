import ConflictModel
import Gazetteer
import Linguistics
import Testing

@Suite("Gazetteer")
struct GazetteerTests {
  let gazetteer = Gazetteer.builtIn

  @Test("Both images are there and fit each other")
  func complete() { #expect(gazetteer.isComplete) }

  @Test(
    "Names in any spelling lead to the place",
    arguments: [
      ("Stepanakert", "AZE", 39.82, 46.75), ("XANKENDI", "AZE", 39.82, 46.75), ("shushi", "AZE", 39.76, 46.75),
      ("Kobani", "SYR", 36.89, 38.35), ("Ayn al-Arab", "SYR", 36.89, 38.35), ("Kiev", "UKR", 50.45, 30.52),
      ("Kyiv", "UKR", 50.45, 30.52), ("Saigon", "VNM", 10.82, 106.63), ("Leopoldville", "COD", -4.32, 15.31),
      ("Lourenço Marques", "MOZ", -25.97, 32.58), ("Danzig", "POL", 54.35, 18.65), ("Peking", "CHN", 39.9, 116.4),
      ("Khan Younis", "PSE", 31.34, 34.3), ("Mazar-i-Sharif", "AFG", 36.71, 67.11), ("Sana'a", "YEM", 15.35, 44.2),
      ("St. Petersburg", "RUS", 59.94, 30.31), ("Saint Louis", "USA", 38.63, -90.2),
    ])
  func spelling(name: String, country: String, latitude: Double, longitude: Double) {
    let found = gazetteer.candidates(named: name).map { gazetteer.place($0.id) }
    #expect(
      found.contains {
        $0.country == country && abs($0.latitude - latitude) < 0.3 && abs($0.longitude - longitude) < 0.3
      })
  }

  @Test("Countries by code and by name")
  func countries() {
    for name in ["ARM", "am", "Armenia", "armenia", "Republic of Armenia"] {
      #expect(gazetteer.search(name).matches.first.map { gazetteer.place($0).country } == "ARM")
    }
    #expect(gazetteer.countries.count > 240)
  }

  @Test(
    "Regions hold the points inside them",
    arguments: [
      ("Nagorno-Karabakh", 39.82, 46.75), ("Donbas", 48.0, 37.8), ("Gaza Strip", 31.5, 34.45), ("Crimea", 45.0, 34.1),
      ("Kashmir", 34.08, 74.8), ("Abkhazia", 43.0, 41.0), ("Darfur", 13.63, 25.35),
    ])
  func regions(name: String, latitude: Double, longitude: Double) throws {
    let found = gazetteer.search(name)
    let id = try #require(found.matches.first)
    let area = gazetteer.area(of: id)
    let near = gazetteer.regions(containing: .init(longitude: longitude, latitude: latitude)).map {
      gazetteer.name(of: $0)
    }
    #expect(near.contains(name) || !area.provinces.isEmpty)
  }

  @Test("A misspelt name brings suggestions")
  func suggestions() {
    #expect(gazetteer.search("Nagorno-Karabach").suggestions.contains("Nagorno-Karabakh"))
    #expect(gazetteer.search("Azerbaidjan").suggestions.contains("Azerbaijan"))
  }

  @Test("What the user adds wins")
  func additions() throws {
    let own = Gazetteer(additions: [
      AddedPlace(name: "Testville Nowhere", aliases: ["Old Testville"], latitude: 1, longitude: 2, country: "FRA")
    ])
    let id = try #require(own.search("old testville").matches.first)
    #expect(own.place(id).country == "FRA")
    #expect(own.place(id).name == "Testville Nowhere")
  }

  @Test("A damaged image gives no places, and no crash")
  func damage() {
    let bytes = [UInt8](repeating: 0xFF, count: 4096)
    bytes.withUnsafeBytes { #expect(Image($0) == nil) }
  }
}
