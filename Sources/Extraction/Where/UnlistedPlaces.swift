import Gazetteer
import Linguistics

/// Villages that no table has, kept where the text itself says that they are places.
///
/// A name qualifies by what stands around it: `the village of X`, `in X town`, `near X (District, Province)`, `in X in
/// Idlib`. It is placed where its container is, with the precision that says so.
struct UnlistedPlaces {
  private let document: Document
  private let tokens: [Token]
  private let marks: [PlaceMarks]
  private var isTaken: [Bool]
  private let startOf: [Int: Int]
  /// Where names begin whose parts are names of places too: whoever else may be called so, here a place is.
  private let longerNames: Set<Int>
  /// True where words of war stand close: news of war names villages that nobody has heard of.
  private let tellsOfWar: Bool
  private(set) var found: [(tokens: Range<Int>, container: Int?, called: PlaceMarks, isNear: Bool)] = []

  /// What the cues around a name must add up to.
  private static let enough = 3.0
  private static let joining: WordSet =
    "al el ar as ash ad at az an es ed et de la del las los le les the di da do dos du of e bin abu umm"
  static let never: WordSet = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december god parliament congress senate ramadan christmas easter english french spanish arabic german
    russian center centre shiite shi'ite shi’ite shia sunni
    coptic maronite yazidi yezidi hindu buddhist sikh alevi ismaili christian muslim catholic protestant druze alawite jewish internet twitter facebook whatsapp i covid covid-19 islam christianity
    """
  private static let ownKinds: WordSet = "barrio barangay brgy colonia vila favela kampung desa sitio vereda pueblo"
  private static let on: WordKey = "on"
  private static let possessive: WordKey = "'s"
  /// `in Rajpora areas`: in the news of India one place and what lies around it.
  private static let areas: WordKey = "areas"
  private static let bracket = UInt8(ascii: "(")

  /// - Parameter groupMentions: how often the text names an armed group, which speaks of war as the words of war do.
  init(
    _ document: Document, marks: [PlaceMarks], toponyms: [Toponym], names: [PlaceName], groupMentions: Int = 0,
    longerNames: Set<Int> = []
  ) {
    self.longerNames = longerNames
    self.document = document
    tokens = document.tokens
    self.marks = marks
    isTaken = [Bool](repeating: false, count: document.tokens.count)
    var startOf: [Int: Int] = [:]
    for (index, toponym) in toponyms.enumerated() where toponym.isAccepted {
      // `Tal` of `Tal Qurmish` may be a part of a longer name; so may a large town's name where the text says what has it:
      // `the village of Beni Mansour`.
      if toponym.features.contains(.capitalAfter), toponym.tokens.count == 1,
        !toponym.features.contains(anyOf: .country, .region, .capital),
        toponym.features.contains(.kindOf)
          || !toponym.features.contains(anyOf: .admin1, .million, .hundredThousand)
      {
        continue
      }
      for token in toponym.extent { isTaken[token] = true }
      startOf[toponym.tokens.lowerBound] = index
    }
    // `Armenian-held Stepanakert`, `the Houthi district`: the names of peoples are none of places.
    for toponym in toponyms where names[toponym.name].isDemonym { isTaken[toponym.tokens.lowerBound] = true }
    self.startOf = startOf
    let isShort = tokens.count <= Self.shortText
    let words =
      groupMentions + marks.count { $0.contains(.war) } + (isShort ? tokens.count { Self.violent.contains($0) } : 0)
    tellsOfWar = words * Self.tokensPerWarWord >= tokens.count
  }

  /// Words that tell of war where a text is no more than a few sentences, and of much else.
  private static let violent: WordSet = "attack attacks attacked strike airstrike killing"
  private static let shortText = 100
  /// A text has a word of war in so many.
  private static let tokensPerWarWord = 40

  mutating func find() {
    // Without capitals a name cannot be told from the words around it.
    guard document.caseIsInformative else { return }
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let end = chunk(from: index, limit: sentence.tokens.upperBound) else {
          index += 1
          continue
        }
        weigh(index..<end, in: sentence.tokens)
        index = end
      }
    }
  }

  /// Where a run of capitalised words that starts here ends.
  private func chunk(from start: Int, limit: Int) -> Int? {
    guard canStart(start, limit) else { return nil }
    var end = start
    var words = 0
    while end < limit, words < 5 {
      let token = tokens[end]
      if token.kind == .word, token.isCapitalised, !isTaken[end], marks[end].isDisjoint(with: .kind) || words == 0,
        !Self.never.contains(token)
      {
        end += 1
        words += 1
      } else if token.kind == .joiner, end > start, end + 1 < limit, tokens[end + 1].kind == .word,
        // `Kok-Terek`, whatever else `Terek` names
        !isTaken[end + 1] || tokens[end + 1].isCapitalised && !tokens[end].shape.contains(.spaceBefore)
      {
        // `Bala-Murghab`, `Jabal al-Zawiya`; `Paris-based` is none.
        guard
          tokens[end + 1].isCapitalised || Self.joining.contains(tokens[end - 1])
            || Self.joining.contains(tokens[end + 1])
        else { return nil }
        end += 2
        words += 1
      } else if Self.joining.contains(token), end + 1 < limit, !isTaken[end + 1],
        tokens[end + 1].isCapitalised
          || (tokens[end + 1].kind == .joiner && end + 2 < limit && tokens[end + 2].isCapitalised)
      {
        end += 1
      } else {
        break
      }
    }
    return end > start && words > 0 ? end : nil
  }

  /// `at the MINUSMA camp`: the name of a force that the tables know.
  private func isActor(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    document.actors.match(
      in: tokens, at: range.lowerBound, limit: sentence.upperBound, home: nil, caseIsInformative: true
    )
    .map { $0.1 >= range.upperBound } ?? false
  }

  private func canStart(_ index: Int, _ limit: Int) -> Bool {
    guard tokens[index].kind == .word, !isTaken[index] else { return false }
    // `al-Zawiya`, `Al-Zawiya`
    if index + 2 < limit, tokens[index + 1].kind == .joiner, Self.joining.contains(tokens[index]) {
      return tokens[index + 2].isCapitalised
    }
    return tokens[index].isCapitalised && !Self.never.contains(tokens[index])
  }

  private mutating func weigh(_ range: Range<Int>, in sentence: Range<Int>) {
    var score = 0.0
    var isNear = false
    var called: PlaceMarks = []
    var container: Int?
    guard let cue = cueBefore(range.lowerBound, sentence, &score, &isNear, &called), cue else { return }
    // `the Nairobi slum of Mathare`
    if !called.isEmpty, range.lowerBound - 3 >= sentence.lowerBound, marks[range.lowerBound - 1].contains(.of),
      let town = startOf[range.lowerBound - 3]
    {
      container = town
    }
    if range.allSatisfy({ marks[$0].contains(.direction) }) || isOfThing(range, in: sentence) { return }
    // `al-Qubeir`: the article is no given name here.
    let hasArticle = range.count > 2 && Self.joining.contains(tokens[range.lowerBound])
    let first = marks[
      hasArticle && tokens[range.lowerBound + 1].kind == .joiner ? range.lowerBound + 2 : range.lowerBound]
    let last = marks[range.upperBound - 1]
    let isOfPlaces = longerNames.contains(range.lowerBound)
    guard first.isDisjoint(with: [.title, .given]) || called != [] || isOfPlaces else { return }
    guard last.isDisjoint(with: [.street, .firm, .treaty, .paper, .localBody, .organ, .team]) else { return }
    // `at Barrio Alto`: the name begins with what it is.
    if range.count > 1, called.isEmpty, Self.ownKinds.contains(tokens[range.lowerBound]) {
      called = first.intersection(.kind)
      score += 2
    }
    if isOfSeveral(range, in: sentence) { return }
    cueBehind(range.upperBound, sentence, &score, &called, &container)
    // `in Kharkiv's Nemyshlyan district`; `Italy's Meloni`, `Manipur's Moltuk valley` are told in other ways too.
    if tokens[range.lowerBound - 1].key == Self.possessive {
      guard !called.isDisjoint(with: [.town, .quarter, .camp, .district]) else { return }
      container = startOf[range.lowerBound - 2]
    }
    // `near the Das [security department] offices`: villages have no article.
    if called.isEmpty, marks[range.lowerBound - 1].contains(.article) { return }
    if tellsOfWar || isOfAct(range.lowerBound, in: sentence), isBareSite(range, in: sentence) {
      score += marks[range.lowerBound - 1].contains(.inside) ? 1.5 : 2
    }
    if first.contains(.common), range.count == 1 { score -= 1 }
    if first.contains(.surname), called.isEmpty, !isOfPlaces { score -= 1 }
    guard score >= Self.enough, !isActor(range, in: sentence),
      !CommunalReader.isPeople(range, called: called, in: document)
    else { return }
    found.append((range, container, called, isNear))
  }

  /// `in Turkmen villages`, `in Anglophone areas`: whose places they are, where no two names share the noun.
  private func isOfSeveral(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard range.count == 1, range.upperBound < sentence.upperBound, range.lowerBound > sentence.lowerBound else {
      return false
    }
    let noun = tokens[range.upperBound]
    return noun.tag == .plural && !noun.isCapitalised && noun.key != Self.areas
      && !marks[range.upperBound].isDisjoint(with: .kind)
      && !marks[range.lowerBound - 1].contains(.and)
  }

  /// `behind the Crown hotel`, `near the Pir Sadiq shrine`: the name says which one.
  private func isOfThing(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard range.lowerBound > sentence.lowerBound, range.upperBound < sentence.upperBound,
      marks[range.lowerBound - 1].contains(.determiner)
    else { return false }
    return Self.things.contains(tokens[range.upperBound])
  }

  private static let things: WordSet = """
    hotel hotels hospital clinic shrine church mosque monastery theater theatre cinema restaurant store shop building
    buildings office offices headquarters company firm bank newspaper club agency factory cocktail
    """

  /// `kidnapped in Tingwe`: right behind a word of war.
  private func isOfAct(_ start: Int, in sentence: Range<Int>) -> Bool {
    start - 2 >= sentence.lowerBound && marks[start - 2].contains(.war) && !tokens[start - 2].isCapitalised
  }

  /// `In Tingwe, 17 people died`: nothing but `in` before a name, and the clause goes on behind it.
  private func isBareSite(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard range.lowerBound > sentence.lowerBound,
      marks[range.lowerBound - 1].contains(.inside) || isPost(at: range.lowerBound, sentence)
        || isNearBare(range, sentence),
      Int(tokens[range.upperBound - 1].end - tokens[range.lowerBound].start) >= Self.nameLength,
      !range.contains(where: { tokens[$0].shape.contains(.allCapitals) || tokens[$0].shape.contains(.mixed) })
    else { return false }
    return range.upperBound >= sentence.upperBound || !tokens[range.upperBound].isCapitalised
  }

  private static let nameLength = 4
  private static let posts: WordSet = """
    camp post base outpost checkpoint barracks position positions garrison station roadblock bridge village villages town
    bunker bunkers hideout hill soldiers people civilians policemen villagers officers troops rebels insurgents militants
    fighters militants terrorists gunmen bandits jihadists guerrillas commander refugees peasants farmers men women children miners workers killed wounded attacked ambushed shot died convoy patrol fighting battle battles clash clashes ambush massacre attack
    """

  /// `a convoy near Halgan on Thursday`: the clause goes on with when, or ends.
  private func isNearBare(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard marks[range.lowerBound - 1].contains(.near) else { return false }
    guard range.upperBound < sentence.upperBound else { return true }
    let next = tokens[range.upperBound]
    return next.kind == .punctuation || next.key == Self.on
  }

  /// `an army camp at Tingwe`, `killed at Tingwe`: what stands at a place, or befell people there.
  private func isPost(at start: Int, _ sentence: Range<Int>) -> Bool {
    start - 2 >= sentence.lowerBound && marks[start - 1].contains(.at) && Self.posts.contains(tokens[start - 2])
  }

  /// - Returns: nil or false where nothing before the name speaks of a place.
  private func cueBefore(
    _ start: Int, _ sentence: Range<Int>, _ score: inout Double, _ isNear: inout Bool, _ called: inout PlaceMarks
  ) -> Bool? {
    var before = start - 1
    guard before >= sentence.lowerBound else { return nil }
    var steps = 0
    while before >= sentence.lowerBound, steps < 3, !tokens[before].isCapitalised,
      !marks[before].isDisjoint(with: [.direction, .determiner, .nearby])
    {
      before -= 1
      steps += 1
    }
    guard before >= sentence.lowerBound, tokens[before].kind == .word else { return nil }
    let mark = marks[before]
    if !mark.isDisjoint(with: .kind) {
      // `Barangay X`.
      called = mark.intersection(.kind)
      score += 2
      return true
    }
    if mark.contains(.of), before > sentence.lowerBound {
      let kind = marks[before - 1].intersection(.kind)
      if !kind.isEmpty {
        called = kind
        score += 3
        return true
      }
      // `the mayor of Cotija`
      if Self.mayors.contains(tokens[before - 1]) {
        score += 2
        return true
      }
      // `on the edge of Taldou`
      if Self.edges.contains(tokens[before - 1]) {
        isNear = true
        score += 2
        return true
      }
      if !marks[before - 1].isDisjoint(with: [.direction, .near]) {
        isNear = true
        score += 1.5
        return true
      }
      return nil
    }
    // `stormed Darul Jamal, a village on the border`
    if mark.contains(.taking), steps == 0 {
      score += 1
      return true
    }
    if !mark.isDisjoint(with: .locative) {
      isNear = mark.contains(.near)
      score += mark.contains(.near) || mark.contains(.inside) ? 1.5 : 1
      return true
    }
    // `a raid on nearby Gora Namaye`, `burned down nearby Tinsa`
    if marks[start - 1].contains(.nearby) {
      score += 3
      return true
    }
    // `on Kora mountain`
    if tokens[before].key == Self.on, steps == 0 {
      score += 1
      return true
    }
    // `in Kharkiv's Nemyshlyan district`
    if tokens[before].key == Self.possessive, steps == 0, before - 1 > sentence.lowerBound, isTaken[before - 1] {
      score += 1.5
      return true
    }
    // `in X and Y (District)`
    if mark.contains(.and), before > sentence.lowerBound, isTaken[before - 1] {
      score += 0.5
      return true
    }
    return nil
  }

  /// `Darul Jamal, a remote farming village`: what the text itself says that it is.
  private func apposition(at comma: Int, _ sentence: Range<Int>) -> (PlaceMarks, end: Int)? {
    guard comma + 2 < sentence.upperBound, tokens[comma].kind == .punctuation,
      document.text.bytes[Int(tokens[comma].start)] == UInt8(ascii: ","), marks[comma + 1].contains(.article)
    else { return nil }
    for at in comma + 2..<min(sentence.upperBound, comma + 2 + Self.appositionReach) {
      if marks[at].contains(.town) { return (marks[at].intersection(.kind), at + 1) }
      guard
        tokens[at].kind == .joiner || tokens[at].kind == .word && !tokens[at].isCapitalised
          || tokens[at].tag.isAdjective
      else { return nil }
    }
    return nil
  }

  private static let appositionReach = 4
  private static let edges: WordSet = "edge outskirts fringes entrance"
  private static let mayors: WordSet = "mayor mayors ex-mayor prefect sub-prefect"
  private static let borders: WordSet = "border borders frontier"
  private static let borderReach = 6

  /// `the Anglophone village of Mautu`: the one behind `of` is called so, and what stands before is an adjective.
  private func namesAnother(_ end: Int, _ sentence: Range<Int>) -> Bool {
    guard end - 2 >= sentence.lowerBound, marks[end - 2].contains(.article), end + 2 < sentence.upperBound,
      marks[end].contains(.town), !tokens[end].isCapitalised, marks[end + 1].contains(.of),
      tokens[end + 2].isCapitalised,
      startOf[end + 2] == nil
    else { return false }
    return end + 3 >= sentence.upperBound || marks[end + 3].isDisjoint(with: .kind)
  }

  private func cueBehind(
    _ end: Int, _ sentence: Range<Int>, _ score: inout Double, _ called: inout PlaceMarks, _ container: inout Int?
  ) {
    var position = end
    if namesAnother(end, sentence) { return }
    while position < sentence.upperBound, tokens[position].kind == .word, !isTaken[position],
      !marks[position].isDisjoint(with: .kind)
    {
      if called.isEmpty { score += 2 }
      called.formUnion(marks[position].intersection(.kind))
      position += 1
    }
    guard position < sentence.upperBound else { return }
    if called.isEmpty, let (kind, end) = apposition(at: position, sentence) {
      called = kind
      score += 2
      // `a village near Gwoza`
      if end + 1 < sentence.upperBound, !marks[end].isDisjoint(with: [.inside, .near]) {
        container = startOf[end + 1]
      }
      return
    }
    let token = tokens[position]
    var value = 0.0
    if token.kind == .punctuation, document.text.bytes[Int(token.start)] == Self.bracket {
      value = 2
    } else if token.kind == .punctuation, document.text.bytes[Int(token.start)] == UInt8(ascii: ",") {
      // `in Tanwal, near the border with Mali`: beside that country, and not in it.
      if position + 1 < sentence.upperBound, marks[position + 1].contains(.near) || tokens[position + 1].key == Self.on,
        (position + 2..<max(position + 2, min(sentence.upperBound, position + Self.borderReach))).contains(where: {
          Self.borders.contains(tokens[$0])
        })
      {
        score += 2.2
        return
      }
      // `in Abnuwaran, near the city of Fallujah`
      value = position + 1 < sentence.upperBound && marks[position + 1].contains(.near) ? 2.2 : 1.5
    } else if marks[position].contains(.inside) || marks[position].contains(.of) {
      value = 1.5
    } else {
      return
    }
    position += 1
    var steps = 0
    // `(Mahliyah, Marib)`, `in rural western Aleppo`: the first known name after it.
    while position < sentence.upperBound, steps < 6, startOf[position] == nil {
      // `at Ber, 60 km east of Timbuktu`
      let isMeasure = tokens[position - 1].kind == .number && StatedDistance.isUnit(tokens[position])
      if isMeasure { value += 1 }
      let isPassable =
        isMeasure || tokens[position].kind != .word || tokens[position].isCapitalised
        || !marks[position].isDisjoint(with: [.direction, .kind, .determiner, .of, .inside, .near])
      guard isPassable else { return }
      position += 1
      steps += 1
    }
    guard position < sentence.upperBound, let known = startOf[position] else { return }
    // `at Guelta Zemmour, Algiers radio said`
    if position + 1 < sentence.upperBound, ToponymReader.broadcasters.contains(tokens[position + 1]) { return }
    container = known
    score += value - Double(steps) * 0.1
  }
}
