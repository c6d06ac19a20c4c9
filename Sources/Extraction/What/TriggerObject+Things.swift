import Linguistics

/// Things that tell what a word of violence is about: ballot boxes that are snatched, slogans that are sprayed, camps of
/// people without arms, arms in their stores.
extension TriggerObject {
  private static let gunners: WordSet =
    "forces army military troops navy artillery militants rebels insurgents fighters"
  private static let between: WordSet = "have has had also then again"
  private static let targets: WordSet = """
    depot depots warehouse warehouses refinery refineries facility facilities target targets site sites airbase airfield
    airport convoy convoys infrastructure substation hub hideout hideouts stronghold strongholds position positions
    """
  /// Words from `struck` to what was struck, at most.
  private static let struckReach = 6

  /// `The army struck a bridge`, `Israeli forces have struck 20 targets`: those who have guns and shells, and what is struck with
  /// them; not a deal.
  static func isByForces(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    var doer = range.lowerBound - 1
    while doer > sentence.tokens.lowerBound, between.contains(tokens[doer]) || tokens[doer].tag == .adverb { doer -= 1 }
    guard doer >= sentence.tokens.lowerBound, gunners.contains(tokens[doer]) else { return false }
    for index in range
      .upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + struckReach))
    {
      if tokens[index].kind == .punctuation || tokens[index].tag.isFiniteVerb || tokens[index].tag == .preposition {
        return false
      }
      if targets.contains(tokens[index]) || Linking.things.contains(tokens[index]) { return true }
    }
    return false
  }

  static let thwarting: WordSet = "thwart thwarts thwarted thwarting"
  private static let arresting: WordSet = "detained detaining arrested arresting detain arrest"
  private static let arrestReach = 6

  static func isArrested(after range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    has(arresting, within: arrestReach, after: range, in: sentence, document)
  }

  static let freedom: WordSet = "freedom liberty consciousness"
  private static let snatching: WordSet = "snatch snatches snatched snatching"
  private static let loot: WordSet =
    "ballot ballots box boxes phone phones bag bags handbag rifle rifles weapon weapons gun guns"

  static func isTheft(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    snatching.contains(document.tokens[range.lowerBound]) && has(loot, within: 3, after: range, in: sentence, document)
  }

  private static let camp: WordKey = "camp"
  private static let shelterReach = 8
  private static let sheltered: WordSet = "refugee refugees displaced idp idps evacuees"

  /// `overran a camp for refugees`: those who live there are struck, and no ground is won.
  static func isShelter(after range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let behind = range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + shelterReach)
    guard let camp = behind.first(where: { document.tokens[$0].key == camp }) else { return false }
    return (range.upperBound..<min(sentence.tokens.upperBound, camp + 4)).contains {
      sheltered.contains(document.tokens[$0])
    }
  }

  private static let stored: WordSet = "ammunition munitions"
  private static let storehouses: WordSet = "depot depots dump dumps store stores warehouse warehouses factory plant"

  /// `an explosion at an ammunition depot`: nobody has found it.
  static func isStored(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    range.count == 1 && range.upperBound < sentence.tokens.upperBound
      && stored.contains(document.tokens[range.lowerBound]) && storehouses.contains(document.tokens[range.upperBound])
  }

  private static let striking: WordSet = "struck hit strikes hits striking hitting"
  /// Words from the verb to the ammunition: `struck a large`.
  private static let strikingReach = 4

  /// `its units struck an ammunition depot`: from afar, with whatever it was.
  static func isStruck(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    (max(sentence.tokens.lowerBound, range.lowerBound - strikingReach)..<range.lowerBound).contains {
      striking.contains(document.tokens[$0])
    }
  }

  private static let slogans: WordSet = "slogans slogan graffiti"
  private static let daubing: WordSet = """
    spray sprayed spraying paint painted painting daub daubed daubing scrawl scrawled scrawling spray-painted
    """

  private static let paint: WordSet = "slogans slogan graffiti paint"

  static func daubs(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    daubing.contains(document.tokens[range.lowerBound]) && has(paint, within: 3, after: range, in: sentence, document)
  }

  /// `sprayed slogans on the walls`: nobody shouts them.
  static func isDaubed(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    slogans.contains(document.tokens[range.lowerBound])
      && (max(sentence.tokens.lowerBound, range.lowerBound - 4)..<range.lowerBound).contains {
        daubing.contains(document.tokens[$0])
      }
  }
}
