import Chronology
import ConflictModel
import Extraction
import Testing

/// Where a happening was, as against where people spoke of it, met, live or were brought to.
@Suite("Sites of happenings")
struct SiteTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// Gazetteer name of the place; nil for none.
    let place: String?
    let country: String?

    init(_ text: String, _ place: String?, _ country: String?) {
      self.text = text
      self.place = place
      self.country = country
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    // Who speaks, meets or lives elsewhere
    Case(
      "In Homs, shelling killed four people on Monday. Talks in Geneva went on, a spokesman in Paris said.", "Homs",
      "SYR"),
    Case("The Geneva talks failed after shelling killed four people in Homs.", "Homs", "SYR"),
    Case(
      "A statement issued in Doha said gunmen had killed three soldiers near Kandahar, Afghanistan.", "Kandahār", "AFG"),
    Case(
      "Rockets wounded nine people in Aden, Yemen, on Friday. The wounded were flown to a hospital in Amman.", "Aden",
      "YEM"),
    Case(
      "Gunmen fired on troops in Sumisip at dawn. At least four soldiers were killed, a general told reporters in Manila.",
      "Sumisip", "PHL"),
    Case(
      "Quetta: Three labourers were shot dead when armed men opened fire at them in the Mand area of Kech district on Monday.",
      "Mand", "PAK"),
    Case(
      """
      Two police officers killed as IED hits vehicle in Mandera

      Two officers died on Monday after their vehicle ran over an improvised explosive device in Fino, Mandera County.
      """, "Fino", "KEN"),
    Case(
      "Srinagar: A bomb went off at a bus stand in the Batmaloo area here on Monday, killing two people and injuring nine.",
      "Srinagar", "IND"),
    Case(
      "SRINAGAR: Two militants were shot dead in Kupwara on Monday, a police officer told reporters here.", "Kupwāra",
      "IND"),
    Case("Rebels in Goma shelled Sake, in Congo, on Monday.", "Sake", "COD"),
    Case("Troops in Kirkuk, Iraq, bombarded Mosul on Monday.", "Mosul", "IRQ"),
    // … and what is done where people meet was there.
    Case("Four people were killed during talks in Baidoa, Somalia, on Sunday.", "Baidoa", "SOM"),
    Case("A mortar shell hit the embassy in Kabul, killing one guard.", "Kabul", "AFG"),
    Case("Fighters took two nurses hostage in Goma on Friday.", "Goma", "COD"),
    Case(
      "JUBA - The government and rebels signed a peace agreement in Addis Ababa on Wednesday.", "Addis Ababa", "ETH"),
    Case(
      "Gunmen attacked the village of Bara, Sudan, on Monday and hundreds fled to a camp in El Obeid.", "Bārah", "SDN"),
    // A village told after its district, and one that no table has
    Case(
      "Jihadists killed 14 people in Burkina Faso's Yatenga province on Sunday. They burned houses in the village of Koumbri.",
      "Koumbri", "BFA"),
    // A name, and no town
    Case(
      "Gunmen shot dead a general in Bogota on Monday. Gen. Hernando Tunja was hit four times. Tunja was killed at once.",
      "Bogotá", "COL"),
    // Stories filed abroad
    Case(
      "MADRID (Spain), 3 may 92 (a radio station) -- The Peruvian army killed six villagers, refugees from Peru said.",
      "Peru", "PER"),
    Case("KABUL, May 3 -- A bomb killed two Indian engineers, officials said.", "Kabul", "AFG"),
    Case("LIMA, 3 may 92 (Radio Sonora) -- Gunmen killed two policemen last night.", "Lima", "PER"),
    Case("KABUL, May 3 -- A bomb killed five shoppers at a market, police said.", "Kabul", "AFG"),
    // Forces that fight abroad
    Case("US air strikes killed 12 people on Monday, the ministry said.", nil, nil),
    Case("Two U.S. soldiers were killed on Monday.", nil, nil),
    Case("French troops killed 20 jihadists on Tuesday.", nil, nil),
    Case("Nigerian troops killed 20 jihadists on Tuesday.", "Nigeria", "NGA"),
    // Quarters
    Case("Gunmen shot dead a teacher in the San Jose neighborhood of San Salvador.", "San Jose", "SLV"),
    Case("Gunmen shot dead a teacher in the Baghdad suburb of Abu Ghraib.", "Abū Ghurayb", "IRQ"),
    // Where something is said to have taken place
    Case("Rebels killed five farmers on Monday. The incident occurred in Herat province.", "Herat", "AFG"),
    Case(
      "Gunmen opened fire on the bus to Kano on 4 May, killing five people. The attack took place near Gwoza.", "Gwoza",
      "NGA"),
    Case("Three guards were shot dead on Friday. This happened in Basra, officials in Baghdad said.", "Basrah", "IRQ"),
    Case(
      "Two bombs went off in Colombia on 4 May. One of them exploded on a pipeline close to Ocana, wounding two men.",
      "Ocaña", "COL"),
    Case(
      "Gunmen shot dead two guards on Friday. Nobody was arrested. Police said the attack took place in Basra.",
      "Basrah",
      "IRQ"),
    Case(
      """
      Raiders kill farmers in northern Niger

      Raiders on horses attacked the village of Tamaloro at dawn on Friday, killing 14 farmers, the mayor said.
      """, "Tamaloro", "NER"),
    // Ways, and names of roads and things
    Case(
      "Gunmen killed four passengers on a train running from Pune to Nagpur, near Akola, on Friday.", "Akola", "IND"),
    Case(
      "Two policemen were killed on Monday by a mine on the Kabul-Kandahar highway, in Wardak province.",
      "Maidan Wardak Province",
      "AFG"),
    Case(
      "Two people were hurt on 4 May by a bomb at the corner of Victoria and Nelson Streets in Lima.", "Lima", "PER"),
    Case(
      "A guard was wounded on Sunday in Beirut when rioters threw one Molotov cocktail into a bank.", "Beirut", "LBN"),
    // People from elsewhere
    Case("LIMA, 4 May 2015 -- Two U.S. missionaries were shot dead last night by rebels.", "Lima", "PER"),
    Case("LIMA, 4 May 2015 -- A bomb near the U.S. Embassy wounded two people last night.", "Lima", "PER"),
    Case("Gunmen killed Hassan Ali of Basra in Baghdad on Monday.", "Baghdad", "IRQ"),
    Case("KABUL, May 3 -- A nurse from Herat was shot dead by gunmen on Saturday.", "Kabul", "AFG"),
    // What a town is called, and parts of it
    Case(
      "The governor of Basra spoke. Gunmen shot dead three guards in the desert province of Anbar.", "Al Anbar", "IRQ"),
    Case("Rebels killed two farmers in the Northern Department of Cajamarca on Monday.", "Cajamarca", "PER"),
    Case(
      "MEDELLIN, 4 May 2015 -- The chief of police spoke yesterday. Gunmen killed a judge in the east of this city.",
      "Medellín", "COL"),
    Case(
      "LIMA, 4 May 2015 -- Spanish tourists from Madrid, Spain, were robbed and killed in this capital.", "Lima", "PER"),
    // Reactions abroad
    Case(
      "Kenya condemned the killing of nine farmers in Somalia, according to a statement issued in Nairobi.",
      "Somalia", "SOM"),
    Case(
      "It was reported yesterday in Kampala that gunmen had killed three traders near Goma on Monday.", "Goma", "COD"),
    Case(
      "Refugees who arrived in Kampala from Goma on Monday said gunmen had killed nine people there.", "Goma", "COD"),
    Case("Sources in Kampala said gunmen had killed three traders near Goma on Monday.", "Goma", "COD"),
    Case(
      "Students held a rally in Dhaka, Bangladesh, on Monday against the sale of a bust of the writer Boris Vladimir.",
      "Dhaka", "BGD"),
    Case("Gangs operating in Colombia killed five guards in Zulia, Venezuela, on Monday.", "Zulia", "VEN"),
    Case(
      "KAMPALA, 4 May 2015 -- Two guards were shot dead yesterday at the border with Kenya, the Ugandan police said.",
      "Uganda", "UGA"),
    Case("N'DJAMENA, 4 May 2015 -- Fighter jets shelled the capital at dawn, killing two bakers.", "N'Djamena", "TCD"),
    Case(
      "LIMA, 4 May 2015 [text] Cusco -- A bomb wounded two guards in Abancay yesterday, a radio station reported.",
      "Abancay", "PER"),
    Case("Two guards were shot dead on 3 May in the mountain town of Masisi, officials in Goma said.", "Masisi", "COD"),
    // Villages that no table has, right behind the act; quarters of the town where the story was filed
    Case("Two surveyors were kidnapped in Zarmapura on Monday, the Kenyan police said.", "Zarmapura", "KEN"),
    Case("Gunmen shot a general in his office at Barrio Zarmo on Monday, police in Chile said.", "Barrio Zarmo", "CHL"),
    Case("LIMA, 4 May 2015 -- A bomb went off near the Zar [state security] offices last night.", "Lima", "PER"),
    Case(
      "LIMA, 4 May 2015 -- A bomb wounded two guards in the Los Zarmos neighborhood last night.", "Los Zarmos", "PER"),
    Case("A grenade went off in Taksim square, Istanbul, on Friday and wounded six.", "Taksim Square", "TUR"),
    Case(
      "Hundreds fled from Bunia to Kasenyi on Tuesday, after militiamen shot ten people dead in Tchomia.", "Tchomia",
      "COD"),
    // Of the country and the town where the story was filed, the town
    Case(
      "QUITO, 4 May 2015 -- Elections will be held in Ecuador. Three policemen were shot dead by unknown men yesterday.",
      "Quito",
      "ECU"),
    // What bears another town's name stands in the town that is told with it
    Case("A blast at Lincoln Hospital in Kabul killed six patients on Monday.", "Kabul", "AFG"),
    Case("Gunmen shot dead two guards on Basilan in the Philippines on Monday.", "Basilan", "PHL"),
    // A border is this side of it, and a capital that speaks or is blamed is no site
    Case(
      "Pakistan said its forces had killed 12 militants near the Afghan border. Kabul has denied sheltering them.",
      "Pakistan", "PAK"),
    Case(
      "Two engineers died in a blast on a bridge in Bryansk. Russia blamed Kyiv for the explosion.", "Bryansk", "RUS"),
    Case(
      "Two U.S. soldiers were shot dead by an Islamic State gunman near Palmyra, U.S. Central Command said. "
        + "Syrian forces killed him.",
      "Tadmur", "SYR"),
    // The seat of the province that the text names
    Case(
      "A bomb killed three people in Helmand province on Monday. The blast happened in the provincial capital.",
      "Lashkar Gāh", "AFG"),
    Case(
      "Gunmen killed four policemen in Tamaulipas state on Monday. The attack took place in the state capital.",
      "Ciudad Victoria", "MEX"),
    Case("A drone hit a bus in the capital of the region. Two people were killed in Tigray.", "Tigray", "ETH"),
    // Where people were taken from, and bases near borders
    Case("ABUJA, 4 May 2015 -- Rebels abducted 20 schoolgirls from Chibok on Sunday, a senator said.", "Chibok", "NGA"),
    Case(
      "OUAGADOUGOU, 4 May 2015 -- Militants attacked a base near the border with Mali on Sunday, killing ten soldiers.",
      "Burkina Faso", "BFA"),
    // What comes from a country, who is blamed, and on whose orders
    Case("Gunmen killed 26 tourists in Pahalgam on Monday. India blamed Pakistan for the attack.", "Pahalgam", "IND"),
    Case("Fighters shelled Avdiivka on Moscow's orders, killing two people.", "Avdiyivka", "UKR"),
    Case("Forty workers at a South Korean firm began a strike over wages.", nil, nil),
    Case("Israeli strikes killed 45 people across Gaza on Monday.", "Gaza Strip", "PSE"),
    Case(
      "BENI, 4 May 2015 -- Rebels killed 14 people in the village of Makuta, some 30 km from Beni, on Sunday.",
      "Makuta",
      "COD"),
    Case("Shelling killed three people in the city of Donetsk, Moscow-installed officials said.", "Donetsk", "UKR"),
    Case("PANAMA CITY, 4 May 2015 -- Gunmen killed two U.S. citizens on Sunday.", "Panama City", "PAN"),
    Case("Border guards exchanged fire near the village of Kok-Terek in Kyrgyzstan on Monday.", "Kok-Terek", "KGZ"),
    Case(
      "CHIANG MAI, 4 May 2015 -- Fighters of the Karen National Union seized a post near the Thai border on Sunday.",
      "Myanmar", "MMR"),
    Case("Houthi forces shelled the Hays district south of Hodeidah on Monday, killing a woman.", "Hays", "YEM"),
    Case(
      "Fighters from the Amhara militia Fano seized the town of Alem Ketema on Monday, killing nine soldiers.",
      "‘Alem Ketema", "ETH"),
    // A town in the country of the guerrillas, and no larger one elsewhere
    Case("ETA guerrillas shot dead a civil guard in Vitoria on Monday.", "Gasteiz / Vitoria", "ESP"),
    Case(
      "GAZA, 4 May 2015 -- Israeli jets killed two men in the north of the strip on Sunday.", "Gaza Strip", "PSE"),
    // Seats of government that share their name
    Case("Two bombs went off in La Paz last night, killing one guard.", "La Paz", "BOL"),
  ])
  func site(_ item: Case) {
    let reading = Extractor().read(Article(id: "1", text: item.text, published: nil))
    let report = reading.reports.first { $0.scope == .incident }
    #expect(report != nil)
    #expect(report?.place?.name == item.place)
    #expect(report?.place?.country == item.country)
  }

  /// A station in the dateline's brackets is no place.
  @Test func sourceOfADatelineIsNoPlace() {
    let reading = Extractor(options: .init(includesMentions: true)).read(
      Article(id: "1", text: "LIMA, 3 may 92 (Radio Sonora) -- Gunmen killed two policemen last night."))
    #expect(reading.mentions?.places.map(\.name) == ["Lima"])
  }

  /// An abbreviation that two bodies share means the one of the article's world.
  @Test func sharedAbbreviationNeedsItsCountry() {
    let reading = Extractor(options: .init(includesMentions: true)).read(
      Article(id: "1", text: "Rebels killed two soldiers in Honduras, the OAS said."))
    #expect(reading.mentions?.actors.contains { $0.name == "Organization of American States (OAS)" } == true)
  }
}

