import ConflictModel
import Linguistics

/// What a verb of taking, finding, clearing or setting up is about. `Seized` tells of ground, of weapons, of goods or of
/// people; only its object says which, and `found` tells of nothing at all without one.
enum TriggerObject {
  enum Kind { case weapons, ordnance, goods, people, remains, ground, base }

  private static let nouns: WordTable<Kind> = {
    var table: [WordKey: Kind] = [:]
    func add(_ kind: Kind, _ words: String) {
      for word in words.words { table[WordKey(word)] = kind }
    }
    add(
      .weapons,
      """
      weapon weapons arms gun guns rifle rifles pistol pistols firearm firearms ammunition ammunitions munitions grenades
      rockets rocket missiles explosives kalashnikov kalashnikovs arsenal cache caches detonators cartridges bullets
      revolver revolvers weaponry mortars launchers shotgun shotguns machetes
      """)
    add(
      .ordnance,
      """
      mine mines landmine landmines ied ieds bomb bombs explosive device devices ordnance tripwire munition uxo
      """)
    add(
      .goods,
      """
      drug drugs marijuana marihuana cannabis cocaine heroin opium hashish methamphetamine shabu alcohol cigarettes
      vehicle vehicles car cars truck trucks motorcycle motorcycles motorbike motorbikes food foods money cash goods
      cattle livestock cows sheep goats supplies equipment phones computers documents boat boats ship ships fuel timber
      train trains tanker tankers vessel vessels freighter trawler trawlers tugboat dhow dhows yacht ferry barge catamaran
      supertanker contraband gold medicines
      """)
    add(
      .people,
      """
      soldier soldiers man men woman women people persons person suspects suspect militants militant fighters fighter
      rebels guerrillas guerrilla operatives operative leader leaders member members policemen civilians officers officer commander troops
      girls schoolgirls boys schoolboys children schoolchildren pupils
      terrorists terrorist insurgents hostages activists citizens citizen him her them journalists tourists students prisoners prisoner detainees detainee inmates captives hostage villagers journalists
      """)
    add(
      .remains,
      "body bodies remains head heads corpse corpses grave graves skull skulls dead skeletons limbs victim victims"
    )
    add(
      .ground,
      """
      town towns city cities village villages area areas district districts territory territories region hill hills ground
      position positions checkpoint checkpoints border crossing road highway airport airbase airfield capital province
      neighborhood neighborhoods neighbourhood neighbourhoods island port bridge stronghold strongholds countryside
      locality localities farm farms land zone zones mountain valley square kilometres kilometers settlement settlements
      headquarters building buildings control station field fields base bases camp camps post posts outpost barracks
      garrison parts
      """)
    add(
      .base,
      """
      base bases camp camps barracks outpost outposts checkpoint checkpoints observation garrison headquarters post posts
      """)
    return WordTable(table)
  }()
  private static let bases: WordSet =
    "base bases camp camps barracks outpost outposts checkpoint checkpoints observation garrison headquarters post posts"

  private static let making: WordSet = "made fashioned assembled built rigged improvised converted"
  private static let from: WordKey = "from"
  /// Words from the verb of making to what something was made from, at most.
  private static let makingReach = 6

  /// `a bomb fashioned from an 81-mm mortar shell`: what it was made from was not fired.
  private static func isMadeInto(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let first = max(sentence.tokens.lowerBound + 1, range.lowerBound - makingReach)
    return (first..<max(first, range.lowerBound)).contains {
      document.tokens[$0].key == from && making.contains(document.tokens[$0 - 1])
    }
  }

  private static let overrunning: WordSet = "overran overrun overrunning overruns"
  private static let houses: WordSet = "palace residence mansion house home hotel church mosque school hospital clinic"

