import ConflictModel
import Linguistics

/// What kinds of people a stretch of text names, read from common nouns: enough to tell a battle from an attack on
/// civilians where no named actor says it.
struct Participants: OptionSet, Sendable {
  let rawValue: UInt16

  static let soldiers = Participants(rawValue: 1)
  static let police = Participants(rawValue: 2)
  static let rebels = Participants(rawValue: 4)
  static let gunmen = Participants(rawValue: 8)
  static let civilians = Participants(rawValue: 16)
  static let crowd = Participants(rawValue: 32)
  static let mob = Participants(rawValue: 64)
  static let prisoners = Participants(rawValue: 128)

  static let state: Participants = [.soldiers, .police]
  /// Whoever carries no arms, whatever they do together.
  static let unarmed: Participants = [.civilians, .crowd, .mob, .prisoners]
  static let armed: Participants = [.soldiers, .police, .rebels, .gunmen]

  private static let table: WordTable<Participants> = {
    var table: [WordKey: Participants] = [:]
    func add(_ kind: Participants, _ words: String) {
      for word in words.words { table[WordKey(word)] = kind }
    }
    add(
      .soldiers,
      """
      soldier soldiers troops army military troop gendarmes gendarmerie infantry battalion brigade commandos marines
      paratroopers forces garrison convoy peacekeepers navy airforce regiment conscript conscripts lieutenant checkpoint base positions position frontline
      sergeant colonel captain patrol outpost guardsmen guardsman troopers trooper barracks paramilitary serviceman servicemen
      """)
    add(
      .police,
      "police policeman policemen policewoman constable constables cop cops officer guard guards crpf deputies gendarme"
    )
    add(
      .rebels,
      """
      militants militant rebels rebel insurgents insurgent guerrillas guerrilla fighters fighter taliban separatists
      militia militias militiamen jihadists terrorists terrorist extremists extremist mujahideen isis isil
      paramilitaries combatants houthi houthis maoists maoist naxals naxalites contras contra counterrevolutionaries commander commanders npa cadres
      """)
    add(
      .gunmen,
      """
      gunmen gunman assailants assailant attackers attacker armed bandits bandit hitmen hitman gang gangs gangsters
      perpetrators perpetrator hijacker hijackers unidentified unknown cartel herdsmen pirates kidnappers
      """)
    add(
      .civilians,
      """
      civilian civilians man men woman women girl girls boy boys child children villager villagers resident residents
      farmer farmers teacher teachers student students journalist journalists reporter doctor doctors nurse worker
      workers driver drivers passengers passenger merchant trader traders businessman businessmen mayor judge judges
      worshipper worshippers pilgrim pilgrims mourner mourners customer customers shopper shoppers guests patient
      patients pupil pupils lawyer activist activists politician politicians candidate candidates priest priests missionary nun nuns imam
      family families couple brothers brother sister sisters father mother son sons daughter daughters wife wives husband husbands parents
      uncle aunt cousin nephew grandfather grandmother widow detainees detainee
      governor councillor lawmaker lawmakers legislator legislators administrator chieftain sarpanch
      victims victim people person persons
      youth youths peasant peasants migrants refugees tourist tourists shopkeeper pedestrians shepherd shepherds elder
      elders official officials councilor laborer laborers labourer labourers supporters supporter
      prisoner inmate inmates pastoralists herder herders neighbour neighbours owner guards employees volunteer health
      locals inhabitants community citizen citizens suspect suspects veteran veterans minister senator deputy unionist employee employees staff engineer
      """)
    add(
      .crowd,
      """
      protesters protestors protester protestor demonstrators demonstrator marchers strikers workers residents citizens
      students activists farmers teachers members employees drivers nurses doctors locals supporters crowd families women
      neighbors neighbours merchants laborers labourers taxi unions union people relatives community youths migrants fans
      """)
    add(.mob, "mob mobs rioters rioter looters crowd vigilantes locals villagers inmates prisoners youths hooligans")
    add([.crowd, .mob], "residents townspeople neighbours neighbors")
    add(.prisoners, "inmates prisoners prison jail inmate detainees")
    return WordTable(table)
  }()

  /// The kind of one word; the first sense of words that could be several.
  static func kind(of token: Token) -> Participants? { table[token.key] }

  private static let disguised: WordSet = "disguised dressed posing masquerading clad impersonating"
  private static let uniforms: WordSet = "uniform uniforms fatigues outfit outfits camouflage"
  private static let disguiseReach = 4

  /// `a gunman disguised as a tourist`, `men in police uniforms`: what somebody looks like.
  static func isDisguise(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
    if index + 1 < range.upperBound, uniforms.contains(document.tokens[index + 1]) { return true }
    return (max(range.lowerBound, index - disguiseReach)..<index).contains {
      disguised.contains(document.tokens[$0])
    }
  }

  private static let according: WordKey = "according"

  /// `police said`, `according to residents`: who tells of it takes no part by that.
  static func speaks(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
    if index + 1 < range.upperBound, SayingWords.telling.contains(document.tokens[index + 1]) { return true }
    return index - 2 >= range.lowerBound && document.tokens[index - 2].key == according
  }

  static func named(in range: Range<Int>, _ document: Document, without others: Set<Int> = []) -> Participants {
    var result: Participants = []
    for index in range where others.isEmpty || !others.contains(index) {
      guard let kind = table[document.tokens[index].key], !speaks(index, range, document),
        kind.isDisjoint(with: .state) || !isDisguise(index, in: range, document)
      else { continue }
      result.formUnion(kind)
    }
    return result
  }
}
