import Gazetteer
import Linguistics

/// A name in the text that some place bears, before it is known which.
struct RawMention {
  var tokens: Range<Int>
  var candidates: [Candidate]
  /// The word after or before it that says what kind of place it is.
  var cue: Cue = .none
  /// `near Homs`, `north of Homs`, `20 km from Goris`.
  var isNear = false
  var isDateline = false
  var isMetonym = false
  /// Index among the mentions of the larger place that stands with it.
  var container: Int?
  /// Names a nationality only; gives the context a country and is no place.
  var isDemonym = false

  enum Cue { case none, settlement, district, province, country }
}

/// Finds the names of places, and leaves out the names of people, papers and streets that look like them.
struct PlaceMentionFinder {
  let document: Document
  let gazetteer: Gazetteer
  private var tokens: [Token] { document.tokens }

  private static let titles: WordSet = """
    mr mrs ms dr prof president minister general gen colonel col captain capt major lieutenant lt sergeant sgt senator sen
    governor gov judge pope king queen prince sheikh sheik imam mayor spokesman spokeswoman ambassador secretary
    chairman commander officer detective sheriff rep congressman premier chancellor sir lord saint coach
    """
  private static let directions: WordSet = """
    north south east west northern southern eastern western central greater upper lower northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern inner outer occupied downtown rural mid new
    """
  private static let settlementCues: WordSet =
    "village town city township hamlet kibbutz settlement neighborhood neighbourhood municipality locality suburb port barangay camp capital commune farm"
  private static let districtCues: WordSet =
    "district county subdistrict tehsil upazila parish lga subdivision raion municipality prefecture division borough woreda cercle area"
  private static let provinceCues: WordSet =
    "province governorate state oblast department region wilaya emirate prefecture"
  /// After a name, these keep it a place: the town's own bodies.
  private static let ownBodies: WordSet = """
    police city county district province state region town village township airport governorate council fire school
    department residents authorities court hospital mayor area border prison university airbase base square suburb
    countryside municipality oblast neighborhood high stadium international national central forces army government
    """
  /// After a name, these make it something else.
  private static let strangers: WordSet = """
    street avenue road boulevard lane drive times post news herald journal tribune gazette daily press star observer
    magazine bank group accord accords treaty protocol agreement convention process hotel inc corp ave blvd st rd
    clinic foundation institute museum university college church company
    """
  private static let locatives: WordSet =
    "in at near from to of around outside between into towards toward through across via inside throughout on"
  private static let notPlaces: WordSet = """
    the a an he she it they we his her their its this that these those and but or for with by on in at of to as is was
    march may june august sunday monday tuesday wednesday thursday friday saturday police men man most many more of
    both some all no yes we new best see liberal nation university mobile reading bath nice split orange bush ford
    clinton washington's jackson lincoln madison hope independence union center centre central justice enterprise
    republican democrat democratic court house hill park van day much well along mission post police liberty our
    is are be has had can will would should may might long small major young old white black green brown king queen
    sur south north east west northern southern eastern western same santa san god sent one two three four five six
    seven eight nine ten first second third none last next past are bar cross wall price taliban houthi houthis hamas
    hezbollah isis isil zone bazar barangay sheikh wadi jabal tal mount around following based according due nahiyah
    saheb putin trump macron obama biden erdogan assad maduro modi netanyahu gaddafi saddam hussein castro chavez
    """

