import ConflictModel
import Testing

@testable import Extraction

/// Places of some fifty conflicts as news names them: the name, a sentence of our own, country and rough position.
@Suite("Places of conflicts")
struct WhereConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var country: String
    var latitude: Double
    var longitude: Double
    var testDescription: String { name }
  }

  /// name | country | latitude | longitude | sentence
  static let cases: [Case] = table.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: "|").map(String.init)
    guard cells.count == 5, let latitude = Double(cells[2]), let longitude = Double(cells[3]) else { return nil }
    return Case(name: cells[0], text: cells[4], country: cells[1], latitude: latitude, longitude: longitude)
  }

  @Test("At least 95 of 100 names lead to the right place")
  func resolution() {
    var wrong: [String] = []
    for item in Self.cases {
      let places = PlaceAnnotator.annotate(Document(Article(id: "", text: item.text)))
      let isRight = places.contains { place in
        guard place.place.text.contains(item.name) || item.name.contains(place.place.text),
          let latitude = place.place.latitude, let longitude = place.place.longitude
        else { return false }
        return place.place.country == item.country && abs(latitude - item.latitude) < 0.6
          && abs(longitude - item.longitude) < 0.7
      }
      if !isRight {
        wrong.append(
          "\(item.name): "
            + places.map { "\($0.place.text) → \($0.place.name) \($0.place.country ?? "–")" }
            .joined(separator: "; "))
      }
    }
    #expect(Self.cases.count >= 150)
    #expect(wrong.count * 20 <= Self.cases.count, "\(wrong.joined(separator: "\n"))")
  }

  static let table = """
    East Gojjam|ETH|10.41|37.98|A drone strike in East Gojjam killed 20 people, Ethiopian medics said.
    Zawaida|PSE|31.43|34.37|An Israeli strike killed 15 people in Zawaida, Palestinian medics said.
    Mangochar|PAK|29.33|66.62|Gunmen seized the town of Mangochar on Friday, a Balochistan official said.
    Kaziba|COD|-2.77|28.81|Fighters attacked M23 positions in Kaziba on Monday, a Congolese activist said.
    Coalcoman|MEX|18.78|-103.16|A drone attack killed two in Coalcoman, Mexican police said.
    Adan Yabaal|SOM|3.8|46.3|Al Shabaab captured Adan Yabaal on Wednesday, Somali officials said.
    Lido Beach|SOM|2.04|45.37|Gunmen attacked a restaurant on Lido Beach, police in Somalia said.
    Martuni|AZE|39.79|47.11|Two reporters were wounded by shelling in Martuni in Nagorno-Karabakh.
    Stepanakert|AZE|39.82|46.75|Sirens sounded again in Stepanakert on Sunday night.
    Shushi|AZE|39.76|46.75|The cathedral of Shushi was struck twice.
    Hadrut|AZE|39.52|47.03|Fighting went on around Hadrut, Azerbaijan said.
    Mardakert|AZE|40.21|46.81|The town of Mardakert came under rocket fire from Azerbaijani positions.
    Ganja|AZE|40.68|46.36|A missile fell on houses in Ganja, Azerbaijan's second city.
    Goris|ARM|39.51|46.34|Refugees from Karabakh waited in Goris.
    Jermuk|ARM|39.84|45.67|Armenia said that Jermuk was shelled from across the border.
    Bakhmut|UKR|48.59|38.0|Soldiers dug in near Bakhmut before dawn.
    Avdiivka|UKR|48.14|37.75|Ukraine withdrew its last units from Avdiivka.
    Mariupol|UKR|47.1|37.55|The theatre in Mariupol lay in ruins.
    Kramatorsk|UKR|48.72|37.56|A missile hit the station at Kramatorsk.
    Sloviansk|UKR|48.85|37.60|Shells fell on Sloviansk.
    Slovyansk|UKR|48.85|37.60|Two people were killed in Slovyansk.
    Kharkiv|UKR|49.98|36.25|Glide bombs struck Kharkiv for the third day.
    Kherson|UKR|46.65|32.62|Artillery hit a market in Kherson.
    Bucha|UKR|50.54|30.21|Investigators returned to Bucha, a suburb of Kyiv.
    Debaltseve|UKR|48.34|38.41|Ukraine lost Debaltseve after weeks of fighting in Donetsk region.
    Horlivka|UKR|48.33|38.09|Shells fell on Horlivka, north of Donetsk.
    Sudzha|RUS|51.19|35.27|Ukrainian troops entered Sudzha in Russia's Kursk region.
    Grozny|RUS|43.31|45.69|Two police officers died in a blast in Grozny, the Chechen capital.
    Beslan|RUS|43.19|44.55|Relatives gathered in Beslan, North Ossetia.
    Makhachkala|RUS|42.98|47.5|Gunmen opened fire on a patrol in Makhachkala, Dagestan.
    Tskhinvali|GEO|42.22|43.97|Georgian shells struck Tskhinvali at midnight.
    Gori|GEO|41.98|44.11|Russian tanks rolled into Gori in Georgia.
    Sukhumi|GEO|43.0|41.02|A car bomb went off in Sukhumi, Abkhazia.
    Aleppo|SYR|36.2|37.16|Barrel bombs fell on a hospital in Aleppo.
    Kobani|SYR|36.89|38.35|Kurdish fighters held Kobani against Islamic State.
    Raqqa|SYR|35.95|39.01|Coalition jets struck Raqqa overnight.
    Douma|SYR|33.57|36.4|Doctors in Douma treated people for chlorine, Syrian activists said.
    Khan Sheikhoun|SYR|35.44|36.65|The dead of Khan Sheikhoun were buried on Wednesday.
    Deir ez-Zor|SYR|35.33|40.14|The army broke the siege of Deir ez-Zor.
    Idlib|SYR|35.93|36.63|Rebels shelled each other in Idlib.
    Maaret al-Numan|SYR|35.64|36.67|An air raid on Maaret al-Numan killed nine people.
    Qamishli|SYR|37.05|41.23|A suicide bomber struck Qamishli in northeastern Syria.
    Tal Abyad|SYR|36.7|38.96|A car bomb exploded in Tal Abyad near the Turkish border.
    Afrin|SYR|36.51|36.87|Turkish troops marched into Afrin.
    Daraa|SYR|32.62|36.1|The revolt in Syria began in Daraa.
    Palmyra|SYR|34.56|38.27|Islamic State destroyed the temple at Palmyra in Syria.
    Mosul|IRQ|36.34|43.13|Iraqi forces retook the old city of Mosul.
    Fallujah|IRQ|33.35|43.78|Mortar rounds landed in Fallujah west of Baghdad.
    Ramadi|IRQ|33.43|43.3|Tribal fighters patrolled Ramadi in Anbar.
    Sinjar|IRQ|36.32|41.86|Yazidi families fled Sinjar for the mountain.
    Tikrit|IRQ|34.6|43.68|Hundreds of cadets were killed near Tikrit.
    Kirkuk|IRQ|35.47|44.39|Gunmen attacked a power station in Kirkuk.
    Halabja|IRQ|35.18|45.99|Gas was dropped on Halabja in 1988.
    Erbil|IRQ|36.19|44.01|Rockets fell near the airport in Erbil.
    Cizre|TUR|37.33|42.19|A curfew was declared in Cizre in southeastern Turkey.
    Diyarbakir|TUR|37.91|40.22|A bomb wounded police in Diyarbakir.
    Rafah|PSE|31.29|34.25|Tanks moved towards Rafah in the southern Gaza Strip.
    Khan Younis|PSE|31.34|34.3|An air strike on a school in Khan Younis killed twenty people.
    Jabalia|PSE|31.53|34.48|Rescuers dug through rubble in Jabalia.
    Jenin|PSE|32.46|35.3|Israeli soldiers raided Jenin before dawn.
    Hebron|PSE|31.53|35.1|A settler was stabbed in Hebron in the West Bank.
    Nablus|PSE|32.22|35.26|Clashes broke out in Nablus after the funeral.
    Huwara|PSE|32.15|35.26|Settlers set cars on fire in Huwara.
    Sderot|ISR|31.53|34.6|Rockets from Gaza landed in Sderot.
    Kiryat Shmona|ISR|33.21|35.57|Hezbollah fired at Kiryat Shmona.
    Majdal Shams|SYR|33.27|35.77|A rocket hit a football pitch in Majdal Shams.
    Tyre|LBN|33.27|35.2|Israeli jets bombed a building in Tyre in southern Lebanon.
    Bint Jbeil|LBN|33.12|35.43|Fighting reached Bint Jbeil, Lebanon.
    Tripoli|LBN|34.44|35.85|Gunmen fought in Tripoli, Lebanon.
    Ain al-Hilweh|LBN|33.54|35.38|Factions clashed in Ain al-Hilweh near Sidon.
    Arish|EGY|31.13|33.8|Militants killed ten policemen in Arish in North Sinai.
    Hodeidah|YEM|14.8|42.95|The Houthis mined the port of Hodeidah.
    Taiz|YEM|13.58|44.02|Snipers fired on civilians in Taiz.
    Marib|YEM|15.46|45.33|A missile struck a camp in Marib, Yemen.
    Saada|YEM|16.94|43.76|A bus full of children was bombed in Saada, Yemen.
    Aden|YEM|12.78|45.04|Separatists seized barracks in Aden.
    Mukalla|YEM|14.54|49.13|Al-Qaeda left Mukalla without a fight.
    Kunduz|AFG|36.73|68.87|The Taliban stormed Kunduz from three sides.
    Lashkar Gah|AFG|31.59|64.37|Shops burned in Lashkar Gah in Helmand.
    Mazar-i-Sharif|AFG|36.71|67.11|A mosque was bombed in Mazar-i-Sharif.
    Ghazni|AFG|33.55|68.42|The Taliban entered Ghazni, south of Kabul.
    Sangin|AFG|32.07|64.83|British troops lost ninety men in Sangin, Helmand province.
    Khost|AFG|33.34|69.92|A bomber killed seven agents at a base in Khost.
    Jalalabad|AFG|34.43|70.45|Gunmen attacked a prison in Jalalabad in eastern Afghanistan.
    Miranshah|PAK|33.0|70.07|A drone fired at a car near Miranshah in North Waziristan.
    Parachinar|PAK|33.9|70.1|Two bombs tore through the market of Parachinar.
    Quetta|PAK|30.18|67.0|Lawyers were killed in a blast at a hospital in Quetta.
    Peshawar|PAK|34.01|71.58|Gunmen stormed a school in Peshawar.
    Swat|PAK|35.2|72.4|The army drove the Taliban from Swat.
    Gwadar|PAK|25.12|62.32|Separatists attacked a hotel in Gwadar, Balochistan.
    Srinagar|IND|34.09|74.81|Troops closed the bridges of Srinagar.
    Pulwama|IND|33.87|74.89|A convoy was bombed in Pulwama, Kashmir.
    Uri|IND|34.09|74.03|Four gunmen attacked an army camp in Uri near the Line of Control.
    Kargil|IND|34.56|76.13|Shells fell on Kargil in Ladakh.
    Imphal|IND|24.81|93.94|Mobs burned houses in Imphal, Manipur.
    Churachandpur|IND|24.33|93.68|A curfew was declared in Churachandpur in Manipur.
    Dantewada|IND|18.9|81.35|Maoists ambushed a patrol in Dantewada, Chhattisgarh.
    Amritsar|IND|31.62|74.88|Soldiers entered the Golden Temple in Amritsar.
    Jaffna|LKA|9.67|80.01|The navy shelled positions near Jaffna.
    Kilinochchi|LKA|9.4|80.4|The army captured Kilinochchi from the Tamil Tigers.
    Mullaitivu|LKA|9.27|80.81|The last battle was fought near Mullaitivu.
    Maungdaw|MMR|20.82|92.37|Villages burned in Maungdaw, Rakhine State.
    Myawaddy|MMR|16.69|98.51|Rebels surrounded the garrison at Myawaddy.
    Lashio|MMR|22.93|97.75|The alliance seized Lashio in northern Shan State.
    Laukkai|MMR|23.69|98.76|The junta's troops gave up Laukkai.
    Marawi|PHL|8.0|124.3|Militants under black flags took Marawi.
    Zamboanga|PHL|6.91|122.07|Rebels held hostages in Zamboanga.
    Jolo|PHL|6.05|121.0|Twin bombs struck the cathedral of Jolo.
    Pattani|THA|6.87|101.25|A bomb wounded four rangers in Pattani in southern Thailand.
    Yala|THA|6.54|101.28|Gunmen shot two teachers in Yala, Thailand.
    Dili|TLS|-8.56|125.57|Militias burned much of Dili.
    Banda Aceh|IDN|5.56|95.32|Peace talks were held in Banda Aceh.
    Panmunjom|KOR|37.95|126.68|Officers of the two Koreas met at Panmunjom.
    Saigon|VNM|10.82|106.63|Tanks entered Saigon in April 1975.
    Khe Sanh|VNM|16.62|106.73|Marines were besieged at Khe Sanh in Vietnam.
    Mekelle|ETH|13.5|39.47|A drone struck a playground in Mekelle.
    Axum|ETH|14.12|38.72|Witnesses told of killings in Axum, Tigray.
    Mai-Kadra|ETH|14.07|36.57|Hundreds of people were hacked to death in Mai-Kadra.
    El Fasher|SDN|13.63|25.35|The Rapid Support Forces shelled El Fasher.
    Geneina|SDN|13.45|22.45|Masalit families fled Geneina for Chad.
    Khartoum|SDN|15.55|32.53|Air strikes shook Khartoum.
    Omdurman|SDN|15.64|32.48|Shells hit a bus station in Omdurman.
    Kadugli|SDN|11.01|29.72|Rebels fired rockets at Kadugli in South Kordofan.
    Malakal|SSD|9.53|31.66|Gunmen entered the camp in Malakal, South Sudan.
    Bentiu|SSD|9.23|29.8|Hundreds of civilians were killed in Bentiu.
    Bor|SSD|6.21|31.56|Youths attacked the base in Bor, South Sudan.
    Goma|COD|-1.68|29.22|M23 rebels marched on Goma.
    Bukavu|COD|-2.49|28.84|Shots were heard in Bukavu in South Kivu.
    Beni|COD|0.49|29.47|The ADF killed twelve farmers near Beni in North Kivu.
    Bunia|COD|1.56|30.25|Militiamen of CODECO attacked a camp near Bunia, Ituri.
    Rutshuru|COD|-1.19|29.45|The rebels took Rutshuru, north of Goma.
    Bangui|CAF|4.36|18.55|Anti-balaka fighters burned shops in Bangui.
    Bambari|CAF|5.77|20.67|Clashes in Bambari, Central African Republic, left six dead.
    Maiduguri|NGA|11.85|13.16|Three suicide bombers struck Maiduguri.
    Chibok|NGA|10.87|12.85|Boko Haram seized schoolgirls in Chibok.
    Baga|NGA|13.12|13.82|Boko Haram overran Baga on Lake Chad.
    Bamenda|CMR|5.96|10.15|Separatists closed the schools of Bamenda.
    Kumba|CMR|4.63|9.45|Gunmen killed pupils in Kumba, Cameroon.
    Diffa|NER|13.32|12.61|Insurgents crossed the border near Diffa.
    Gao|MLI|16.27|-0.04|A suicide car bomb killed soldiers in Gao.
    Kidal|MLI|18.44|1.41|Wagner men hoisted their flag in Kidal.
    Timbuktu|MLI|16.77|-3.0|Islamists broke the tombs of Timbuktu.
    Ogossagou|MLI|13.97|-3.4|Hunters attacked Ogossagou in Mali.
    Djibo|BFA|14.1|-1.63|Jihadists have blockaded Djibo for a year.
    Solhan|BFA|13.2|0.32|At least 130 villagers were killed in Solhan, Burkina Faso.
    Mocimboa da Praia|MOZ|-11.35|40.35|Militants held the port of Mocimboa da Praia.
    Palma|MOZ|-10.77|40.48|Workers hid in a hotel in Palma in Cabo Delgado.
    Mogadishu|SOM|2.04|45.34|A truck bomb killed hundreds of people in Mogadishu.
    Kismayo|SOM|-0.36|42.54|Al-Shabaab attacked a hotel in Kismayo.
    Las Anod|SOM|8.48|47.36|Shelling by Somaliland forces hit Las Anod.
    Garissa|KEN|-0.45|39.65|Gunmen killed students in Garissa, Kenya.
    Benghazi|LBY|32.12|20.07|The American mission in Benghazi was burned.
    Sirte|LBY|31.21|16.59|Islamic State made Sirte its base in Libya.
    Misrata|LBY|32.38|15.09|Mortars fell on the port of Misrata.
    Bir Lehlou|ESH|26.35|-9.57|The Polisario Front gathered at Bir Lehlou.
    Kigali|RWA|-1.95|30.06|The presidential plane was shot down over Kigali.
    Srebrenica|BIH|44.1|19.3|Some eight thousand men and boys were killed at Srebrenica.
    Sarajevo|BIH|43.85|18.36|A shell struck the market in Sarajevo.
    Vukovar|HRV|45.34|19.0|The hospital of Vukovar was emptied and its patients shot.
    Racak|XKX|42.43|21.02|Forty-five Albanians were found dead in Racak, Kosovo.
    Mitrovica|XKX|42.88|20.87|Serbs and Albanians clashed in Mitrovica.
    Omagh|GBR|54.6|-7.3|A car bomb killed 29 people in Omagh, Northern Ireland.
    Londonderry|GBR|55.0|-7.32|Paratroopers fired on marchers in Londonderry.
    Guernica|ESP|43.31|-2.68|German aircraft bombed Guernica in 1937.
    Toribio|COL|2.96|-76.27|FARC rebels attacked the police post of Toribio in Cauca.
    Bojaya|COL|6.56|-76.88|A gas cylinder killed people in the church of Bojaya, Colombia.
    Tumaco|COL|1.8|-78.76|Soldiers fired on coca farmers in Tumaco.
    San Salvador|SLV|13.69|-89.19|Guerrillas attacked the suburbs of San Salvador.
    El Mozote|SLV|13.9|-88.11|The army killed hundreds of villagers in El Mozote.
    Ayacucho|PER|-13.16|-74.22|Shining Path killed the mayor in Ayacucho, Peru.
    Cité Soleil|HTI|18.58|-72.33|Gangs fought for days in Cité Soleil.
    Culiacán|MEX|24.79|-107.4|Gunmen blocked the streets of Culiacán.
    Port Stanley|FLK|-51.69|-57.85|The Argentine garrison surrendered at Port Stanley.
    Ta Moan Thom|THA|14.35|103.27|Thai and Cambodian soldiers traded fire near the Ta Moan Thom temple.
    Sheikh Maqsoud|SYR|36.24|37.15|Shells fell on Sheikh Maqsoud in Aleppo.
    El Plateado|COL|2.42|-77.22|Soldiers and dissidents fought near El Plateado in Cauca, Colombia.
    Datu Saudi Ampatuan|PHL|6.93|124.43|A bomb hurt six people in Datu Saudi Ampatuan, Maguindanao del Sur.
    Ain al-Assad|IRQ|33.79|42.44|Rockets hit the Ain al-Assad air base in western Iraq.
    Mir Ali|PAK|32.97|70.27|A suicide bomber struck in Mir Ali, North Waziristan.
    Kfar Shuba|LBN|33.35|35.64|A drone hit a car in Kfar Shuba in southern Lebanon.
    Frontera Comalapa|MEX|15.66|-92.15|Cartels fought for Frontera Comalapa in Chiapas.
    Lay Kay Kaw|MMR|16.42|98.53|Karen fighters shelled the army in Lay Kay Kaw.
    Los Angeles|USA|34.05|-118.24|An Armenian guerrilla shot dead a Turkish diplomat in Los Angeles.
    San Lorenzo|ECU|1.29|-78.84|In Ecuador, a car bomb wounded nine people in San Lorenzo, near the Colombian border.
    Guelta Zemmour|ESH|25.14|-12.37|Polisario guerrillas attacked Moroccan positions at Guelta Zemmour, Algiers radio said.
    Sake|COD|-1.57|29.04|Rebels killed four people near Sake, the governor of North Kivu said.
    Kupwara|IND|34.53|74.26|Two soldiers died in a gunfight in Kupwara, Indian officials said.
    Souk el-Gharb|LBN|33.79|35.56|Druze gunners shelled the army in Souk el-Gharb, east of Beirut.
    Nakfa|ERI|16.67|38.48|Ethiopian jets bombed Nakfa, Eritrean rebels said.
    Boipatong|ZAF|-26.67|27.85|Some 45 people were killed in Boipatong, South African police said.
    Kufra|LBY|24.18|23.31|Clashes in Kufra in southeastern Libya killed six people.
    Beni|NPL|28.35|83.57|Rebels attacked government forces in Beni, killing five people, Nepalese officials said.
    Ariha|SYR|35.81|36.6|Shelling killed seven people in Ariha, the White Helmets said.
    Jalalabad|KGZ|40.93|73.0|A mob burned houses in Jalalabad, Kyrgyz police said.
    Tawila|SDN|13.5|24.88|Thousands fled from El Fasher to Tawila in Darfur.
    """
}