  /// The act that the words mean with their object, and how surely; nil where they mean none.
  static func reading(
    of entry: TriggerLexicon.Entry, at range: Range<Int>, in sentence: Sentence, _ document: Document
  ) -> (Act, Double)? {
    if FigureOfSpeech.isOne(entry, at: range, in: sentence, document) { return nil }
    if entry.act == .retake || entry.act == .attack || entry.act == .accident,
      entry.strength < 0.6 || entry.act == .accident,
      isCarBomb(range, in: sentence, document)
    {
      return (.suicide, 0.8)
    }
    if entry.act == .retake, entry.strength < 0.35, isDrivenIntoPeople(range, in: sentence, document) {
      return (.attack, 0.6)
    }
    if entry.act == .accident, let act = isOfWeapon(range, in: sentence, document) { return (act, 0.7) }
    if entry.act == .shelling || entry.act == .fire, isTest(range, in: sentence, document) { return nil }
    if entry.act == .shelling, !entry.isVerb,
      isTraded(range, in: sentence, document) || isMadeInto(range, in: sentence, document)
    {
      return nil
    }
    if entry.act == .accident, range.count == 1, isDoneTo(range, in: sentence, document) { return (.attack, 0.6) }
    guard entry.isVerb else {
      // `Residents said`
      if entry.act == .protest,
        isCondemned(range, in: sentence, document) || isEscorted(range, in: sentence, document)
      {
        return nil
      }
      if entry.act == .chemical, isAccusation(range, in: sentence, document) { return nil }
      if entry.act == .excessive,
        isOnNeedy(range, in: sentence, document) || isHitAmongCrowd(range, in: sentence, document)
      {
        return (.fire, 0.6)
      }
      if entry.act == .protest, isCampaign(range, in: sentence, document) { return nil }
      if entry.act == .protest, isDaubed(range, in: sentence, document) { return (.property, 0.6) }
      // `drove into a crowd`: it was struck.
      if entry.act == .group, range.lowerBound - 2 >= sentence.tokens.lowerBound,
        document.tokens[range.lowerBound - 2].key == into || document.tokens[range.lowerBound - 1].key == into
      {
        return nil
      }
      if entry.act == .group, Participants.speaks(range.upperBound - 1, sentence.tokens, document) { return nil }
      // `left the town under a deal`: those who bear arms go.
      if entry.act == .agreement, entry.strength < 0.6, !isLeft(before: range, in: sentence, document) { return nil }
      // `presented a truce proposal`
      if entry.act == .agreement, isProposed(range, in: sentence, document) { return (.diplomacy, 0.6) }
      // `exchanged the bodies of 16 fighters`
      if entry.act == .kill, isHandedOver(range, in: sentence, document) { return nil }
      if entry.act == .attack, isAverted(range, in: sentence, document) { return nil }
      if entry.act == .attack, isStopped(range, in: sentence, document) { return (.clash, 0.8) }
      // `lynched two alleged kidnappers`
      if entry.act == .abduct, range.lowerBound > sentence.tokens.lowerBound,
        alleged.contains(document.tokens[range.lowerBound - 1])
      {
        return nil
      }
      if entry.act == .disrupt, isStored(range, in: sentence, document) {
        return isStruck(range, in: sentence, document) ? (.shelling, 0.6) : nil
      }
      if entry.act == .bombing, isBuilt(range, in: sentence, document) { return nil }
      if entry.act == .bombing, areDropped(range, in: sentence, document) { return (.airstrike, 0.8) }
      // `150 men armed with rocket launchers`: what they carried.
      if isCarried(entry.act, range, in: sentence, document) { return nil }
      // `explosives mixed with artillery shells`: what the bomb was made of.
      if entry.act == .shelling, isMaterial(range, in: sentence, document) { return (.bombing, 0.6) }
      if entry.act == .aircraft {
        if strikes(range, in: sentence, document) || isSent(range, in: sentence, document) {
          return (.airstrike, 0.8)
        }
        // Most planes and helicopters fly in peace.
        return entry.strength < 0.4 ? nil : (.aircraft, entry.strength)
      }
      guard range.count == 1, strikes.contains(document.tokens[range.lowerBound]) else {
        return (entry.act, entry.strength)
      }
      if isRanked(range, in: sentence, document) || isGoal(range, in: sentence, document) { return nil }
      // `They can strike anywhere`
      if range.lowerBound > sentence.tokens.lowerBound, modals.contains(document.tokens[range.lowerBound - 1]) {
        return nil
      }
      if isArmed(in: sentence, document) || isOnTarget(range, in: sentence, document),
        !isCalled(range, in: sentence, document)
      {
        return isOfMissiles(in: sentence, document) ? (.shelling, 0.7) : (.airstrike, 0.7)
      }
      return entry.act == .protest ? (entry.act, entry.strength) : nil
    }
    switch entry.act {
    // `Police thwarted an attack and detained two men`: nobody came to blows.
    case .clash
    where thwarting.contains(document.tokens[range.lowerBound]) && isArrested(after: range, in: sentence, document):
      return (.disrupt, 0.8)
    case .clash where entry.strength < 0.6:
      return hasFighters(before: range, in: sentence, document) || areRivals(before: range, in: sentence, document)
        ? (.clash, 0.6) : nil
    // `hacked 60 villagers to death`, `beat him to death`
    case .harm, .beat:
      if isToDeath(range, in: sentence, document) { return (.kill, 0.7) }
      return entry.strength < 0.5 && entry.act == .harm && range.count == 1
        && deadly.contains(document.tokens[range.lowerBound]) ? nil : (entry.act, entry.strength)
    case .agreement where entry.strength < 0.4:
      return agreeingVerb(before: range, in: sentence, document) == nil ? nil : (.agreement, 0.7)
    // `Thugs snatched ballot boxes`
    case .abduct where isTheft(range, in: sentence, document): return (.property, 0.7)
    // `loaded 20 women onto trucks`, `bundled the priest into a car`
    case .abduct where entry.strength < 0.6:
      return isCarryingOff(range, in: sentence, document) ? (.abduct, 0.8) : nil
    case .bombing where isOfGun(range, in: sentence, document): return (.accident, 1)
    case .arrest where isVerdict(range, in: sentence, document): return (.crime, 0.8)
    case .seize, .capture:
      if document.tokens[range.lowerBound].key == TakenGround.now {
        return TakenGround.isHeldNow(range, in: sentence, document) ? (entry.act, entry.strength) : nil
      }
      // A phrase that has its object already (`seize control of`).
      guard range.count == 1 else { return (entry.act, entry.strength) }
      if entry.act == .capture, entry.strength < 0.4 { return (.capture, 0.8) }
      if isCarriedOff(range, in: sentence, document) { return (.abduct, 0.8) }
      // `overran his palace`: a house was stormed, and no ground taken.
      if overrunning.contains(document.tokens[range.lowerBound]),
        has(houses, within: 3, after: range, in: sentence, document)
      {
        return (.attack, 0.6)
      }
      // `Air defences intercepted a drone`
      if isInterception(range, document), has(unmanned, within: 6, after: range, in: sentence, document) {
        return (.disrupt, 0.8)
      }
      switch object(at: range, in: sentence, document) {
      case .weapons, .ordnance: return (.disrupt, 0.8)
      // `A vehicle was intercepted` says where somebody was met.
      case .goods:
        // `seized a tanker with a crew of 22`, `intercepted a boat with 300 rifles`
        if isHijack(range, in: sentence, document) { return (.abduct, 0.7) }
        if isInterception(range, document) {
          return carries(weaponsAfter: range, in: sentence, document) ? (.disrupt, 0.8) : nil
        }
        return (.property, 0.7)
      case .people: return (.arrest, 0.6)
      case .remains: return (.kill, 0.6)
      case .ground where isShelter(after: range, in: sentence, document),
        .base where isShelter(after: range, in: sentence, document):
        return (.attack, 0.6)
      case .ground, .base: return entry.act == .seize && entry.strength < 0.5 ? nil : (.capture, 0.8)
      case nil:
        guard entry.act == .capture else { return nil }
        // `captured 2 infiltrators`: places are seldom counted.
        if NumberReader.value(
          document.tokens, at: range.upperBound, limit: sentence.tokens.upperBound, in: document.text) != nil
        {
          return (.arrest, 0.5)
        }
        if isPerson(after: range, in: sentence, document) { return (.arrest, 0.6) }
        // `Two were captured`, `killed ten and captured another`, `36 dead, 12 captured`
        if isOfSome(range, in: sentence, document) { return (.arrest, 0.5) }
        // `15 rifles seized near the camp`
        if range.lowerBound > sentence.tokens.lowerBound, let kind = nouns[document.tokens[range.lowerBound - 1].key] {
          switch kind {
          case .weapons, .ordnance: return (.disrupt, 0.8)
          case .goods: return (.property, 0.7)
          // `released 12 hostages seized last month`
          case .people where isReduced(range, in: sentence, document): return (.arrest, 0.5)
          case .people: break
          case .remains, .ground, .base: break
          }
        }
        // `19 fishermen seized by rebels`
        if isOfPeople(before: range, in: sentence, document) { return (.abduct, 0.6) }
        // `Ruiz was captured`: ground has a noun, people have names.
        return isPassive(range, in: sentence, document) ? (.arrest, 0.5) : (entry.act, entry.strength)
      }
    // `shot down a helicopter`: it had a crew.
    case .disrupt where isOfManned(range, in: sentence, document): return (.ambush, 0.7)
    // `downed 18 drones`
    case .disrupt where entry.strength < 0.55:
      return has(unmanned, within: 5, after: range, in: sentence, document) ? (.disrupt, 0.8) : nil
    // `dismantled a cell of militants`
    case .disrupt
    where dismantling.contains(document.tokens[range.lowerBound])
      && has(cells, within: 4, after: range, in: sentence, document):
      return (.arrest, 0.7)
    // `neutralised nine terrorists`, `seven bandits were eliminated`
    case .disrupt where isOfFighters(range, in: sentence, document): return (.kill, 0.7)
    case .disrupt where entry.strength < 0.7:
      // Clearing and destroying: of mines and bombs only.
      return object(at: range, in: sentence, document) == .ordnance ? (.disrupt, 0.8) : nil
    case .base where entry.strength < 0.7:
      return hasBase(after: range, in: sentence, document) ? (.base, 0.9) : nil
    case .fire where document.tokens[range.lowerBound].key == fire:
      return fireReading(range, in: sentence, document).map { ($0, $0 == .accident ? 1 : entry.strength) }
    case .handover where entry.strength < 0.5:
      return GivenGround.isHanded(range, in: sentence, document) ? (.handover, 0.8) : nil
    // `The hostages regained their freedom`
    case .retake where has(freedom, within: 3, after: range, in: sentence, document): return (.other, 0.6)
    // `drove the rebels from Bama`
    case .retake where entry.strength < 0.35:
      return GivenGround.isDriven(range, in: sentence, document) ? (.retake, 0.9) : nil
    case .retake where entry.strength < 0.85:
      let object = object(at: range, in: sentence, document)
      return object == .ground || object == .base || isNamedGround(after: range, in: sentence, document)
        ? (.retake, 0.9) : nil
    case .movement where entry.strength < 0.4:
      return intrudes(range, in: sentence, document) ? (.movement, 0.6) : nil
    case .movement where entry.strength < 0.5:
      return sendsForces(range, in: sentence, document) ? (.movement, 0.6) : nil
    case .airstrike where entry.strength < 0.5:
      if has(bombs, within: 5, after: range, in: sentence, document) { return (.airstrike, 0.9) }
      // `A drone dropped a grenade on a car`
      return has(charges, within: 5, after: range, in: sentence, document)
        && (sentence.tokens.lowerBound..<range.lowerBound).contains { flyers.contains(document.tokens[$0]) }
        ? (.airstrike, 0.9) : nil
    case .agreement where entry.strength < 0.5:
      return has(captives, within: 4, after: range, in: sentence, document) ? (.agreement, 0.7) : nil
    // `stabbed by a man shouting slogans`: no crowd.
    case .protest
    where isOfOne(range, in: sentence, document) || isShoutedInArms(range, in: sentence, document):
      return nil
    // `protested to Baghdad over the raid`
    case .protest where protestsTo(range, in: sentence, document): return (.diplomacy, 0.6)
    case .sanction where entry.strength < 0.5:
      return has(diplomats, within: 6, after: range, in: sentence, document) ? (.sanction, 0.7) : nil
    // `rammed his car into soldiers`
    case .attack where entry.strength < 0.6:
      return has(vehicles, within: 3, after: range, in: sentence, document)
        || has(vessels, within: 6, after: range, in: sentence, document) ? (.attack, 0.6) : nil
    // `Prices rocketed`
    case .shelling where document.tokens[range.lowerBound].key == rocketed && !hasObject(range, in: sentence, document):
      return nil
    // `The army struck a bridge`
    case .shelling where entry.strength < 0.5:
      return isByForces(range, in: sentence, document) ? (.shelling, 0.7) : nil
    case .attack where isBesieged(range, in: sentence, document): return nil
    case .fire where dismisses(range, in: sentence, document) || isAtHimself(range, in: sentence, document): return nil
    // `sprayed slogans on a mosque`
    case .fire where daubs(range, in: sentence, document): return (.property, 0.6)
    case .attack, .shelling, .fire:
      return isAtThought(range, in: sentence, document) ? nil : (entry.act, entry.strength)
    case .other where areDisplaced(range, in: sentence, document): return nil
    case .other where range.count == 1 && entry.strength < 0.45:
      return isByArmy(range, in: sentence, document) ? (.other, 0.6) : nil
    case .other where range.count == 1 && entry.strength < 0.5:
      if isRescueOfOthers(range, in: sentence, document) { return nil }
      return object(at: range, in: sentence, document) == .people || isPerson(after: range, in: sentence, document)
        ? (.other, 0.6) : nil
    // `uprooted 100 olive trees`
    case .property where entry.strength < 0.5:
      return has(trees, within: 6, after: range, in: sentence, document) ? (.property, 0.7) : nil
    // `Rebels ransacked the offices`: no crowd.
    case .riot where ransacking.contains(document.tokens[range.lowerBound]):
      let before = Participants.named(in: sentence.tokens.lowerBound..<range.lowerBound, document)
      return before.isDisjoint(with: [.soldiers, .rebels, .gunmen]) ? (entry.act, entry.strength) : (.property, 0.7)
    case .property where burns(tyresAfter: range, in: sentence, document): return (.barricade, 0.7)
    // `stole 5,000 weapons from a garrison`
    case .property
    where stealing.contains(document.tokens[range.lowerBound])
      && object(at: range, in: sentence, document) == .weapons:
      return nil
    // `destroyed 12 drones`; not `destroyed a missile launcher`
    case .property where isOfFlyer(range, in: sentence, document): return (.disrupt, 0.8)
    case .property:
      // `Destroyed 342 mines`, and not `was destroyed by a mine`.
      return !isPassive(range, in: sentence, document) && object(at: range, in: sentence, document) == .ordnance
        ? (.disrupt, 0.8) : (entry.act, entry.strength)
    default: return (entry.act, entry.strength)
    }
  }

