import ConflictModel
import Linguistics

/// From acts and people to ACLED's sub-event type.
///
/// What outranks what: the means of killing before the fight it was used in (chemical, suicide, aircraft, shells, bombs),
/// a crowd before single blows, ground that changed hands before the fight for it, and everything violent before talk.
struct EventTyper {
  let acts: ActWeights
  let firstAct: Act?
  let people: Participants
  let attackers: Participants
  let targets: Participants
  /// Who struck, or where nobody did, who arrested.
  let takers: Participants
  /// Those who took or retook ground; who struck, where nobody is named.
  let conquerors: Participants
  let killed: Int
  let wounded: Int
  /// Those of the killed who are said to have borne arms.
  var killedInArms = 0
  var detained = 0
  /// Something went off, rather than that a bomb is only named.
  var exploded = false
  /// `Drones hit a depot`, `jets killed four fighters`: aircraft are said to have struck.
  var struckFromAir = false
  /// Those who found a bomb set it off: `a controlled explosion`.
  var isControlled = false
  /// The sentence that tells the first act names no suicide bomber, and it is gunmen who storm a place.
  var isSuicideBehind = false
  /// People are let go, and nobody says how they were taken.
  var isRelease = false
  /// A few sentences on one thing.
  var isNote = true

  /// From here on what crowds do says that the article is about one.
  private static let crowd = 0.8

  /// From so many dead on, an attack in which people are taken or raped too is more than that.
  private static let several = 3

  /// As surely as `operation` tells of a fight.
  private static let operation = 0.7

  private var isMassacre: Bool { killed >= Self.several && acts[.kill] >= 0.6 }

  private func has(_ act: Act) -> Bool { acts[act] >= 0.4 }
  private func weight(_ list: Act...) -> Double { list.reduce(0) { $0 + acts[$1] } }

