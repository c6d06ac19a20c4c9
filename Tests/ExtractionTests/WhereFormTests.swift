import ConflictModel
import Testing

@testable import Extraction

/// The forms in which news names a place.
@Suite("Forms of place names")
struct WhereFormTests {
  private func read(_ text: String) -> [PlaceAnnotation] {
    PlaceAnnotator.annotate(Document(Article(id: "", text: text)))
  }

  private func place(_ name: String, in text: String) throws -> PlaceAnnotation {
    let places = read(text)
    return try #require(
      places.first { $0.place.text == name },
      "\(places.map { "\($0.place.text) → \($0.place.name), \($0.place.country ?? "–")" })")
  }

  @Test(
    "The container decides between namesakes",
    arguments: [
      ("Tripoli", "Gunmen fought in Tripoli, Lebanon, on Monday.", "LBN"),
      ("Tripoli", "Militias fought in Tripoli, the Libyan capital, as Libya split.", "LBY"),
      ("Martuni", "Shells hit Martuni in Nagorno-Karabakh.", "AZE"),
      ("Leon", "Gunmen killed six people in Leon, Nicaraguan police said.", "NIC"),
      ("Rafah", "Soldiers blew up houses in Rafah (Rafah, North Sinai).", "EGY"),
      ("Rafah", "Tanks entered Rafah in the Gaza Strip.", "PSE"),
      ("Hyderabad", "A bomb exploded in Hyderabad, Sindh.", "PAK"),
      ("Hyderabad", "A bomb exploded in Hyderabad, Telangana.", "IND"),
      ("Paris", "A man from Paris, Texas, was arrested.", "USA"),
      ("Granada", "The army searched houses in Granada, Nicaragua.", "NIC"),
      ("San Miguel", "Rebels cut the power in San Miguel, El Salvador.", "SLV"),
      ("Valencia", "Protesters burned tyres in Valencia, Venezuela.", "VEN"),
      ("Cordoba", "Gunmen killed a farmer in Cordoba, Colombia.", "COL"),
      ("Kochi", "An Indian navy frigate docked in Kochi after pirates attacked a trawler.", "IND"),
      ("Jalapa", "The Contras killed a Sandinista soldier near Jalapa.", "NIC"),
      ("Old City", "Rockets hit the Old City of Aleppo on Friday.", "SYR"),
      ("Horlivka", "Shelling wounded four people in the Donetsk city of Horlivka.", "UKR"),
      ("Sopore", "Gunmen killed a trader in the Kashmir town of Sopore.", "IND"),
      ("Ramadi", "A car bomb exploded in the Iraqi city of Ramadi on Sunday.", "IRQ"),
      ("Baghdad", "A car bomb killed seven people in the Bab al-Sharqi district of the capital Baghdad.", "IRQ"),
      ("San Ramon", "ELN guerrillas blew up an oil pipeline near San Ramon.", "COL"),
    ])
  func containers(name: String, text: String, country: String) throws {
    #expect(try place(name, in: text).place.country == country)
  }

  @Test(
    "Nothing but the country that the article speaks of decides between namesakes",
    arguments: [
      ("Kani", "Myanmar troops burned houses in Kani on Tuesday, residents said.", "MMR"),
      ("Mambasa", "Rebels killed six farmers in Mambasa, a Congolese activist said.", "COD"),
      ("Bosso", "Boko Haram attacked Bosso on Friday, Niger's defence ministry said.", "NER"),
      ("Sidon", "Traders marched in Sidon against the rate of the US dollar.", "LBN"),
      ("Hub", "A bomb killed four guards in Hub on Wednesday, Pakistani police said.", "PAK"),
      ("Hit", "A bomb killed four policemen in Hit on Wednesday, Iraqi police said.", "IRQ"),
      ("Sake", "M23 rebels attacked Congolese army positions near Sake on Tuesday.", "COD"),
      ("al-Nahud", "RSF shelling killed 40 people in al-Nahud on Monday, Sudanese doctors said.", "SDN"),
      ("Um Ruwaba", "RSF fighters killed ten people in Um Ruwaba on Friday, Sudanese activists said.", "SDN"),
    ])
  func countries(name: String, text: String, country: String) throws {
    #expect(try place(name, in: text).place.country == country)
  }

  @Test func spellingsOfArabicNames() throws {
    let town = try place("al-Nahud", in: "RSF shelling killed 40 people in al-Nahud on Monday, Sudanese doctors said.")
    #expect(town.place.latitude.map { abs($0 - 12.7) < 0.1 } == true)
    let other = try place("Al-Hilaliya", in: "RSF fighters looted the town of Al-Hilaliya, Sudanese residents said.")
    #expect(other.place.latitude.map { abs($0 - 14.94) < 0.1 } == true)
  }

  @Test(
    "Villages that no table has, in news of named groups",
    arguments: [
      ("Kyauk Ni Maw", "Jets of Myanmar's junta killed 40 people in Kyauk Ni Maw on Wednesday, rebels said."),
      ("Tarmalo", "A Syrian government air strike hit a market in Tarmalo on Monday, rescue workers said."),
      ("Masinoro", "Al Shabaab attacked an army base in Masinoro on Tuesday."),
      ("Halgano", "An attack by Al Shabaab on a convoy near Halgano on Thursday was beaten back."),
      ("Wadi Torhan", "Al Qaeda gunmen killed four soldiers in Wadi Torhan on Tuesday, Yemeni officials said."),
    ])
  func villages(name: String, text: String) throws {
    #expect(try place(name, in: text).place.latitude == nil)
  }

  @Test func villageOfAStateBehindItsCountry() throws {
    let text = "Gunmen attacked the village of Kwallaro in Nigeria's Sokoto state on Tuesday, killing 17."
    #expect(try place("Kwallaro", in: text).place.admin1 == "Sokoto")
  }

  @Test func whereHealersSpeakIsNoSite() throws {
    let text = "Gunmen killed 14 people in a village in Mali, according to Awa Sow, a nurse at the hospital in Gao."
    #expect(try place("Gao", in: text).isMetonym)
    #expect(try !place("Gao", in: "A shell hit the hospital in Gao on Monday, killing a nurse.").isMetonym)
  }

  @Test func whoLaunchesIsNoSite() throws {
    let text = "Ukraine's air force shot down 40 drones launched by Russia overnight."
    #expect(try place("Russia", in: text).isMetonym)
  }

  @Test(
    "Kind and precision",
    arguments: [
      ("Homs", "A shell fell in Homs.", 1), ("Homs", "A patrol was ambushed near Homs.", 2),
      ("Homs", "Jets struck a convoy north of Homs.", 2), ("Goris", "The post lies 20 km from Goris, near Goris.", 2),
      ("Idlib", "Rebels attacked an army post in Idlib province.", 4),
      ("Ukraine", "Fighting went on in eastern Ukraine.", 5), ("Syria", "Fighting went on in Syria.", 6),
      ("Red Sea", "A tanker was hit in the Red Sea.", 7), ("Donbas", "The war in Donbas began in 2014.", 5),
      ("Bria", "A convoy was ambushed on the Bria-Bambari road in the Central African Republic.", 2),
      ("Sake", "Rebels cut the road between Goma and Sake in eastern Congo.", 2),
      ("Gwoza", "Troops killed ten fighters in Gwoza Local Government Area of Borno State.", 3),
    ])
  func precision(name: String, text: String, precision: Int) throws {
    let found = read(text).filter { $0.place.text == name }
    #expect(found.contains { $0.place.precision == precision }, "\(found.map(\.place.precision))")
  }

  @Test(
    "Abbreviations",
    arguments: [
      ("U.S.", "Drones of the U.S. struck the valley.", "USA"), ("DRC", "Rebels killed ten people in the DRC.", "COD"),
      ("UAE", "The cargo came from the UAE.", "ARE"), ("Mich.", "He was born in Lansing, Mich., in 1960.", "USA"),
      ("U.K.", "Three men were arrested in the U.K. on Friday.", "GBR"),
    ])
  func abbreviations(name: String, text: String, country: String) throws {
    #expect(try place(name, in: text).place.country == country)
  }

  @Test(
    "What is no place",
    arguments: [
      ("Jackson", "Mr. Jackson said that he had seen nothing. Jackson then left."),
      ("Paris", "The actress Paris Hilton came late."), ("Armenian", "Armenian soldiers held the ridge."),
      ("Armenians", "The Armenians fled."), ("Of", "Of the wounded, three died."),
      ("Police", "Police said that nobody was hurt."), ("March", "March was quiet."), ("us", "They told us nothing."),
      ("Washington", "George Washington was the first president."),
      ("Minsk", "The co-chairs of the Minsk Group called for restraint."),
      ("Le Monde", "Two reporters of Le Monde were wounded."),
      ("Paris", "The Treaty of Paris ended the war."),
    ])
  func noPlaces(name: String, text: String) {
    let places = read(text).filter { $0.place.text == name && !$0.isMetonym }
    #expect(places.isEmpty, "\(places.map(\.place.name))")
  }

  @Test(
    "Names that stand for governments and bodies",
    arguments: [
      ("Moscow", "Moscow said that it had no troops there."), ("Kremlin", "The Kremlin denied the report."),
      ("Azerbaijan", "Azerbaijan's Defense Ministry reported heavy fire."),
      ("Washington", "Talks with Washington broke down."), ("Ankara", "Yerevan accused Ankara of sending fighters."),
    ])
  func metonyms(name: String, text: String) throws {
    #expect(try place(name, in: text).isMetonym)
  }

  @Test(
    "Adjectives name a country and no site",
    arguments: [
      ("Syrian", "Syrian gunners fired on the bridge.", "SYR"),
      ("German", "A German aid worker was taken from his car.", "DEU"),
      ("Iraqi", "An Iraqi patrol and two Turkish drivers came under fire.", "IRQ"),
    ])
  func nationalities(name: String, text: String, country: String) throws {
    let found = PlaceAnnotator.read(Document(Article(id: "", text: text)))
    #expect(!found.places.contains { $0.place.text == name })
    let nationality = try #require(found.nationalities.first { $0.place.text == name })
    #expect(nationality.place.country == country)
    #expect(nationality.isMetonym)
  }

  @Test("Languages and peoples name no country", arguments: ["He spoke French and Farsi.", "The Serbs fled."])
  func noNationalities(text: String) {
    #expect(PlaceAnnotator.read(Document(Article(id: "", text: text))).nationalities.isEmpty)
  }

  @Test("The same names as sites")
  func sites() throws {
    #expect(try !place("Moscow", in: "A bomb exploded in Moscow on Tuesday.").isMetonym)
    #expect(try !place("Ankara", in: "Two people were shot near Ankara.").isMetonym)
  }

  @Test("A dateline is known as one")
  func datelines() throws {
    #expect(try place("KABUL", in: "KABUL, Afghanistan (AP) — Gunmen attacked a bus on Monday.").isDateline)
    #expect(try !place("Kabul", in: "Gunmen attacked a bus in Kabul on Monday.").isDateline)
  }

  @Test(
    "Villages that no table has are kept at their parent",
    arguments: [
      ("Zorgubad", "Four men were shot in the village of Zorgubad, Helmand province.", "AFG", 4),
      ("Tal Qurmish", "Shells fell on houses in Tal Qurmish town (Sinjar district, Nineveh).", "IRQ", 3),
      ("Bwenzori", "Rebels burned huts in Bwenzori village near Goma.", "COD", 6),
    ])
  func unlisted(name: String, text: String, country: String, precision: Int) throws {
    let place = try place(name, in: text)
    #expect(place.kind == .unresolved)
    #expect(place.place.country == country)
    #expect(place.place.precision <= precision)
  }

  @Test(
    "A small namesake abroad is no site in an article about another country",
    arguments: [
      ("Dima", "Rebels attacked a police post in Dima Kariz, Faryab, Afghanistan.", "AFG"),
      ("Rosales", "The army of El Salvador bombed houses in Rosales, in the capital San Salvador.", "SLV"),
      ("Goulma", "Boko Haram attacked a truck in Goulma, Far North, Cameroon.", "CMR"),
    ])
  func namesakesAbroad(name: String, text: String, country: String) {
    let wrong = read(text).filter { $0.place.text.hasPrefix(name) && $0.place.country != country }
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.place.text) → \($0.place.country ?? "–")" })")
  }

  @Test("Persons called like a village abroad are no places")
  func personsAbroad() {
    let places = read("A bomb destroyed the car of Zahir Qadir, a governor, in Jalalabad, Afghanistan.")
    #expect(!places.contains { $0.place.country != "AFG" }, "\(places.map(\.place.text))")
  }

  @Test(
    "The capital without its name",
    arguments: [
      ("Gunmen shot a judge in the Afghan capital on Monday.", "Kabul"),
      (
        "A bomb exploded in the capital of a province. Cambodia protested; police in the capital were on alert.",
        "Phnom Penh"
      ),
      ("Rebels in Mali advanced, and shots were heard in the capital.", "Bamako"),
    ])
  func capitals(text: String, name: String) throws {
    let found = read(text).filter(\.isReference)
    #expect(found.count == 1 && found.first?.place.name == name, "\(found.map(\.place.name))")
    let reading = Extractor(options: .init(includesMentions: true)).read(Article(id: "1", text: text))
    #expect(reading.mentions?.places.contains { $0.text.contains("apital") } == false)
  }

  @Test("A choice among namesakes has its reasons")
  func reasons() throws {
    let place = try place("Tripoli", in: "Gunmen fought in Tripoli, Lebanon, on Monday.")
    #expect(place.reasons.contains("it lies where the text says"), "\(place.reasons)")
  }

  @Test("The embassy of a country is not in it")
  func embassies() throws {
    #expect(try place("Peru", in: "A bomb exploded at the embassy of Peru in Quito, Ecuador.").isMetonym)
  }

  @Test("Far from a town is not in it")
  func distances() throws {
    let far = try place("Bogota", in: "He was found dead 500 km northwest of Bogota in Colombia.")
    #expect(far.isFar && far.place.precision == 4)
    let near = try place("Goris", in: "A shell fell 20 km from Goris in Armenia.")
    #expect(!near.isFar && near.place.precision == 2)
  }

  @Test("Names in capitals are read too")
  func capitals() throws {
    let text = """
      GUERRILLAS ATTACKED A POLICE POST IN AYACUCHO, PERU, LAST NIGHT AND KILLED THREE POLICEMEN, MILITARY SOURCES IN LIMA
      REPORTED TODAY. THE REBELS FLED TOWARD THE MOUNTAINS.
      """
    #expect(try place("AYACUCHO", in: text).place.country == "PER")
    #expect(try place("PERU", in: text).kind == .country)
    #expect(try place("LIMA", in: text).place.country == "PER")
  }

  @Test("A small region that is called a district is one")
  func districts() throws {
    let text = "A mine killed two men in South Waziristan district of Khyber Pakhtunkhwa province in Pakistan."
    #expect(try place("South Waziristan district", in: text).kind == .district)
    #expect(try place("South Waziristan", in: "A mine killed two men in South Waziristan.").kind == .region)
  }

  @Test("A town and what it lies in are tied")
  func tied() throws {
    let places = read("A bomb exploded in Tripoli, Lebanon.")
    let town = try #require(places.firstIndex { $0.place.text == "Tripoli" })
    let container = try #require(places[town].container)
    #expect(places[container].place.text == "Lebanon")
  }

  @Test("A village that no table has lies in the province that its country owns, not in the middle of the country")
  func ownedProvince() throws {
    let village = try place(
      "Ntotwe", in: "Militants killed 15 people in Ntotwe village in Mozambique's Cabo Delgado province.")
    #expect(village.place.latitude.map { $0 > -13 } == true)
    #expect(village.place.precision == 4)
  }
}
