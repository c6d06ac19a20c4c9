/// Tells the part of speech of every word: a greedy averaged perceptron, from left to right.
///
/// The model is made by `make tagger` from treebanks (see `NOTICE`); `TaggerTrainer` prints its accuracy.
public struct Tagger: Sendable {
  private let model: TaggerModel

  package init(_ model: TaggerModel) { self.model = model }

  /// The tagger that the program carries; nil in a build whose model is no image.
  public static let shared: Tagger? = TaggerModel.embedded.map(Tagger.init)

  /// Sets the tag of every token of the sentences.
  ///
  /// - Parameters:
  ///   - tokens: all tokens of the text.
  ///   - sentences: which of them are tagged.
  ///   - text: what the tokens are of.
  ///   - caseIsInformative: false for text in capitals.
  public func tag(
    _ tokens: inout [Token], in sentences: [Sentence], of text: SourceText, caseIsInformative: Bool
  ) {
    var features = TaggerFeatures()
    text.bytes.withUnsafeBufferPointer { bytes in
      let longest = sentences.reduce(0) { max($0, $1.tokens.count) }
      withUnsafeTemporaryAllocation(of: TaggerModel.Sums.self, capacity: longest) { sums in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.wordCount * (longest + 1)) { room in
          guard let sums = sums.baseAddress, let room = room.baseAddress else { return }
          for sentence in sentences {
            features.load(tokens[sentence.tokens], of: bytes, caseIsInformative: caseIsInformative)
            tag(&tokens, in: sentence, features, caseIsInformative: caseIsInformative, sums, room)
          }
        }
      }
    }
  }

  /// Tags one sentence, whose features are loaded.
  ///
  /// - Parameters:
  ///   - sums: room for each token's.
  ///   - room: room for the words' features of every token, and one token more.
  @inline(__always)
  private func tag(
    _ tokens: inout [Token], in sentence: Sentence, _ features: TaggerFeatures, caseIsInformative: Bool,
    _ sums: UnsafeMutablePointer<TaggerModel.Sums>, _ room: UnsafeMutablePointer<UInt64>
  ) {
    // First what the words say, for all of them: the rows lie far apart, and asking for them before they are needed,
    // and without waiting for the tags before, lets the processor fetch many at a time.
    let closed = Self.closedWords
    var end = room
    for (offset, index) in sentence.tokens.enumerated() where Self.fixedClass(of: tokens[index], closed) == nil {
      features.write(offset, to: end)
      model.locate(end, count: TaggerFeatures.wordCount)
      end += TaggerFeatures.wordCount
    }
    var count = 0
    for start in stride(from: room, to: end, by: TaggerFeatures.wordCount) {
      var sum = TaggerModel.Sums()
      model.add(start, count: TaggerFeatures.wordCount, to: &sum)
      (sums + count).initialize(to: sum)
      count += 1
    }
    var next = 0
    var previous = -1
    var beforePrevious = -1
    for (offset, index) in sentence.tokens.enumerated() {
      let found: Int
      if let fixed = Self.fixedClass(of: tokens[index], closed) {
        tokens[index].tag = fixed.tag
        found = fixed.state
      } else {
        features.write(offset, previous: previous, beforePrevious: beforePrevious, to: room)
        model.locate(room, count: TaggerFeatures.tagCount)
        model.add(room, count: TaggerFeatures.tagCount, to: &sums[next])
        found = model.best(
          sums[next], mayBeName: !caseIsInformative || Self.mayBeName(tokens[index]))
        tokens[index].tag = TaggerModel.classes[found]
        next += 1
      }
      beforePrevious = previous
      previous = found
    }
  }

  /// The part of speech of a token whose form decides it, and what stands for it where the next word looks back.
  @inline(__always)
  package static func fixedClass(of token: Token) -> (tag: PartOfSpeech, state: Int)? {
    fixedClass(of: token, closedWords)
  }

  @inline(__always)
  private static func fixedClass(
    of token: Token, _ closedWords: WordTable<(tag: PartOfSpeech, state: Int)>
  ) -> (tag: PartOfSpeech, state: Int)? {
    switch token.kind {
    case .word: token.shape.contains(.allCapitals) ? nil : closedWords[token.key]
    case .number: (.number, 41)
    case .ordinal: (.adjective, 42)
    case .decade: (.plural, 43)
    case .punctuation, .quote, .joiner: (.punctuation, 44)
    case .symbol: (.symbol, 45)
    }
  }

  /// Words that are one part of speech in at least 98.5 of 100 places of the English Web Treebank and GUM (of all their
  /// words a quarter): `WHO` in capitals is none of them.
  private static let closedWords: WordTable<(tag: PartOfSpeech, state: Int)> = {
    let words: [(PartOfSpeech, String)] = [
      (.determiner, "the a an these those"), (.conjunction, "and or"),
      (.preposition, "of for with at from if into because between during"),
      (.verbThirdPerson, "is has"), (.verbPast, "was were did"), (.verbPresent, "are"), (.verbBase, "be"),
      (.participle, "been"), (.modal, "would could should"), (.adverb, "not n't also never"),
      (.pronoun, "he she they we him them"), (.possessivePronoun, "his their our its"), (.whPronoun, "who"),
      (.whAdverb, "when"),
    ]
    let learned = words.flatMap { tag, words in
      words.words.map { (WordKey($0), (tag: tag, state: TaggerModel.classes.firstIndex(of: tag) ?? 0)) }
    }
    return WordTable(learned + [("whose", (.whPossessive, 40))])
  }()

  /// News writes names with a capital, but for particles (`al`, `bin`, `van`).
  @inline(__always)
  private static func mayBeName(_ token: Token) -> Bool {
    token.isCapitalised || token.end - token.start <= 3 || token.shape.contains(.mixed)
  }
}
