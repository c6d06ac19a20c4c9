/// Whether a clause tells of the past or the future, from the verb nearest to a date.
///
/// Reads the tagger's tags where there are any, and the forms of the words where there are none.
struct ClauseTense {
  enum Tense: Sendable { case past, future, unknown }

  let tokens: [Token]
  let text: SourceText

  /// How far to look on either side.
  private static let reach = 16

  /// The tense of the clause that a date at `range` stands in. The nearest verb before it decides, then the nearest after.
  func tense(at range: Range<Int>, in sentence: Range<Int>) -> Tense {
    var index = range.lowerBound - 1
    let first = max(sentence.lowerBound, range.lowerBound - Self.reach)
    while index >= first {
      if isBoundary(index) { break }
      let found = tense(of: index, sentence)
      if found != .unknown { return found }
      index -= 1
    }
    index = range.upperBound
    let last = min(sentence.upperBound, range.upperBound + Self.reach)
    while index < last {
      if isBoundary(index) { break }
      let found = tense(of: index, sentence)
      if found != .unknown { return found }
      index += 1
    }
    return .unknown
  }

  private func isBoundary(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .quote { return true }
    guard token.kind == .punctuation else { return false }
    let byte = text.bytes[Int(token.start)]
    return byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private func tense(of index: Int, _ sentence: Range<Int>) -> Tense {
    let token = tokens[index]
    guard token.kind == .word else { return .unknown }
    // `The truce takes effect on Sunday`
    if token.key == "takes", index + 1 < sentence.upperBound, tokens[index + 1].key == "effect" { return .future }
    switch Self.words[token.key] {
    case .future?: return .future
    case .past?: return .past
    case .planned?:
      // `had been due to expire Friday` is past.
      let start = max(sentence.lowerBound, index - 3)
      return tokens[start..<index].contains { Self.words[$0.key] == .past } ? .past : .future
    case .to?:
      // `is to resume`, `are set to meet`, `a plan to withdraw`.
      guard index > sentence.lowerBound else { return .unknown }
      return Self.beforeTo.contains(tokens[index - 1]) ? .future : .unknown
    case .would?:
      // `would begin` is the future of a past; `would have begun` is neither.
      return index + 1 < sentence.upperBound && tokens[index + 1].key == "have" ? .unknown : .future
    case .neither?: return .unknown
    case nil: break
    }
    // The participle of `will be named`: the verb before it decides.
    if index > sentence.lowerBound, tokens[index - 1].key == "be" { return .unknown }
    switch token.tag {
    case .verbPast: return .past
    case .unknown, .participle: break
    default: return .unknown
    }
    return token.end - token.start >= 5 && text.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e") ? .past : .unknown
  }

  private enum Marker: Sendable { case past, future, planned, to, would, neither }

  private static let beforeTo: WordSet = """
    is are am be set agreement plan plans decision offer intention proposal deal bid ready
    """

  private static let words: WordTable<Marker> = {
    var entries: [(WordKey, Marker)] = []
    func add(_ list: String, _ marker: Marker) {
      for word in list.words { entries.append((WordKey(word), marker)) }
    }
    add("will 'll wo shall upcoming until till should must", .future)
    add(
      """
      scheduled expected due planned plans going payable effective intends expects hopes aims slated poised supposed
      maturing matures expire expires preparing
      """, .planned)
    add("to", .to)
    add("would", .would)
    add(
      """
      was were had did said told began begun met left went came took made found struck shot held fell rose broke gave
      sent fought brought saw won lost became got drew flew ran spoke wrote hit cut led kept sold bought paid stood
      withdrew threw blew burst caught dealt fled grew knew lay rang sank shook stole swept swore taught thought tore
      woke been
      """, .past)
    add(
      """
      hundred need indeed speed armed wounded united so-called based red unarmed masked injured limited proceed exceed
      succeed feed seed breed bed shed
      """, .neither)
    return WordTable(entries)
  }()
}
