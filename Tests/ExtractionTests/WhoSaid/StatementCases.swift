/// What the tests of statements read. A line that is not indented is a text (`¶` stands for a new paragraph); the
/// indented ones under it are its statements in order: speaker | act | kind | words, and `via X`, `role X`,
/// `by X` (the speaker as written), `denies N`, `×N` (printed N times) where the case is about them.
enum StatementCases {
  // MARK: Direct speech

  static let direct = """
    "They left," witness Omar Diallo said.
      Omar Diallo | claim | direct | They left,
    "The enemy will regret this crime," General Amir Sharif said, according to the Fars news agency.
      Amir Sharif | threat | direct | The enemy will regret this crime,
    "We took the base," Yusuf Abdi, a spokesman for the group's armed wing in the south of the country, told Reuters.
      Yusuf Abdi | claim | direct | We took the base,
    “I saw six bodies,” said one resident, who declined to be named for fear of reprisals.
      one resident | claim | direct | I saw six bodies,
    "We will hold the town," said Colonel Adrian Mota.
      Adrian Mota | promise | direct | We will hold the town, | role Colonel
    “The shelling has not stopped since dawn,” the mayor of Tarn said on Monday.
      the mayor of Tarn | claim | direct | The shelling has not stopped since dawn,
    Mayor Lena Orlova said: “Two schools were hit.”
      Lena Orlova | claim | direct | Two schools were hit. | role Mayor
    Mayor Lena Orlova said, "Two schools were hit."
      Lena Orlova | claim | direct | Two schools were hit.
    ``They fired on us,'' the soldier added.
      the soldier | claim | direct | They fired on us,
    ''They fired on us,'' the soldier added.
      the soldier | claim | direct | They fired on us,
    ‘They fired on us,’ the soldier told reporters.
      the soldier | claim | direct | They fired on us,
    «They fired on us», said a soldier.
      a soldier | claim | direct | They fired on us
    „They fired on us“, said a soldier.
      a soldier | claim | direct | They fired on us
    “The convoy,” the driver said, “was hit twice.”
      the driver | claim | direct | The convoy was hit twice.
    “The convoy,” the driver told Reuters, “was hit twice.”
      the driver | claim | direct | The convoy was hit twice.
    “They fired on us,” lawyer Lena Orlova told the BBC by phone, “and then they left.”
      Lena Orlova | claim | direct | They fired on us and then they left.
    “The convoy was hit,” the driver said. “Nobody came to help.”
      the driver | claim | direct | The convoy was hit,
      the driver | claim | direct | Nobody came to help.
    “He told us, ‘Leave the village,’ and then they burned it,” said Amina Yusuf, a farmer.
      Amina Yusuf | claim | direct | He told us, ‘Leave the village,’ and then they burned it, | role farmer
    “We saw the planes at noon.¶“They dropped six bombs,” the teacher said.
      the teacher | claim | direct | We saw the planes at noon. They dropped six bombs,
    The doctor said: “We have no beds.¶“We have no blood.”
      The doctor | claim | direct | We have no beds. We have no blood.
    “We have no beds,” the doctor said.¶“We have no blood either, and the road is closed.”
      the doctor | claim | direct | We have no beds,
      the doctor | claim | direct | We have no blood either, and the road is closed.
    General Omar Diallo said the rebels [in the north] were “finished as a fighting force.”
      Omar Diallo | claim | direct | finished as a fighting force. | role General
    The envoy said that “fighters [from the valley] crossed the river at night” to reach the camp.
      The envoy | claim | direct | fighters [from the valley] crossed the river at night
    “Stop the war!” shouted one of the protesters.
      one of the protesters | claim | direct | Stop the war!
    “The bridge is gone,” sighed the old ferryman.
      the old ferryman | other | direct | The bridge is gone,
    The commander called the raid “a great success.”
      The commander | claim | direct | a great success.
    Villagers described the scene as “hell on earth.”
      Villagers | claim | direct | hell on earth.
    The president went on: “There is no other way.”
      The president | claim | direct | There is no other way.
    “This war has no winners.” — Maria Costa
      Maria Costa | claim | direct | This war has no winners.
    The governor added:¶Every house on the street was hit and nobody knows how many people are under them.
      The governor | claim | direct | Every house on the street was hit and nobody knows how many people are under them.
    HOST: How many people fled the town?¶KAMARA: Three thousand have come to us so far.
      HOST | claim | indirect | How many people fled the town
      KAMARA | claim | indirect | Three thousand have come to us so far
    """