  func mentions() -> [RawMention] {
    var found: [RawMention] = []
    for (number, sentence) in document.sentences.enumerated() {
      let limit = sentence.tokens.upperBound
      let dateline = number == 0 ? datelineEnd(sentence) : nil
      var index = sentence.tokens.lowerBound
      while index < limit {
        let token = tokens[index]
        guard token.kind == .word, !document.caseIsInformative || token.isCapitalised || isArabicArticle(index, limit),
          let (key, end) = gazetteer.longestMatch(in: tokens, at: index, limit: limit)
        else {
          index += 1
          continue
        }
        let range = index..<end
        if let mention = mention(range, key, sentence, dateline, found) {
          found.append(mention)
          index = end
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// `al-Shadadi`: the article may be written small.
  private func isArabicArticle(_ index: Int, _ limit: Int) -> Bool {
    index + 2 < limit && tokens[index + 1].kind == .joiner && tokens[index + 2].isCapitalised
      && tokens[index].end - tokens[index].start == 2
  }

  private func datelineEnd(_ sentence: Sentence) -> Int? {
    for index in sentence.tokens.prefix(16) where tokens[index].kind == .punctuation {
      let bytes = document.text.bytes[tokens[index].range]
      if bytes.count >= 2, bytes.first == UInt8(ascii: "-") || bytes.first == 0xE2 { return index }
    }
    return nil
  }

  private func mention(
    _ range: Range<Int>, _ key: WordKey, _ sentence: Sentence, _ dateline: Int?, _ found: [RawMention]
  ) -> RawMention? {
    let first = tokens[range.lowerBound]
    let single = range.count == 1
    if single, Self.notPlaces.contains(first), !first.shape.contains(.dotted) { return nil }
    var candidates = gazetteer.candidates(for: key)
    let nationality = candidates.filter { $0.kind == .demonym || $0.kind == .people }
    candidates.removeAll { $0.kind == .demonym || $0.kind == .people }
    let before = range.lowerBound > sentence.tokens.lowerBound ? tokens[range.lowerBound - 1] : nil
    let afterComma = before.map { isComma($0) || isOpen($0) } ?? false
    if !afterComma { candidates.removeAll { $0.kind == .code } }
    if !nationality.isEmpty, candidates.allSatisfy({ gazetteer.populationCode(of: $0.id) < 160 }) {
      return RawMention(tokens: range, candidates: nationality, isDemonym: true)
    }
    guard !candidates.isEmpty else { return nil }
    if single, first.shape.contains(.allCapitals), document.caseIsInformative, first.end - first.start <= 4,
      !candidates.contains(where: { $0.kind == .abbreviation || $0.kind == .code || gazetteer.isCountry($0.id) })
    {
      return nil
    }
    let important = candidates.contains {
      gazetteer.isCountry($0.id) || gazetteer.feature(of: $0.id) == .admin1
        || gazetteer.populationCode(of: $0.id) >= 185
    }
    let next = range.upperBound < sentence.tokens.upperBound ? tokens[range.upperBound] : nil
    var mention = RawMention(tokens: range, candidates: candidates)
    readCues(&mention, before: before, next: next, sentence)
    if let dateline, range.upperBound <= dateline { mention.isDateline = true }
    if document.caseIsInformative {
      if let before, before.isWord, before.isCapitalised, !Self.directions.contains(before),
        !Self.locatives.contains(before),
        range.lowerBound - 1 > sentence.tokens.lowerBound || Self.titles.contains(before),
        found.last?.tokens.upperBound != range.lowerBound || found.last?.isDemonym == false, mention.cue == .none
      {
        return nil
      }
      if let next, next.isWord, next.isCapitalised, !next.shape.contains(.dotted) {
        if Self.strangers.contains(next) { return nil }
        if !Self.ownBodies.contains(next), !important { return nil }
      }
      if let next, next.kind == .joiner, !important { return nil }
      // A lone small name at a sentence's head is too often a common word.
      if single, before == nil, !important, mention.cue == .none, next.map({ !isComma($0) }) ?? true,
        !isStrong(candidates)
      {
        return nil
      }
    } else if single, !important, mention.cue == .none,
      !(before.map { Self.locatives.contains($0) || isComma($0) || isOpen($0) } ?? false)
    {
      return nil
    } else if !document.caseIsInformative, !important,
      TriggerLexicon.shared.phrases.value(of: first.key) != nil
        || Participants.kind(of: first) != nil
    {
      return nil
    }
    if let before, Self.titles.contains(before) { return nil }
    return mention
  }

  private func isStrong(_ candidates: [Candidate]) -> Bool {
    candidates.contains { ($0.kind == .primary || $0.kind == .curated) && gazetteer.populationCode(of: $0.id) >= 140 }
  }

  private func readCues(_ mention: inout RawMention, before: Token?, next: Token?, _ sentence: Sentence) {
    if let next {
      if Self.provinceCues.contains(next) {
        mention.cue = .province
      } else if Self.districtCues.contains(next) {
        mention.cue = .district
      } else if Self.settlementCues.contains(next) {
        mention.cue = .settlement
      }
    }
    let at = mention.tokens.lowerBound
    if mention.cue == .none, let before, at - 2 >= sentence.tokens.lowerBound {
      let word = before.key == "of" ? tokens[at - 2] : before
      if Self.settlementCues.contains(word) {
        mention.cue = .settlement
      } else if Self.provinceCues.contains(word) {
        mention.cue = .province
      } else if Self.districtCues.contains(word) {
        mention.cue = .district
      }
    }
    if let before {
      if before.key == "near" || before.key == "outside" || before.key == "around" {
        mention.isNear = true
      } else if before.key == "of", at - 2 >= sentence.tokens.lowerBound, Self.directions.contains(tokens[at - 2]) {
        mention.isNear = true
      }
    }
    if let next, next.isWord, Self.speech.contains(next) { mention.isMetonym = true }
  }

  private static let speech: WordSet = """
    said says accused accuses denied denies condemned rejected urged called announced warned vowed insisted claims claimed
    has have agreed wants demanded 's
    """

  private func isComma(_ token: Token) -> Bool {
    document.text.bytes[Int(token.start)] == UInt8(ascii: ",") && token.kind == .punctuation
  }
  private func isOpen(_ token: Token) -> Bool {
    document.text.bytes[Int(token.start)] == UInt8(ascii: "(") && token.kind == .punctuation
  }
}
