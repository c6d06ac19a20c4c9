import EmbeddedTables

/// What a token can do in a date expression. The knowledge is `Tables/date-words.tsv`.
struct DateWord: Sendable {
  var kind: Kind
  var value: Int8

  static let none = DateWord(kind: .none, value: 0)

  enum Kind: UInt8, Sendable, CaseIterable {
    case none
    // Heads: an expression can grow around them.
    case month, shortMonth, weekday, shortWeekday, weekdays
    case unit, units, part, parts, overnight
    case offset, tonight, season, seasons, fall, decadeName
    case reference, frequency
    case digits, ordinalDigits, decadeDigits, dotted
    case past, future, current, recent, half, beginning, middle, end, period, holiday
    // Companions.
    case ordinal, number, few
    case the, an, this, that, these, those
    case last, next, coming, previous, following, same, comparable, latest, near, each, other, remaining
    case entire, fiscal, adjective
    case early, late, mid, earlier, later, eve, old
    case ago, before, after, hence, ahead, ended
    case from, since, until, to, between, and, or, of, `in`, on, at, by, `for`, into, during, within, per, so, alone
    case as_, right
    case about, over, under, than, more, least, less, up, no, only
    case meridiem, zone, oclock, local, possessive, owner
    case joiner, slash, dash, comma, colon, apostrophe, open, close

    /// True where an expression can grow around the word.
    var isHead: Bool { rawValue >= Kind.month.rawValue && rawValue <= Kind.number.rawValue }
  }
}

/// The words of dates, one look-up a token.
enum DateLexicon {
  static let table: WordTable<DateWord> = {
    var kinds: [String: DateWord.Kind] = [:]
    for kind in DateWord.Kind.allCases { kinds["\(kind)"] = kind }
    kinds["as"] = .as_
    var entries: [(WordKey, DateWord)] = []
    TableReader.rows(of: embedded_date_words()) { cells in
      guard cells.count == 3, let kind = kinds[String(cells[0])], let value = Int8(cells[1]) else { return }
      for word in cells[2].parts(between: " ") {
        entries.append((WordKey(word), DateWord(kind: kind, value: value)))
      }
    }
    // First words of holidays that are nothing else; `May Day` is asked for at `May`.
    for key in HolidayNames.starts { entries.append((key, DateWord(kind: .holiday, value: 0))) }
    return WordTable(entries)
  }()

  /// The word of every token.
  static func words(of tokens: [Token], in text: SourceText) -> [DateWord] {
    let table = table
    return [DateWord](unsafeUninitializedCapacity: tokens.count) { buffer, count in
      for index in tokens.indices {
        let token = tokens[index]
        let word: DateWord
        switch token.kind {
        case .number: word = DateWord(kind: digits(token, text), value: 0)
        case .ordinal: word = DateWord(kind: .ordinalDigits, value: 0)
        case .decade: word = DateWord(kind: .decadeDigits, value: 0)
        default: word = table[token.key] ?? .none
        }
        buffer.initializeElement(at: index, to: word)
      }
      count = tokens.count
    }
  }

  /// Whether a number is plain digits, a date or time with full stops (`01.10.2020`), or some other number.
  private static func digits(_ token: Token, _ text: SourceText) -> DateWord.Kind {
    var stops = 0
    for index in token.range {
      switch text.bytes[index] {
      case UInt8(ascii: "."): stops += 1
      case UInt8(ascii: ","): return .number
      default: break
      }
    }
    return stops == 0 ? .digits : stops == 2 ? .dotted : .number
  }
}
