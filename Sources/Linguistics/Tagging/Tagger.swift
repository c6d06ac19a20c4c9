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
    var sums: [TaggerModel.Sums] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.wordCount) { room in
        guard let room = room.baseAddress else { return }
        for sentence in sentences {
          features.load(tokens[sentence.tokens], of: bytes, caseIsInformative: caseIsInformative)
          // First what the words say, for all of them: the rows lie far apart, and reading them without waiting for
          // the tags before lets the processor fetch many at a time.
          sums.removeAll(keepingCapacity: true)
          for (offset, index) in sentence.tokens.enumerated() {
            var sum = TaggerModel.Sums()
            if Self.fixedClass(of: tokens[index]) == nil {
              features.write(offset, to: room)
              model.add(room, count: TaggerFeatures.wordCount, to: &sum)
            }
            sums.append(sum)
          }
          var previous = -1
          var beforePrevious = -1
          for (offset, index) in sentence.tokens.enumerated() {
            let found: Int
            if let fixed = Self.fixedClass(of: tokens[index]) {
              tokens[index].tag = fixed.tag
              found = fixed.state
            } else {
              features.write(offset, previous: previous, beforePrevious: beforePrevious, to: room)
              model.add(room, count: TaggerFeatures.tagCount, to: &sums[offset])
              found = TaggerModel.best(
                sums[offset], mayBeName: !caseIsInformative || Self.mayBeName(tokens[index]))
              tokens[index].tag = TaggerModel.classes[found]
            }
            beforePrevious = previous
            previous = found
          }
        }
      }
    }
  }

  /// The part of speech of a token whose form decides it, and what stands for it where the next word looks back.
  @inline(__always)
  package static func fixedClass(of token: Token) -> (tag: PartOfSpeech, state: Int)? {
    switch token.kind {
    case .word: token.key == whose ? (.whPossessive, 40) : nil
    case .number: (.number, 41)
    case .ordinal: (.adjective, 42)
    case .decade: (.plural, 43)
    case .punctuation, .quote, .joiner: (.punctuation, 44)
    case .symbol: (.symbol, 45)
    }
  }

  /// News writes names with a capital, but for particles (`al`, `bin`, `van`).
  @inline(__always)
  private static func mayBeName(_ token: Token) -> Bool {
    token.isCapitalised || token.end - token.start <= 3 || token.shape.contains(.mixed)
  }

  private static let whose: WordKey = "whose"
}
