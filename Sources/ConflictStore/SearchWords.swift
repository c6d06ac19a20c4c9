/// What a person types into a search, as SQLite's full-text index wants it.
///
/// Everything is a word to be found; nothing typed can be taken for an operator of the index. `"two words"` is a phrase
/// and `shell*` any word that begins so.
///
/// See <https://www.sqlite.org/fts5.html#full_text_query_syntax>.
struct SearchWords {
  /// An expression for `MATCH` that all the words must satisfy; nil where there is no word.
  let match: String?

  init(_ text: String) {
    var reader = Reader()
    // Scalar by scalar: a quotation mark with an accent is one character to Swift, and an operator all the same.
    for scalar in text.unicodeScalars { reader.read(scalar) }
    reader.close(allowsPrefix: !reader.isQuoted)
    match = reader.phrases.isEmpty ? nil : reader.phrases.joined(separator: " AND ")
  }

  private struct Reader {
    var phrases: [String] = []
    var current = String.UnicodeScalarView()
    var isQuoted = false

    mutating func read(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\"", "“", "”":
        close(allowsPrefix: !isQuoted)
        isQuoted.toggle()
      case _ where scalar.properties.isWhitespace && !isQuoted: close(allowsPrefix: true)
      default: current.append(scalar)
      }
    }

    mutating func close(allowsPrefix: Bool) {
      let isPrefix = allowsPrefix && current.last == "*"
      // Without a letter or a digit there is nothing in the index to find.
      if current.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
        // Quotation marks never get this far, so the phrase ends where it should.
        current.removeAll { $0 == "*" || $0 == "\0" }
        phrases.append("\"\(String(current))\"" + (isPrefix ? "*" : ""))
      }
      current = String.UnicodeScalarView()
    }
  }
}