  // MARK: What is no statement

  static let silent = """
    The film “Days of Thunder and Rain” was shown in the square.
    The so-called “green line” divides the city.
    The army shelled the town on Monday.
    The soldiers’ homes near the rebels' camp were destroyed.
    No group has claimed responsibility for the attack.
    Fighting threatened to spread to the border towns.
    Marchers threw bottles at officers, who responded with tear gas.
    Marchers hurled bottles at officers, who replied with rubber bullets.
    """

  // MARK: Indirect speech

  static let indirect = """
    His rival, Mario Vargas, said the road was closed.
      Mario Vargas | claim | indirect | the road was closed
    U.S. Secretary of State Anna Blake, speaking in Doha, said a deal was close. “We are not there yet,” she said.
      Anna Blake | claim | indirect | a deal was close
      Anna Blake | claim | direct | We are not there yet,
    The army shelled the town, the state agency quoted an unnamed officer as saying.
      an unnamed officer | claim | indirect | The army shelled the town
    Twenty people died, an aid worker who asked not to be identified said.
      an aid worker | claim | indirect | Twenty people died
    Police chief Ahmad Jan said the road was closed.
      Ahmad Jan | claim | indirect | the road was closed
    The war has claimed 70,000 lives.
    The ministry's spokesman, Nadim al-Baba, said the road was closed.
      Nadim al-Baba | claim | indirect | the road was closed
    Northland warned Southland not to cross the river.
      Northland | warning | indirect | Southland not to cross the river
    The council condemned the attack in which three people were killed and urged Southland authorities to act.
      The council | condemnation | indirect | the attack in which three people were killed
      The council | appeal | indirect | Southland authorities to act
    The army said that 12 rebels had been killed near the lake.
      The army | claim | indirect | 12 rebels had been killed near the lake
    The army said 12 rebels had been killed near the lake.
      The army | claim | indirect | 12 rebels had been killed near the lake
    Twelve rebels were killed near the lake, the army said.
      the army | claim | indirect | Twelve rebels were killed near the lake
    Twelve rebels were killed near the lake, the army said in a statement on Friday.
      the army | claim | indirect | Twelve rebels were killed near the lake
    Twelve rebels, the army said, were killed near the lake.
      the army | claim | indirect | Twelve rebels were killed near the lake
    The dead included two children, said a hospital official, who asked not to be named.
      a hospital official | claim | indirect | The dead included two children
    According to the Interior Ministry, three officers were wounded.
      Interior Ministry | claim | indirect | three officers were wounded
    Three officers were wounded, according to the Interior Ministry.
      Interior Ministry | claim | indirect | Three officers were wounded
    Three officers were wounded in the blast according to police.
      police | claim | indirect | Three officers were wounded in the blast
    The ministry’s spokesman told Reuters on Tuesday that the port was closed.
      The ministry’s spokesman | claim | indirect | the port was closed | via Reuters
    Two security officials told The Associated Press the convoy had been ambushed.
      Two security officials | claim | indirect | the convoy had been ambushed | via Associated Press
    The Defence Ministry was quoted by Interfax as saying that two jets were lost.
      Defence Ministry | claim | indirect | two jets were lost | via Interfax
    Interfax quoted Defence Minister Pavel Rusu as saying two jets were lost.
      Pavel Rusu | claim | indirect | two jets were lost | via Interfax | role Defence Minister
    Witnesses reported seeing tanks on the road.
      Witnesses | claim | indirect | seeing tanks on the road
    Residents described how soldiers had gone from house to house.
      Residents | claim | indirect | how soldiers had gone from house to house
    As the bishop pointed out, most of the dead were children.
      the bishop | claim | indirect | most of the dead were children
    Most of the dead were children, as the bishop pointed out.
      the bishop | claim | indirect | Most of the dead were children
    The rebels said they had taken the bridge and that the garrison had fled.
      The rebels | claim | indirect | they had taken the bridge and that the garrison had fled
    The general said the bridge was held and denied that his men had fled.
      The general | claim | indirect | the bridge was held
      The general | denial | indirect | his men had fled
    The general said the bridge was held, adding that reinforcements were on their way.
      The general | claim | indirect | the bridge was held
      The general | claim | indirect | reinforcements were on their way
    The prefect said the toll was rising, while doctors said the hospital was full.
      The prefect | claim | indirect | the toll was rising
      doctors | claim | indirect | the hospital was full
    The ministry said the village was empty, after two aid workers told the BBC that families were still there.
      The ministry | claim | indirect | the village was empty
      two aid workers | claim | indirect | families were still there | via BBC
    Speaking in Lagos, the minister said the road would reopen.
      the minister | claim | indirect | the road would reopen
    Officials who visited the camp said 300 people had arrived.
      Officials | claim | indirect | 300 people had arrived
    Peter Moss, the head of the mission, said the ceasefire was holding.
      Peter Moss | claim | indirect | the ceasefire was holding | role head of the mission
    The ceasefire was holding, said Peter Moss, the head of the mission.
      Peter Moss | claim | indirect | The ceasefire was holding | role head of the mission
    Satellite images showed that the airfield had been hit.
      Satellite images | claim | indirect | the airfield had been hit
    The two sides exchanged prisoners, state television reported.
      state television | claim | indirect | The two sides exchanged prisoners
    GENEVA (Reuters) — More than 200 people have drowned, the agency said.
      the agency | claim | indirect | More than 200 people have drowned
    Officials: Blast kills three in market
      Officials | claim | indirect | Blast kills three in market
    Emma Stone: Army must leave the border towns
      Emma Stone | demand | indirect | Army must leave the border towns
    """