/// Who did what, where the words alone could mislead.
@Suite("Readings that words mislead")
struct MisleadingWordsTests {
  private func report(_ text: String) -> Report? {
    Extractor().read(
      Article(id: "1", text: text, published: PartialDate(year: 2015, month: 5, day: 5).earliest)
    ).reports.first { $0.scope == .incident }
  }

  @Test(arguments: [
    ("Israeli jets struck a car in Tyre, Lebanon, killing two fighters.", SubEventType.airDroneStrike),
    ("Drones hit an oil facility in Abu Dhabi, killing three workers.", .airDroneStrike),
    ("Militants beheaded two hostages in Sirte.", .attack),
    ("Gunmen took two hostages in Sirte.", .abduction),
    ("Four students were shot dead in Lima on Monday.", .attack),
    ("Students beat a guard to death in Lima on Monday.", .mobViolence),
    ("Demonstrators stormed the parliament in Baghdad; 25 people were injured.", .violentDemonstration),
  ])
  func subType(text: String, expected: SubEventType) { #expect(report(text)?.subType == expected) }

  @Test(arguments: [
    "At least five people died when a gas cylinder exploded in a restaurant in Karachi.",
    "The football derby was a war, the coach said, after his side were shelled 5-0.",
    "The memorial marks the 1995 massacre in which 8,000 men were killed at Srebrenica.",
    "Officials remembered the 2008 attack that killed 31 students in Peshawar.",
  ])
  func noIncident(text: String) { #expect(report(text) == nil) }

  @Test(arguments: [
    ("Gunmen killed 30 farmers in Niger's Tillaberi region.", "Tillabéri Region"),
    ("Gunmen killed 30 farmers in Nigeria's Zamfara State.", "Zamfara State"),
    ("The army said it had retaken the town of Palma, Mozambique, from insurgents.", "Palma"),
  ])
  func possessedPlace(text: String, name: String) { #expect(report(text)?.place?.name == name) }

  @Test func unlistedPlaceTakesTheProvinceToldBefore() {
    let report = report(
      "Two rangers were killed by a bomb in Thailand on Tuesday. They were on patrol in Yala province. The blast in Lam Phaya "
        + "subdistrict left a crater.")
    #expect(report?.place?.admin1 == "Yala")
    #expect(report?.place?.precision == 4)
  }

  @Test func bombsInTwoQuartersAreTwo() {
    let text =
      "A car bomb exploded in Baghdad's Karrada district on Thursday morning, killing 11 people. Another bomb exploded in the "
      + "Shaab quarter on Thursday night, killing four people."
    let reports = Extractor().read(Article(id: "1", text: text)).reports
    #expect(reports.compactMap(\.killedBest) == [11, 4])
  }

  @Test func condemningIsNoEvent() {
    let text =
      "A bomb killed five people in Jableh, Syria, on Monday.\n\nIn Washington, envoy Tom Mullen condemned the bombing and "
      + "called on all to reject violence."
    let reports = Extractor().read(Article(id: "1", text: text)).reports
    #expect(reports.map { $0.place?.country } == ["SYR"])
  }

  @Test func itsForcesAreTheStatesThatSpeaks() {
    let report = report("Russia's Defence Ministry said its forces had captured the village of Robotyne in Ukraine.")
    #expect(report?.actors.contains { $0.name == "Military Forces of Russia" && $0.role == .attacker } == true)
    #expect(report?.actors.contains { $0.name == "Military Forces of Ukraine" && $0.role == .attacker } == false)
  }

  @Test func formerSoldierIsNoSoldier() {
    let report = report("A former soldier shot dead a mayor in Lahore, Pakistan.")
    #expect(report?.killedBest == 1)
    #expect(report?.actors.contains { $0.kind == .stateForces } == false)
  }

  @Test func settlersAreTheirCountrys() {
    let report = report("Four Palestinians were shot dead by Israeli settlers in the West Bank village of Huwara.")
    #expect(report?.actors.contains { $0.name == "Settlers (Israel)" && $0.role == .attacker } == true)
    #expect(report?.subType == .attack)
  }
}

extension Report {
  fileprivate var killedBest: Int? { figures.first { $0.outcome == .killed }?.count.best }
}
