import EmbeddedTables
import Linguistics

/// What a word says of a place name beside it.
struct PlaceMarks: OptionSet, Sendable {
  let rawValue: UInt64

  static let inside = PlaceMarks(rawValue: 1 << 0)
  static let at = PlaceMarks(rawValue: 1 << 1)
  static let near = PlaceMarks(rawValue: 1 << 2)
  static let move = PlaceMarks(rawValue: 1 << 3)
  static let of = PlaceMarks(rawValue: 1 << 4)
  static let otherPreposition = PlaceMarks(rawValue: 1 << 5)
  static let direction = PlaceMarks(rawValue: 1 << 6)
  static let nearby = PlaceMarks(rawValue: 1 << 7)
  static let determiner = PlaceMarks(rawValue: 1 << 8)
  // Kinds of place, before or behind the name.
  static let town = PlaceMarks(rawValue: 1 << 9)
  static let quarter = PlaceMarks(rawValue: 1 << 10)
  static let district = PlaceMarks(rawValue: 1 << 11)
  static let province = PlaceMarks(rawValue: 1 << 12)
  static let camp = PlaceMarks(rawValue: 1 << 13)
  static let feature = PlaceMarks(rawValue: 1 << 14)
  // Persons.
  static let title = PlaceMarks(rawValue: 1 << 15)
  static let suffix = PlaceMarks(rawValue: 1 << 16)
  static let personVerb = PlaceMarks(rawValue: 1 << 17)
  static let speech = PlaceMarks(rawValue: 1 << 18)
  static let given = PlaceMarks(rawValue: 1 << 19)
  static let surname = PlaceMarks(rawValue: 1 << 20)
  // Names that a place name is part of.
  static let localBody = PlaceMarks(rawValue: 1 << 21)
  static let street = PlaceMarks(rawValue: 1 << 22)
  static let firm = PlaceMarks(rawValue: 1 << 23)
  static let treaty = PlaceMarks(rawValue: 1 << 24)
  static let paper = PlaceMarks(rawValue: 1 << 25)
  static let team = PlaceMarks(rawValue: 1 << 26)
  static let treatyOf = PlaceMarks(rawValue: 1 << 27)
  static let bodyOf = PlaceMarks(rawValue: 1 << 28)
  static let birth = PlaceMarks(rawValue: 1 << 29)
  /// A common word of English.
  static let common = PlaceMarks(rawValue: 1 << 30)
  static let article = PlaceMarks(rawValue: 1 << 31)
  static let and = PlaceMarks(rawValue: 1 << 32)
  /// A state's or town's organ or people: what acts where its name stands.
  static let organ = PlaceMarks(rawValue: 1 << 33)
  /// A verb whose object is a place taken, held, struck or left.
  static let taking = PlaceMarks(rawValue: 1 << 34)
  /// What tells of war.
  static let war = PlaceMarks(rawValue: 1 << 35)

  static let kind: PlaceMarks = [.town, .quarter, .district, .province, .camp, .feature]
  static let locative: PlaceMarks = [.inside, .at, .near, .move]

  private static let groups: [String: PlaceMarks] = [
    "in": .inside, "at": .at, "near": .near, "move": .move, "of": .of, "other-preposition": .otherPreposition,
    "direction": .direction, "nearby": .nearby, "determiner": .determiner, "town": .town, "quarter": .quarter,
    "district": .district, "province": .province, "camp": .camp, "feature": .feature, "title": .title,
    "suffix": .suffix, "person-verb": .personVerb, "speech": .speech, "local-body": .localBody, "street": .street,
    "firm": .firm, "treaty": .treaty, "paper": .paper, "team": .team, "treaty-of": .treatyOf, "body-of": .bodyOf,
    "ago": .birth, "organ": .organ, "taking": .taking, "war": .war, "given": .given,
  ]

  /// The marks of every word of the tables.
  static let table: WordTable<PlaceMarks> = {
    var marks: [WordKey: PlaceMarks] = [:]
    func add(_ words: Substring, _ mark: PlaceMarks) {
      for word in words.parts(between: " ") { marks[WordKey(word), default: []].insert(mark) }
    }
    TableReader.rows(of: embedded_place_words()) { cells in
      guard cells.count == 2, let mark = groups[String(cells[0])] else { return }
      add(cells[1], mark)
    }
    TableReader.rows(of: embedded_given_names()) { cells in
      if cells.count == 2 { add(cells[1], .given) }
    }
    TableReader.rows(of: embedded_place_common_words()) { cells in add(cells[0], .common) }
    TableReader.rows(of: embedded_place_surnames()) { cells in add(cells[0], .surname) }
    add("the a an", .article)
    add("and or &", .and)
    return WordTable(marks)
  }()
}
