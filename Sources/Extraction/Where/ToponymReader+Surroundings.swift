import Linguistics

/// What places are said to lie in by the sentence around them.
extension ToponymReader {
  /// Words before the province at the head of a sentence: `In the eastern …`
  private static let frontReach = 4
  /// Words between two places of a list: `, and the …`
  private static let listGap = 4

  /// `In the Kherson region, … strikes on Beryslav and Stanislav`, `Nikopol, Marhanets and Pokrovske in the Dnipropetrovsk
  /// region`: of towns of one name, the one that lies there.
  mutating func readSurroundings() {
    var front: Int?
    var sentence = 0..<0
    for index in toponyms.indices {
      let start = toponyms[index].tokens.lowerBound
      if !sentence.contains(start) {
        sentence = document.sentence(of: start).tokens
        front = nil
      }
      if isFront(index, of: sentence) {
        front = index
      } else if toponyms[index].container == nil, let front, front != index, lies(index, in: front) {
        toponyms[index].around = front
      }
    }
    for index in toponyms.indices.dropFirst().reversed() {
      guard let outer = toponyms[index].container ?? toponyms[index].around, outer > index,
        toponyms[index - 1].container == nil, areListed(index - 1, index), lies(index - 1, in: outer)
      else { continue }
      toponyms[index - 1].around = outer
    }
  }

  private static let roads: WordSet = "road highway route axis motorway railway line track corridor"
  private static let between: WordKey = "between"

  /// `on the Bria-Bambari road`, `the road between Goma and Sake`: somewhere on the way, and in neither town.
  func isOnRoad(_ name: Range<Int>) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    // The first of the two, or the second.
    let last = end + 1 < tokens.count && tokens[end].kind == .joiner && tokens[end + 1].isCapitalised ? end + 2 : end
    let isPair = last > end || start > 1 && tokens[start - 1].kind == .joiner && tokens[start - 2].isCapitalised
    if isPair {
      return (last..<min(tokens.count, last + 2)).contains { Self.roads.contains(tokens[$0]) }
    }
    if start > 0, tokens[start - 1].key == Self.between { return end < tokens.count && marks[end].contains(.and) }
    return start > 2 && marks[start - 1].contains(.and)
      && (max(0, start - 5)..<start - 2).contains {
        tokens[$0].key == Self.between && tokens[$0 + 1].isCapitalised
      }
  }

  private func lies(_ index: Int, in outer: Int) -> Bool {
    toponyms[index].name != toponyms[outer].name && (containment(of: index, in: outer) ?? 0) > 0
  }

  private func isFront(_ index: Int, of sentence: Range<Int>) -> Bool {
    let start = toponyms[index].tokens.lowerBound
    guard marks[sentence.lowerBound].contains(.inside), start - sentence.lowerBound <= Self.frontReach else {
      return false
    }
    if toponyms[index].called.contains(.province) { return true }
    // `In Ecuador, a car bomb wounded nine people in San Lorenzo`
    let end = toponyms[index].tokens.upperBound
    return start <= sentence.lowerBound + 2 && end < sentence.upperBound && isMark(end, ",") && isCountry(index)
  }

  /// Only `,`, `and` and the like between two names.
  private func areListed(_ first: Int, _ second: Int) -> Bool {
    let gap =
      toponyms[first].tokens
      .upperBound..<max(
        toponyms[first].tokens.upperBound, toponyms[second].tokens.lowerBound)
    return (1...Self.listGap).contains(gap.count)
      && gap.allSatisfy {
        isMark($0, ",") || marks[$0].contains(.and) || marks[$0].contains(.determiner)
          || !marks[$0].isDisjoint(with: .kind)
      }
      && gap.contains { isMark($0, ",") || marks[$0].contains(.and) }
  }
}
