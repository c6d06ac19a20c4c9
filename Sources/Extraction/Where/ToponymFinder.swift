import Gazetteer
import Linguistics

/// Finds the stretches of a text that may name places: the longest names of the gazetteer, one pass over the tokens.
struct ToponymFinder {
  let document: Document
  let gazetteer: Gazetteer
  let tokens: [Token]
  /// What the tables say of each token.
  let marks: [PlaceMarks]
  private(set) var toponyms: [Toponym] = []
  private(set) var names: [PlaceName] = []
  private var nameOfKey: [WordKey: Int] = [:]

  /// More places of one name than this are not weighed: the smallest are left out.
  private static let candidateLimit = 48
  private static let articles: WordSet = "al el ar as ash ad adh at ath az an es ez ed et en er"
  private static let connectors: WordSet = """
    al el ar as ash ad adh at ath az an es ez ed et en er of de la le les los las del da do dos das di du des the and
    sur upon on under in am an der den und i y e bin ibn ou au aux a st ul i e ye na nad pod by 's d l
    """
  private static let letterUS: WordKey = "us"
  private static let possessive: WordKey = "'s"

  init(_ document: Document, _ gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    tokens = document.tokens
    let table = PlaceMarks.table
    marks = document.tokens.map { $0.kind == .word ? table[$0.key] ?? [] : [] }
  }

  mutating func find() {
    // The names of the next sentences are asked for while one is read.
    prefetchBuckets(ofSentence: 0)
    prefetchBuckets(ofSentence: 1)
    prefetchEntries(ofSentence: 0)
    for (number, sentence) in document.sentences.enumerated() {
      prefetchBuckets(ofSentence: number + 2)
      prefetchEntries(ofSentence: number + 1)
      var index = sentence.tokens.lowerBound
      let limit = sentence.tokens.upperBound
      while index < limit {
        guard let start = startOfName(index, limit), let (key, end) = match(start, limit) else {
          index += 1
          continue
        }
        let name = name(of: key)
        guard name >= 0, !isKind(start..<end, limit) else {
          index += 1
          continue
        }
        names[name].toponyms.append(toponyms.count)
        toponyms.append(Toponym(tokens: start..<end, key: key, name: name, extent: start..<end))
        index = end
      }
    }
  }

  private func prefetchBuckets(ofSentence number: Int) {
    eachBeginning(inSentence: number) { gazetteer.prefetchBuckets(of: $0) }
  }

  private func prefetchEntries(ofSentence number: Int) {
    eachBeginning(inSentence: number) { gazetteer.prefetchEntries(of: $0) }
  }

  /// The words of a sentence, if there is one of this number, that a name may begin with.
  @inline(__always)
  private func eachBeginning(inSentence number: Int, _ body: (WordKey) -> Void) {
    guard number < document.sentences.count else { return }
    for index in document.sentences[number].tokens
    where tokens[index].kind == .word && (tokens[index].isCapitalised || !document.caseIsInformative) {
      body(tokens[index].key)
    }
  }

  /// Where a name can begin: at a capital, or at an Arabic article before one.
  private func startOfName(_ index: Int, _ limit: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    guard document.caseIsInformative else { return index }
    if token.isCapitalised { return index }
    if Self.articles.contains(token), index + 2 < limit, tokens[index + 1].kind == .joiner,
      tokens[index + 2].isCapitalised
    {
      return index
    }
    return nil
  }

  /// The longest name of the gazetteer from a token on whose last word has a capital.
  private func match(_ start: Int, _ limit: Int) -> (WordKey, Int)? {
    var key = tokens[start].key
    var best: (WordKey, Int)?
    if document.caseIsInformative ? tokens[start].isCapitalised : true, gazetteer.contains(key),
      !isLowerUS(start)
    {
      best = (key, start + 1)
    }
    var position = start + 1
    while gazetteer.isPrefix(key) {
      if position < limit, tokens[position].kind == .joiner { position += 1 }
      guard position < limit else { break }
      let token = tokens[position]
      // A name does not run over a mark, and its small words are known.
      guard token.kind == .word || token.kind == .number || isApostrophe(position) else { break }
      if document.caseIsInformative, token.kind == .word, !token.isCapitalised, !Self.connectors.contains(token) {
        // `Zamzam camp`, `Kabul airport`: names that end in a word for what it is.
        guard marks[position].intersection([.kind, .localBody]) != [] else { break }
        // `the Kashmir town of Sopore`: the word says what the other one is.
        if position + 2 < limit, !marks[position].isDisjoint(with: [.town, .quarter, .camp]),
          marks[position + 1].contains(.of), tokens[position + 2].isCapitalised
        {
          break
        }
      }
      key = key.followed(by: token.key)
      position += 1
      if token.key == Self.possessive { continue }
      // `the town of Man on Monday`: no name ends in a small word.
      if document.caseIsInformative, Self.connectors.contains(token), !token.isCapitalised { continue }
      if gazetteer.contains(key) { best = (key, position) }
    }
    return best
  }

