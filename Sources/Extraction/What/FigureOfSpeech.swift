import Linguistics

/// Words of violence where nobody fights and nobody is hurt: price wars, battles over budgets, currencies under attack, and
/// hunters.
enum FigureOfSpeech {
  private static let fightings: WordSet = "fighting battle battles fight war combat battling battled fights fought"
  /// What is fought with no arms.
  private static let causes: WordSet = """
    price corruption poverty inflation crime cancer disease aids fires wildfires blaze election elections deficit
    recession hunger drugs racism discrimination lawsuit charges extradition deportation doping illiteracy pollution coronavirus
    presidency leadership nomination title crown ratings custody voters votes audience championship premiership
    fire flames blaze covid outbreak epidemic measles cholera ebola malaria flooding floods drought
    """
  private static let animals: WordSet = """
    elephant elephants rhino rhinos rhinoceros bear bears lion lions leopard leopards wolf wolves whale whales seal seals
    bird birds dog dogs pig pigs chickens mosquito mosquitoes deer boar boars gorilla gorillas monkeys rabbits foxes
    """
  private static let of: WordKey = "of"
  private static let combat: WordKey = "combat"
  private static let spreading: WordSet = "spread"
  private static let to: WordKey = "to"
  private static let aims: WordSet = "survive save keep retain stay curb reduce attract"
  private static let halls: WordSet = "parliament court courts congress senate boardroom"
  private static let inOver: WordSet = "in over"
  private static let networks: WordSet = "online twitter facebook instagram media"
  private static let socialWord: WordSet = "social online on"

