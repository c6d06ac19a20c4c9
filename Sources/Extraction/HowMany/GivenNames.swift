import EmbeddedTables
import Linguistics

/// The given names of `Tables/given-names.tsv`, whoever bears them.
enum GivenNames {
  static let all: WordSet = {
    var names = ""
    TableReader.rows(of: embedded_given_names()) { cells in
      if cells.count == 2 { names += " " + cells[1] }
    }
    return WordSet(names)
  }()
}