  private static let trees: WordSet =
    "tree trees crops crop orchard orchards vines saplings vineyard vineyards plantation"
  private static let stealing: WordSet = "steal steals stole stealing"
  private static let ransacking: WordSet = "ransack ransacks ransacked ransacking"

  /// `took back Bama`: by forces.
  private static func isNamedGround(after range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    return next < sentence.tokens.upperBound && document.caseIsInformative && document.tokens[next].isCapitalised
      && !Participants.named(in: sentence.tokens.lowerBound..<range.lowerBound, document)
        .isDisjoint(with: [.soldiers, .rebels])
  }

  private static let hits: WordSet =
    "hit struck strike bombed pounded strafed rocketed targeted bombarded attacked attack"
  private static let by: WordKey = "by"

  /// `Drones hit a depot`; not `drones hit by gunners`.
  private static func strikes(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    var next = range.upperBound
    // `drones had hit two tankers`
    if next < sentence.tokens.upperBound, perfect.contains(document.tokens[next]) { next += 1 }
    if next + 1 < sentence.tokens.upperBound, hits.contains(document.tokens[next]) {
      return document.tokens[next + 1].key != by
    }
    // `was struck by a drone`, `were killed on Friday by fighter-bombers`
    let first = range.lowerBound
    guard
      let agent = (max(sentence.tokens.lowerBound, first - 4)..<first).last(where: { document.tokens[$0].key == by })
    else { return false }
    return (max(sentence.tokens.lowerBound, agent - 5)..<agent).contains {
      hits.contains(document.tokens[$0]) || hurting.contains(document.tokens[$0])
    }
  }

