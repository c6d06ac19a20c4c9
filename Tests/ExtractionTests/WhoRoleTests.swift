import ConflictModel
import Testing

@testable import Extraction

/// Who strikes and who is struck, in sentences written for this test: text, attackers, targets, participants.
/// Each list holds words that the actors' names must contain, separated by semicolons.
private let sentences = """
  Turkish troops shelled Kurdish villages in northern Iraq on Monday.|Forces of Turkey||
  Suicide commandos stormed an army base in Kunduz, killing six soldiers, the Afghan defence ministry said.|Unidentified Armed Group|Forces of Afghanistan|
  The rebels attacked a Saudi airbase near Abha with drones.|Rebels (Saudi Arabia)|Forces of Saudi Arabia|
  A convoy of Malian troops and Wagner mercenaries was ambushed by Tuareg rebels in Mali.|Rebels (Mali)|Forces of Mali;Wagner Group|
  Russian forces struck a Ukrainian army training ground with two missiles, killing 12 soldiers.|Forces of Russia|Forces of Ukraine|
  Jordan's air force struck drug smugglers in Syria.|Forces of Jordan|Unidentified Gang|
  A car bomb attack by FARC dissidents outside a police station in Cali, Colombia, killed six people.|FARC|Police Forces of Colombia;Civilians (Colombia)|
  Eritrean troops fought Tigrayan forces near the border of Ethiopia.|||Forces of Eritrea;Tigray People's Liberation Front
  The Taliban, who have been fighting the government of Afghanistan, killed ten soldiers.|Taliban|Forces of Afghanistan|
  Ukraine said Russian forces attacked its positions near the river.|Forces of Russia|Forces of Ukraine|
  The rebels attacked the army's 18th Infantry Brigade in Sudan.|Rebels (Sudan)|Forces of Sudan|
  Thai F-16 jets bombed Cambodian positions.|Forces of Thailand|Forces of Cambodia|
  The ELN denied on Friday that it had kidnapped two soldiers in Colombia.|ELN|Forces of Colombia|
  A government drone struck a school in Ethiopia, killing seven people.|Forces of Ethiopia|Civilians (Ethiopia)|
  Gunmen attacked a village in Nigeria, killing 37 Fulani herders.|Unidentified Armed Group|Civilians (Nigeria)|
  A Turkish drone killed three members of the Sinjar Resistance Units in Iraq.|Forces of Turkey|Sinjar Resistance Units|
  The presidential guard of Niger opened fire on protesters.|Forces of Niger|Protesters (Niger)|
  Two policemen were killed by gunmen in Honduras.|Unidentified Armed Group|Police Forces of Honduras|
  Taliban fighters attacked an Afghan army checkpoint, killing four soldiers.|Taliban|Forces of Afghanistan|
  A convoy of Indian troops was ambushed by Maoists in India.|Maoist|Forces of India|
  Boko Haram militants abducted twelve girls from a school in Nigeria.|Boko Haram|Civilians (Nigeria)|
  The shelling by Azerbaijani forces wounded three villagers.|Forces of Azerbaijan|Civilians|
  Armenian soldiers clashed with Azerbaijani troops near the border.|||Forces of Armenia;Forces of Azerbaijan
  Clashes between the Syrian army and Ahrar al-Sham left nine dead.|||Forces of Syria;Ahrar al-Sham
  Al-Shabaab claimed responsibility for the bombing in Somalia.|Al-Shabaab||
  Colombian police blamed the ELN for the bombing of the pipeline.|ELN||
  The police chief of Cali, Colombia, blamed paramilitary groups for the bomb.|Unidentified Armed Group||
  The FARC, which claimed an ambush of a U.S. convoy in Colombia, claimed responsibility for the bomb.|FARC||
  Saudi warplanes bombed Houthi positions in Yemen.|Saudi Arabia|Houthi|
  A journalist was shot dead by unidentified gunmen in Mexico.|Unidentified Armed Group (Mexico)|Journalists (Mexico)|
  Israeli forces killed two Palestinian protesters near the fence.|Forces of Israel|Protesters (Palestine)|
  Hezbollah fired rockets at Israeli troops.|Hezbollah|Forces of Israel|
  Russian aircraft struck Ukrainian forces near the river.|Forces of Russia|Forces of Ukraine|
  Nigerian soldiers killed eleven insurgents in an ambush.|Forces of Nigeria|Rebels (Nigeria)|
  Suspected PKK militants ambushed a Turkish military convoy.|PKK|Forces of Turkey|
  The mayor was murdered by hitmen in Guatemala.|Unidentified Armed Group (Guatemala)|Government of Guatemala|
  The guerrillas of the Shining Path killed six peasants in Peru.|Shining Path|Farmers (Peru)|
  Six peasants were killed by the Shining Path in Peru.|Shining Path|Farmers (Peru)|
  Protesters threw stones at police in Chile.|||Protesters (Chile)
  Hundreds of demonstrators marched in Serbia against the government.|||Protesters (Serbia)
  An angry mob beat a man to death in India.|Rioters (India)|Civilians (India)|
  Philippine troops killed five NPA rebels in a gunbattle.|Forces of Philippines|New People's Army|
  NPA rebels shot dead a village chief in the Philippines.|New People's Army||
  The Sudanese air force bombed a market in Sudan.|Forces of Sudan||
  French soldiers killed a commander of Ansar Dine in Mali.|Forces of France|Ansar Dine|
  The bombing was blamed on the Tamil Tigers.|Liberation Tigers of Tamil Eelam||
  The attack was attributed to Boko Haram.|Boko Haram||
  Gunmen kidnapped a priest in Haiti.|Unidentified Armed Group (Haiti)|Civilians (Haiti)|
  A grenade attack by unknown gunmen injured three soldiers in Burundi.|Unidentified Armed Group (Burundi)|Forces of Burundi|
  Ukrainian troops repelled an attack by pro-Russian separatists.|Novorossiya||
  Iraqi police officers were attacked by the Islamic State.|Islamic State|Police Forces of Iraq|
  Mai-Mai fighters attacked a Congolese army base.|Mayi Mayi|Forces of Democratic Republic of the Congo|
  The Contras attacked a Nicaraguan army patrol.|Contras|Forces of Nicaragua|
  FMLN guerrillas ambushed Salvadoran soldiers.|FMLN|Forces of El Salvador|
  Salvadoran soldiers were ambushed by FMLN guerrillas.|FMLN|Forces of El Salvador|
  An attack by FARC rebels on a Colombian police station left two policemen dead.|FARC|Police Forces of Colombia|
  Bandits killed thirteen villagers in Nigeria.|Unidentified Armed Group (Nigeria)|Civilians (Nigeria)|
  Thirteen villagers were killed by bandits in Nigeria.|Unidentified Armed Group (Nigeria)|Civilians (Nigeria)|
  Burmese soldiers raped two women in Myanmar.|Forces of Myanmar|Civilians (Myanmar)|
  Egyptian soldiers were killed in an attack claimed by the Sinai Province.||Forces of Egypt|
  Pakistani troops fired at Indian positions across the line.|Forces of Pakistan|Forces of India|
  Azerbaijan shelled the Armenian positions.|Forces of Azerbaijan|Forces of Armenia|
  A suicide bomber attacked worshippers in Pakistan.|Unidentified Armed Group (Pakistan)|Civilians (Pakistan)|
  Kenyan police shot dead three protesters.|Police Forces of Kenya|Protesters (Kenya)|
  Three protesters were shot dead by Kenyan police.|Police Forces of Kenya|Protesters (Kenya)|
  Drug traffickers killed a judge in Colombia.|Unidentified Gang (Colombia)|Government of Colombia|
  A judge was killed by drug traffickers in Colombia.|Unidentified Gang (Colombia)|Government of Colombia|
  The IRA bombed a British army barracks.|IRA|Forces of United Kingdom|
  Russian missiles struck an apartment block in Ukraine.|Forces of Russia||
  A priest, murdered on Monday by unidentified men, was buried in El Salvador.|Unidentified Armed Group|Civilians|
  The mayor, abducted by Shining Path rebels, was found dead in Peru.|Shining Path|Government of Peru|
  The governor, kidnapped last week by FARC guerrillas, is still missing in Colombia.|FARC|Government of Colombia|
  UNITA announced that it had ambushed a patrol in Angola, killing six soldiers.|UNITA|Forces of Angola|
  Eritrean and Ethiopian troops clashed on the border.|||Forces of Eritrea;Forces of Ethiopia
  Turkish-backed fighters shelled a village in Syria.|Rebels (Syria)||
  RENAMO bandits attacked a train in Mozambique, killing 66 passengers.|RENAMO|Civilians|
  UN peacekeepers came under fire in Bosnia and Herzegovina.||United Nations|
  Government jets bombed a rebel camp in Eritrea.|Forces of Eritrea||
  The village was strafed by army planes in Sudan on Monday.|Forces of Sudan||
  The plane was brought down by rebels in Angola.|Rebels (Angola)||
  Police found the bullet-riddled bodies of seven men in Pakistan.|Unidentified Armed Group|Civilians|
  A suicide bomber struck a rally in Pakistan, killing 20.|Unidentified Armed Group||
  Black Tigers rammed a boat laden with explosives into a navy gunboat in Sri Lanka.|Tamil Eelam||
  An army truck hit a mine in Afghanistan, killing five soldiers.||Forces of Afghanistan|
  The killing of a bishop by soldiers in Guatemala shocked the church.|Forces of Guatemala|Civilians|
  Government soldiers, backed by Russian aircraft, attacked rebels in Syria.|Forces of Syria|Rebels (Syria)|
  Hamas fired rockets into Israel after Israeli jets bombed Gaza.|Hamas;Forces of Israel||
  Fighters who left the group last month ambushed a patrol in Mali, killing six soldiers.|Rebels (Mali)|Forces of Mali|
  Israeli strikes killed 12 people in the Gaza Strip.|Forces of Israel|Civilians|
  IS militants murdered 35 Yazidi men in Iraq.|Islamic State|Civilians (Iraq)|
  ETA killed a Spanish policeman.|ETA|Police Forces of Spain|
  Ethiopian forces attacked fighters of the Oromo Liberation Army.|Forces of Ethiopia|Oromo Liberation Army|
  Mexican marines captured members of the Sinaloa Cartel after the cartel attacked a patrol.|Forces of Mexico||
  Fighting between Turkish soldiers and YPG fighters continued in Syria.|||Forces of Turkey;YPG
  Rebels overran a government outpost in Chad and killed ten soldiers.|Rebels (Chad)|Forces of Chad|
  Herdsmen attacked farmers in Nigeria.|Communal Militia (Nigeria)|Farmers (Nigeria)|
  Workers clashed with riot police in Greece.|||Labour Group (Greece);Police Forces of Greece
  US forces killed a leader of al-Qaeda in Yemen.|Forces of United States|Al-Qaida|
  Police said gunmen attacked a bus in El Salvador.|Unidentified Armed Group (El Salvador)||
  Police in Kenya said al-Shabaab fighters killed two teachers.|Al-Shabaab|Teachers (Kenya)|
  Libyan militiamen kidnapped four engineers.|Militia (Libya)|Civilians (Libya)|
  A doctor was kidnapped by militiamen in Libya.|Militia (Libya)|Health Workers (Libya)|
  Abu Sayyaf beheaded two hostages in the Philippines.|Abu Sayyaf||
  The army of Armenia shelled the town.|Forces of Armenia||
  Government troops retook the town from M23 rebels.|Military Forces||
  The Malian army and JNIM fighters fought near the river.|||Forces of Mali
  Sudanese warplanes bombed a camp of the Justice and Equality Movement.|Forces of Sudan|Justice and Equality|
  The camp was shelled by Turkish artillery, and two guerrillas of the PKK died.|Forces of Turkey||
  Houthi fighters fired a missile at Saudi troops near the border.|Houthi|Forces of Saudi Arabia|
  Saudi soldiers were wounded by a missile that the Houthis fired.|Houthi|Forces of Saudi Arabia|
  Chadian troops and Boko Haram fighters fought for six hours on the lake.|||Forces of Chad;Boko Haram
  Somali police officers were killed when al-Shabaab attacked their post.|Al-Shabaab|Police Forces of Somalia|
  Soldiers shot those who fled in Iraq.|Forces of Iraq|Civilians (Iraq)|
  Rebels executed anyone who refused to join them in Chad.|Rebels (Chad)|Civilians (Chad)|
  Gunmen killed four traders in Iraq. The opposition blamed the government for failing to protect them.|Unidentified Armed Group (Iraq)|Civilians (Iraq)|
  The army killed five members of the Popular Front of Azur in Chad.|Forces of Chad|Popular Front of Azur|
  A leader of the Azur Liberation Front was captured by soldiers in Chad.|Forces of Chad|Azur Liberation Front|
  Boko Haram said the army had killed five of its members in Nigeria.|Forces of Nigeria|Boko Haram|
  Tigrayan fighters of the TPLF ambushed Ethiopian soldiers on the road.|TPLF|Forces of Ethiopia|
  A bomb planted by the ELN injured three Colombian soldiers.|ELN|Forces of Colombia|
  The army of Mali killed nine jihadists in an air strike.|Forces of Mali|Rebels|
  Nine jihadists were killed in an air strike by the army of Mali.|Forces of Mali|Rebels|
  Palestinian gunmen shot at Israeli soldiers near the checkpoint.|Unidentified Armed Group (Palestine)|Forces of Israel|
  Hamas said its fighters had attacked Israeli troops.|Hamas|Forces of Israel|
  Israeli aircraft bombed positions of Hezbollah.|Forces of Israel|Hezbollah|
  Two Kenyan soldiers were wounded in an ambush by al-Shabaab.|Al-Shabaab|Forces of Kenya|
  Mexican police shot dead four members of Los Zetas.|Police Forces of Mexico|Los Zetas|
  Four policemen were beheaded by Los Zetas in Mexico.|Los Zetas|Police Forces of Mexico|
  Pakistani soldiers raided a hideout of Lashkar-e-Jhangvi and killed six militants.|Forces of Pakistan||
  Indian paramilitaries fired at protesters in India, wounding nine.|Forces of India|Protesters (India)|
  Students clashed with police in Bangladesh.|||Students (Bangladesh);Police Forces of Bangladesh
  Rioters burned a police station in Haiti.|||Rioters (Haiti)
  Soldiers dispersed a demonstration in Guinea, killing two demonstrators.|Forces of Guinea|Protesters (Guinea)|
  Two demonstrators were killed by soldiers in Guinea.|Forces of Guinea|Protesters (Guinea)|
  The Lord's Resistance Army abducted thirty villagers in Uganda.|Lord's Resistance Army|Civilians (Uganda)|
  Thirty villagers were abducted by the Lord's Resistance Army.|Lord's Resistance Army|Civilians|
  M23 rebels attacked Congolese troops outside the town.|M23|Forces of Democratic Republic of the Congo|
  An attack on a Congolese army camp by the ADF killed eight soldiers.|ADF|Forces of Democratic Republic of the Congo|
  The bombing was claimed by the Kurdistan Freedom Hawks.|Kurdistan Freedom Hawks||
  Jaish-e-Mohammed claimed responsibility for an attack on Indian police.|Jaish-e-Mohammed|Police Forces of India|
  Turkey blamed the PKK for the car bomb.|PKK||
  The government of Myanmar accused the Arakan Army of killing two farmers.|Arakan Army|Farmers|
  The government of Myanmar accused the Arakan Army of deliberately killing two farmers.|Arakan Army|Farmers|
  The president accused Armenia of deliberately shelling two villages near the border.|Forces of Armenia||
  Iraqi forces supported by American jets attacked Islamic State fighters.|Forces of Iraq|Islamic State|
  Islamic State fighters who had crossed the river attacked Iraqi soldiers.|Islamic State|Forces of Iraq|
  A teacher was shot dead by unknown gunmen in Thailand.|Unidentified Armed Group (Thailand)|Teachers (Thailand)|
  Unknown assailants threw a grenade at a church in Kenya.|Unidentified Armed Group (Kenya)||
  Ukraine's army shelled a village and wounded two women.|Forces of Ukraine|Civilians|
  Armenia's armed forces opened fire on Azerbaijani positions.|Forces of Armenia|Forces of Azerbaijan|
  Azerbaijani positions came under fire from Armenian troops.|Forces of Armenia|Forces of Azerbaijan|
  Renamo gunmen attacked a convoy of Mozambican soldiers.|RENAMO|Forces of Mozambique|
  Vigilantes killed two herdsmen in Nigeria.|Vigilante Group (Nigeria)|Communal Militia (Nigeria)|
  Clan militia fought with farmers in Somalia.|||Communal Militia (Somalia)
  Tamil Tigers attacked a Sri Lankan navy boat with a suicide craft.|Tamil|Forces of Sri Lanka|
  The Sri Lankan army killed eighteen Tamil Tigers in two clashes.|Forces of Sri Lanka|Tamil|
  Fighting broke out between Fatah and Hamas in Gaza.|||Fatah;Hamas
  Gun battles between Brazilian police and the Red Command left five dead.|||Police Forces of Brazil;Red Command
  British soldiers shot a farmer in Northern Ireland.|Forces of United Kingdom|Farmers|
  The Ulster Volunteer Force murdered two workers.|Ulster Volunteer Force|Labour Group|
  Serb forces shelled the market and killed sixteen civilians.|Forces of Serbia|Civilians|
  Croatian troops attacked Serb positions near the river.|Forces of Croatia|Forces of Serbia|
  Chechen separatists took a hundred hostages in Russia.|Chechen||
  Russian soldiers stormed the building and killed the Chechen separatists.|Forces of Russia|Chechen|
  RSF fighters looted a hospital and beat two doctors in Sudan.|Rapid Support Forces|Health Workers (Sudan)|
  The Sudanese army and the Rapid Support Forces exchanged fire across the bridge.|||Forces of Sudan;Rapid Support Forces
  Al-Shabaab fighters attacked a hotel. The group killed six guests.|Al-Shabaab||
  Gunmen stopped a bus in Cameroon. They killed three passengers.|Unidentified Armed Group (Cameroon)|Civilians (Cameroon)|
  The Taliban released two prisoners after Afghan commandos attacked the jail.|Forces of Afghanistan||
  A Greek policeman was stabbed by an anarchist.||Police Forces of Greece|
  An Egyptian army patrol was hit by a roadside bomb.||Forces of Egypt|
  French troops came under attack from jihadists in Mali.|Rebels (Mali)|Forces of France|
  Drones of the United States killed four militants in Pakistan.|United States|Rebels (Pakistan)|
  A mob lynched a man accused of theft in Guatemala.|Rioters (Guatemala)|Civilians (Guatemala)|
  Paramilitaries of the AUC massacred twelve peasants in Colombia.|United Self-Defense Forces|Farmers|
  Twelve peasants were massacred by the AUC in Colombia.|United Self-Defense Forces|Farmers|
  French troops and Malian soldiers killed 30 jihadists in Mali.|Forces of France;Forces of Mali|Rebels (Mali)|
  The ambush of a convoy of Colombian marines was the work of the FARC.|FARC|Forces of Colombia|
  Four Palestinians were shot dead by Israeli troops.|Forces of Israel|Civilians (Palestine)|
  Troops who entered the town after rebels left killed ten men in South Sudan.|Forces of South Sudan|Civilians|
  Pakistan is behind the killing of two Afghan policemen.|Forces of Pakistan|Police Forces of Afghanistan|
  Eritrea said it had killed 40 Ethiopian soldiers.|Forces of Eritrea|Forces of Ethiopia|
  Israel struck a building in Lebanon, killing a Hezbollah commander.|Forces of Israel|Hezbollah|
  Car bombs killed 14 people in Algeria. The GIA is suspected.|Armed Islamic Group||
  Janjaweed militia killed 18 villagers in Sudan.|Janjaweed|Civilians (Sudan)|
  Protesters demanding water were beaten by police in Iraq.|Police Forces of Iraq|Protesters (Iraq)|
  """

@Suite("Roles of actors")
struct WhoRoleTests {
  @Test func rolesInSentences() {
    var right = 0
    var wrong: [String] = []
    let rows = sentences.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    for row in rows where row.count == 4 {
      let text = String(row[0])
      let reading = Extractor().read(Article(id: "1", text: text))
      let actors = reading.reports.filter { $0.scope == .incident }.flatMap(\.actors)
      func has(_ words: Substring, _ roles: [ActorRole]) -> Bool {
        words.split(separator: ";").allSatisfy { name in
          actors.contains { roles.contains($0.role) && $0.name.contains(name) }
        }
      }
      if has(row[1], [.attacker, .accused]), has(row[2], [.target]), has(row[3], [.participant]) {
        right += 1
      } else {
        wrong.append("\(text) → \(actors.map { "\($0.name): \($0.role.rawValue)" })")
      }
    }
    #expect(rows.count >= 120)
    #expect(Double(right) / Double(rows.count) >= 0.85, "\(right) of \(rows.count):\n\(wrong.joined(separator: "\n"))")
  }
}