  // MARK: Acts

  static let acts = """
    The rebels accused the army of breaking the truce, which the army denied.
      The rebels | accusation | indirect | the army of breaking the truce
      the army | denial | indirect | which the army denied
    The delegates said they had no knowledge of the attack.
      The delegates | denial | indirect | they had no knowledge of the attack
    The militia denied involvement and blamed Northland. The mayor denied it and accused politicians of inciting violence.
      The militia | denial | indirect | involvement
      The militia | accusation | indirect | Northland
      The mayor | denial | indirect | it
      The mayor | accusation | indirect | politicians of inciting violence
    President Ana Silva accused Northland of backing the rebels, a charge Northland denies.
      Ana Silva | accusation | indirect | Northland of backing the rebels
      Northland | denial | indirect | a charge Northland denies
    The militia called the accusations “fabrications”.
      The militia | denial | direct | fabrications
    “We have nothing to do with this,” a militia official said.
      a militia official | denial | direct | We have nothing to do with this,
    The army denied that its aircraft had bombed the market.
      The army | denial | indirect | its aircraft had bombed the market
    The army denied bombing the market.
      The army | denial | indirect | bombing the market
    The army has denied the allegations.
      The army | denial | indirect | The army has denied the allegations
    The governor rejected the report.
      The governor | denial | indirect | The governor rejected the report
    The minister dismissed the claims as “pure fantasy.”
      The minister | denial | direct | pure fantasy.
    A spokesman said the reports were false.
      A spokesman | denial | indirect | the reports were false
    “We did not attack the convoy,” the commander said.
      the commander | denial | direct | We did not attack the convoy,
    Kenya accused Somalia of arming the militia.
      Kenya | accusation | indirect | Somalia of arming the militia
    Kenya has accused its neighbour of “open aggression.”
      Kenya | accusation | direct | open aggression.
    Somalia was accused by Kenya of arming the militia.
      Kenya | accusation | indirect | Somalia was accused by Kenya of arming the militia
    The opposition blamed the government for the massacre.
      The opposition | accusation | indirect | the government for the massacre
    The army blamed rebels for the killings.
      The army | accusation | indirect | rebels for the killings
    Officials blamed guerrillas.
      Officials | accusation | indirect | guerrillas
    The ministry said that Eritrean forces had violated the truce.
      The ministry | accusation | indirect | Eritrean forces had violated the truce
    The observatory said four farmers were killed in shelling by Turkish forces.
      The observatory | accusation | indirect | four farmers were killed in shelling by Turkish forces
    The secretary-general condemned the attack on the hospital.
      The secretary-general | condemnation | indirect | the attack on the hospital
    “This cowardly attack will change nothing,” the premier said.
      the premier | condemnation | direct | This cowardly attack will change nothing,
    Aid groups criticised the army for blocking the road.
      Aid groups | condemnation | indirect | the army for blocking the road
    The pope called for an end to the fighting.
      The pope | appeal | indirect | an end to the fighting
    The pope called on both sides to stop the fighting.
      The pope | appeal | indirect | both sides to stop the fighting
    The envoy urged the parties to return to talks.
      The envoy | appeal | indirect | the parties to return to talks
    The bishop appealed for calm.
      The bishop | appeal | indirect | calm
    The Red Cross appealed to both armies to let the convoy pass.
      Red Cross | appeal | indirect | both armies to let the convoy pass
    “Both sides should show maximum restraint,” the envoy said.
      the envoy | appeal | direct | Both sides should show maximum restraint,
    The union demanded the release of its leader.
      The union | demand | indirect | the release of its leader
    The protesters demanded that the president resign.
      The protesters | demand | indirect | the president resign
    “The foreign troops must leave our land now,” the sheikh said.
      the sheikh | demand | direct | The foreign troops must leave our land now,
    The rebels ordered residents to leave the town.
      The rebels | demand | indirect | residents to leave the town
    The militia threatened to blow up the dam.
      The militia | threat | indirect | to blow up the dam
    “We will retaliate with all our strength,” the general said.
      the general | threat | direct | We will retaliate with all our strength,
    The group said those responsible would pay a heavy price.
      The group | threat | indirect | those responsible would pay a heavy price
    The agency warned that famine could follow.
      The agency | warning | indirect | famine could follow
    The embassy warned its citizens against travelling to the coast.
      The embassy | warning | indirect | its citizens against travelling to the coast
    “A wider war could have catastrophic consequences,” the chancellor said.
      the chancellor | warning | direct | A wider war could have catastrophic consequences,
    Norway offered to host the talks.
      Norway | offer | indirect | to host the talks
    The premier said his country was ready to mediate.
      The premier | offer | indirect | his country was ready to mediate
    The king called the two presidents to tell them that he was willing to help with talks.
      The king | offer | indirect | he was willing to help with talks
    The president promised to rebuild the city.
      The president | promise | indirect | to rebuild the city
    The general vowed that the attackers would be caught.
      The general | promise | indirect | the attackers would be caught
    Iceland said it would send two planes of medicine.
      Iceland | promise | indirect | it would send two planes of medicine
    The council expressed concern about the arrests.
      The council | concern | indirect | the arrests
    “We are deeply concerned about the arrests,” the council said.
      the council | concern | direct | We are deeply concerned about the arrests,
    Aid workers fear that the dam will burst.
      Aid workers | concern | indirect | the dam will burst
    Villagers worry about the coming winter.
      Villagers | concern | indirect | the coming winter
    Analysts believe the army has lost control of the valley.
      Analysts | other | indirect | the army has lost control of the valley
    The minister hopes that the talks will succeed.
      The minister | other | indirect | the talks will succeed
    Diplomats expect the talks to fail.
      Diplomats | other | indirect | the talks to fail
    The president praised the soldiers for their courage.
      The president | other | indirect | the soldiers for their courage
    The senator thanked the crew.
      The senator | other | indirect | the crew
    The group claimed responsibility for the bombing.
      The group | claim | indirect | responsibility for the bombing
    The general asked whether the road was open.
      The general | other | indirect | whether the road was open
    """