  private static let perfect: WordSet = "had have has also then"
  private static let hurting: WordSet = "killed wounded injured attacked destroyed"

  private static let strikes: WordSet = "strike strikes"
  private static let dismantling: WordSet = "dismantle dismantles dismantled dismantling"
  private static let cells: WordSet = "cell cells network networks gang gangs ring group groups band"
  private static let alleged: WordSet = "alleged suspected presumed"
  private static let vehicles: WordSet = """
    car vehicle truck van lorry pickup jeep bulldozer tractor motorcycle bus boat vessel ship patrol
    """
  private static let modals: WordSet = "can could will would may might must should shall cannot"
  private static let armed: WordSet = """
    killed kill kills killing dead died die deaths casualties wounded injured wounding jets jet warplanes warplane missile
    missiles rocket rockets drone drones bombs airport airbase base target targets targeted hit destroyed militants
    fatalities perished
    """
  private static let labour: WordSet = """
    worker workers miner miners union unions wage wages pay salaries strikers labour labor employees nurses doctors
    drivers teachers students pilots dockers staff crews general shopkeepers traders lawyers hunger walkout shutdown bandh hartal transport
    """

  /// `Fourteen died in a strike on a market`: of weapons, and not of labour.
  private static func isArmed(in sentence: Sentence, _ document: Document) -> Bool {
    guard document.tokens[sentence.tokens].contains(where: armed.contains) else { return false }
    // `…, doctors said`: whoever only tells of it has stopped no work.
    return !sentence.tokens.contains {
      labour.contains(document.tokens[$0]) && !Participants.speaks($0, sentence.tokens, document)
    }
  }

