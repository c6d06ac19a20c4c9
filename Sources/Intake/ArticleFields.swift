import ConflictModel

/// The fields of a record of JSON or of a table, on their way to an article.
struct ArticleFields {
  private var values: [KeyMap.Field: String] = [:]

  /// Why a record gives no article.
  struct Refusal: Error, Hashable { let reason: String }

  subscript(field: KeyMap.Field) -> String? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// - Parameter id: the article's name where the record has none.
  ///
  /// Positions in the caller's text stay true: nothing is put in or taken out of it.
  func article(id: String, options: IntakeOptions) throws(Refusal) -> Article {
    guard let text = values[.text] else {
      throw Refusal(reason: "there is no \"\(options.keys.key(of: .text))\"")
    }
    var published = options.published
    if let date = values[.published], !date.isEmpty {
      guard let day = PublicationDate.day(date) else {
        throw Refusal(reason: "\"\(options.keys.key(of: .published))\" is no date: \(date.prefix(40))")
      }
      published = day
    }
    let clean = TextCleaner.replaceControls(text)
    func line(_ field: KeyMap.Field) -> String? { values[field].flatMap { $0.isEmpty ? nil : TextCleaner.clean($0) } }
    return Article(
      id: values[.id].flatMap { $0.isEmpty ? nil : $0 } ?? id, text: clean, title: line(.title),
      url: values[.url].flatMap { $0.isEmpty ? nil : $0 } ?? options.url,
      publisher: line(.publisher) ?? options.publisher, byline: line(.byline), published: published,
      language: values[.language].flatMap { $0.isEmpty ? nil : $0 } ?? LanguageGuess.language(of: clean))
  }
}