  // MARK: Silence

  static let noComment = """
    There was no immediate comment from the militia.
      the militia | no comment | indirect | no immediate comment from the militia
    The army declined to comment on the raid.
      The army | no comment | indirect | The army declined to comment on the raid
    The ministry neither confirmed nor denied the report.
      The ministry | no comment | indirect | The ministry neither confirmed nor denied the report
    The embassy did not immediately respond to a request for comment.
      The embassy | no comment | indirect | The embassy did not immediately respond to a request for comment
    The rebels could not be reached for comment.
      The rebels | no comment | indirect | The rebels could not be reached for comment
    The company had no immediate comment.
      The company | no comment | indirect | The company had no immediate comment
    A spokeswoman would not discuss the arrests.
      A spokeswoman | no comment | indirect | A spokeswoman would not discuss the arrests
    The police gave no details.
      The police | no comment | indirect | The police gave no details
    The general did not say when the troops would leave.
      The general | no comment | indirect | when the troops would leave
    """

  // MARK: Nouns that report

  static let nouns = """
    Oslo’s claim that the vessel was armed surprised the inspectors.
      Oslo | claim | indirect | the vessel was armed
    Referring to Juba’s accusation that Kampala was arming the rebels, the premier said he was “shocked and saddened.”
      Juba | accusation | indirect | Kampala was arming the rebels
      the premier | concern | direct | shocked and saddened.
    The council repeated its call for a ceasefire.
      The council | appeal | indirect | a ceasefire
    The minister issued a warning that the dam was unsafe.
      The minister | warning | indirect | the dam was unsafe
    Ministers voiced regret over the deaths.
      Ministers | concern | indirect | the deaths
    The rebels issued a statement saying that the truce was over.
      The rebels | claim | indirect | the truce was over
    His threat to close the border alarmed traders.
      His | threat | indirect | to close the border
    """

