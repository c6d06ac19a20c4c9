import ConflictModel
import EmbeddedTables
import Linguistics

/// Nouns for people, and nouns that a number may count but that are not people. The list is `Tables/person-nouns.tsv`.
struct PersonNoun: Sendable {
  enum Form: Sendable {
    case singular, plural
    /// One form for both: `police`, `personnel`.
    case invariant
    /// A group whose size the noun does not tell: `family`, `patrol`.
    case group
    /// A group whose size it tells: `couple`.
    case sized(Int)
    /// No people.
    case thing
  }

  let form: Form
  let kinds: VictimSet

  var isThing: Bool {
    if case .thing = form { return true }
    return false
  }
  var isGroup: Bool {
    if case .group = form { return true }
    return false
  }
  var size: Int? {
    if case .sized(let size) = form { return size }
    return nil
  }
  var isSingular: Bool {
    if case .singular = form { return true }
    return false
  }
  var isPlural: Bool {
    if case .plural = form { return true }
    return false
  }

  static let phrases: PhraseTable<PersonNoun> = {
    var entries: [(String, PersonNoun)] = []
    TableReader.rows(of: embedded_person_nouns()) { cells in
      guard cells.count == 3 else { return }
      let kinds = VictimSet(names: cells[1])
      for word in cells[2].parts(between: "|") {
        let noun = word.trimming
        switch cells[0] {
        case "r":
          entries.append((noun, PersonNoun(form: .singular, kinds: kinds)))
          entries.append((plural(of: noun), PersonNoun(form: .plural, kinds: kinds)))
        case "s": entries.append((noun, PersonNoun(form: .singular, kinds: kinds)))
        case "p": entries.append((noun, PersonNoun(form: .plural, kinds: kinds)))
        case "i": entries.append((noun, PersonNoun(form: .invariant, kinds: kinds)))
        case "g":
          entries.append((noun, PersonNoun(form: .group, kinds: kinds)))
          entries.append((plural(of: noun), PersonNoun(form: .group, kinds: kinds)))
        case "t":
          entries.append((noun, PersonNoun(form: .thing, kinds: [])))
          entries.append((plural(of: noun), PersonNoun(form: .thing, kinds: [])))
        default:
          guard let size = Int(cells[0]) else { return }
          entries.append((noun, PersonNoun(form: .sized(size), kinds: kinds)))
        }
      }
    }
    return PhraseTable(entries)
  }()

  /// `farmer` → `farmers`, `gunman` → `gunmen`, `body` → `bodies`, `witness` → `witnesses`.
  static func plural(of noun: String) -> String {
    if noun.hasSuffix("man"), !noun.hasSuffix("human"), !noun.hasSuffix("german"), !noun.hasSuffix("shaman") {
      return noun.dropLast(2) + "en"
    }
    if noun.hasSuffix("woman") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("wife") || noun.hasSuffix("knife") { return noun.dropLast(2) + "ves" }
    if noun.hasSuffix("thief") { return noun.dropLast(1) + "ves" }
    if noun.hasSuffix("foot") { return noun.dropLast(3) + "eet" }
    if noun.hasSuffix("child") { return noun + "ren" }
    if noun.hasSuffix("passer by") { return "passers by" }
    let last = noun.utf8.last
    let before = noun.utf8.dropLast().last
    if last == UInt8(ascii: "y"), let before, !"aeiou".utf8.contains(before) { return noun.dropLast() + "ies" }
    for ending in ["s", "x", "sh", "ch"] where noun.hasSuffix(ending) { return noun + "es" }
    return noun + "s"
  }
}

extension Substring {
  /// Without the spaces at both ends.
  var trimming: String {
    var view = utf8[...]
    while view.first == UInt8(ascii: " ") { view.removeFirst() }
    while view.last == UInt8(ascii: " ") { view.removeLast() }
    return String(Substring(view))
  }
}