  /// `us` written small is a pronoun; in a text of capitals it is too as a rule.
  private func isLowerUS(_ index: Int) -> Bool {
    guard tokens[index].key == Self.letterUS else { return false }
    return !document.caseIsInformative || !tokens[index].shape.contains(.allCapitals)
  }

  private func isApostrophe(_ index: Int) -> Bool {
    tokens[index].kind == .quote && tokens[index].end - tokens[index].start <= 3
      && !tokens[index].shape.contains(.spaceBefore)
  }

  /// `Colonia` in `Colonia Los Portales`, `Vila` in `Vila Kennedy`: the word for what it is, before the name.
  private func isKind(_ range: Range<Int>, _ limit: Int) -> Bool {
    // `North` and `South East` are names only before `Region`.
    if range.allSatisfy({ marks[$0].contains(.direction) || tokens[$0].kind == .joiner }) {
      // … or with what they lie in: `Bamenda, North-West, Cameroon`.
      guard range.upperBound < limit else { return true }
      let next = tokens[range.upperBound]
      // `the Southern Province of Zambia`
      if range.upperBound + 2 < limit, marks[range.upperBound + 1].contains(.of),
        tokens[range.upperBound + 2].isCapitalised
      {
        return true
      }
      return marks[range.upperBound].isDisjoint(with: [.province, .district])
        && (next.kind == .word || document.text.bytes[Int(next.start)] != UInt8(ascii: ","))
    }
    guard document.caseIsInformative, range.count == 1 else { return false }
    // `the Center of Lima`
    if range.upperBound < limit, Self.middles.contains(tokens[range.lowerBound]), marks[range.upperBound].contains(.of)
    {
      return true
    }
    let word = tokens[range.lowerBound]
    // `Zam Zam` is no `Zam`.
    if range.upperBound < limit, tokens[range.upperBound].key == word.key { return true }
    if range.lowerBound > 0, tokens[range.lowerBound - 1].key == word.key { return true }
    return (!marks[range.lowerBound].isDisjoint(with: .kind) || Self.beginnings.contains(word))
      && range.upperBound < limit && tokens[range.upperBound].kind == .word && tokens[range.upperBound].isCapitalised
  }

  private static let middles: WordSet = "center centre"
  /// Names of places that longer names of others begin with: `San Florian`, `Villa Tunari`.
  private static let beginnings: WordSet = """
    san santo santa sao villa cerro kota kara wadi tal tell tel jabal jebel khirbet khirbat wad ain ein beit deir kafr kfar
    ras gidan unguwan
    """

  // MARK: Names

  private mutating func name(of key: WordKey) -> Int {
    if let known = nameOfKey[key] { return known }
    let (candidates, isPeople) = Self.candidates(for: key, in: gazetteer)
    let index = names.count
    names.append(PlaceName(key: key, candidates: candidates, isDemonym: isPeople))
    nameOfKey[key] = index
    return index
  }

  /// The places that a name may mean, with how likely each is before anything else is known, and whether it is a people's
  /// name too.
  static func candidates(for key: WordKey, in gazetteer: Gazetteer) -> (places: [PlaceCandidate], isPeople: Bool) {
    let found = gazetteer.candidates(for: key)
    var isPeople = false
    var candidates: [PlaceCandidate] = []
    for candidate in found {
      if candidate.kind == .demonym || candidate.kind == .people {
        isPeople = true
        continue
      }
      let position = gazetteer.position(of: candidate.id)
      candidates.append(
        PlaceCandidate(
          id: candidate.id, kind: candidate.kind, feature: gazetteer.feature(of: candidate.id),
          latitude: position.latitude, longitude: position.longitude, country: nil, admin1: nil,
          population: gazetteer.populationCode(of: candidate.id), tier: gazetteer.tier(of: candidate.id)))
    }
    // The user's own place wins over all others of its name.
    if candidates.contains(where: { gazetteer.isAddition($0.id) }) {
      candidates.removeAll { !gazetteer.isAddition($0.id) }
    }
    // `one of Asia's longest wars`: no village is meant by the name of a continent.
    if candidates.contains(where: { $0.feature == .continent }) {
      candidates.removeAll { $0.feature.isSettlement && !gazetteer.isAddition($0.id) }
    }
    if candidates.count > candidateLimit {
      candidates.sort { ($0.tier, -$0.population, $0.id) < ($1.tier, -$1.population, $1.id) }
      candidates.removeLast(candidates.count - candidateLimit)
    }
    for index in candidates.indices {
      candidates[index].country = gazetteer.country(of: candidates[index].id)
      candidates[index].admin1 = gazetteer.admin1(of: candidates[index].id)
    }
    PlacePrior.assign(to: &candidates)
    return (candidates, isPeople)
  }
}
