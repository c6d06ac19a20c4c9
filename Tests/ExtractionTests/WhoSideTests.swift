import ConflictModel
import Extraction
import Testing

/// Who strikes and who is struck in short news of today: text, attackers, targets, participants, and names that no actor may
/// have. Names are separated by semicolons.
private let table = """
  # Armies that speak of themselves
  Kenya's army said on Friday that it had killed nine militants near Lamu.|Forces of Kenya||
  The army said late on Sunday it had retaken the town of Bambari from rebels, killing six, in the Central African \
  Republic.|Forces of Central African Republic||
  Hamas said they had lost two men and killed five soldiers in Rafah.|Hamas||
  NATO said a strike by its aircraft near Baghlan had killed five Taliban insurgents.|NATO|Taliban|
  Moscow said its forces had taken the village of Tarasivka in Ukraine's Donetsk region.|Forces of Russia||
  Kyiv said it had shelled a barracks near Belgorod, Russia.|Forces of Ukraine||
  The United States Africa Command said its strike near Kismayo, Somalia, had killed four militants.|United States||\
  |Ethiopia
  The Pentagon said U.S. jets had bombed a depot in eastern Syria. The strikes killed nine fighters, a monitor said.|\
  Forces of United States||
  The Israeli military said it had struck more than 60 Hamas targets in the Gaza Strip on Sunday.|Forces of Israel|Hamas|||\
  attacker:Hamas
  The Israeli military struck Hezbollah targets near Tyre, Lebanon, on Sunday.|Forces of Israel|Hezbollah|||\
  attacker:Hezbollah
  # Several states with one noun
  Kenyan and Somali soldiers killed nine al Shabaab fighters near Afmadow.|Forces of Kenya;Forces of Somalia|Shabaab|
  British, French and US jets bombed a depot near Homs in Syria, killing two men.|United Kingdom;France;United States||
  Indian and Chinese troops clashed on the border in Ladakh on Monday.|||Forces of India;Forces of China
  # Where they are is nobody's army
  Houthi rebels in Yemen fired two missiles at a tanker in the Gulf of Aden.|Houthi||||Forces of Yemen
  Ugandan officers serving in Somalia exchanged fire with al Shabaab fighters near Qoryoley.|||Shabaab||Forces of Somalia
  # Peoples
  Clashes between Nuer and Murle youths over cattle left nine people dead in Pibor, South Sudan.|||Nuer Ethnic Militia \
  (South Sudan);Murle Ethnic Militia (South Sudan)
  Lendu fighters killed four Hema farmers near Djugu in Congo's Ituri province.|Lendu Ethnic Militia|Farmers|
  Four Fulani herders were shot dead by soldiers near Jos, Nigeria.|Forces of Nigeria|Civilians (Nigeria)|||Ethnic
  Karen rebels ambushed a convoy of Myanmar troops near Hpa-an.|Rebels (Myanmar)|Forces of Myanmar|
  Six Hazara miners were kidnapped by gunmen near Quetta, Pakistan.|Unidentified Armed Group (Pakistan)|||Ethnic
  The engineer was abducted by Papuan separatists in Indonesia in March 2019.|Separatists (Indonesia)||
  # Names in and beside names
  A bomb killed three people in Homs, Syria. An unknown group, Kataib Ansar al-Sunna, claimed the attack.|\
  Kataib Ansar al-Sunna||||Mozambique
  The al Qaeda-linked group al Shabaab said it was behind a blast that killed two officers in Mogadishu.|Shabaab|||\
  |Qaida
  The ADF, which is affiliated with Islamic State, killed twelve villagers near Eringeti in Congo.|ADF|||\
  |Islamic State
  Gunmen from the jihadist group Ansaru killed two guards in Kaduna, Nigeria.|Ansaru||||Unidentified
  Separatist guerrillas ETA claimed a car bomb that killed a policeman in Bilbao.|ETA|||\
  |Separatists
  Fighters of the Patriotic Front for the Rebirth of the Two Valleys killed a mayor in Chad.|Rebirth of the Two Valleys||
  Three Syrian rebels were killed in clashes with the Syrian Democratic Forces near Manbij.||Rebels (Syria)|Syrian \
  Democratic Forces
  # Whom somebody looks like, comes from, or speaks for
  Three gunmen disguised as police stormed a clinic in Kabul on Monday and killed two nurses.|Unidentified Armed Group \
  (Afghanistan)|Health Workers (Afghanistan)||Police
  Men posing as soldiers killed nine villagers near Wamena in Papua on Monday.|||||Forces
  The Resistance Front, an offshoot of the Pakistan-based Lashkar-e-Taiba, claimed an attack on a bus near Doda in Indian \
  Kashmir that killed three.|The Resistance Front|||Taiba
  Ahrar al-Sharqiya, a faction of the Turkish-backed Syrian National Army, shot dead four men near Ras al-Ayn.|\
  Ahrar al Sharqiyah|||National Army
  Arab militiamen backed by the RSF looted the market of Zalingei in Sudan, killing six people.|Militia (Sudan)|||
  Guerrillas of the ELN stormed a police post in Saravena, Colombia, according to a report by the Fourth Brigade.|\
  ELN|||Brigade
  Government forces and pro-government militias killed 20 villagers in Tremseh, Syria.|Forces of Syria;Militia (Syria)||
  The FARC stormed a bank in Corinto, Colombia. The attackers killed two guards.|FARC|||Unidentified
  Soldiers of the Croatian Defence Council killed nine villagers near Vitez, Bosnia.|HVO||
  Leftist guerrillas dressed as soldiers opened fire on a cafe in San Salvador, killing 13 people.|Rebels (El Salvador)
  Settlers shot dead two Palestinians in Qusra in the West Bank on Thursday.|Settlers (Israel)||
  A militia of Dogon hunters, Dan Na Ambassagou, was blamed for the killing of nine villagers in Bankass, Mali, in March.|\
  Dan Na Ambassagou|||Unidentified
  Ethnic Albanian refugees were shot dead by Serb policemen near Meja in Kosovo.|Police Forces of Serbia|Kosovo||Albania
  Troops of Georgia pulled out of the town on Sunday but Russian jets bombed a depot near Gori, Georgia.|Forces of \
  Russia||||attacker:Military Forces of Georgia
  A strike on the Jabaliya refugee camp in Gaza killed nine people.||Civilians||Refugees
  A previously unknown group, Palestinian Hezbollah, was behind a blast that killed nine people in Tel Aviv, a caller said.|\
  Palestinian Hezbollah||||attacker:Hezbollah
  The raiders, who came in trucks painted in military colours, stormed a college in Dapchi, Nigeria, and killed two \
  teachers.|||||Forces
  A missile fired from Houthi-held territory killed two sailors near Mocha, Yemen.|||||Houthi
  Palestinians fired 20 rockets at Sderot from Gaza on Saturday, wounding two people.|Unidentified Armed Group \
  (Palestine)||||Military
  Israel tried to kill Hamas leaders in a strike in Qatar on Tuesday.|Forces of Israel|Hamas|||attacker:Hamas
  A suicide attacker struck a checkpoint manned by the Popular Mobilisation Forces near Musayyib, Iraq, killing five.|\
  Unidentified Armed Group (Iraq)|Popular Mobilization||unknown:Unidentified
  Pakistani Taliban spokesman Ehsanullah Wazir said his group had carried out an attack on Karachi airport that killed \
  two.|Taliban Pakistan|||Unidentified
  Moscow said it had hit a military train and killed more than 200 servicemen in Chaplyne, Ukraine.|Forces of \
  Russia||||attacker:Military Forces of Ukraine
  French soldiers supporting Malian troops killed ten militants of the al Qaeda-linked Ansar Dine near Kidal.|Forces of \
  France|Ansar Dine|||attacker:Military Forces of Mali;target:Al-Qaida
  A militia that split from the Karen National Union shelled Myawaddy in Myanmar, killing two people.||||attacker:Karen
  At least six people were killed when gunmen burst into a hall in Iguala, Mexico. The cartel Los Tequileros claimed it.|\
  Los Tequileros||
  Turkish drones killed three fighters of the Kurdish-led SDF near Tal Rifaat in Syria.|Forces of Turkey|Syrian \
  Democratic Forces||Rebels
  Thai soldiers shot dead a Cambodian farmer near Samraong, Cambodia's army said. Thailand's army spokesman said troops \
  fired in self-defence.|Forces of Thailand|||attacker:Military Forces of Cambodia
  # Whose car or house it was
  A sticky bomb attached to the car of a member of a Sahwa militia killed him and his son in Baquba, Iraq.|||Militia \
  (Iraq)||
  Radios used by Hezbollah members exploded across Lebanon, killing nine people.||Hezbollah||
  An explosive device attached to a police van went off in Kabul, wounding four people.||Police||
  # Those who stand before a verb and do nothing
  Soldiers came at night, rounded up the men and shot them in Arawa, Papua New Guinea.|Military Forces||||
  Gunmen in military uniform killed nine people in the village of Bouna, Mali.|Unidentified Armed Group (Mali)||\
  ||Military
  Taliban militants beheaded a man whom they accused of spying for the army in Zabul, Afghanistan.|Taliban||\
  ||accused:Military
  Nicaraguan troops in pursuit of Contra rebels burned a farm in Honduras and killed a farmer.|Forces of Nicaragua||
  Security forces hunting militants fired on a convoy of Mexican tourists in Egypt, killing eight.|Forces of \
  Egypt|Civilians (Mexico)|||attacker:Rebels
  Ivorian soldiers loyal to Alassane Ouattara killed nine civilians in Duekoue.|Forces of Ivory Coast||||Ouattara
  Nine people were killed when a clinic run by Doctors Without Borders was bombed near Malakal, South Sudan.||||\
  Health Workers
  Al Shabaab, which is fighting to topple the government, claimed responsibility for a blast that killed two men in Mogadishu.|Shabaab|||\
  |attacker:Government
  The Somali National Army killed nine al Shabaab militants near Baraawe.|Military Forces of Somalia|Shabaab|
  Three members of the Lebanese security forces were killed by gunmen in Sidon.||Military Forces of Lebanon||||Civilians
  Anti-government protesters stoned a police station in Bangui and wounded two officers.|||Protesters||\
  Government
  # At whose hands
  Two policemen died at the hands of gang members in Port-au-Prince, Haiti.|Gang (Haiti)|Police Forces of Haiti|
  Two soldiers and five rebels were killed in clashes near Arauca, Colombia.|||Forces of Colombia;Rebels (Colombia)|\
  Unidentified
  Gunmen shot dead six people in Beni, Congo. The army suspects the Ugandan rebel group ADF.|ADF||
  A drone hit a mosque in El Fasher, Sudan, killing nine people. A doctors' network accused the RSF.|Rapid Support||
  A mine killed four Chadian soldiers near Kidal, Mali. Ansar Dine said it was responsible.|Ansar Dine|Forces of Chad|
  Myanmar's junta carried out an air strike on a school in Sagaing, killing nine pupils.|Forces of Myanmar||
  No one was hurt when a rocket fired from southern Lebanon fell near Metula, the Israeli army said.|\
  Unidentified Armed Group (Lebanon)||
  Paramilitary fighters stormed a camp near Nyala, Sudan, on Friday, killing 12 people.|Rapid Support Forces||
  # Capitals for their governments, and who is accused
  Moscow launched 40 drones at Poltava overnight, killing two people, Ukrainian officials said.|Forces of Russia||
  A bomb killed six people at a club in Asuncion, Paraguay. Paraguay accused Iran of being behind the attack.|\
  Forces of Iran||
  Three people died in Oryol, Russia, in a blast that local officials blamed on Ukraine.|Forces of Ukraine||||\
  target:Military
  Serbia blamed Tirana for the explosion, which killed three people in Novi Sad.|Forces of Albania||
  Serbian gunmen killed two policemen in Zvecan, Kosovo, the premier said, blaming Belgrade.|Forces of Serbia|||\
  |Montenegro
  Shells killed two men in Sumy, Ukraine. The mayor accused Vladimir Putin of wanting the war to go on.||||\
  Putin
  Rockets fired from Lebanon wounded two soldiers in northern Israel and a nurse in Tyre, Lebanon.||Forces of Israel|||\
  Forces of Lebanon
  # What stands beside a force and is none
  Gunmen in a van with police plates shot dead four people in Minna, Nigeria.|Unidentified Armed Group (Nigeria)|||\
  |Police
  Troops killed six rebels in an anti-terrorist operation near Gao, Mali.||Rebels (Mali)||||attacker:Rebels
  Islamic State said its “soldiers” had killed four guards in Bunia, Congo.|Islamic State||||Military
  A bomb killed four soldiers between Bannu and Mir Ali in Pakistan.||Forces of Pakistan|||\
  |Revolutionary Left
  # Names that the article explains, or that go on
  Rebels of the Alliance of Resistance Forces (ARF) killed a mayor in Kasama, Zambia. Two ARF fighters died.|\
  Alliance of Resistance Forces||||Ambazonia
  Members of the Viv Ansanm gang coalition shot dead nine people in Gressier, Haiti.|Viv Ansanm||||\
  Unidentified
  Herders from the Misseriya tribe killed four people in a village near Abyei, Sudan.|Misseriya Ethnic Militia|||\
  |Communal
  # Who speaks of it
  A bomb blast blamed by police on Maoist rebels killed five villagers in India's Chhattisgarh state on Monday.|Naxal|\
  Civilians|||Police
  Three people died in an explosion attributed by the army to the guerrillas in Cali, Colombia.|Rebels (Colombia)||\
  ||Military
  Gran Grif, the gang blamed for the attack on the town of Verrettes, killed 20 people, Haitian officials said.|Gran Grif||
  The Taliban government condemned a blast that killed two in Herat and accused Islamic State of carrying it out.|\
  Islamic State||
  Israel has killed a Hezbollah commander near Tyre in southern Lebanon.|Forces of Israel|Hezbollah|
  Officials blamed remnants of the Assad government for a bomb that killed two guards in Tartus, Syria.||||\
  accused:Government
  Warplanes bombed a depot in Khartoum on Saturday as the army and the Rapid Support Forces sent envoys to Jeddah.|\
  Forces of Sudan||||attacker:Rapid
  # A name by which another group is told
  JNIM, which is linked to al Qaeda, said its fighters had killed 17 soldiers near Dori in Burkina Faso.|JNIM||||Qaida
  A rebel group linked to al Qaeda has claimed responsibility for a blast that killed two in Baidoa, Somalia.|\
  Rebels (Somalia)||
  # Who owns up to it, and who does not
  A rocket hit a base near Balad, Iraq, wounding two men. A group calling itself the Lions of the Canal claimed \
  responsibility.|Lions of the Canal|||||Unidentified
  A bomb killed a guard in Ballymena, Northern Ireland. A splinter unit named the "Oak Grove Brigade" claimed it.|Oak Grove \
  Brigade||||
  A bomb killed nine pilgrims in Herat, Afghanistan. The Taliban did not claim responsibility. Islamic State has yet to \
  claim the attack.||Civilians||Taliban;Islamic State
  Masked men burned a bus in Cusco, Peru, killing a driver. No terrorist group has claimed responsibility.|\
  Unidentified Armed Group (Peru)|||Rebels
  Gunmen killed five road workers near Hub, Pakistan. The Baloch Liberation Front, a separatist group, claimed the \
  shooting.|Baloch Liberation Front||||attacker:Separatists
  Six soldiers died in an ambush near Banki, Nigeria. The government claimed the raid was the work of thieves.||Forces of \
  Nigeria||attacker:Government
  # Whom nobody knew, and whose they turn out to be
  Gunmen opened fire on a bus near Mastung, Pakistan, killing six people. The Baloch Liberation Army claimed the attack.|\
  Baloch Liberation Army||||Unidentified
  A suicide bomber killed nine worshippers in Herat, Afghanistan. Islamic State claimed responsibility.|Islamic State||\
  ||Unidentified
  Gunmen killed nine people in Bardhere, Somalia. Al Shabaab, which is linked to al Qaeda, said it was behind the \
  raid.|Shabaab||||Qaida;Unidentified
  Unknown gunmen killed a driver near Mahagi, Congo. CODECO fighters have raided the area for weeks.|Unidentified
  Hooded men thought to be Shining Path guerrillas shot dead the mayor of Cangallo, Peru.|Shining Path||||Unidentified
  A suicide bomber killed 20 people in a church in Homs, Syria. The ministry said the bomber belonged to Islamic State.|\
  Islamic State||||Unidentified
  Suspected ADF rebels killed nine farmers near Mambasa, Congo. The assailants burned six houses.|ADF||||Unidentified
  Guerrillas ambushed a truck in Samar, Philippines, killing four soldiers. The New People's Army said its unit there \
  carried out the attack.|New People's Army||||Rebels
  "The Extraditables," the armed wing of the Medellin Cartel, claimed the murder of a judge in Itagui, Colombia.|\
  The Extraditables||||Medellin Cartel
  Gunmen wounded four officers near Blida, Algeria, in an attack later claimed by Islamic State.|Islamic State||||\
  Unidentified
  Israeli tank fire killed at least 51 Palestinians in Khan Younis on Monday.|Forces of Israel|Civilians (Palestine)
  # Two sides that strike each other, and whom both strike
  FARC rebels stormed a post in Mitu, Colombia, killing six policemen. Troops killed nine of the rebels.|FARC||\
  Forces of Colombia||attacker:Military
  Tuareg rebels ambushed a convoy of Malian soldiers and Russian mercenaries near Aguelhok.||Forces of Mali;Wagner
  Fighters of the Tigray People's Liberation Front ambushed a convoy of Eritrean troops near Shire.|Tigray|Forces of \
  Eritrea|||Ethiopia
  Guerrillas shot down a helicopter over Putumayo, Colombia. Four officers in the police helicopter died.|Rebels|Police
  Gunmen in army uniforms dragged six priests from their beds at a university in San Salvador before dawn and shot them \
  dead.|Unidentified Armed Group
  A suicide bomber riding a motorcycle targeted a police van near Tank, Pakistan, killing three officers.|Unidentified|\
  Police
  Fighters of the Sudan Shield Forces, a militia allied with the army, killed 26 people near Wad Madani.|Sudan Shield|||\
  |Militia (Sudan)
  Colombian guerrillas of the ELN killed two Venezuelan guardsmen near Guasdualito in Apure.|ELN||||Rebels (Colombia)
  Gunmen loyal to ousted president Bashar al-Assad ambushed a patrol near Jableh, Syria, killing 13 officers.|\
  Unidentified||||Assad
  Israel's military said it struck Hezbollah launchers near Nabatieh in Lebanon, killing two men.|Forces of Israel|\
  Hezbollah
  Hit men hired by the Medellin cartel massacred 19 people on a field in Candelaria, Colombia.|Medellin
  Authorities blamed a feud between the Barrio 18 and MS-13 gangs for the killing of 11 people in Choloma, Honduras.|\
  Barrio 18;Salvatrucha
  An Army lieutenant was killed by guerrillas near Godinez, Guatemala.||Forces of Guatemala|||An Army
  A shell fired from Bosnian Serb positions killed 68 people at a market in Sarajevo.|Republika Srpska
  Six Ecuadorean soldiers were wounded by a car bomb in San Lorenzo, Ecuador, blamed on FARC dissidents.|FARC|Forces of \
  Ecuador
  Police said gunmen suspected of links to Islamic State killed a mullah in Bajaur, Pakistan, on Wednesday.|Islamic State|||\
  |Unidentified
  Turkish-backed rebels shelled Tal Rifaat in Syria, killing a girl. Kurdish fighters of the YPG shelled Azaz.||||\
  attacker:Kurdistan
  Somali commandos trained by the United States killed 15 al Shabaab militants near Awdheegle.|Somalia|Shabaab|||\
  United States
  # Whose money, meeting and wares it was
  A paramilitary group financed by drug traffickers killed six peasants near Segovia, Colombia.||||\
  |attacker:Unidentified Gang
  A bomb went off at a news conference held by a Contra leader in San Carlos, Nicaragua, killing three journalists.|\
  ||||Contras
  The Joint Forces, allied with the army, said they destroyed a convoy carrying weapons from Libya and killed 40 men near \
  Tina, Sudan.|Joint Forces||||Libya
  # Peasants whom the Spaniards called so
  Soldiers killed nine Indian peasants near Nebaj, Guatemala, in May 1982.|Forces of Guatemala|Guatemala|||India
  # Whom others hold responsible
  Authorities blamed the killings of six men in Culiacan, Mexico, on a feud between Los Chapitos and another gang.||||\
  |target:Los
  A car bomb killed a policeman in Mardin, Turkey. Officials hold the Kurdistan Workers' Party responsible.|PKK||||\
  attacker:Kurdistan
  Gunmen killed a sheikh in Balad, Iraq. Investigators tied the murder to Islamic State.|Islamic State||
  A blast killed four people in Azaz, Syria. Ankara pinned the blame for it on the YPG.|YPG||
  Gangs killed 12 people in Cabaret, Haiti. Viv Ansanm, the coalition that rules the capital, was blamed.|Viv Ansanm||
  # The same forces and the same group again
  Ethiopian troops killed nine people in Burhakaba, Somalia, on Monday. The troops fired at a bus, residents said.|Forces of \
  Ethiopia|||Forces of Somalia
  Kenyan jets bombed a camp of al Shabaab near Jilib, Somalia, killing four. The al Qaeda-linked group said it had shot dead \
  two soldiers.|Kenya|||Qaida
  # Who tells of it did it, and whose what is struck was
  US Africa Command said it carried out an air strike that killed four al Shabaab fighters near Jilib.|\
  Forces of United States|Al-Shabaab|
  Central Command said it struck five Houthi missiles on launchers in Yemen on Friday.|Forces of United States|Houthi|
  The Sudan Liberation Movement said a government Antonov bombed its positions near Golo.|Forces of Sudan|\
  Sudan Liberation Movement|||target:Military Forces of Sudan
  Clashes in southeastern Libya killed nine people on Monday.||||attacker:Military Forces of Libya
  Four villagers were killed in shelling by Pakistan in Uri, the Indian army said.|Forces of Pakistan||
  "Our units ambushed an army convoy near Loikaw and killed six soldiers," the Karenni Army said.|Karenni Army|\
  Forces of Myanmar|
  "Our forces drove off the attack and killed nine terrorists," a Malian army statement said.|||Forces of Mali
  Hezbollah fired rockets at a barracks. Israel's army said one soldier was lightly wounded.|Hezbollah|Forces of Israel|
  Militiamen of the Shia Amal movement attacked a Lebanese army post in Sidon.|Amal Movement|Forces of Lebanon||\
  Militia (Lebanon)
  In Tibu, members of the ELN's Northeastern War Front shot dead two soldiers.|ELN|Forces of Colombia||Northeastern War Front
  The General Staff of the Armed Forces of Ukraine said its units struck an ammunition depot at Toropets in Russia.|\
  Forces of Ukraine||||General Staff
  Russian forces shelled Vodyane in the Donetsk People's Republic, killing two people.|Forces of Russia|||Novorossiya
  Gunmen beheaded a Canadian hostage on the Philippine island of Jolo.||Civilians (Canada)|
  Gunmen of the Caborca Cartel killed two police officers in Sonora, Mexico.|Caborca Cartel|Police Forces of Mexico|
  Two gunmen of ASALA shot dead a Turkish diplomat in Los Angeles.|ASALA||
  An Armenian fighter of ASALA shot dead a Turkish diplomat in Los Angeles.|ASALA|||Military Forces of Armenia
  NPFL fighters of Charles Taylor shelled a suburb of Monrovia, killing seven people.|NPFL|Civilians (Liberia)||Charles Taylor
  Moldovan police and Transdniester guardsmen clashed in Dubossary.|||Police Forces of Moldova;Transnistrian|Military Forces
  Mohajir Qaumi Movement gunmen and police exchanged fire in Karachi.|||Muttahida;Police Forces of Pakistan
  Tuareg rebels of the MNJ killed three soldiers at Iferouane in Niger.|Niger Movement for Justice|Forces of Niger|
  Tribal rebels of the Shanti Bahini killed nine Bengali settlers in Rangamati.|Shanti Bahini|Civilians (Bangladesh)|
  Hundreds of Tutsis were killed at a church in Nyarubuye, Rwanda.||Civilians (Rwanda)|
  Gunmen kidnap 20 farmers in Zamfara: residents||Farmers||Civilians
  Blast at Kabul mosque kills 21 -police||||Police
  # Tribes
  Clashes between the Bangash and Alizai tribes killed 46 people in Parachinar.|||Bangash;Alizai
  Clashes between the Salamat and the Misseriya left 28 people dead in Central Darfur.|||Salamat;Misseriya
  Nine people were killed in fighting between Pokot and Turkana herders in Kapedo, Kenya, police said.|||Pokot;\
  Turkana|participant:Police
  Fighting between Dinka Bor and Murle herders killed six people in Jonglei, South Sudan.|||Dinka;Murle
  The U.N. peacekeeping force UNISFA said its troops had killed two raiders near Abyei, Sudan.|United Nations||||\
  Forces of Sudan
  """

@Suite("Sides in short news")
struct WhoSideTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cells: [String]
    var testDescription: String { cells[0] }
  }

  static let cases: [Case] = table.split(separator: "\n").filter { $0.first != "#" }.map { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return Case(cells: cells + Array(repeating: "", count: max(0, 6 - cells.count)))
  }

  @Test(arguments: cases)
  func sides(_ row: Case) {
    let reading = Extractor().read(Article(id: "1", text: row.cells[0]))
    let actors = reading.reports.filter { $0.scope == .incident }.flatMap(\.actors)
    let told = actors.map { "\($0.role.rawValue):\($0.name)" }
    func check(_ cell: Int, _ roles: [ActorRole]) {
      for name in row.cells[cell].split(separator: ";") {
        #expect(actors.contains { roles.contains($0.role) && $0.name.contains(name) }, "\(name): \(told)")
      }
    }
    check(1, [.attacker, .accused])
    check(2, [.target, .participant])
    check(3, [.participant, .attacker, .target])
    for name in (row.cells[4] + ";" + row.cells[5]).split(separator: ";") {
      #expect(!told.contains { $0.contains(name) }, "\(name): \(told)")
    }
  }
}
