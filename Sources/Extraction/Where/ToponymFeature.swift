/// What speaks for or against a name being that of a place where it stands. The weights are in
/// `Tables/place-detection.tsv`, one line for each case here, under the same name.
enum ToponymFeature: Int, CaseIterable, Sendable {
  case always
  // The name
  case country, admin1, admin2, region, capital, natural, site
  case million, hundredThousand, fifteenThousand, thousand, small, hamlet
  case alternativeOnly, curatedName, abbreviation, code
  case severalWords, threeWords, commonWord, givenName, surname, short, allCapitals, demonymToo, manyCandidates
  // What stands before it
  case sentenceStart, inside, at, near, move, of, otherPreposition, direction, directionCapital, the, determiner
  case kindOf, kindBefore, title, given, initial, capitalBefore, placeBefore, commaBefore, listBefore, andBefore
  case verbBefore, numberBefore, bracketBefore, quoteBefore, dashBefore, treatyOf, bodyOf, ofCapital
  case possessiveBefore, lowerBefore, andCapitalBefore
  // What stands behind it
  case commaAfter, container, age, kindAfter, kindCapitalAfter, bodyAfter, bodyCapitalAfter, streetAfter, firmAfter
  case treatyAfter, paperAfter, teamAfter, personVerbAfter, speechAfter, possessiveAfter, capitalAfter, surnameAfter
  case suffixAfter, initialAfter, hyphenAfter, bracketAfter, dateline, stopAfter, numberAfter, placeAfter, lowerAfter
  case andAfter, verbalAfter
  // The rest of the article
  case locativeElsewhere, personElsewhere, once, often, countyElsewhere, parentElsewhere, sameCountry
  // Two together
  case surnameOfPerson, commonAtStart, commonInside, smallInside, speechAtStart, personInside, givenAndCapital
  case hamletWithoutCue, smallSurname, bigSurname, smallAtStart
  // What the name is like
  /// A name that conflicts made known, and no common word, given name or surname.
  case renowned
  /// One that no English-speaking country has, and no common word, given name or surname.
  case foreign, foreignSmall, foreignInside, foreignMove
  /// The same where the article names its country, where it tells of war.
  case foreignCountry, foreignInWar
  case war
  /// A small one beside a word with a capital that is no name of a place: part of a longer name.
  case foreignPart
  /// A verb of taking, holding, striking or leaving a place stands before it.
  case taken
}

/// A set of features.
struct ToponymFeatures: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  mutating func insert(_ feature: ToponymFeature) {
    if feature.rawValue < 64 {
      low |= 1 << UInt64(feature.rawValue)
    } else {
      high |= 1 << UInt64(feature.rawValue - 64)
    }
  }

  @inline(__always)
  mutating func insert(_ feature: ToponymFeature, if condition: Bool) { if condition { insert(feature) } }

  @inline(__always)
  func contains(_ feature: ToponymFeature) -> Bool {
    feature.rawValue < 64
      ? low >> UInt64(feature.rawValue) & 1 == 1 : high >> UInt64(feature.rawValue - 64) & 1 == 1
  }

  func contains(anyOf features: ToponymFeature...) -> Bool { features.contains { contains($0) } }

  /// The sum of the weights of the features in the set.
  func sum(of weights: [Double]) -> Double {
    var sum = 0.0
    var bits = low
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    bits = high
    while bits != 0 {
      sum += weights[64 + bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }

  var names: [String] { ToponymFeature.allCases.filter { contains($0) }.map { "\($0)" } }
}
