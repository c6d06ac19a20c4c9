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

  private static let besieged: WordKey = "besieged"

  /// `food for the besieged town`: how the town fares, and no act of the day.
  static func isBesieged(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard document.tokens[first].key == besieged, first > sentence.tokens.lowerBound, next < sentence.tokens.upperBound
    else { return false }
    return document.tokens[first - 1].tag == .determiner && document.tokens[next].tag.isNoun
  }

  private static let condemning: WordSet = """
    sentenced sentences convicted convicts jailed jails acquitted executed hanged imprisoned pardoned
    """

  /// `A court sentenced a protester to death`: who somebody is, and no gathering.
  static func isCondemned(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    (max(sentence.tokens.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains {
      condemning.contains(document.tokens[$0])
    }
  }

  private static let dismissing: WordSet = "fired fires firing fire"
  private static let owners: WordSet = "his her its their the"
  private static let offices: WordSet = """
    minister ministers chief chiefs director head governor ambassador general generals commander official officials
    secretary spokesman spokeswoman prosecutor judge judges adviser advisers coach manager staff workers employees
    teachers
    """
  private static let officeReach = 5

  /// `fired its foreign minister`, `fired the army chief`: from office, and at nobody.
  static func dismisses(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard range.count == 1, dismissing.contains(document.tokens[range.lowerBound]), next < sentence.tokens.upperBound,
      owners.contains(document.tokens[next])
    else { return false }
    for token in next + 1..<min(sentence.tokens.upperBound, next + officeReach) {
      if offices.contains(document.tokens[token]) { return true }
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
  private static let unmanned: WordSet = "drone drones missile missiles rocket rockets uav unmanned balloon"

  static func isOfManned(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard document.tokens[range].contains(where: downing.contains) else { return false }
    let around =
      max(sentence.tokens.lowerBound, range.lowerBound - 6)..<min(sentence.tokens.upperBound, range.upperBound + 6)
    return around.contains { manned.contains(document.tokens[$0]) }
      && !around.contains { unmanned.contains(document.tokens[$0]) }
  }

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
  private static let terms: WordSet = "years year months life"

  /// `jailed for six years`: by a court.
  static func isVerdict(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard prisons.contains(document.tokens[range.lowerBound]), next < sentence.tokens.upperBound,
      document.tokens[next].key == forKey
    else { return false }
    return (next + 1..<max(next + 1, min(sentence.tokens.upperBound, next + 5))).contains {
      terms.contains(document.tokens[$0])
    }
  }
}
