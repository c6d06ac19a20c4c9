import Linguistics

/// Names of people in a text that is all in capitals, as agencies sent them by wire: a given name or a title says that what
/// follows is one.
enum NamesInCapitals {
  private static let titles: WordSet = """
    mr mrs ms miss dr msgr monsignor father sister brother bishop archbishop cardinal reverend pastor imam sheikh president
    minister senator deputy representative congressman governor mayor judge magistrate prosecutor attorney ambassador consul
    colonel lieutenant captain sergeant corporal commander inspector comrade professor engineer lawyer journalist doctor
    secretary chancellor councilman agent detective policeman officer cattleman banker citizen student teacher cook
    peasant nun priest
    """
  /// Words of a name behind a title, at most.
  private static let width = 4

  /// The words that follow given names and titles.
  static func surnames(_ document: Document, _ roles: WordRoles) -> Set<WordKey> {
    var found: Set<WordKey> = []
    let tokens = document.tokens
    for index in tokens.indices where roles.role(index) == .noun {
      let isTitle = titles.contains(tokens[index])
      guard isTitle || GivenNames.all.contains(tokens[index]) else { continue }
      for next in index + 1..<min(index + width, tokens.count) {
        guard tokens[next].kind == .word, roles.role(next) == .noun, !isTitle || tokens[next].tag.isName,
          PersonNoun.phrases.longestMatch(in: tokens, at: next, limit: next + 1) == nil,
          OutcomeLexicon.phrases.longestMatch(in: tokens, at: next, limit: next + 1) == nil
        else { break }
        found.insert(tokens[next].key)
      }
    }
    return found
  }

  /// `MSGR ARANA`, `SENATOR RUIZ PORTA`: nothing but names behind the title.
  static func isTitled(_ head: Int, from start: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard head > start, head - start < width,
      let title = (start..<head).last(where: { titles.contains(tokens[$0]) })
    else { return false }
    return (title + 1...head).allSatisfy {
      tokens[$0].tag.isName && PersonNoun.phrases.longestMatch(in: tokens, at: $0, limit: $0 + 1) == nil
    }
  }

  /// `CRISTOVAL PERES`: two words or three that are nothing but names.
  static func isWhole(_ words: ClosedRange<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return (2...3).contains(words.count)
      && words.allSatisfy {
        tokens[$0].tag == .name && tokens[$0].end - tokens[$0].start > 3
          && PersonNoun.phrases.longestMatch(in: tokens, at: $0, limit: $0 + 1) == nil
      }
  }
}