  /// The sub-type, and the rule that gave it.
  func subType() -> (SubEventType, String) {
    let crowdActs = weight(.protest, .riot, .barricade, .mob, .excessive)
    let violent = weight(.clash, .ambush, .attack, .fire, .kill, .shelling, .airstrike, .bombing, .offensive)
    // `Rebels attacked … to protest the new law`: the attack is the event.
    let armedFirst = firstAct.map { $0.isViolent && !$0.isCrowd } == true && people.contains(.rebels)
    // `The senator was killed … while attending a rally`: so is what was told first, unless the crowd was its target.
    let struckFirst =
      firstAct.map { $0.isViolent && !$0.isCrowd } == true
      && (!isNote && killed > 0 || firstAct == .abduct || isMurder || isShotAtRally
        || firstAct?.family == .bomb && exploded && (!isNote || killed + wounded > 0))
      && !has(.excessive) && targets.isDisjoint(with: .crowd)
    // `A bomb exploded at a rally, killing four`, `gunmen fired on a march`: what was done to a crowd.
    let toldFirst = firstAct == .kill || firstAct == .harm || firstAct?.family == .bomb
    let isBombed =
      killed > 0 && people.union(attackers).isDisjoint(with: .state) && toldFirst
      && (exploded || has(.grenade) || firstAct == .explosion) && weight(.bombing, .grenade, .explosion) > 0
    let isFiredOn =
      attackers.isDisjoint(with: [.crowd, .mob, .soldiers, .police]) && !attackers.isDisjoint(with: [.gunmen, .rebels])
    // `The candidate was assassinated by a bomb at a rally`, whatever mobs and police did afterwards.
    let isKilledByBomb = !isNote && killed > 0 && firstAct == .kill && exploded && acts[.bombing] >= 0.6
    let isDoneToCrowd = isBombed || isKilledByBomb || killed + wounded > 0 && isFiredOn
    if has(.protest), crowdActs >= Self.crowd, !armedFirst, !struckFirst, !isDoneToCrowd,
      weight(.airstrike, .shelling, .suicide) == 0
    {
      return crowd()
    }
    if has(.excessive), !has(.clash), !isKilledByBomb, attackers.isDisjoint(with: [.rebels, .gunmen]) {
      return crowd()
    }
    if let firstAct, firstAct.isDiplomacy, has(firstAct), killed + wounded == 0, let talk = diplomacy() {
      return (talk, "diplomacy told first")
    }
    // `Gunmen stormed a university, killing 147. … Four of them blew themselves up`: how the attackers ended.
    let isSuicideLate =
      !isNote && killed >= Self.several && firstAct == .attack && isSuicideBehind
    // `defused two petrol bombs`, `foiled a suicide attack`
    // `seized several firearms in an operation against a gang`: what is called an operation is no fight by that.
    if firstAct == .disrupt, has(.disrupt), killed + wounded == 0, weight(.protest, .mob, .gather) == 0,
      acts[.clash] <= Self.operation
    {
      return (.disruptedWeaponsUse, "weapons found or defused, told first")
    }
    if has(.chemical) { return (.chemicalWeapon, "chemical weapon named") }
    if has(.suicide), isSuicideLate { return fightOrAttack() }
    if has(.suicide) { return (.suicideBomb, "suicide attack named") }
    let barred = isNote && killed == 0 && has(.barricade) && !people.isDisjoint(with: [.crowd, .mob])
    // `Police killed a suspected thief`: no crowd did.
    let isByState = !attackers.isEmpty && attackers.isSubset(of: .state) && people.isDisjoint(with: [.crowd, .mob])
    // `A bomb killed four. A suspect was stabbed by a crowd`: what became of it.
    let isBlast = isKilledByBomb || !isNote && firstAct?.family == .bomb && exploded && killed > 1
    if has(.riot) || has(.mob) && !isByState || barred, !isBlast, violent <= crowdActs + 0.8,
      people.union(attackers).isDisjoint(with: .rebels)
    {
      return riot()
    }
    if isRaid { return (.arrests, "arrests in a raid, nobody hurt") }
    if isRoundUp { return (.arrests, "arrests told first, nobody hurt") }
    if let crowdFight = crowdFight() { return crowdFight }
    // `killed 45 villagers and raped several women`: a massacre, in which women were raped too.
    if has(.sexual), !isMassacre || firstAct == .sexual { return (.sexualViolence, "sexual violence named") }
    // `Guerrillas attacked a camp and seized firearms`: they arm themselves.
    let isByGroup = !attackers.isDisjoint(with: [.rebels, .gunmen]) && attackers.isDisjoint(with: .state)
    if has(.disrupt), !has(.clash), killed == 0, isControlled || !(exploded && firstAct?.family == .bomb),
      isControlled || !exploded || wounded == 0, !(isByGroup && has(.attack)),
      // `Drones hit a depot. Gunners shot down 21 others`
      !(firstAct == .airstrike && acts[.airstrike] >= 0.8)
    {
      return (.disruptedWeaponsUse, "weapons found or defused")
    }
    if has(.seize), !(isByGroup && has(.attack)),
      has(.disrupt) || (has(.bombing) && !has(.kill) && killed + wounded == 0)
    {
      return (.disruptedWeaponsUse, "weapons seized")
    }
    if firstAct == .other, has(.other), killed + wounded == 0, !has(.abduct) || isRelease {
      return (.other, "told first")
    }
    if has(.smallarms), has(.shelling) || has(.explosion) || has(.fire) {
      return (.armedClash, "small arms and heavier ones")
    }
    if firstAct == .property, has(.property), killed + wounded == 0,
      weight(.clash, .kill, .fire, .shelling, .airstrike, .bombing, .explosion, .harm, .beat, .abduct) == 0,
      !has(.riot),
      !has(.mob)
    {
      return (.lootingPropertyDestruction, "property destroyed, nobody hurt")
    }
    // `Gunmen stormed a hospital, killing 16 people`, with grenades too
    let isOnUnarmed =
      killed >= Self.several && !targets.isDisjoint(with: .unarmed) && targets.isDisjoint(with: .soldiers)
    if has(.grenade), has(.fire) || has(.smallarms), !people.isDisjoint(with: .state), !isOnUnarmed {
      return (.armedClash, "grenade, and fire in return")
    }
    // Those who storm a place and kill many throw grenades too.
    let isStorming = !isNote && firstAct != .grenade && killed > 0 && (has(.fire) || has(.kill)) && has(.attack)
    if has(.grenade), !has(.shelling) || has(.attack), !isStorming { return (.grenade, "grenade named") }
    // In a story of clashes in which people died, ground taken after them is one more thing that happened.
    let isClashFirst = !isNote && firstAct == .clash && killed > 0
    if !isClashFirst, has(.retake) || has(.capture) { if let ground = ground() { return ground } }
    if has(.base) { return (.headquartersEstablished, "base set up") }
    // `Rebels killed 13 soldiers in an ambush. … Helicopters hunted them`: what the army did afterwards.
    let isAmbush =
      killed > 0 && has(.ambush) && (firstAct == .kill || firstAct == .ambush)
      && !attackers.isDisjoint(with: [.rebels, .gunmen])
    if isAmbush { return fightOrAttack() }
    if has(.airstrike) || struckFromAir
      || (has(.aircraft) && !has(.clash) && (has(.bombing) || has(.shelling) || has(.attack)))
    {
      return (.airDroneStrike, "attack from the air")
    }
    if has(.clash), has(.shelling), firstAct == .clash { return (.armedClash, "clash, shelling within it") }
    if has(.shelling) {
      return (.shelling, "shells, rockets or missiles")
    }
    // `The hostage was beheaded`
    let isKilledHostage = killed > 0 && acts[.kill] >= 0.7 && acts[.abduct] < 0.85
    // Whoever kills several and takes others attacks; a guard who dies makes no kidnapping an attack.
    // Nor do people who were dragged from home make one of a raid in which many died.
    let isFight = firstAct == .attack || firstAct == .clash || firstAct == .ambush || firstAct == .fire
    let isAttack = killed > 0 && firstAct == .kill || (isNote || isFight) && killed >= Self.several
    if has(.abduct), isAttack, isNote, !has(.clash), !has(.ambush), targets.isDisjoint(with: [.soldiers, .rebels]) {
      return (.attack, "several killed, others taken")
    }
    if has(.abduct), !isKilledHostage, !has(.clash) || firstAct == .abduct, !isAttack, !isRelease {
      return (.abduction, "people taken")
    }
    // `A gunman opened fire at a hotel, killing 38 people`; an explosion was heard too.
    let isShooting = firstAct == .fire && killed > 0 && !has(.bombing) && !isNote
    // `Gunmen attacked a church, killing 50 people`; they shot, and set off charges too.
    let isRaid =
      !isNote && firstAct == .attack && killed > 0 && has(.fire) && attackers.contains(.gunmen)
    if has(.bombing) || has(.explosion), !isShooting, !isRaid,
      firstAct?.family == .bomb || weight(.clash, .ambush) < max(acts[.bombing], acts[.explosion])
    {
      return (.remoteExplosive, "explosive device")
    }
    // `Rebels entered the centre of Goma`, and shots rang out
    if has(.capture), killed + wounded == 0, weight(.kill, .harm, .beat, .ambush, .attack, .offensive) == 0,
      firstAct == .capture || !has(.clash), conquerors.contains(.rebels), conquerors.isDisjoint(with: .state),
      targets.isDisjoint(with: .unarmed)
    {
      return (.nonStateActorOvertakesTerritory, "rebels entered a town")
    }
    if has(.disperse), violent == 0, killed == 0, weight(.gather, .roadblock) > 0 || firstAct == .disperse {
      return (.protestWithIntervention, "crowd dispersed")
    }
    if violent > 0 || killed > 0 || wounded > 0 && weight(.harm, .beat) == 0 { return fightOrAttack() }
    if has(.harm) || has(.beat) { return fightOrAttack() }
    return quiet()
  }

