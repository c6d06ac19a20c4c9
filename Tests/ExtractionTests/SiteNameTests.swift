import ConflictModel
import Extraction
import Testing

/// Where a happening was, by the name that the text gives the place and by what it is no place for.
@Suite("Names of sites")
struct SiteNameTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// The place as the text writes it.
    let place: String
    let country: String?

    init(_ text: String, _ place: String, _ country: String?) {
      self.text = text
      self.place = place
      self.country = country
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    // The whole run of capitals is the name
    Case(
      "Jets bombed a school in Kan Ta Lu village in Sagaing region, Myanmar, killing nine people.", "Kan Ta Lu", "MMR"),
    Case("Gunmen killed four men in the village of Kumba Yala, in Nigeria's Plateau state.", "Kumba Yala", "NGA"),
    // Words of a person's name
    Case(
      "Gunmen abducted a priest in Tumaco on Monday, resident Hernando Popayan said. They then fled, he added.",
      "Tumaco", "COL"),
    Case(
      "Rebels raided Toribio, in Cauca, Colombia. They took the town's treasurer, Rosalio Cucuta, as a hostage.",
      "Toribio", "COL"),
    // Where a people lives
    Case("Two bombs killed nine people in Hazara neighbourhoods of Quetta on Sunday.", "Quetta", "PAK"),
    Case("Three attacks killed 14 people in Shi'ite districts of Baghdad on Monday.", "Baghdad", "IRQ"),
    Case(
      "Youths burned 12 houses in a Fulani settlement in Barkin Ladi, Nigeria, killing two men.", "Barkin Ladi", "NGA"),
    // Beside a border, a town, a river
    Case(
      "OUAGADOUGOU - Men in uniform killed 36 villagers in Tanwalbou, near the border with Mali, on April 20.",
      "Tanwalbou", "BFA"),
    Case(
      "In Kharkiv's Nemyshlyan district, two people died when shells set a house ablaze.", "Nemyshlyan", "UKR"),
    Case("Militiamen attacked al-Zubeira, a hamlet near Hama, Syria, killing 18 people.", "al-Zubeira", "SYR"),
    Case("Gunmen shot six people on the edge of Taldoura, in Homs governorate, Syria.", "Taldoura", "SYR"),
    Case(
      "In Cameroon's Far North region, Boko Haram fighters killed four people in the village of Assighalma, near the "
        + "Nigerian border. Nigeria's army said in Maiduguri, Nigeria, that it was on alert.", "Assighalma", "CMR"),
    Case(
      "OUAGADOUGOU (AFP) - Fifteen people were killed in the village of Essakane on Sunday, the vicar of Dori said. JNIM has "
        + "not claimed it.", "Essakane", "BFA"),
    Case(
      "Fighting broke out between the Misrata and Zintan militias at Tripoli airport on Sunday, killing seven.",
      "Tripoli airport", "LBY"),
    // Villages that no table has
    Case(
      "Suspected Boko Haram fighters stormed Zarfa Malkawa, a village near Gwoza, Nigeria, and killed five.",
      "Zarfa Malkawa", "NGA"),
    Case("Assailants attacked Tuzgalak village in Sari Pul, Afghanistan, killing two policemen.", "Tuzgalak", "AFG"),
    Case(
      "Rebels stormed an army camp at Mandukulam, killing 30 soldiers, officials said in Colombo, Sri Lanka.",
      "Mandukulam", "LKA"),
    Case(
      "The bodies of nine men were found in Abnuwaran, near the Iraqi city of Fallujah, on Friday.", "Abnuwaran", "IRQ"),
    Case("Two men were shot dead by soldiers in the Anglophone village of Mautuwa, Cameroon.", "Mautuwa", "CMR"),
    Case(
      "Jets bombed a school in a village in Myanmar's Sagaing region, killing nine pupils. "
        + "The village of Ohe Lin lies in Depayin township.", "Ohe Lin", "MMR"),
    Case(
      "A bomb killed five people in Pakistan. The attack took place in Bajaur, a district in Khyber Pakhtunkhwa.",
      "Bajaur", "PAK"),
    // Peoples are no places
    Case("Fighting between Dinka and Nuer youths left nine dead in Jonglei, South Sudan.", "Jonglei", "SSD"),
    Case(
      "Clashes between Kuki and Meitei communities killed four people in India's Manipur state.", "Manipur", "IND"
    ),
    Case("Six miners from the Hazara community were shot dead by gunmen in Mach, Balochistan.", "Mach", "PAK"),
    // … but bear the names of some.
    Case("Jets bombed a village in Kachin state, Myanmar, killing two women.", "Kachin state", "MMR"),
    // What stands in the possessive holds what follows it, and who speaks is no container
    Case("A bomb killed four soldiers in Syria's Idlib province, Turkey's defence ministry said.", "Idlib", "SYR"),
    Case("A blast killed six people in Nyanya on the outskirts of Abuja, Nigeria.", "Nyanya", "NGA"),
    // Courts, launch sites, homes of those who strike
    Case(
      "A court in The Hague jailed a commander on Monday for a raid in Bunia, Congo, that killed 40 people in 2003.",
      "Bunia", "COD"),
    Case(
      "Houthi rebels in Yemen fired a missile at a tanker in the Red Sea on Sunday, wounding two sailors.", "Red Sea",
      nil),
    Case("Militants fired 12 rockets into Israel from Gaza on Monday, wounding a woman.", "Israel", "ISR"),
    Case("A priest from Chile was shot dead by Somali troops in Baidoa on Monday.", "Baidoa", "SOM"),
    // Adjectives that say whose land it was
    Case(
      "Ethiopian troops captured two Eritrean villages on Tuesday, a government spokesman in Addis Ababa said.",
      "Eritrean", "ERI"),
    Case("A New Zealand pilot was abducted by Papuan separatists in February.", "Papuan separatists", "IDN"),
  ])
  func site(_ row: Case) {
    let reports = Extractor().read(Article(id: "1", text: row.text)).reports
    let place = reports.first?.place
    #expect(place?.text == row.place, "\(reports.map { "\($0.place?.text ?? "–") → \($0.place?.name ?? "–")" })")
    #expect(place?.country == row.country)
  }

  @Test("What is counted up was not in the town that the story was filed in")
  func runningToll() {
    let reports = Extractor().read(
      Article(
        id: "1",
        text: """
          BAGHDAD - A suicide bomber killed 31 recruits in Tikrit on Tuesday. More than 5,000 people have been killed in \
          violence in the country this year.
          """)
    ).reports
    let toll = reports.first { $0.scope == .cumulative }
    #expect(toll?.place?.name == "Iraq")
    #expect(reports.first { $0.scope == .incident }?.place?.text == "Tikrit")
  }
}
