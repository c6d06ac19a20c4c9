import ConflictModel
import Extraction
import Testing

/// What happened: a sentence of our own, and the sub-event type that a coder would give it.
@Suite struct EventTypeTests {
  @Test(arguments: [
    ("Rebels and government soldiers clashed for hours on the edge of Harun on 3 March 2021.", SubEventType.armedClash),
    ("Insurgents ambushed an army convoy near the bridge on 3 March 2021.", .armedClash),
    ("Army gunners shelled three villages on the northern bank on Sunday.", .shelling),
    ("Warplanes carried out an airstrike on a fuel depot outside the town.", .airDroneStrike),
    ("A suicide bomber blew himself up at the gate of the ministry.", .suicideBomb),
    ("A roadside bomb exploded under a minibus, killing two farmers.", .remoteExplosive),
    ("Unknown men threw a hand grenade into a tea house.", .grenade),
    ("Doctors treated dozens of people after chlorine gas was dropped on the quarter.", .chemicalWeapon),
    ("Gunmen killed two teachers in their home on Friday.", .attack),
    ("Gunmen kidnapped a nurse on the road to the clinic.", .abduction),
    ("Soldiers raped two women during the search of the village, a rights group reported.", .sexualViolence),
    ("Hundreds of teachers marched through the capital to demand their wages.", .peacefulProtest),
    ("Police fired tear gas to disperse students who protested outside parliament.", .protestWithIntervention),
    ("Police opened fire on protesters in the square, killing four of them.", .excessiveForceAgainstProtesters),
    ("Demonstrators threw stones, burned tires and set up barricades downtown.", .violentDemonstration),
    ("An angry mob lynched a man who was suspected of theft.", .mobViolence),
    ("Police arrested the leader of the opposition party on Monday.", .arrests),
    ("Sappers defused a bomb that had been left beside the railway.", .disruptedWeaponsUse),
    ("Government forces recaptured the town of Harun from the rebels on Tuesday.", .governmentRegainsTerritory),
    ("Rebel fighters captured the town after the garrison fled.", .nonStateActorOvertakesTerritory),
    ("Foreign troops set up a new observation post on the hill.", .headquartersEstablished),
    ("The two sides signed a ceasefire agreement on Thursday.", .agreement),
    ("Militants looted shops and burned down two schools.", .lootingPropertyDestruction),
    ("The ministry sent reinforcements to the border posts.", .changeToGroupActivity),
  ])
  func subTypes(text: String, expected: SubEventType) {
    let reports = Extractor().read(Article(id: "t", text: text)).reports
    #expect(reports.first?.subType == expected, "\(text) \(reports.first?.reasons ?? [])")
  }

  @Test(arguments: [
    "The striker scored twice and the home side won the championship on Sunday.",
    "A strong earthquake killed at least forty people in the mountain villages.",
    "The ministry warned that rebels could attack the dam.",
    "Shares fell as investors fled to bonds.",
    "The town marked the anniversary of the massacre with a silent minute.",
    "The parliament debated the budget until midnight.",
  ])
  func noConflictEvent(text: String) {
    let reports = Extractor().read(Article(id: "t", text: text)).reports.filter { $0.scope == .incident }
    #expect(reports.isEmpty, "\(reports.map(\.subType))")
  }
}