  /// `Police detained 110 people in raids`: what they raided, they searched.
  private var isRoundUp: Bool {
    firstAct == .arrest && killed + wounded == 0
      && (takers.isEmpty || !people.union(attackers).isDisjoint(with: .state))
      && attackers.isDisjoint(with: [.rebels, .gunmen])
      && weight(.clash, .ambush, .fire, .kill, .shelling, .airstrike, .bombing, .explosion, .harm, .beat, .abduct) == 0
      && weight(.protest, .riot, .mob, .seize, .disrupt) == 0
  }

  /// `Soldiers raided a village and arrested nine residents`: forces of a state, who hurt nobody.
  private var isRaid: Bool {
    firstAct == .attack && has(.arrest) && killed + wounded == 0 && !attackers.isEmpty
      && attackers.isSubset(of: .state) && people.isDisjoint(with: [.rebels, .gunmen])
      && weight(.clash, .ambush, .fire, .kill, .shelling, .airstrike, .bombing, .explosion, .harm, .beat, .abduct) == 0
      && weight(.protest, .riot, .mob, .seize, .disrupt, .property, .sexual) == 0
  }

  /// `Four students were shot dead`: the only people without arms that are told of are those who were struck.
  private var isOnlyStruck: Bool {
    attackers.isEmpty && (has(.kill) || wounded > 0) && !has(.beat)
      && !targets.isDisjoint(with: [.crowd, .mob, .civilians])
      && people.isSubset(of: targets.union(.civilians))
  }

