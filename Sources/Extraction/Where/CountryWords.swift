import EmbeddedTables
import Linguistics

/// Words that only one country's news uses (`upazila`, `Lok Sabha`): `Tables/country-words.tsv`.
enum CountryWords {
  private static let table: PhraseTable<String> = {
    var entries: [(phrase: String, value: String)] = []
    TableReader.rows(of: embedded_country_words()) { cells in
      guard cells.count == 2 else { return }
      for phrase in cells[1].parts(between: "|") { entries.append((String(phrase), String(cells[0]))) }
    }
    return PhraseTable(entries)
  }()

  /// Where a country's words stand first.
  static func first(of code: String, in document: Document) -> Range<Int>? {
    for sentence in document.sentences {
      for index in sentence.tokens where document.tokens[index].kind == .word {
        if let (found, end) = table.longestMatch(in: document.tokens, at: index, limit: sentence.tokens.upperBound),
          found == code
        {
          return index..<end
        }
      }
    }
    return nil
  }

  /// How often each country's words stand in a document, by its alpha-3 code.
  static func counts(in document: Document) -> [String: Int] {
    var counts: [String: Int] = [:]
    let table = table
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard document.tokens[index].kind == .word, table.mayBegin(with: document.tokens[index].key),
          let (code, end) = table.longestMatch(in: document.tokens, at: index, limit: sentence.tokens.upperBound)
        else {
          index += 1
          continue
        }
        counts[code, default: 0] += 1
        index = end
      }
    }
    return counts
  }
}