  /// `Fans clashed on social media`
  private static func isOnline(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let reach = range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + 9))
    return reach.contains {
      networks.contains(document.tokens[$0]) && socialWord.contains(document.tokens[$0 - 1])
    }
  }

  private static let budgets: WordSet = "budget bill law pensions taxes reform reforms rights ownership"
  private static let money: WordSet =
    "dollar euro yen rouble ruble lira peso rupee currency shares stocks bonds bourse markets"
  private static let under: WordKey = "under"
  private static let off: WordKey = "off"
  private static let showing: WordSet = "demonstrate demonstrates demonstrated demonstrating"
  private static let shown: WordSet = """
    that how why what which whether who the a an once again clearly his her its their our my this these great no some
    conclusively
    """
  private static let growing: WordSet =
    "price prices cost costs demand debt debts population inflation sales rents stock stocks shares"
  private static let into: WordKey = "into"
  private static let pieces: WordSet = "flames pieces fireball fire parts fragments"
  private static let outbursts: WordSet = """
    violence anger rage fury joy interest colour color creativity growth grief protest protests unrest crime
    """
  private static let robbing: WordSet = "robbed rob robs robbing"
  private static let with: WordKey = "with"
  private static let wordsThrown: WordSet = """
    questions question calls requests complaints criticism letters emails messages demands offers advertisements adverts
    invitations information inquiries enquiries tweets
    """
  private static let lifeless: WordSet = """
    game match tie contest bill deal recovery mood hopes hope chances dream dreams conversation project plan proposal
    appetite demand interest momentum market career victory win title glory sleep childhood future chances dignity
    businesses startups
    """
  private static let likening: WordSet = """
    likened likens likening liken compared compares comparing compare described describes describing describe dubbed
    """
  private static let likeWords: WordSet = "to as with"
  private static let a: WordSet = "a an"
  /// How far before a word what likens something to it stands, in words.
  private static let likeReach = 9

  /// `likened the reform to a landmine`, `described the budget as a bomb`.
  private static func isLikened(_ at: Int, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let start = max(sentence.tokens.lowerBound, at - likeReach)
    guard at - 2 > start, a.contains(tokens[at - 1]), likeWords.contains(tokens[at - 2]) else { return false }
    // `described it as a bomb`, `described the blast as a bomb attack`: what went off is described, and no mere thing.
    guard let verb = (start..<at - 2).last(where: { likening.contains(tokens[$0]) }) else { return false }
    return !tokens[verb + 1..<at - 2].contains { real.contains($0) }
  }

  private static let real: WordSet = """
    it this that blast explosion attack incident shooting killing killings device object deaths death raid strike noise
    sound what
    """

  private static let fleeing: WordSet = "flee flees fled fleeing"
  private static let investors: WordSet = """
    investor investors trader traders buyer buyers shareholder shareholders speculators capital money funds deposits
    depositors markets advertisers
    """
  private static let holdings: WordSet =
    "bonds bond equities stocks shares dollar gold assets currencies markets haven havens"

  /// What an attack is in words alone.
  private static let verbal: WordSet = """
    blistering scathing stinging withering verbal veiled thinly-veiled personal rhetorical outspoken unprecedented
    impassioned vitriolic
    """
  private static let reviewers: WordSet = "critics reviewers pundits commentators columnists economists analysts"

  /// `fighting a price war`, `a battle in parliament`, `the dollar came under attack`: nobody is hurt.
  static func isOne(
    _ entry: TriggerLexicon.Entry, at range: Range<Int>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    if isLikened(range.lowerBound, in: sentence, document) { return true }
    switch entry.act {
    // `Ministers fought over the budget`
    case .clash
    where range.count == 2 && fightings.contains(tokens[range.lowerBound])
      && inOver.contains(tokens[range.lowerBound + 1])
      && Participants.named(in: sentence.tokens, document).isDisjoint(with: fighters):
      return TriggerObject.has(budgets, within: 3, after: range, in: sentence, document)
    case .clash where isOnline(range, in: sentence, document): return true
    case .clash where range.count == 1 && fightings.contains(tokens[range.lowerBound]):
      let next = range.upperBound
      if isAtCause(range, in: sentence, document) { return true }
      // `to combat the spread of the virus`
      if tokens[range.lowerBound].key == combat,
        TriggerObject.has(spreading, within: 2, after: range, in: sentence, document)
      {
        return true
      }
      // `cut 400 jobs in a battle to survive`
      if next + 1 < sentence.tokens.upperBound, tokens[next].key == to, aims.contains(tokens[next + 1]) { return true }
      guard next + 1 < sentence.tokens.upperBound, inOver.contains(tokens[next]),
        Participants.named(in: sentence.tokens, document).isDisjoint(with: fighters)
      else { return false }
      return TriggerObject.has(halls, within: 3, after: range, in: sentence, document)
        || TriggerObject.has(budgets, within: 4, after: range, in: sentence, document)
    case .kill, .fire, .attack:
      // `Poachers killed 20 elephants`
      if entry.isVerb, isAtAnimals(range, in: sentence, document) || isOfNature(range, in: sentence, document) {
        return true
      }
      // `killed the game`, `killed off the recovery`
      guard entry.act != .kill else {
        let next = range.upperBound
        if entry.isVerb, next < sentence.tokens.upperBound, tokens[next].key == off { return true }
        return entry.isVerb && TriggerObject.has(lifeless, within: 3, after: range, in: sentence, document)
      }
      let before = max(sentence.tokens.lowerBound, range.lowerBound - 4)..<range.lowerBound
      if !entry.isVerb, before.last.map({ verbal.contains(tokens[$0]) }) == true { return true }
      return before.last.map { reviewers.contains(tokens[$0]) } == true
        || before.contains { money.contains(tokens[$0]) } && before.last.map { tokens[$0].key == under } == true
    // `The dispute exploded into a row`, `robbed of victory`
    case .bombing where entry.isVerb && range.count == 1:
      let next = range.upperBound
      // `The price of bread has exploded`
      let before = max(sentence.tokens.lowerBound, range.lowerBound - 6)..<range.lowerBound
      if before.contains(where: { growing.contains(tokens[$0]) }) { return true }
      return next + 1 < sentence.tokens.upperBound && tokens[next].key == into
        && !TriggerObject.has(pieces, within: 3, after: range, in: sentence, document)
    case .property where entry.isVerb && robbing.contains(tokens[range.lowerBound]):
      let next = range.upperBound
      return next < sentence.tokens.upperBound && tokens[next].key == of
        && TriggerObject.has(lifeless, within: 4, after: range, in: sentence, document)
    // `bombarded with questions`
    case .shelling, .riot:
      let next = range.upperBound
      return entry.isVerb && next + 1 < sentence.tokens.upperBound && tokens[next].key == with
        && TriggerObject.has(wordsThrown, within: 4, after: range, in: sentence, document)
    // `The results demonstrate how weak it is`: something is shown, and nobody marches.
    case .protest where entry.isVerb && range.count == 1 && showing.contains(tokens[range.lowerBound]):
      return range.upperBound < sentence.tokens.upperBound && shown.contains(tokens[range.upperBound])
    // `Investors fled to bonds`: money moves, and nobody.
    case .other where range.contains(where: { fleeing.contains(tokens[$0]) }):
      return (max(sentence.tokens.lowerBound, range.lowerBound - 4)..<range.lowerBound).contains {
        investors.contains(tokens[$0])
      } || TriggerObject.has(holdings, within: 4, after: range, in: sentence, document)
    // `an explosion of violence`
    case .explosion where !entry.isVerb:
      let next = range.upperBound
      return next + 1 < sentence.tokens.upperBound && tokens[next].key == of && outbursts.contains(tokens[next + 1])
    // `a storm of protest`, `a flood of refugees`
    case .disaster where range.count == 1:
      return range.upperBound < sentence.tokens.upperBound && tokens[range.upperBound].key == of
    default: return false
    }
  }

  private static let fighters: Participants = [.soldiers, .police, .rebels, .gunmen, .crowd, .mob]
  private static let settings: WordSet =
    "before after during ahead in near around at on left killed as when between under with opened"

  /// `fighting a price war`; not `fighting before the election`.
  private static func isAtCause(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    for index in range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + 3)) {
      if settings.contains(document.tokens[index]) { return false }
      if causes.contains(document.tokens[index]) { return true }
    }
    return false
  }

  /// `Poachers killed 20 elephants`; not their keepers, nor those who call themselves lions.
  private static func isAtAnimals(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = sentence.tokens.upperBound
    // `4,000 dogs were killed`
    let first = range.lowerBound
    if first - 2 >= sentence.tokens.lowerBound, passives.contains(tokens[first - 1]),
      animals.contains(tokens[first - 2]),
      !(document.caseIsInformative && tokens[first - 2].isCapitalised)
    {
      return true
    }
    for index in range.upperBound..<max(range.upperBound, min(end, range.upperBound + 4)) {
      let token = tokens[index]
      if token.kind == .punctuation || Participants.kind(of: token) != nil { return false }
      guard animals.contains(token) else { continue }
      if document.caseIsInformative, token.isCapitalised { return false }
      guard index + 1 < end else { return true }
      let next = tokens[index + 1]
      return next.kind != .word || !next.tag.isNoun && Participants.kind(of: next) == nil && !links.contains(next)
    }
    return false
  }

  private static let links: WordSet = "and or"
  private static let passives: WordSet = "was were"
  /// What kills and nobody wills it.
  static let natural: WordSet = """
    virus viruses coronavirus covid disease diseases illness cancer malaria cholera ebola dengue hunger starvation
    infection infections pneumonia aids flu influenza earthquake quake flood floods flooding landslide landslides mudslide
    storm storms hurricane cyclone typhoon tornado lightning heatstroke heatwave heat cold epidemic pandemic outbreak
    famine measles avalanche drought tsunami plague smog
    """
  private static let between: WordSet = "has have had also already"

  /// `The virus attacks the lungs`, `floods have killed 30`.
  static func isOfNature(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    var before = range.lowerBound - 1
    while before > sentence.tokens.lowerBound, between.contains(document.tokens[before]) { before -= 1 }
    if before >= sentence.tokens.lowerBound, natural.contains(document.tokens[before]) { return true }
    // `Elephants trampled two villagers`
    if before >= sentence.tokens.lowerBound, beasts.contains(document.tokens[before]),
      before == sentence.tokens.lowerBound || !(document.caseIsInformative && document.tokens[before].isCapitalised)
    {
      return true
    }
    // `were killed by a rockfall`, `attacked by a shark`
    let next = range.upperBound
    guard next + 1 < sentence.tokens.upperBound, document.tokens[next].key == by else { return false }
    var noun = next + 1
    while noun < sentence.tokens.upperBound, noun < next + 3, articles.contains(document.tokens[noun]) { noun += 1 }
    guard noun < sentence.tokens.upperBound else { return false }
    let token = document.tokens[noun]
    let goesOn = noun + 1 < sentence.tokens.upperBound && document.tokens[noun + 1].tag.isNoun
    return (natural.contains(token) || beasts.contains(token)) && !goesOn
      && !(document.caseIsInformative && token.isCapitalised)
  }

  private static let by: WordKey = "by"
  private static let articles: WordSet = "a an the wild two falling stray rabid"
  private static let beasts: WordSet = """
    bear bears shark sharks crocodile crocodiles elephant elephants lion lions leopard leopards tiger tigers hippo bull
    snake snakes bees wasps dog dogs wolf wolves hyena hyenas rockfall rockslide rocks boulder tree wave waves
    """
}
