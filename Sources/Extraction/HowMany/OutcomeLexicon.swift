import ConflictModel
import EmbeddedTables
import Linguistics

/// Words that say what became of people. The list is `Tables/casualty-outcomes.tsv`.
enum OutcomeLexicon {
  struct Entry: Sendable {
    let outcome: Outcome
    let frame: Frame
    let force: Force
    let form: Form
    /// `casualties`: killed and wounded together.
    let isEither: Bool
  }

  /// Where the victims stand.
  enum Frame: String, Sendable {
    case verb = "v"
    case intransitive = "i"
    case phrase = "ip"
    case adjective = "a"
    case zeroAdjective = "z"
    case noun = "n"
    case eventNoun = "e"
    case toll = "t"
    case body = "b"
    case lives = "l"
    case rest = "r"
    case noRest = "nr"
    case held = "h"
  }

  /// What the word may be said of.
  enum Force: String, Sendable {
    /// Of people and animals only, whatever the noun.
    case strong = "s"
    /// Of things too: the noun must be one for people.
    case weak = "w"
    /// As weak, and gives way to any other outcome of the same people.
    case yielding = "x"
  }

  enum Form: Sendable {
    case base, third, past, gerund, fixed
  }

  static let phrases: PhraseTable<Entry> = {
    var fixed: [(String, Entry)] = []
    var inflected: [(String, Entry)] = []
    TableReader.rows(of: embedded_casualty_outcomes()) { cells in
      guard cells.count == 4, let frame = Frame(rawValue: String(cells[1])),
        let force = Force(rawValue: String(cells[2]))
      else { return }
      let isEither = cells[0] == "casualties"
      guard let outcome = isEither ? .killed : Outcome(rawValue: String(cells[0])) else { return }
      for cell in cells[3].parts(between: "|") {
        let phrase = cell.trimming
        guard frame == .verb || frame == .intransitive || frame == .rest else {
          fixed.append(
            (phrase, Entry(outcome: outcome, frame: frame, force: force, form: .fixed, isEither: isEither)))
          continue
        }
        for (text, form) in forms(of: phrase) {
          inflected.append(
            (text, Entry(outcome: outcome, frame: frame, force: force, form: form, isEither: false)))
        }
      }
    }
    // Verbs first: `killing` and `murder` are told from the nouns by what stands around them.
    return PhraseTable(inflected + fixed)
  }()

  /// Words that are verb and noun of the same outcome (`murder`, `killing`, `massacre`).
  static let eventNouns: Set<WordKey> = {
    var keys: Set<WordKey> = []
    TableReader.rows(of: embedded_casualty_outcomes()) { cells in
      guard cells.count == 4, cells[1] == "e" else { return }
      for cell in cells[3].parts(between: "|") { keys.insert(WordKey(cell.trimming)) }
    }
    return keys
  }()

  /// The forms of a phrase whose first word is a verb; of two verbs (`shoot and kill`) both are inflected.
  private static func forms(of phrase: String) -> [(String, Form)] {
    // `=gunned`: `gun` is a noun nearly always.
    if phrase.hasPrefix("=") { return [(String(phrase.dropFirst()), .past)] }
    var words = phrase.parts(between: " ").map(String.init)
    // `machine *gun to death`: another word than the first is the verb.
    if let verb = words.firstIndex(where: { $0.hasPrefix("*") }) {
      let before = words[..<verb].map { $0 + " " }.joined()
      let after = words[(verb + 1)...].map { " " + $0 }.joined()
      return inflections(of: String(words[verb].dropFirst())).map { (before + $0.0 + after, $0.1) }
    }
    let adverbFirst = words.count > 1 && words[0].hasSuffix("ly")
    let first = adverbFirst ? words.remove(at: 1) : words[0]
    if adverbFirst { words.insert(first, at: 0) }
    let adverb = adverbFirst ? words.remove(at: 1) + " " : ""
    let rest = words.dropFirst()
    if rest.count == 2, rest.first == "and", let second = rest.last {
      var result: [(String, Form)] = []
      for (a, formA) in inflections(of: first) {
        for (b, formB) in inflections(of: second) where formA == formB { result.append((a + " and " + b, formA)) }
      }
      return result
    }
    let tail = rest.isEmpty ? "" : " " + rest.joined(separator: " ")
    return inflections(of: first).map { (adverb + $0.0 + tail, $0.1) }
  }

  private static func inflections(of base: String) -> [(String, Form)] {
    VerbForms.forms(of: base).map { form in
      if form == base { return (form, participleLikeBases.contains(base) ? .past : .base) }
      if form.hasSuffix("ing") { return (form, .gerund) }
      if form.hasSuffix("s"), !form.hasSuffix("ss") { return (form, .third) }
      return (form, .past)
    }
  }

  /// Verbs whose past is their base.
  private static let participleLikeBases: Set<String> = ["hurt", "hit", "put", "beat", "shot", "slit", "cut", "run"]
}
