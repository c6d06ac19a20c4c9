import ConflictModel
import Linguistics

/// A list of people of whom some are named: `Colonel Saleh, head of intelligence, his driver and two guards`.
struct Roster {
  /// Pieces, one for each of the people or numbers of people, in the order of the text.
  var members: [Int]
  /// The first piece after the last of them and what belongs to it.
  var lastEnd: Int
  /// The first piece after what else is told of the last.
  var end: Int
}

/// Reads lists of named people, in which a comma may part two people or a name from what the named one is.
///
/// A name after a name is another person. A description after a name tells who the named one is, unless `and` stands
/// before it or it is somebody of theirs (`his son`). A name after a description is the name of the described one. Where
/// semicolons part the people, commas do not.
struct RosterReader: ReadsPieces {
  let document: Document
  let pieces: Pieces
  let counter: PeopleCounter
  var standing = ListStanding.clause

  /// Longest list that is looked at, in pieces: what is longer is a roll of honour, and no sentence.
  private static let reach = 80

  /// The list of two or more people that starts at a piece; nil where there is none, or none of them is named.
  ///
  /// - Parameter verb: the piece of the verb whose subject the list is; a verb before it ends the list.
  func roster(startingAt start: Int, before verb: Int? = nil) -> Roster? {
    guard isPerson(start), !isCounted(start) else { return nil }
    let isParted = isPartedBySemicolons(from: start, before: verb)
    var members = [start]
    var isNamed = names(start)
    var names = isNamed ? 1 : 0
    var isApposed = false
    var index = afterModifiers(start + 1)
    var lastEnd = index
    scan: while let link = kind(index), index - start < Self.reach {
      var next = index + 1
      var sawAnd = link == .and || link == .additive
      switch link {
      case .comma, .semicolon:
        if kind(next) == .and || kind(next) == .additive {
          sawAnd = true
          next += 1
        }
      case .and, .additive: break
      default: break scan
      }
      guard kind(next) == .phrase, !isWholeBody(next) else { break }
      if link == .comma, !sawAnd, isAge(next) {
        index = afterModifiers(next + 1)
        continue
      }
      guard isPerson(next), !ownsClause(next, before: verb, standing: standing) else {
        // `Haddad, head of the council and of its guard, …`
        guard link == .comma, isNamed, !phrase(next).isBarred, phrase(next).count == nil,
          phrase(next).determiner != .pronoun, !ownsClause(next, before: verb, standing: standing)
        else { break }
        isApposed = true
        index = afterModifiers(next + 1)
        continue
      }
      let isNew: Bool
      if link == .semicolon {
        isNew = true
      } else if isParted, !sawAnd {
        isNew = false
      } else if phrase(next).determiner == .quantifier {
        // `both of them students`
        break
      } else if isTheirs(next) || isCounted(next) || phrase(next).isAdditional {
        isNew = true
      } else if self.names(next) {
        isNew = isNamed || sawAnd && !isRole(members[members.count - 1])
      } else if sawAnd {
        isNew = !isRole(next) && !(isApposed && link == .and && phrase(next).determiner == .indefinite)
      } else {
        // `a judge, a driver and …`; `his nephew, a student, were …`
        isNew = !isNamed && goesOn(after: afterModifiers(next + 1))
      }
      if isNew {
        members.append(next)
        isNamed = self.names(next)
        names += isNamed ? 1 : 0
        isApposed = false
      } else {
        if self.names(next), !isNamed {
          isNamed = true
          names += 1
        }
        isApposed = true
      }
      index = afterModifiers(next + 1)
      if isNew { lastEnd = index }
    }
    return members.count > 1 && names > 0 ? Roster(members: members, lastEnd: lastEnd, end: index) : nil
  }

  /// The list of named people that is the subject of the verb at a piece.
  func roster(endingAt verb: Int) -> Roster? {
    var first = verb - 1
    boundary: while let kind = kind(first), verb - first < Self.reach {
      switch kind {
      case .stop, .subordinator, .that, .speech: break boundary
      default: first -= 1
      }
    }
    for start in max(0, first + 1)..<max(0, first + 1, verb) where kind(start) == .phrase && opens(start) {
      if let found = roster(startingAt: start, before: verb),
        ends(found.end, before: verb) || ends(found.lastEnd, before: verb)
      {
        return found
      }
    }
    return nil
  }

  /// True where a clause may begin with the phrase at a piece.
  private func opens(_ index: Int) -> Bool {
    switch kind(index - 1) {
    // `Two soldiers, Sergeant Hill and Corporal Ford, …` are two.
    case .comma where kind(index - 2) == .phrase && isPerson(index - 2): false
    case nil, .stop, .subordinator, .that, .speech, .colon, .dash, .close, .but, .comma: true
    default: false
    }
  }

  /// True where nothing but what tells more of the list stands between its end and the verb: `both of them students`.
  private func ends(_ end: Int, before verb: Int) -> Bool {
    if end == verb || end == verb - 1 && kind(end) == .comma { return true }
    guard kind(end) == .comma, kind(verb - 1) == .comma, end + 1 < verb else { return false }
    let first = document.tokens[pieces.list[end + 1].tokens.lowerBound]
    return Self.summing.contains(first)
  }

  private static let summing: WordSet = "both all the who whose neither none"

  // MARK: Members

  private func isPerson(_ index: Int) -> Bool {
    guard kind(index) == .phrase, phrase(index).determiner != .pronoun, !phrase(index).isPartitive else { return false }
    // `the monks Vidal, Prado and Solano`: a plural before the first name.
    if names(index) { return true }
    guard let people = counter.people(phrase(index), force: .strong) else { return false }
    return people.reference != .plural && people.count.low > 0
      && (phrase(index).noun != nil || phrase(index).isAdditional)
  }

  private func names(_ index: Int) -> Bool { kind(index) == .phrase && phrase(index).isName }

  private func isCounted(_ index: Int) -> Bool { phrase(index).count != nil }

  /// `his son`, `her two guards`: somebody of the one told before.
  private func isTheirs(_ index: Int) -> Bool {
    guard phrase(index).determiner == .possessive, let possessor = phrase(index).possessor else { return false }
    return possessor.count == 1 && Self.theirs.contains(document.tokens[possessor.lowerBound])
  }

  private static let theirs: WordSet = "his her their"

  private func goesOn(after index: Int) -> Bool {
    if kind(index) == .and { return true }
    return kind(index) == .comma && (kind(index + 1) == .phrase || kind(index + 1) == .and)
  }

  /// `After the murder of Luis Duarte, the 4,015 judges …`: nobody's companions.
  private func isWholeBody(_ index: Int) -> Bool {
    phrase(index).determiner == .definite && phrase(index).count.map { $0.low >= 100 } ?? false
  }

  /// A noun without an article: `senator and candidate Luis Arango`.
  private func isRole(_ index: Int) -> Bool {
    let phrase = phrase(index)
    return phrase.determiner == .none && phrase.count == nil && !phrase.isName && !phrase.isAdditional
      && phrase.noun?.isSingular == true
  }

  private func isPartedBySemicolons(from start: Int, before verb: Int?) -> Bool {
    var index = start
    while let kind = kind(index), index - start < Self.reach, index < verb ?? Int.max {
      switch kind {
      case .semicolon: return true
      case .phrase, .comma, .preposition, .of, .by, .open, .close, .participle, .and, .including: index += 1
      default: return false
      }
    }
    return false
  }
}
