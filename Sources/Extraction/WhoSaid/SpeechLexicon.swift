import ConflictModel
import EmbeddedTables
import Linguistics

/// The words by which English reports speech, read once from the tables.
struct SpeechLexicon: Sendable {
  static let shared = SpeechLexicon()

  struct Entry: Sendable {
    var act: StatementAct
    var frames: SpeechFrames
  }

  enum Phrase: String, Sendable {
    case source, silence
  }

  let verbs: [Entry]
  let nouns: [Entry]
  let words: WordTable<WordInfo>
  let phrases: PhraseTable<Phrase>

  private init() {
    var words: [WordKey: WordInfo] = [:]
    var verbs: [Entry] = []
    var nouns: [Entry] = []
    for (mark, list) in WordMarks.closedClasses {
      for word in list.words {
        words[WordKey(word), default: .nothing].marks.insert(mark)
      }
    }
    Self.read(embedded_speaker_nouns(), Self.speakerNouns, into: &words)
    Self.read(embedded_given_names(), ["m": .givenMale, "f": .givenFemale, "b": .givenName], into: &words)
    TableReader.rows(of: embedded_speech_verbs()) { cells in
      guard cells.count == 4, let act = StatementAct(rawValue: String(cells[2])) else { return }
      let entry = Int16(verbs.count)
      verbs.append(Entry(act: act, frames: SpeechFrames(names: cells[3])))
      for (form, spelling) in Inflection.forms(of: String(cells[0]), irregular: String(cells[1])) {
        let key = WordKey(spelling)
        var info = words[key] ?? .nothing
        // A spelling that two verbs share belongs to the first in the table.
        guard info.verb < 0 || info.verb == entry else { continue }
        info.verb = entry
        info.forms.insert(form)
        words[key] = info
      }
    }
    TableReader.rows(of: embedded_speech_nouns()) { cells in
      guard cells.count == 4, let act = StatementAct(rawValue: String(cells[2])) else { return }
      let entry = Int16(nouns.count)
      nouns.append(Entry(act: act, frames: SpeechFrames(names: cells[3])))
      for spelling in cells[0...1] where spelling != "-" { words[WordKey(spelling), default: .nothing].noun = entry }
    }
    var phrases: [(phrase: String, value: Phrase)] = []
    TableReader.rows(of: embedded_speech_phrases()) { cells in
      guard cells.count == 2, let sort = Phrase(rawValue: String(cells[1])) else { return }
      for phrase in Alternatives.expand(String(cells[0])) { phrases.append((phrase, sort)) }
    }
    self.words = WordTable(words)
    self.verbs = verbs
    self.nouns = nouns
    self.phrases = PhraseTable(phrases)
  }

  private static let speakerNouns: [String: WordMarks] = [
    "role": .role, "female": .female, "male": .male, "title": .title, "body": .body, "document": .document,
    "occasion": .occasion, "audience": .audience, "people": .people,
  ]

  private static func read(
    _ table: EmbeddedTable, _ sorts: [String: WordMarks], into words: inout [WordKey: WordInfo]
  ) {
    TableReader.rows(of: table) { cells in
      guard cells.count == 2, let mark = sorts[String(cells[0])] else { return }
      for word in cells[1].parts(between: " ") {
        words[WordKey(word), default: .nothing].marks.formUnion(mark)
        guard !mark.isDisjoint(with: [.role, .body, .document, .people]) else { continue }
        words[WordKey(Inflection.plural(of: String(word))), default: .nothing].marks.formUnion(mark)
      }
    }
  }
}

/// The forms of English verbs.
enum Inflection {
  /// - Parameter irregular: past, participle and, where a consonant doubles, gerund; `-` for a regular verb.
  static func forms(of verb: String, irregular: String) -> [(VerbFormSet, String)] {
    let given = irregular.parts(between: " ").map(String.init)
    let stem = verb.hasSuffix("e") && !verb.hasSuffix("ee") ? String(verb.dropLast()) : verb
    var past = verb.hasSuffix("e") ? verb + "d" : verb + "ed"
    var third = verb + "s"
    if endsInConsonantAndY(verb) {
      past = String(verb.dropLast()) + "ied"
      third = String(verb.dropLast()) + "ies"
    } else if ["s", "x", "z", "ch", "sh"].contains(where: { verb.hasSuffix($0) }) || verb == "echo" || verb == "do" {
      third = verb + "es"
    }
    var gerund = verb.hasSuffix("ie") ? String(verb.dropLast(2)) + "ying" : stem + "ing"
    var participle = past
    if given.count >= 2 {
      past = given[0]
      participle = given[1]
      if let last = verb.last, past == verb + String(last) + "ed" { gerund = verb + String(last) + "ing" }
      if given.count > 2 { gerund = given[2] }
    }
    return [(.base, verb), (.thirdPerson, third), (.past, past), (.participle, participle), (.gerund, gerund)]
  }

  static func plural(of noun: String) -> String {
    if endsInConsonantAndY(noun) { return String(noun.dropLast()) + "ies" }
    return ["s", "x", "z", "ch", "sh"].contains(where: { noun.hasSuffix($0) }) ? noun + "es" : noun + "s"
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    guard verb.hasSuffix("y"), let before = verb.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}

/// `(did|does) not (|any) comment` written out.
enum Alternatives {
  static func expand(_ pattern: String) -> [String] {
    expand(Array(pattern.utf8)).map { String(decoding: $0, as: UTF8.self).words.joined(separator: " ") }
  }

  private static func expand(_ pattern: [UInt8]) -> [[UInt8]] {
    guard let open = pattern.firstIndex(of: UInt8(ascii: "(")),
      let close = pattern[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return [pattern] }
    let options = pattern[(open + 1)..<close].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return options.flatMap { expand(Array(pattern[..<open] + $0 + pattern[(close + 1)...])) }
  }
}