  /// Blows between or by people without arms: villagers, workers, supporters of parties.
  private func crowdFight() -> (SubEventType, String)? {
    // `Locals beat two alleged kidnappers`: whom a crowd beats is called what he is said to have done.
    let isBeating =
      (has(.beat) || has(.kill) && !has(.fire)) && attackers.contains(.mob) && attackers.isDisjoint(with: .armed)
      && people.isDisjoint(with: [.soldiers, .rebels])
    guard isBeating || people.union(attackers).isDisjoint(with: [.soldiers, .rebels, .gunmen]),
      killed == 0 || killed + wounded < 10
    else { return nil }
    // In a note a group of people is who did it; a long article names many who did nothing.
    let civilianCrowd = isNote && has(.group) || !people.isDisjoint(with: [.crowd, .mob, .prisoners])
    let hasStruck = isNote || !attackers.isDisjoint(with: [.crowd, .mob])
    if has(.clash), civilianCrowd, !has(.shelling), !has(.fire) { return (.mobViolence, "people without arms clashed") }
    if has(.group), hasStruck, weight(.bombing, .explosion, .shelling, .airstrike, .suicide, .grenade) == 0,
      has(.beat) || has(.harm) || has(.attack) || has(.kill) && !has(.fire),
      attackers.isDisjoint(with: .armed), !isOnlyStruck
    {
      return (.mobViolence, "a crowd struck")
    }
    let isLynching = attackers.contains(.mob) && has(.kill)
    if !attackers.isDisjoint(with: [.crowd, .mob]), attackers.isDisjoint(with: .armed),
      has(.beat) || has(.harm) || has(.attack) && (isNote || attackers.contains(.mob)) || isLynching,
      weight(.fire, .bombing, .explosion, .shelling, .grenade) == 0
    {
      return (.mobViolence, "several people without arms struck")
    }
    return nil
  }

  /// `Gunmen shot dead a candidate at a rally`, `a mayor was assassinated`: by no crowd, and by nobody who kept it in check.
  private var isMurder: Bool {
    firstAct == .kill && killed > 0 && attackers.isDisjoint(with: [.crowd, .mob, .state])
      && (!attackers.isDisjoint(with: [.rebels, .gunmen]) || killed == 1 && acts[.kill] >= 0.7)
  }

  /// `A senator was shot at a rally and died`: one who was no part of the crowd, and by nobody who kept it in check.
  private var isShotAtRally: Bool {
    firstAct == .fire && killed == 1 && targets.contains(.civilians) && people.isDisjoint(with: .state)
      && !has(.disperse) && !has(.excessive)
  }

  /// `Four demonstrators were shot dead`, whoever shot them.
  private var isShotDown: Bool {
    killed > 0 && (has(.fire) || has(.kill)) && targets.contains(.crowd)
      && attackers.isDisjoint(with: [.crowd, .mob]) && !has(.clash) && !has(.riot)
  }

