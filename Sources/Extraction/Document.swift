import ConflictModel
import Gazetteer
import Linguistics

/// An article cut into sentences and words: what every annotator reads.
public final class Document: Sendable {
  public let article: Article
  public let text: SourceText
  public let tokens: [Token]
  public let sentences: [Sentence]
  /// Index of the sentence that a token stands in.
  public let sentenceOfToken: [Int32]
  /// False where the text is all in capitals (old wire copy), so that a capital says nothing.
  public let caseIsInformative: Bool
  /// The names of places and of actors that it is read with.
  public let gazetteer: Gazetteer
  public let actors: ActorTable

  /// - Parameters:
  ///   - article: What is read.
  ///   - gazetteer: with the user's own places, where there are any.
  ///   - actors: with the user's own actors.
  public init(_ article: Article, gazetteer: Gazetteer = .builtIn, actors: ActorTable = .shared) {
    self.article = article
    self.gazetteer = gazetteer
    self.actors = actors
    text = SourceText(article.text)
    var tokens = Tokenizer.tokens(of: text)
    sentences = SentenceSplitter.sentences(of: tokens, in: text)
    var owner = [Int32](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { owner[token] = Int32(index) }
    }
    sentenceOfToken = owner
    var words = 0
    var capitals = 0
    for token in tokens where token.kind == .word {
      words += 1
      if token.shape.contains(.allCapitals) { capitals += 1 }
    }
    caseIsInformative = words < 8 || capitals * 10 < words * 6
    Tagger.shared?.tag(&tokens, in: sentences, of: text, caseIsInformative: caseIsInformative)
    self.tokens = tokens
    isShort = sentences.count <= Self.shortLength
    isNote = isShort && sentences.last?.paragraph == sentences.first?.paragraph
  }

  /// Sentences that a short text has at most.
  private static let shortLength = 8

  /// A few sentences.
  let isShort: Bool
  /// A few sentences in one paragraph, which tell of one happening as a rule; an article of several paragraphs, however
  /// short, may go on to others.
  let isNote: Bool

  /// `killing`, `KILLING`
  func isGerund(_ token: Int) -> Bool {
    let ending = text.bytes[tokens[token].range].suffix(3)
    return ending.elementsEqual("ing".utf8) || ending.elementsEqual("ING".utf8)
  }

  /// True for a word in capitals among others that are not: `IS` is no verb.
  func isAcronym(_ token: Int) -> Bool { caseIsInformative && tokens[token].shape.contains(.allCapitals) }

  /// The words from one token up to another, end exclusive, as they stand in the text.
  public func string(_ range: Range<Int>) -> String { text.string(bytes(range)) }

  /// Byte offsets of a range of tokens; an empty range gives an empty one.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < tokens.count ? Int(tokens[range.lowerBound].start) : text.count
      return at..<at
    }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Code-point bounds of a range of tokens.
  public func span(_ range: Range<Int>) -> TextSpan { span(bytes: bytes(range)) }

  /// Code-point bounds of a range of bytes.
  public func span(bytes range: Range<Int>) -> TextSpan {
    TextSpan(start: text.codePoint(at: range.lowerBound), end: text.codePoint(at: range.upperBound))
  }

  /// Whether a word ends in an s, as plurals do, whatever it was tagged as.
  func endsInS(_ token: Int) -> Bool {
    let last = text.bytes[Int(tokens[token].end) - 1]
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "S")
  }

  /// `—`, `–`, `--`, a hyphen with spaces, and the underscore of old agency wires: `LIMA, Peru (AP) _ Guerrillas …`.
  func isDash(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
    let first = text.bytes[Int(tokens[index].start)]
    if first == UInt8(ascii: "-") { return true }
    if first == UInt8(ascii: "_") { return tokens[index].shape.contains(.spaceBefore) }
    // Figure dash, en dash, em dash and horizontal bar.
    return first == 0xE2 && (0x92...0x95).contains(text.bytes[Int(tokens[index].end) - 1])
  }

  /// The sentence that a token stands in.
  public func sentence(of token: Int) -> Sentence { sentences[Int(sentenceOfToken[token])] }
}
