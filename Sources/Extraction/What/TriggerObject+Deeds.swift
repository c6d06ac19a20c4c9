import Gazetteer
import Linguistics

/// Whether somebody did it: ships that are sunk and ships that sink, planes that are shot down, guns that go off, prison
/// terms, prices that rocket.
extension TriggerObject {
  private static let calling: WordSet = "called call calls calling observed observe observing declared"

  /// `Separatists called a strike after soldiers had shot a shepherd dead`: of shops, and not of weapons.
  static func isCalled(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    (max(sentence.tokens.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains {
      calling.contains(document.tokens[$0])
    }
  }

  private static let driving: WordSet = """
    drove drive drives driving driven rammed ram rams ramming crashed crash crashing ploughed plowed slammed
    """
  private static let driven: WordSet =
    "car cars vehicle vehicles truck trucks van vans lorry motorcycle tanker bus minibus jeep"
  private static let loaded: WordSet = """
    explosives exploded exploding explode detonated detonating detonate explosion blew blast blasts bomb bombs
    explosive
    """
  static let into: WordKey = "into"
  /// Words from the verb to `into`, at most.
  private static let rammingReach = 12

  /// `drove two cars packed with explosives into the gate`, `A truck was driven into the gate and blew up`: whoever drives
  /// it dies with it.
  static func isCarBomb(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard driving.contains(tokens[range.lowerBound]) || driving.contains(tokens[range.upperBound - 1]) else {
      return false
    }
    let behind = range.lowerBound..<min(sentence.tokens.upperBound, range.upperBound + rammingReach)
    guard let into = behind.first(where: { tokens[$0].key == into }) else { return false }
    let before = isPassive(range, in: sentence, document) ? sentence.tokens.lowerBound..<range.lowerBound : range
    return (before.lowerBound..<into).contains { driven.contains(tokens[$0]) }
      && sentence.tokens.contains { loaded.contains(tokens[$0]) }
      && !tokens[range.upperBound..<into].contains { $0.kind == .punctuation }
      // `drove a vehicle into the basement`: there it is left.
      && !tokens[into..<min(sentence.tokens.upperBound, into + parkReach)].contains { parks.contains($0) }
  }

  private static let pedestrians: WordSet = """
    crowd pedestrians people soldiers policemen marchers protesters demonstrators worshippers passers-by shoppers cyclists
    group troops officers
    """

  /// `drove his car into a crowd`
  static func isDrivenIntoPeople(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let behind = range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + rammingReach)
    guard let into = behind.first(where: { tokens[$0].key == into || tokens[$0].kind == .punctuation }),
      tokens[into].key == Self.into, (range.upperBound..<into).contains(where: { driven.contains(tokens[$0]) })
    else { return false }
    return tokens[into..<min(sentence.tokens.upperBound, into + parkReach)].contains { pedestrians.contains($0) }
  }

  private static let parks: WordSet = "basement garage parking carpark"
  private static let parkReach = 5

  private static let crashing: WordSet = "crashed crash crashes crashing plunged"
  private static let flying: WordSet = "missile missiles rocket rockets shell shells projectile projectiles"
  private static let uncrewed: WordSet = "drone drones uav uavs"
  private static let targets: WordSet = "into onto in on near"
  /// Words from what has flown to the verb, at most.
  private static let crashReach = 3

  /// `A drone crashed into an apartment block`: what was sent there, and no accident.
  static func isOfWeapon(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Act? {
    let (tokens, next) = (document.tokens, range.upperBound)
    guard range.count == 1, crashing.contains(tokens[range.lowerBound]), next < sentence.tokens.upperBound,
      targets.contains(tokens[next])
    else { return nil }
    let before = max(sentence.tokens.lowerBound, range.lowerBound - crashReach)..<range.lowerBound
    if before.contains(where: { uncrewed.contains(tokens[$0]) }) { return .airstrike }
    return before.contains { flying.contains(tokens[$0]) } ? .shelling : nil
  }

  private static let testing: WordSet = "test tests tested testing"
  /// Words from `tested` to the missile, at most.
  private static let testReach = 5

  /// `test-fired a ballistic missile`, `carried out a test of a missile`, `a missile test`: it is aimed at nobody.
  static func isTest(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, next) = (document.tokens, range.upperBound)
    if next < sentence.tokens.upperBound, testing.contains(tokens[next]) { return true }
    for at in stride(
      from: range.lowerBound - 1, through: max(sentence.tokens.lowerBound, range.lowerBound - testReach), by: -1)
    {
      if tokens[at].kind == .punctuation { return false }
      if testing.contains(tokens[at]) { return true }
    }
    return false
  }

  private static let trading: WordSet = """
    sale sales sell sells sold selling buy buys bought buying purchase purchases purchased order ordered orders stock
    stocks stockpile stockpiles supply supplies supplied supplying shipment shipments produce produces produced producing
    production manufacture manufactured procure procured procurement donate donated provide provided providing export
    exports exported
    """
  private static let tradeReach = 4

  /// `the sale of 200 missiles`, `stocks of 155mm shells`: goods, which nobody has fired.
  static func isTraded(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, next) = (document.tokens, range.upperBound)
    if next < sentence.tokens.upperBound, striking.contains(tokens[next]) || launching.contains(tokens[next]) {
      return false
    }
    for at in stride(
      from: range.lowerBound - 1, through: max(sentence.tokens.lowerBound, range.lowerBound - tradeReach), by: -1)
    {
      if tokens[at].kind == .punctuation { return false }
      if trading.contains(tokens[at]) { return true }
    }
    return false
  }