  private func crowd() -> (SubEventType, String) {
    let force =
      has(.excessive) || (killed > 0 && has(.disperse) && has(.kill) && attackers.isDisjoint(with: Self.irregulars))
      || (killed > 0 && !people.isDisjoint(with: .state) && has(.fire))
      || (wounded > 0 && !attackers.isDisjoint(with: .state) && has(.beat) && !has(.clash) && !has(.riot))
      || (killed + wounded > 0 && !attackers.isDisjoint(with: .state) && has(.kill) && !has(.clash) && !has(.riot))
      || isShotDown
    // `Protesters burned a police post, and a mob killed 13 policemen`
    let isOnState =
      killed > 0 && killedInArms >= killed && !targets.isDisjoint(with: .state)
      && !attackers.isDisjoint(with: [.crowd, .mob])
    if force, !isOnState { return (.excessiveForceAgainstProtesters, "force against a crowd") }
    let stormed = (has(.attack) || has(.offensive) || has(.capture)) && !attackers.isDisjoint(with: .crowd)
    let struck =
      !attackers.isDisjoint(with: [.crowd, .mob]) && attackers.isDisjoint(with: .state)
      && (has(.beat) || has(.harm) || has(.kill) && killed > 0)
    // `Seven policemen were shot in the protest`
    let hurtState = killed + wounded > 0 && !targets.isDisjoint(with: .state) && attackers.isDisjoint(with: .state)
    let threw = isNote && killed == 0 && has(.bombing) && !exploded
    if stormed || struck || hurtState || threw || has(.riot) || has(.barricade) || acts[.property] >= 0.6
      || has(.clash)
      || has(.mob)
    {
      return (.violentDemonstration, "crowd turned violent")
    }
    // `Several activists were detained during a picket`: only the police detain.
    let isDetained = has(.arrest) && detained > 1 && takers.isDisjoint(with: [.rebels, .gunmen])
    let isChecked = has(.disperse) || has(.arrest) || has(.beat) || has(.harm)
    if isDetained || isChecked && !people.isDisjoint(with: .state) {
      return (.protestWithIntervention, "crowd dispersed or arrested")
    }
    return (.peacefulProtest, "protest")
  }

  private func riot() -> (SubEventType, String) {
    if has(.barricade) || has(.gather) || has(.protest) { return (.violentDemonstration, "violent demonstration") }
    if has(.mob) || has(.kill) || has(.beat) || has(.clash) { return (.mobViolence, "violent crowd") }
    return people.contains(.crowd) && !has(.property)
      ? (.mobViolence, "violent crowd") : (.violentDemonstration, "riot")
  }

  /// What was done outranks where and by whom: a call of the Security Council, sanctions agreed at a summit, talks that
  /// somebody brokers.
  private func diplomacy() -> SubEventType? {
    if has(.ceasefirecall) { return .ceasefireCall }
    // `sanctions` stand in the reports of many talks as what they are about.
    let kinds: [Act] = [.mediation, .contact, .diplomacy]
    if has(.sanction), firstAct == .sanction || !kinds.contains(where: has) { return .sanction }
    return kinds.first(where: has)?.usualSubType
  }

  /// Ground is said to have been taken, and not to have been taken back.
  var isNewGround: Bool { has(.capture) && !has(.retake) }

  private func ground() -> (SubEventType, String)? {
    if has(.handover) { return (.nonViolentTransferOfTerritory, "ground given up without a fight") }
    if has(.retake), conquerors.isDisjoint(with: .rebels) || !conquerors.isDisjoint(with: .state) {
      return (.governmentRegainsTerritory, "state forces retook ground")
    }
    if has(.retake), !conquerors.isDisjoint(with: .rebels), conquerors.isDisjoint(with: .state) {
      return (.nonStateActorOvertakesTerritory, "rebels retook ground")
    }
    guard acts[.capture] >= 0.5 else { return nil }
    if !conquerors.isDisjoint(with: .state), conquerors.isDisjoint(with: .rebels) {
      return (.governmentRegainsTerritory, "state forces took ground")
    }
    if !conquerors.isDisjoint(with: .rebels) { return (.nonStateActorOvertakesTerritory, "rebels took ground") }
    return acts[.capture] >= 0.8 ? (.nonStateActorOvertakesTerritory, "ground taken") : nil
  }

  private static let irregulars: Participants = [.rebels, .gunmen]

