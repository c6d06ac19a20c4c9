import ConflictModel
import Linguistics

/// Words that say what became of people.
enum OutcomeLexicon {
  struct Entry: Sendable {
    let outcome: Outcome
    let form: Form
  }

  enum Form: Sendable {
    /// `killed`: passive with a subject, active with an object, or an adjective after a number.
    case participle
    /// `killing`, `kills`, `left dead`: takes an object.
    case active
    /// `died`: its subject is the victim.
    case intransitive
    /// `dead`, `missing`, `unhurt`.
    case adjective
    /// `deaths`, `fatalities`, `toll`: a number stands before or after it.
    case noun
  }

  static let phrases = PhraseTable<Entry>(
    entries(
      .killed, .participle,
      "killed, murdered, assassinated, executed, beheaded, massacred, slain, slaughtered, shot dead, gunned down, shot and killed, shot to death, stabbed to death, hacked to death, beaten to death, lynched, decapitated, burned alive, shot to death, blown up, found dead, found killed, found murdered, martyred, burned to death, burnt alive, strangled, stabbed dead, burnt to death, found shot dead, reported dead"
    )
      + entries(
        .killed, .active,
        "killing, kills, kill, claimed the lives of, claiming the lives of, murdering, assassinating, executing, massacring, killed at least, took the lives of, beheading, slaughtering, caused the death of, causing the death of, causing the deaths of, shoot dead, gunning down, shooting dead, resulted in the death of, resulting in the death of, resulted in the deaths of, resulting in the deaths of"
      )
      + entries(
        .killed, .intransitive,
        "died, dies, die, lost their lives, lost his life, lost her life, succumbed, perished, dying, passed away, were dead, was dead, succumb, drowned, burned to death, blew himself up, blew herself up, blew themselves up"
      )
      + entries(.killed, .adjective, "dead")
      + entries(.killed, .noun, "deaths, death, fatalities, fatality, bodies, body, corpses, corpse, death toll")
      + entries(
        .wounded, .participle,
        "wounded, injured, hurt, were hit, was hit, were also hit, maimed, shot and wounded, shot and injured, harmed, hospitalized"
      )
      + entries(.wounded, .active, "wounding, injuring, wounds, injures, hurting, maiming, wound, injure")
      + entries(
        .wounded, .intransitive,
        "sustained injuries, suffered injuries, sustained wounds, received injuries, suffered wounds, sustained bullet injuries, received bullet injuries, suffered burns, sustained gunshot wounds, suffered serious injuries, sustained serious injuries"
      )
      + entries(.wounded, .noun, "injuries, injury, injuries to, wounding of")
      + entries(.abducted, .participle, "kidnapped, abducted, taken hostage, held hostage, kidnaped")
      + entries(.abducted, .active, "kidnapping, abducting, kidnap, abduct")
      + entries(.detained, .participle, "arrested, detained, apprehended")
      + entries(.detained, .active, "arresting, detaining")
      + entries(.captured, .participle, "captured, taken prisoner")
      + entries(.captured, .active, "capturing")
      + entries(.missing, .adjective, "missing")
      + entries(.displaced, .participle, "displaced"))

  private static func entries(_ outcome: Outcome, _ form: Form, _ list: String) -> [(phrase: String, value: Entry)] {
    list.split(separator: ",").map {
      (String($0.drop { $0 == " " }), Entry(outcome: outcome, form: form))
    }
  }
}

/// Words for people, and for what is no person.
enum PersonNouns {
  private static let table: [WordKey: [VictimKind]] = {
    var table: [WordKey: [VictimKind]] = [:]
    func add(_ kinds: [VictimKind], _ words: String) {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[WordKey(word)] = kinds }
    }
    add(
      [],
      "people person persons others other victims victim individuals individual members member more lives suspects leader leaders bodies casualties relatives colleagues locals nationals them"
    )
    add(
      [.civilian],
      """
      civilian civilians man men resident residents villager villagers farmer farmers worker workers student students
      teacher teachers driver drivers passenger passengers trader traders merchant merchants businessman family families
      couple brothers brother father son judge judges lawyer lawyers activist activists politician politicians candidate
      mayor priest priests shepherd shepherds tourist tourists migrants refugees peasants peasant elder elders
      protesters protester demonstrators demonstrator youth youths teenager shopkeeper guard guards official officials
      employee employees engineer engineers contractors foreigners laborers labourers pedestrians bystanders
      bystander herders herder fishermen miner miners pilgrims worshippers voters mourners inmates prisoners
      congressman senator minister governor councilor deputy unionist professor vendor
      customers husband settlers settler owner cousin uncle nephew grandfather parents loggers
      """)
    add(
      [.civilian, .woman],
      "woman women wife mother sister girl's daughter nun nuns grandmother widow aunt niece housewife")
    add(
      [.civilian, .child],
      "child children boy boys girl girls infant infants baby babies toddler minor minors schoolchildren pupils")
    add(
      [.military],
      """
      soldier soldiers troops trooper troopers serviceman servicemen officers commander commanders colonel captain
      lieutenant sergeant major general conscripts marines paratroopers peacekeepers peacekeeper personnel corporal
      infantryman airmen sailors sailor recruits commandos gendarme gendarmes guardsmen forces
      """)
    add([.police], "police policeman policemen policewoman constable constables officer cop cops inspector")
    add(
      [.militant],
      """
      militant militants rebel rebels insurgent insurgents guerrilla guerrillas fighter fighters terrorist terrorists
      jihadists extremists extremist gunman gunmen separatists militiamen militiaman subversives subversive taliban
      separatist maoists maoist naxals bandits bandit combatants
      """)
    add(
      [.perpetrator],
      "attacker attackers assailant assailants bomber bombers perpetrator perpetrators hijackers kidnappers")
    add([.journalist], "journalist journalists reporter reporters photographer cameraman correspondent editor")
    add([.medical], "doctor doctors nurse nurses medic medics paramedic paramedics surgeon")
    add([.aidWorker], "volunteers volunteer")
    return table
  }()

  /// Nouns that a number may count and that are no people.
  private static let things: WordSet = """
    vehicles vehicle houses house cars car buildings building shops shop weapons rifles rockets rocket shells shell bombs
    bomb mortars kilometers kilometres km miles meters metres years year months days hours weeks minutes percent times
    villages towns dollars pounds kilograms kg tons tonnes rounds guns trucks tanks homes huts motorcycles animals cattle
    goats sheep cows attacks incidents explosions blasts cases shots bullets districts provinces posts checkpoints
    p.m a.m pm am yards feet airstrikes strikes drones missiles aircraft helicopters buses grenades devices ieds mines
    """

  static func kinds(of token: Token) -> [VictimKind]? { table[token.key] }
  static func isThing(_ token: Token) -> Bool { things.contains(token) }
}