  private static let launching: WordSet = "attack attacks strike strikes landed fell barrage barrages was were fire"

  private static let wrecking: WordSet = "sank crashed"
  private static let determiners: WordSet = "a an the his her their its one two three four five six several another"

  /// `Rebels sank a gunboat`, `crashed his car into a checkpoint`: somebody's doing.
  static func isDoneTo(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard next + 1 < sentence.tokens.upperBound, wrecking.contains(document.tokens[range.lowerBound]) else {
      return false
    }
    return determiners.contains(document.tokens[next])
  }

  /// `Burmese troops and Karen guerrillas fought for the third day`
  static func hasFighters(before range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let before = max(sentence.tokens.lowerBound, range.lowerBound - 6)..<range.lowerBound
    return !Participants.named(in: before, document).isDisjoint(with: [.soldiers, .rebels])
  }

  private static let rivals: WordSet = "gangs factions clans"
  private static let rival: WordKey = "rival"

  /// `rival gangs fought with machetes`
  static func areRivals(before range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let first = range.lowerBound
    return first > sentence.tokens.lowerBound + 1 && rivals.contains(document.tokens[first - 1])
      && document.tokens[first - 2].key == rival
  }

  private static let besieged: WordKey = "besieged"

  /// `food for the besieged town`: how the town fares, and no act of the day.
  static func isBesieged(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard document.tokens[first].key == besieged, first > sentence.tokens.lowerBound, next < sentence.tokens.upperBound
    else { return false }
    return document.tokens[first - 1].tag == .determiner && document.tokens[next].tag.isNoun
  }

  private static let works: WordSet =
    "facility facilities plant plants factory factories site sites program programme programmes stockpile"
  private static let charges: WordSet = "accused accuses accusing retaliation response reprisal punish punishment"
  /// Words from an accusation to what it is of, at most.
  private static let chargeReach = 8

