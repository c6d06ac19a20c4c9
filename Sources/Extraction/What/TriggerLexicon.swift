import EmbeddedTables
import Linguistics

/// The words of `Tables/event-triggers.tsv`, verbs in all their forms.
struct TriggerLexicon: Sendable {
  struct Entry: Sendable {
    let act: Act
    let isVerb: Bool
    let strength: Double
  }

  static let shared = TriggerLexicon()
  let phrases: PhraseTable<Entry>

  private init() {
    var entries: [(phrase: String, value: Entry)] = []
    var verbs: [(phrase: String, value: Entry)] = []
    let acts = Dictionary(uniqueKeysWithValues: Act.allCases.map { ("\($0)", $0) })
    TableReader.rows(of: embedded_event_triggers()) { cells in
      guard cells.count >= 4, let act = acts[String(cells[0])], let strength = Double(cells[2]) else { return }
      let isInflected = cells[1] == "v"
      let isVerb = isInflected || cells[1] == "f"
      let entry = Entry(act: act, isVerb: isVerb, strength: strength)
      for part in cells[3].parts(between: "|") {
        let phrase = part.parts(between: " ").joined(separator: " ")
        guard isInflected else {
          entries.append((phrase, entry))
          continue
        }
        let words = phrase.split(separator: " ", maxSplits: 1)
        let rest = words.count > 1 ? " " + words[1] : ""
        for form in VerbForms.forms(of: String(words[0])) { verbs.append((form + rest, entry)) }
      }
    }
    // Where a word is listed both ways, its noun reading ("the attack") stands first: the tagger tells them apart.
    phrases = PhraseTable(entries + verbs)
  }
}