  // MARK: Who speaks

  static let speakers = """
    Mortar rounds hit the airport on Sunday, the African Union mission known as AUSSOM said.
      the African Union mission | claim | indirect | Mortar rounds hit the airport on Sunday
    The army said on X it had killed 80 militants in the north.
      The army | claim | indirect | it had killed 80 militants in the north
    Pakistan's military blamed the raid on the rebels.
      Pakistan's military | accusation | indirect | the raid on the rebels
    Gunmen believed to be from a cartel ambushed a police patrol in Mexico, the governor said.
      the governor | claim | indirect | Gunmen believed to be from a cartel ambushed a police patrol in Mexico
    The rebels killed 100 people when they overran the town, the army-backed government said.
      the army-backed government | claim | indirect | The rebels killed 100 people when they overran the town
    The president's office said in a statement from Abuja that the killers would be punished.
      The president's office | threat | indirect | the killers would be punished
    At least four soldiers were killed, according to Awa Sow, a nurse at the hospital in Gao.
      Awa Sow | claim | indirect | At least four soldiers were killed
    The Taliban, which claimed responsibility for the bombing, have been fighting for ten years.
      Taliban | claim | indirect | responsibility for the bombing
    Sudan Today reported that nine people had drowned.
      Sudan Today | claim | indirect | nine people had drowned
    President Adrian Mota refused to resign. Rebel envoy Ali Hassan landed in Doha on Sunday. "We will wait," he said.
      Adrian Mota | denial | indirect | to resign
      Ali Hassan | claim | direct | We will wait,
    Nobody has claimed the bombing, but police suspect the Oak Brigade.
      police | accusation | indirect | the Oak Brigade
    The army shelled the town on Monday while it accused the rebels of attacking a post.
      The army | accusation | indirect | the rebels of attacking a post | by it
    Two people were hurt in Tarn on Monday, said KFOR, the NATO-led force.
      KFOR | claim | indirect | Two people were hurt in Tarn on Monday
    The group, in a statement seen by reporters, denied the charge.
      The group | denial | indirect | The group, in a statement seen by reporters, denied the charge
    A guard at the embassy in Tarn, Omar Mota, said a man had thrown a stone. "I ran," he said.
      Omar Mota | claim | indirect | a man had thrown a stone
      Omar Mota | claim | direct | I ran,
    A previously unknown group, the Army of the Valley, claimed responsibility. "We will go on," it said.
      Army of the Valley | claim | indirect | responsibility
      Army of the Valley | promise | direct | We will go on,
    Villagers fought members of the Valley Guard, a civilian force that supports the army.
    An official, Omar Diallo, told Reuters Gadena had been captured.
      Omar Diallo | claim | indirect | Gadena had been captured
    Witnesses who reached Tawila, a town in the west, told reporters that men had been shot.
      Witnesses | claim | indirect | men had been shot
    "They ran over the wounded," said Ikhlas Abdallah, a mother of four. "I left my brother," she added.
      Ikhlas Abdallah | claim | direct | They ran over the wounded,
      Ikhlas Abdallah | claim | direct | I left my brother,
    His brother and deputy, Omar Diallo, denied that anybody had died.
      Omar Diallo | denial | indirect | anybody had died
    At Nyamata, refugees in a church told a missionary, Father Jean Mota, that many had died.
      refugees in a church | claim | indirect | many had died
    General Omar Diallo said in Byumba, near the border, that two men had died.
      Omar Diallo | claim | indirect | two men had died
    The rebel leader, Omar Diallo, said in Pale the villagers had been allowed to leave.
      Omar Diallo | claim | indirect | the villagers had been allowed to leave
    The Dutch Defence Minister, Joris Mota, told a news conference that two men had died.
      Joris Mota | claim | indirect | two men had died
    The coalition at first denied the report, but later said two men had died.
      The coalition | denial | indirect | The coalition at first denied the report
      The coalition | claim | indirect | two men had died
    The government said on Sunday 110 girls were missing.
      The government | claim | indirect | 110 girls were missing
    A strike on the camp killed at least 45 people, Tarn's Interior Ministry spokesman, Omar Diallo, said.
      Omar Diallo | claim | indirect | A strike on the camp killed at least 45 people
    The mayor, Lena Orlova, warned in Tarn of a "second front".
      Lena Orlova | warning | direct | second front
    The mayor of Koundou, a district where Sobane is located, said the village had been "wiped out".
      The mayor of Koundou | claim | direct | wiped out
    The general overseeing the withdrawal said two men had died.
      The general | claim | indirect | two men had died
    A group calling itself the Sons of the Soil claimed responsibility.
      Sons of the Soil | claim | indirect | responsibility
    Witness Omar Diallo said a tank had crushed two people. "They did not stop," he said.
      Omar Diallo | claim | indirect | a tank had crushed two people
      Omar Diallo | claim | direct | They did not stop,
    "I saw bodies lying on the streets," said Lena Orlova, a teacher.
      Lena Orlova | claim | direct | I saw bodies lying on the streets,
    Save the Children says that two drivers died.
      Save the Children | claim | indirect | two drivers died
    The Committee to Protect Journalists said three reporters had been held.
      Committee to Protect Journalists | claim | indirect | three reporters had been held
    Jund-ul-Ahrar said it had left the valley.
      Jund-ul-Ahrar | claim | indirect | it had left the valley
    The police said at least nine people had died.
      The police | claim | indirect | at least nine people had died
    Senator Omar Diallo said on Monday up to 40 people had died.
      Omar Diallo | claim | indirect | up to 40 people had died
    The mayor said as many as 80 villagers had been killed there.
      The mayor | claim | indirect | as many as 80 villagers had been killed there
    The mayor said nearly 40 people had died.
      The mayor | claim | indirect | nearly 40 people had died
    The mayor said about 40 houses had burned down.
      The mayor | claim | indirect | about 40 houses had burned down
    Fighters took the town after days of fighting, residents and a nurse said.
      residents and a nurse | claim | indirect | Fighters took the town after days of fighting
    Rebels who took the towns of Goma and Bukavu announced a truce.
      Rebels | claim | indirect | a truce
    A mine killed three people in Tarn, said John Smith, a farmer.
      John Smith | claim | indirect | A mine killed three people in Tarn
    Officers were seen in the town, according to a missionary, Father Andre Mota.
      Andre Mota | claim | indirect | Officers were seen in the town
    "My aunt begged them," said Hassan, an 11-year-old boy. "They shot her," he added.
      Hassan | claim | direct | My aunt begged them,
      Hassan | claim | direct | They shot her,
    Survivors said men had entered homes on the edge of the town.
      Survivors | claim | indirect | men had entered homes on the edge of the town
    Doctors Without Borders said its clinic was hit. Six people died, according to Doctors Without Borders.
      Doctors Without Borders | claim | indirect | its clinic was hit
      Doctors Without Borders | claim | indirect | Six people died
    Two drones hit the port, port director Jan Kral said. “The windows shook,” said Vera Nowak, speaking by telephone. She said nobody was hurt.
      Jan Kral | claim | indirect | Two drones hit the port
      Vera Nowak | claim | direct | The windows shook,
      Vera Nowak | claim | indirect | nobody was hurt | by She
    The army’s spokesman, Karel Novak, said two men had died. A councillor said the camp had burned. “They took men with them,” he added.
      Karel Novak | claim | indirect | two men had died
      A councillor | claim | indirect | the camp had burned
      A councillor | claim | direct | They took men with them, | by he
    A spokesman for the rebels (TLF), Karel Novak, said three of the dead were fighters.
      Karel Novak | claim | indirect | three of the dead were fighters
    State television reported that 20 men had died, citing a military source.
      State television | claim | indirect | 20 men had died
    The leader of the front, who lives abroad, said his men “do not kill priests”.
      The leader of the front | claim | direct | do not kill priests
    The premier said the killers would be found and vowed revenge.
      The premier | promise | indirect | the killers would be found
      The premier | promise | indirect | revenge
    “We will not yield,” its leader, Kofo Tangara, said. He said the talks had failed.
      Kofo Tangara | promise | direct | We will not yield, | by its leader | role its leader
      Kofo Tangara | claim | indirect | the talks had failed | by He
    Two teachers were shot dead on Monday by suspected Northland rebels. The mayor said the road was shut.
      The mayor | claim | indirect | the road was shut
    Unidentified gunmen killed nine farmers, a chief said.
      a chief | claim | indirect | Unidentified gunmen killed nine farmers
    President Ana Ruiz met the army on Monday. She said the siege would be lifted.
      Ana Ruiz | claim | indirect | the siege would be lifted | by She | role President
    Foreign Minister Karel Novak arrived in Oslo. “There is hope,” the minister said.
      Karel Novak | claim | direct | There is hope, | by the minister | role Foreign Minister
    Karel Novak arrived in Oslo on Friday. Novak said there was hope.
      Karel Novak | claim | indirect | there was hope | by Novak
    Latvia’s Foreign Ministry summoned the envoy. The ministry said the flight was illegal.
      Latvia’s Foreign Ministry | claim | indirect | the flight was illegal | by The ministry
    The ministry said two men had died. It said three others were missing.
      The ministry | claim | indirect | two men had died
      The ministry | claim | indirect | three others were missing | by It
    Activists said two men had died. They said the police had opened fire.
      Activists | claim | indirect | two men had died
      Activists | claim | indirect | the police had opened fire | by They
    Norway, Sweden, and Finland called for restraint.
      Norway; Sweden; Finland | appeal | indirect | restraint
    Egypt and Qatar have denied the reports.
      Egypt; Qatar | denial | indirect | Egypt and Qatar have denied the reports
    Presidents Ana Ruiz, Karel Novak, and Omar Diallo met in Accra. The trio called on the militias to disarm.
      Ana Ruiz; Karel Novak; Omar Diallo | appeal | indirect | the militias to disarm | by The trio
    Ruiz and Novak spoke by phone, with both leaders calling for calm. Ana Ruiz later left. Karel Novak stayed.
      Ana Ruiz; Karel Novak | appeal | indirect | calm | by both leaders
    Novak’s office said the president was unhurt. Karel Novak was in the capital.
      Novak’s office | claim | indirect | the president was unhurt
    Sudan, which said that it will answer with “every weapon it has,” closed the border.
      Sudan | promise | direct | every weapon it has,
    Army spokesman Ibrahim Sesay said the road was clear.
      Ibrahim Sesay | claim | indirect | the road was clear | role Army spokesman
    Ibrahim Sesay, a spokesman for the Interior Ministry, said the road was clear.
      Ibrahim Sesay | claim | indirect | the road was clear | role spokesman for the Interior Ministry
    Gunmen abduct 20 farmers in Zamfara: residents
      residents | claim | indirect | Gunmen abduct 20 farmers in Zamfara
    Blast at the harbour kills 21 -police
      police | claim | indirect | Blast at the harbour kills 21
    Two men were stabbed in Kelu, a camp near the port, and the group blamed Islamists.
      the group | accusation | indirect | Islamists
    LIVE: Rockets fall on the port, Kovac says
      Kovac | claim | indirect | LIVE: Rockets fall on the port
    The Jammu and Kashmir police said the road was clear.
      The Jammu and Kashmir police | claim | indirect | the road was clear
    US Africa Command said the road was clear.
      US Africa Command | claim | indirect | the road was clear
    Rebels burned two villages near the lake, exiled leader Jose Pereira said in Lisbon.
      Jose Pereira | claim | indirect | Rebels burned two villages near the lake
    Neighbouring Chad said the border was open.
      Neighbouring Chad | claim | indirect | the border was open
    Ethnic Lezgin separatists in the hills said both sides fired rockets.
      Ethnic Lezgin separatists in the hills | claim | indirect | both sides fired rockets
    A senior official, speaking on condition of anonymity, said the talks had failed.
      A senior official | claim | indirect | the talks had failed
    The village — once home to 300 families — was empty, the mayor said.
      the mayor | claim | indirect | The village — once home to 300 families — was empty
    """

  // MARK: Links

  static let links = """
    Malawi accused Zambia of shelling a village. Zambia denied the accusation.
      Malawi | accusation | indirect | Zambia of shelling a village
      Zambia | denial | indirect | Zambia denied the accusation | denies 0
    Two rebel sources told Reuters that Zambia is sending fighters to support Malawi. The road was closed. Zambia and Malawi have denied the reports.
      Two rebel sources | accusation | indirect | Zambia is sending fighters to support Malawi | via Reuters
      Zambia; Malawi | denial | indirect | Zambia and Malawi have denied the reports | denies 0
    “Any foreign troops in this valley will be treated as enemies,” spokesman Jan Kral said. The fighting went on. Asked again, spokesman Jan Kral said that “any foreign troops in this valley will be treated as enemies.”
      Jan Kral | claim | direct | Any foreign troops in this valley will be treated as enemies, | ×2
    """
}