  private func fightOrAttack() -> (SubEventType, String) {
    if has(.ambush), !has(.clash), !targets.isDisjoint(with: .unarmed), targets.isDisjoint(with: .armed),
      people.isDisjoint(with: .state)
    {
      return (.attack, "civilians ambushed")
    }
    // `Gang members stormed the town, killing 70 people; two of them were hit in an exchange of fire with police`
    if isMassacre, has(.clash), targets.isDisjoint(with: .armed), !targets.isDisjoint(with: .unarmed),
      !attackers.isEmpty, attackers.isDisjoint(with: .state),
      firstAct == .kill && acts[.kill] >= 0.7 || firstAct == .attack
    {
      return (.attack, "people without arms massacred, told first")
    }
    // `Gang members killed 40 people in a village after their leader was shot by police`
    let isAmongPeople =
      !isNote && firstAct == .fire && people.contains(.civilians) && people.isDisjoint(with: .soldiers)
    if killed >= Self.several, !has(.clash), !has(.ambush), isAmongPeople || !targets.isDisjoint(with: .unarmed),
      !targets.isDisjoint(with: Self.irregulars), targets.isDisjoint(with: .state),
      !attackers.isDisjoint(with: Self.irregulars), !attackers.isDisjoint(with: .state),
      firstAct == .attack || firstAct == .fire || firstAct == .kill && attackers.isDisjoint(with: .soldiers)
    {
      return (.attack, "people without arms killed by the side that lost one of its own")
    }
    if has(.clash) || has(.ambush) { return (.armedClash, "fight between armed sides") }
    // `The army rescued 12 hostages held by rebels. Two rebels were killed`
    if isRelease, killed > 0, !people.isDisjoint(with: [.rebels, .gunmen]) {
      return (.armedClash, "captives freed by force")
    }
    if has(.offensive), targets.isDisjoint(with: .civilians) { return (.armedClash, "offensive") }
    // `Gunmen stormed the paper's offices, killing 12 people`, two of them policemen.
    let isOfPeople =
      !isNote && killed >= Self.several && !targets.isDisjoint(with: .unarmed)
      && targets.isDisjoint(with: .soldiers) && !attackers.isDisjoint(with: Self.irregulars)
    if !targets.isDisjoint(with: .armed), targets.isDisjoint(with: .civilians), !isOfPeople {
      return (.armedClash, "armed target")
    }
    // `Five policemen and two civilians were killed when jihadists attacked a checkpoint`
    if killedInArms > killed - killedInArms, !attackers.isDisjoint(with: Self.irregulars),
      attackers.isDisjoint(with: .state), !targets.isDisjoint(with: .state)
    {
      return (.armedClash, "most of the dead bore arms")
    }
    if !targets.isDisjoint(with: .unarmed) { return (.attack, "civilian target") }
    let sides = [Participants.state, [.rebels, .gunmen]].filter { !people.isDisjoint(with: $0) }.count
    if sides == 2, !people.contains(.civilians) { return (.armedClash, "two armed sides") }
    // `Ahmed Tamimi was shot by soldiers and died`: one who is only named, and fired at nobody.
    let isByStateAlone = killed == 1 && killedInArms == 0 && !attackers.isEmpty && attackers.isSubset(of: .state)
    if has(.fire), !isByStateAlone, people.isDisjoint(with: [.civilians, .crowd, .mob]),
      !people.isDisjoint(with: [.soldiers, .rebels])
    {
      return (.armedClash, "armed side fired on")
    }
    return (.attack, "attack")
  }

  private func quiet() -> (SubEventType, String) {
    if has(.arrest) {
      return !takers.isDisjoint(with: [.rebels, .gunmen]) && takers.isDisjoint(with: .state)
        ? (.abduction, "arrests by those who are no state") : (.arrests, "arrests")
    }
    if has(.property) { return (.lootingPropertyDestruction, "property destroyed") }
    if has(.handover) { return (.nonViolentTransferOfTerritory, "ground given up") }
    if has(.agreement) { return (.agreement, "agreement or surrender") }
    if let talk = diplomacy() { return (talk, "diplomacy") }
    if has(.protest) { return (.peacefulProtest, "protest") }
    if has(.movement) { return (.changeToGroupActivity, "forces or rules changed") }
    if has(.gather) || has(.roadblock) { return (.peacefulProtest, "gathering") }
    if has(.barricade) { return (.violentDemonstration, "barricades") }
    if has(.disperse) { return (.protestWithIntervention, "crowd dispersed") }
    if has(.other) { return (.other, "other development") }
    return (firstAct?.usualSubType ?? .other, "usual reading of the word")
  }
}

/// How surely each act is told, 0…1; 0 where it is not.
struct ActWeights {
  private var weights = [Double](repeating: 0, count: Act.allCases.count)

  subscript(act: Act) -> Double {
    get { weights[Int(act.rawValue)] }
    set { weights[Int(act.rawValue)] = newValue }
  }
}