  private static let on: WordKey = "on"
  private static let hurt: WordSet = "killed killing kills dead died wounded injured wounding toll"

  private static let inOrBy: WordSet = "in by"
  private static let days: WordSet = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    """
  /// Words from `killed in` to the strike, at most.
  private static let blowReach = 5

  /// `In one strike on a primary school seven people including three teachers died`, `an aid worker killed in an Israeli
  /// strike`: whoever was hurt, no work was stopped.
  private static func isOnTarget(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let first = sentence.tokens.lowerBound
    let before = max(first + 1, range.lowerBound - blowReach)..<max(first + 1, range.lowerBound)
    if before.contains(where: { inOrBy.contains(tokens[$0]) && hurt.contains(tokens[$0 - 1]) }) { return true }
    let next = range.upperBound
    // `killed when a strike hit an ambulance`
    if next < sentence.tokens.upperBound, hits.contains(tokens[next]) {
      return tokens[sentence.tokens].contains(where: hurt.contains)
    }
    guard next + 2 < sentence.tokens.upperBound, tokens[next].key == on,
      tokens[next + 1].tag == .determiner
        || document.caseIsInformative && tokens[next + 1].isCapitalised && !days.contains(tokens[next + 1])
    else { return false }
    return tokens[sentence.tokens].contains(where: hurt.contains)
  }

  private static let fire: WordKey = "fire"
  private static let articles: WordSet = "a the"
  private static let burning: WordSet =
    "at in on aboard broke that which swept destroyed engulfed gutted raged spread ripped tore killed"
  private static let blazing: WordSet = "destroyed swept engulfed gutted raged spread ripped tore killed broke"
  private static let fighting: WordSet = "fought fight fighting battled battling doused extinguished"
  private static let kindled: WordSet = "started set lit caused"
  private static let under: WordKey = "under"
  private static let blame: WordSet = "over parliament criticism critics media lawmakers"
  private static let thoughts: WordSet = """
    plan plans policy policies bill budget proposal proposals record idea ideas decision decisions reform reforms report
    press website websites server servers computer computers speech article remarks statement comments critics rival opponent credibility law measure measures strategy proposal
    """

  /// `A fire at a factory` burns; `came under fire over the budget` is a way of speaking; the rest are shots.
  private static func fireReading(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Act? {
    let tokens = document.tokens
    let at = range.lowerBound
    // `fire at` may be one phrase.
    let next = at + 1 < sentence.tokens.upperBound ? tokens[at + 1] : nil
    // `Fire destroyed 200 huts`
    if at == sentence.tokens.lowerBound, let next, blazing.contains(next) { return .accident }
    if at > sentence.tokens.lowerBound {
      if tokens[at - 1].key == under, at + 1 < sentence.tokens.upperBound {
        let object = at + 1..<min(sentence.tokens.upperBound, at + 10)
        let isForFault = object.prefix(faultReach).dropLast().contains {
          tokens[$0].key == `for` && faults.contains(tokens[$0 + 1])
        }
        return isForFault || object.contains { thoughts.contains(tokens[$0]) || blame.contains(tokens[$0]) }
          ? nil : .fire
      }
      // `Soldiers fought a fire`
      if articles.contains(tokens[at - 1]), at - 1 > sentence.tokens.lowerBound, fighting.contains(tokens[at - 2]) {
        return .accident
      }
      if articles.contains(tokens[at - 1]), let next {
        if burning.contains(next) { return .accident }
        // `a fire set by rebels`
        if kindled.contains(next) { return .property }
      }
      if articles.contains(tokens[at - 1]), isDeathbed(at - 2, in: sentence, tokens) { return .accident }
    }
    return .fire
  }

  private static let `for`: WordKey = "for"
  private static let faults: WordSet = "his her its their failing not saying allegedly"
  /// Words from `under fire` to what somebody is blamed for, at most.
  private static let faultReach = 5

  private static let dying: WordSet = "died dead killed perished suffocated"
  private static let `in`: WordKey = "in"
  /// Words from those who died to `in a fire`, at most.
  private static let dyingReach = 3

  /// `41 girls died in a fire`: a fire that burns.
  private static func isDeathbed(_ word: Int, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    guard word > sentence.tokens.lowerBound, tokens[word].key == `in` else { return false }
    return (max(sentence.tokens.lowerBound, word - dyingReach)..<word).contains { dying.contains(tokens[$0]) }
  }

  private static let at: WordKey = "at"
  private static let answering: WordSet = "back out"

  /// `attacked his plan`, `slammed the budget`: words against words.
  private static func isAtThought(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let end = min(sentence.tokens.upperBound, range.upperBound + 4)
    for index in range.upperBound..<max(range.upperBound, end) {
      let token = document.tokens[index]
      if thoughts.contains(token) { return true }
      // `hit back at his critics`
      if token.key == at, index > range.upperBound, answering.contains(document.tokens[index - 1]) { continue }
      if token.kind != .word || subordinators.contains(token) || Participants.kind(of: token) != nil { return false }
    }
    return false
  }

  private static let interceptions: WordSet = "intercept intercepts intercepted intercepting found find finding"

  private static func isInterception(_ range: Range<Int>, _ document: Document) -> Bool {
    interceptions.contains(document.tokens[range.lowerBound])
  }

  private static let seized: WordKey = "seized"
  private static let window = 9
  private static let clauseEnds: WordSet = ". ; : ! ?"
  private static let subordinators: WordSet = "after when while where who which that because during from near in at"

  /// People right before a verb that `by` follows.
  private static func isOfPeople(before range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard first > sentence.tokens.lowerBound, next < sentence.tokens.upperBound else { return false }
    // `93 of the 276 girls seized in Chibok`
    if document.tokens[next].key != by {
      return settings.contains(document.tokens[next]) && document.tokens[first].key == seized
        && Participants.named(in: first - 1..<first, document).isSubset(of: [.civilians, .crowd])
        && PersonNoun.phrases.longestMatch(in: document.tokens, at: first - 1, limit: first)?.value.isPlural == true
    }
    return PersonNoun.phrases.longestMatch(in: document.tokens, at: first - 1, limit: first)?.value.isPlural ?? false
  }

  private static let settings: WordSet = "in during at near when after"
  private static let and: WordKey = "and"

  private static func object(at range: Range<Int>, in sentence: Sentence, _ document: Document) -> Kind? {
    if isPassive(range, in: sentence, document) {
      var index = range.lowerBound - 1
      while index >= max(sentence.tokens.lowerBound, range.lowerBound - 20) {
        // `…; nothing was found`
        if clauseEnds.contains(document.tokens[index]) { break }
        if let kind = nouns[document.tokens[index].key] { return kind }
        index -= 1
      }
      // `Two were captured in the raid on the barracks`: what stands behind a place word is no object.
      if range.upperBound < sentence.tokens.upperBound, subordinators.contains(document.tokens[range.upperBound]) {
        return nil
      }
    }
    var index = range.upperBound
    while index < min(sentence.tokens.upperBound, range.upperBound + window) {
      let token = document.tokens[index]
      // `captured two New People's Army camps`: a name, and no people.
      let isName =
        document.caseIsInformative && token.isCapitalised && !token.shape.contains(.allCapitals)
        && index > range.upperBound
      if let kind = nouns[token.key], kind != .people || !isName { return kind }
      // `policemen captured in a raid on a base`
      if index == range.upperBound, settings.contains(token) { return nil }
      if index > range.upperBound, clauseEnds.contains(token) || subordinators.contains(token) { return nil }
      // `captured three and destroyed two camps`: the camps are the other verb's.
      if index == range.upperBound + 1, token.key == and, isNumber(index - 1, document),
        index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].tag.isVerb
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isNumber(_ index: Int, _ document: Document) -> Bool {
    NumberReader.value(document.tokens, at: index, limit: index + 1, in: document.text) != nil
  }

  private static func hasBase(after range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    var index = range.upperBound
    while index < min(sentence.tokens.upperBound, range.upperBound + window) {
      let token = document.tokens[index]
      if bases.contains(token) { return true }
      if clauseEnds.contains(token) { return false }
      index += 1
    }
    return false
  }

  private static let forces: WordSet = """
    troops soldiers battalion battalions brigade brigades regiment reinforcements peacekeepers paratroopers marines
    tanks warships commandos warship police policemen units warplanes aircraft jets
    """
  private static let bombs: WordSet = "bomb bombs explosives napalm munitions bomblets canisters"
  private static let charges: WordSet =
    "grenade grenades explosive charge charges munition shell shells mortar canister"
  private static let flyers: WordSet = """
    drone drones uav uavs quadcopter quadcopters helicopter helicopters plane planes jet jets aircraft warplane warplanes
    """
  private static let diplomats: WordSet = "diplomat diplomats ambassador envoy envoys attache consul"
  private static let tyres: WordSet = "tyres tires tyre tire"
  private static let kindling: WordSet = "burn burned burnt burning burns set setting lit"
  private static let crews: WordSet = """
    crew passengers sailors crewmen hostage hostages aboard board schoolchildren pupils pilgrims tourists travellers
    travelers
    """
  private static let vessels: WordSet = """
    train tanker tankers vessel vessels freighter trawler trawlers ship ships boat boats plane airliner bus yacht tugboat dhow
    dhows ferry barge catamaran supertanker
    """

  /// `burned old tyres`
  private static func burns(tyresAfter range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    kindling.contains(document.tokens[range.lowerBound]) && has(tyres, within: 4, after: range, in: sentence, document)
  }

  /// Somebody seizes a vessel and those on board.
  private static func isHijack(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    !isInterception(range, document) && has(vessels, within: 4, after: range, in: sentence, document)
      && has(crews, within: 12, after: range, in: sentence, document)
  }

  private static func carries(
    weaponsAfter range: Range<Int>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    (range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + 12)).contains {
      nouns[document.tokens[$0].key] == .weapons
    }
  }

  /// One of some words close behind.
  static func has(
    _ words: WordSet, within distance: Int, after range: Range<Int>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    (range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + distance)))
      .contains { words.contains(document.tokens[$0]) }
  }

  /// `sent two more battalions`: the forces stand close behind the verb.
  private static func sendsForces(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    for index in range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + 5) {
      let token = document.tokens[index]
      if forces.contains(token) { return true }
      if subordinators.contains(token) || token.kind == .punctuation { return false }
    }
    return false
  }

  private static let agreeing: WordSet = "agree agreed agrees agreeing accepted signed reached"
  /// Words from a verb of agreeing to what is agreed, at most.
  private static let agreementReach = 6

  /// The verb of `agreed on Wednesday to cease hostilities`; none in `called on both to cease hostilities`.
  static func agreeingVerb(before range: Range<Int>, in sentence: Sentence, _ document: Document) -> Int? {
    (max(sentence.tokens.lowerBound, range.lowerBound - agreementReach)..<range.lowerBound).last {
      agreeing.contains(document.tokens[$0])
    }
  }

  static let be: WordSet = "was were been being is are be"

  static func isPassive(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    var index = range.lowerBound - 1
    while index >= max(sentence.tokens.lowerBound, range.lowerBound - 3) {
      if be.contains(document.tokens[index]), !document.isAcronym(index) { return true }
      index -= 1
    }
    return false
  }
}