  /// `air strikes on rebels it accused of a chlorine attack`, `missiles aimed at chemical weapons facilities`: what moved
  /// those who struck, or what they struck.
  static func isAccusation(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, next) = (document.tokens, range.upperBound)
    let before = sentence.tokens.lowerBound..<range.lowerBound
    guard before.contains(where: { blows.contains(tokens[$0]) }) else { return false }
    return next < sentence.tokens.upperBound && works.contains(tokens[next])
      || before.suffix(chargeReach).contains { charges.contains(tokens[$0]) }
  }

  private static let blows: WordSet =
    "airstrike airstrikes strike strikes missile missiles bombed struck warplanes jets"

  private static let throngs: WordSet = "crowd crowds"
  private static let needs: WordSet = """
    aid food flour bread water rations queue queuing queueing waiting distribution trucks wedding worshippers pilgrims shoppers
    concert festival revellers market mosque church
    """
  private static let causes: WordSet =
    "protest protests protesters protesting protestors demonstration demonstrators rally march marchers slogans strikers riot"

  /// `fired into a crowd waiting for flour`: people who came for something else than to protest.
  static func isOnNeedy(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    throngs.contains(document.tokens[range.upperBound - 1])
      && document.tokens[sentence.tokens].contains(where: needs.contains)
      && !document.tokens[sentence.tokens].contains(where: causes.contains)
  }

  private static let shot: WordKey = "shot"

  /// `The senator was shot at a rally`: where he was, and not at whom.
  static func isHitAmongCrowd(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    document.tokens[range.lowerBound].key == shot && isPassive(range, in: sentence, document)
  }

  private static let rallies: WordSet = "rally rallies"
  private static let campaigns: WordSet = "campaign election electoral"

  /// `shot at a campaign rally`: a candidate's supporters gather, and nobody protests.
  static func isCampaign(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    range.lowerBound > sentence.tokens.lowerBound && rallies.contains(document.tokens[range.lowerBound])
      && campaigns.contains(document.tokens[range.lowerBound - 1])
  }

  private static let shouting: WordSet = "shouting chanting shouted chanted"
  private static let persons: WordSet = "man woman attacker assailant gunman knifeman boy youth soldier officer"

  /// `a man shouting slogans`, `the attacker shouted slogans`: one person is no crowd.
  static func isOfOne(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let at = range.lowerBound
    return at > sentence.tokens.lowerBound && shouting.contains(document.tokens[at])
      && persons.contains(document.tokens[at - 1])
  }

  private static let chanting: WordSet = "chanted chanting chant shouted shouting shout"
  /// Words from those who shout to the verb, at most.
  private static let shoutingReach = 4

  /// `The gunmen chanted slogans and set homes alight`: whoever bears arms holds no rally.
  static func isShoutedInArms(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let at = range.lowerBound
    guard chanting.contains(document.tokens[at]) else { return false }
    return (max(sentence.tokens.lowerBound, at - shoutingReach)..<at).contains {
      Participants.kind(of: document.tokens[$0]).map { !$0.isDisjoint(with: [.gunmen, .rebels]) } ?? false
    }
  }

  private static let stopping: WordSet = "stopped stopping halted halting repulsed repulsing withstood beat fought"
  private static let waves: WordSet = "attacks assaults"
  /// Words from those who stopped attacks to the attacks, at most.
  private static let stoppingReach = 8

  /// `Ukrainian troops stopped 14 Russian attacks`: counted attacks that forces held out against are fights.
  static func isStopped(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, attacks) = (document.tokens, range.upperBound - 1)
    guard waves.contains(tokens[attacks]) else { return false }
    let before = max(sentence.tokens.lowerBound, attacks - stoppingReach)..<attacks
    guard let verb = before.last(where: { stopping.contains(tokens[$0]) }),
      (verb + 1..<attacks).contains(where: { tokens[$0].kind == .number || counts.contains(tokens[$0]) })
    else { return false }
    return !Participants.named(in: sentence.tokens.lowerBound..<verb, document).isDisjoint(with: .soldiers)
  }

  private static let counts: WordSet = "two three four five six seven eight nine ten eleven twelve dozens several all"

  private static let condemning: WordSet = """
    sentenced sentences convicted convicts jailed jails acquitted executed hanged imprisoned pardoned
    """

  /// `A court sentenced a protester to death`: who somebody is, and no gathering.
  static func isCondemned(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    (max(sentence.tokens.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains {
      condemning.contains(document.tokens[$0])
    }
  }

  private static let motorcade: WordKey = "motorcade"
  private static let escorted: WordSet = "'s ’s his her presidential official ministerial"

  /// `the president's motorcade`: somebody is driven, and nobody demonstrates.
  static func isEscorted(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    document.tokens[range.lowerBound].key == motorcade && range.lowerBound > sentence.tokens.lowerBound
      && escorted.contains(document.tokens[range.lowerBound - 1])
  }

  private static let averting: WordSet = "averted prevented foiled avoided forestalled"
  private static let passives: WordSet = "was were been being is are be"
  private static let reflexives: WordSet = "himself herself"

  /// `An attack was averted`: there was none.
  static func isAverted(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    return next + 1 < sentence.tokens.upperBound && passives.contains(document.tokens[next])
      && (next + 1..<min(sentence.tokens.upperBound, next + 3)).contains { averting.contains(document.tokens[$0]) }
  }

  /// `shot himself while he cleaned his rifle`: an accident or a suicide, and nobody else is hurt.
  static func isAtHimself(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    range.upperBound < sentence.tokens.upperBound && reflexives.contains(document.tokens[range.upperBound])
  }

  private static let dismissing: WordSet = "fired fires firing fire"
  private static let owners: WordSet = "his her its their the"
  private static let offices: WordSet = """
    minister ministers chief chiefs director head governor ambassador general generals commander official officials
    secretary spokesman spokeswoman prosecutor judge judges adviser advisers coach manager staff workers employees
    teachers deputy deputies assistant aide aides
    """
  private static let officeReach = 5

  /// `fired its foreign minister`, `fired the army chief`, `fired 40 officers`: from office, and at nobody.
  static func dismisses(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard range.count == 1, dismissing.contains(document.tokens[range.lowerBound]), next < sentence.tokens.upperBound,
      let last = owners.contains(document.tokens[next])
        ? next + 1
        : NumberReader.value(document.tokens, at: next, limit: sentence.tokens.upperBound, in: document.text)?.end
    else { return false }
    for token in last..<max(last, min(sentence.tokens.upperBound, next + officeReach)) {
      if offices.contains(document.tokens[token]) { return true }
      // `fired 40 officers`: shots are fired at people.
      if last > next + 1 || !owners.contains(document.tokens[next]),
        PersonNoun.phrases.longestMatch(in: document.tokens, at: token, limit: token + 1)?.value.isThing == false
      {
        return true
      }
      guard document.tokens[token].tag.isNoun || document.tokens[token].tag.isAdjective else { return false }
    }
    return false
  }

  static let rocketed: WordKey = "rocketed"
  private static let rising: WordSet = "by to from up in on as after past above over and but since while with this last"

  static func hasObject(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    return next < sentence.tokens.upperBound && document.tokens[next].kind != .punctuation
      && !rising.contains(document.tokens[next])
  }

  private static let downing: WordSet = "shot shoot shoots shooting downed brought"
  private static let manned: WordSet = """
    helicopter helicopters plane planes airplane airplanes airliner jet jets aircraft fighter bomber bombers mig migs
    transport airbus boeing gunship gunships
    """
  static let unmanned: WordSet = "drone drones missile missiles rocket rockets uav uavs unmanned balloon"

  private static let destroying: WordSet = "destroy destroys destroyed destroying"
  private static let depots: WordSet = """
    launcher launchers depot depots base site sites factory factories stockpile unit units facility plant system systems
    battery batteries operators operator control
    """
  /// Words from the verb to what has flown, at most.
  private static let flyerReach = 5

  static func isOfFlyer(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard destroying.contains(document.tokens[range.lowerBound]), !isPassive(range, in: sentence, document) else {
      return false
    }
    let end = min(sentence.tokens.upperBound - 1, range.upperBound + flyerReach)
    return (range.upperBound..<max(range.upperBound, end)).contains {
      unmanned.contains(document.tokens[$0]) && !depots.contains(document.tokens[$0 + 1])
    }
  }

  private static let carrying: WordSet = "armed carrying wielding brandishing toting"
  private static let withWord: WordKey = "with"
  /// Words from who carries a weapon to it, with others beside it, at most.
  private static let carriedReach = 8

  /// `gunmen armed with rifles and rocket launchers`, `men carrying grenades`.
  static func isCarried(_ act: Act, _ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard act == .shelling || act == .grenade else { return false }
    let tokens = document.tokens
    for index in stride(
      from: range.lowerBound - 1, through: max(sentence.tokens.lowerBound, range.lowerBound - carriedReach), by: -1)
    {
      if carrying.contains(tokens[index]) {
        return index + 1 == range.lowerBound || tokens[index + 1].key == withWord || tokens[index].tag == .gerund
      }
      if tokens[index].tag.isFiniteVerb || tokens[index].tag == .verbPast { return false }
    }
    return false
  }

  private static let launched: WordSet = "missile missiles rocket rockets"
  private static let fromAbove: WordSet = """
    air aerial airstrike airstrikes jet jets warplane warplanes plane planes aircraft drone drones helicopter helicopters
    bomber bombers uav uavs fighter
    """

  /// `Missiles struck the city in the deadliest strike this year`: no aircraft is named.
  static func isOfMissiles(in sentence: Sentence, _ document: Document) -> Bool {
    sentence.tokens.contains { launched.contains(document.tokens[$0]) }
      && !sentence.tokens.contains { fromAbove.contains(document.tokens[$0]) }
  }

  private static let goals: WordSet =
    "late winning stunning opening spectacular curling superb equalising equalizing stoppage"

  /// `a late strike from the captain`: of a ball.
  static func isGoal(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    range.lowerBound > sentence.tokens.lowerBound && goals.contains(document.tokens[range.lowerBound - 1])
  }

  private static let attacks: WordSet = "attack attacks assault raid ambush ambushed attacked stormed raided"

  /// `killed in an attack on a base, in one of the deadliest strikes against the army`: a strike that is ranked beside an
  /// attack is one of its kind, and says nothing of its means.
  static func isRanked(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let first = range.lowerBound
    guard first > sentence.tokens.lowerBound, FigureScope.superlatives.contains(document.tokens[first - 1]) else {
      return false
    }
    return (sentence.tokens.lowerBound..<first).contains { attacks.contains(document.tokens[$0]) }
  }

  /// Words from a plane with those on board to the verb, at most.
  private static let passengerReach = 9

  static func isOfManned(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard document.tokens[range].contains(where: downing.contains) else { return false }
    // `A passenger plane was shot down by a missile`: what stands before it.
    if isPassive(range, in: sentence, document) {
      let before = max(sentence.tokens.lowerBound, range.lowerBound - passengerReach)..<range.lowerBound
      return before.contains { manned.contains(document.tokens[$0]) }
        && !before.contains { unmanned.contains(document.tokens[$0]) }
    }
    let around =
      max(sentence.tokens.lowerBound, range.lowerBound - 6)..<min(sentence.tokens.upperBound, range.upperBound + 6)
    // `NATO jets shot down several of them`: what shoots is not what is shot down.
    let next = range.upperBound
    let hasObject =
      next < sentence.tokens.upperBound && objects.contains(document.tokens[next])
      && !isPassive(range, in: sentence, document)
    let downed = hasObject ? next..<around.upperBound : around
    return downed.contains { manned.contains(document.tokens[$0]) }
      && !around.contains { unmanned.contains(document.tokens[$0]) }
  }

  private static let objects: WordSet = "several some two three four five six seven all most many them it dozens"

  private static let guns: WordSet = "rifle rifles gun pistol revolver shotgun firearm musket weapon"
  private static let off: WordKey = "off"

  /// `when a rifle went off`
  static func isOfGun(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard document.tokens[range.upperBound - 1].key == off else { return false }
    return (max(sentence.tokens.lowerBound, range.lowerBound - 2)..<range.lowerBound).contains {
      guns.contains(document.tokens[$0])
    }
  }

  private static let prisons: WordSet = "jailed imprisoned jail imprison"
  private static let forKey: WordKey = "for"
  /// Words from the verb to `for`, with those who are jailed, at most.
  private static let convictReach = 6
  private static let terms: WordSet = "years year months life"

  /// `jailed for six years`: by a court.
  static func isVerdict(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard prisons.contains(document.tokens[range.lowerBound]),
      // `jailed 15 people for life`
      let next = (range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + convictReach)).first(where: {
        document.tokens[$0].key == forKey || document.tokens[$0].kind == .punctuation
      }), document.tokens[next].key == forKey
    else { return false }
    return (next + 1..<max(next + 1, min(sentence.tokens.upperBound, next + 5))).contains {
      terms.contains(document.tokens[$0])
    }
  }

  private static let leaving: WordSet = """
    leave leaves left leaving depart departs departed departing evacuate evacuates evacuated evacuating bussed bused
    quit quits
    """

  /// `The last 400 fighters left the suburb under a deal with the government`.
  static func isLeft(before range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let head = sentence.tokens.lowerBound..<range.lowerBound
    guard let verb = head.last(where: { leaving.contains(document.tokens[$0]) }) else { return false }
    return hasFighters(before: verb..<verb + 1, in: sentence, document)
  }

  private static let by: WordKey = "by"
  private static let coup: WordSet = "coup putsch mutiny"
  private static let armyReach = 6

  /// `Mutinous soldiers deposed the president`, `was ousted by the army`, `overthrown in a coup`; not `supporters of the
  /// ousted president`, nor who was voted out.
  static func isByArmy(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let next = range.upperBound
    let behind = next..<min(sentence.tokens.upperBound, next + armyReach)
    if isPassive(range, in: sentence, document) {
      if behind.contains(where: { coup.contains(tokens[$0]) }) { return true }
      guard let agent = behind.first(where: { tokens[$0].key == by }) else { return false }
      return Participants.named(in: agent..<behind.upperBound, document).contains(.soldiers)
    }
    guard range.lowerBound > sentence.tokens.lowerBound, tokens[range.lowerBound - 1].tag != .determiner,
      next < sentence.tokens.upperBound, tokens[next].tag == .determiner || tokens[next].isCapitalised
    else { return false }
    let before = max(sentence.tokens.lowerBound, range.lowerBound - armyReach - 2)..<range.lowerBound
    return Participants.named(in: before, document).contains(.soldiers)
  }

  private static let proposals: WordSet = "proposal proposals plan plans offer offers bid efforts effort"

  private static let seeking: WordSet = """
    talks negotiations hopes hope hoped calls efforts effort push bid prospects discuss discussed discussing negotiating
    """
  /// Words from what is sought to who seeks it, at most.
  private static let seekingReach = 5

  /// `a truce proposal`, `talks on a truce`: nobody has agreed to it.
  static func isProposed(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    if range.upperBound < sentence.tokens.upperBound, proposals.contains(document.tokens[range.upperBound]) {
      return true
    }
    let before = max(sentence.tokens.lowerBound, range.lowerBound - seekingReach)..<range.lowerBound
    guard let seeker = before.last(where: { seeking.contains(document.tokens[$0]) }) else { return false }
    return document.tokens[seeker + 1..<range.lowerBound].allSatisfy { $0.kind == .word && !$0.tag.isVerb }
      && range.lowerBound > seeker + 1
  }

  private static let handing: WordSet = """
    exchange exchanged exchanges exchanging swapped returned returns return repatriated handed
    """
  private static let bodies: WordSet = "bodies body"

  /// `returned the bodies of 16 fighters`: they died before.
  static func isHandedOver(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard bodies.contains(document.tokens[range.lowerBound]) else { return false }
    return (max(sentence.tokens.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains {
      handing.contains(document.tokens[$0])
    }
  }

  private static let building: WordSet =
    "build building develop developing acquire acquiring make making produce producing"
  private static let nuclear: WordSet = "a an the its nuclear atomic atom hydrogen dirty"

  /// `months away from building a nuclear bomb`: nothing has gone off.
  static func isBuilt(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    var at = range.lowerBound - 1
    while at > sentence.tokens.lowerBound, nuclear.contains(document.tokens[at]) { at -= 1 }
    return at >= sentence.tokens.lowerBound && at < range.lowerBound - 1 && building.contains(document.tokens[at])
  }

  private static let displaced: WordKey = "displaced"
  private static let anybody: WordSet = "people those families civilians persons communities children"

  /// `food for people displaced by the fighting`: who they are, and no flight of the day.
  static func areDisplaced(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, first) = (document.tokens, range.lowerBound)
    guard tokens[first].key == displaced, first - 1 > sentence.tokens.lowerBound, anybody.contains(tokens[first - 1])
    else { return false }
    return tokens[first - 2].kind != .number
      && NumberReader.value(tokens, at: first - 2, limit: first - 1, in: document.text) == nil
  }

  private static let loads: WordSet = "bombs"
  private static let falling: WordSet = "dropped dropping fell falling rained raining"
  private static let landing: WordSet = "hit struck killed landed wounded destroyed"
  private static let alliances: WordSet = "nato coalition allied"

  /// `Bombs dropped on the town`, `NATO bombs hit the embassy`: from aircraft.
  static func areDropped(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, first, next) = (document.tokens, range.lowerBound, range.upperBound)
    guard loads.contains(tokens[next - 1]), next < sentence.tokens.upperBound else { return false }
    if falling.contains(tokens[next]) { return true }
    guard landing.contains(tokens[next]), first > sentence.tokens.lowerBound else { return false }
    return alliances.contains(tokens[first - 1])
      || CountryNames.shared.match(
        in: tokens, at: first - 1, limit: first, caseIsInformative: document.caseIsInformative) != nil
  }

  private static let mixing: WordSet =
    "mixed packed filled stuffed rigged made laden fashioned wired contained containing"
  private static let materialReach = 5

  static func isMaterial(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let before = max(sentence.tokens.lowerBound, range.lowerBound - materialReach)..<range.lowerBound
    return before.contains { mixing.contains(document.tokens[$0]) }
  }

  private static let drones: WordSet = "drone drones uav uavs quadcopter quadcopters"
  private static let sending: WordSet = """
    launched launches launching launch fired fires firing fire sent sends sending unleashed unleashes unleashing
    """
  private static let being: WordSet = "was were been being had have"
  private static let toward: WordSet = "at on against into toward towards across over"
  private static let means: WordSet = "with using"
  private static let striking: WordSet = """
    struck strike strikes striking hit hits hitting attacked attack attacks attacking targeted targets targeting
    bombed pounded shelled
    """
  /// Words from a verb to the drones that it sends, and to those that it strikes with, at most.
  private static let sendingReach = 6
  private static let meansReach = 12

  /// `launched 60 drones at the port`, `45 drones fired overnight`, `struck a depot with drones`: they have flown, whatever
  /// they hit.
  static func isSent(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard drones.contains(tokens[range.upperBound - 1]) else { return false }
    let (first, next) = (range.lowerBound, range.upperBound)
    let isAimed = next < sentence.tokens.upperBound && toward.contains(tokens[next])
    var behind = next
    while behind < sentence.tokens.upperBound, being.contains(tokens[behind]) { behind += 1 }
    if behind < sentence.tokens.upperBound, sending.contains(tokens[behind]) {
      return isCounted(max(sentence.tokens.lowerBound, first - countReach)..<first, tokens)
    }
    for at in stride(from: first - 1, through: max(sentence.tokens.lowerBound, first - sendingReach), by: -1) {
      if sending.contains(tokens[at]) { return isAimed || isCounted(at + 1..<first, tokens) }
      if means.contains(tokens[at]) {
        return (max(sentence.tokens.lowerBound, at - meansReach)..<at).contains { striking.contains(tokens[$0]) }
      }
    }
    return false
  }

  private static let crowds: WordSet = "dozens scores hundreds waves wave swarm swarms several barrage more of"
  /// Words from a number to the drones that it counts, at most.
  private static let countReach = 3

  private static func isCounted(_ words: Range<Int>, _ tokens: [Token]) -> Bool {
    words.contains { tokens[$0].kind == .number || crowds.contains(tokens[$0]) }
  }

  private static let airspaces: WordSet = "airspace"
  private static let waters: WordSet = "waters"
  private static let aircraft: WordSet = """
    drone drones uav uavs jet jets aircraft plane planes warplane warplanes helicopter helicopters fighter fighters
    bomber bombers balloon balloons
    """
  private static let ships: WordSet = "ship ships vessel vessels boat boats warship warships submarine coast"
  private static let borders: WordSet = "border"
  /// Words from the verb to what is entered, at most.
  private static let entryReach = 5

  /// `violated Estonian airspace`, `entered Japan's territorial waters`, `A drone crossed the border`.
  static func intrudes(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    if has(airspaces, within: entryReach, after: range, in: sentence, document) { return true }
    let before = max(sentence.tokens.lowerBound, range.lowerBound - entryReach)..<range.lowerBound
    if has(waters, within: entryReach, after: range, in: sentence, document) {
      return before.contains { ships.contains(document.tokens[$0]) }
    }
    return range.contains { borders.contains(document.tokens[$0]) }
      && before.contains { aircraft.contains(document.tokens[$0]) }
  }

  private static let taking: WordSet = """
    seized seize seizes seizing recovered recover recovering confiscated confiscating found find finding discovered
    discovering unearthed uncovered intercepted captured surrendered
    """
  private static let stores: WordSet = "explosives explosive mines landmines bombs ieds"
  private static let breaks: WordSet = "when after as while where which who that but killed wounded injured ; . :"

  /// `a grenade launcher and 2,000 rounds were seized`, `seized rockets and mortar shells`: what is taken has not been
  /// fired, and is itself what is found.
  static func readTakenArms(
    _ triggers: inout ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document
  ) {
    guard triggers.contains(where: { $0.act == .disrupt && $0.mood == .happened && $0.isVerb }) else { return }
    for index in triggers.indices where triggers[index].mood == .happened && !triggers[index].isVerb {
      let own = triggers[index].tokens
      switch triggers[index].act {
      case .shelling, .grenade, .smallarms: break
      // `seized 11 rifles and 600 kilograms of explosives`
      case .bombing where own.count == 1 && stores.contains(document.tokens[own.lowerBound]): break
      default: continue
      }
      let isTaken = triggers.contains { taker in
        guard taker.act == .disrupt, taker.isVerb, taking.contains(document.tokens[taker.tokens.lowerBound]) else {
          return false
        }
        let isBefore = taker.tokens.upperBound <= own.lowerBound
        let between =
          isBefore
          ? taker.tokens.upperBound..<own.lowerBound
          : own.upperBound..<max(own.upperBound, taker.tokens.lowerBound)
        return isBefore != isPassive(taker.tokens, in: sentence, document)
          && !between.contains { breaks.contains(document.tokens[$0]) }
      }
      if isTaken { triggers[index].act = .disrupt }
    }
  }
}
