import Foundation
import Linguistics

/// Sentences of a treebank, cut into words by our own tokenizer, with the parts of speech of the words that both cut
/// alike.
struct Treebank {
  struct Sentence {
    let text: SourceText
    let tokens: [Token]
    /// nil where the treebank cuts the words otherwise, or names no part of speech that is learned.
    let tags: [PartOfSpeech?]
  }

  private(set) var sentences: [Sentence] = []

  /// - Throws: where the file cannot be read.
  init(contentsOf path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var words: [(form: Substring, tag: Substring, isTight: Bool)] = []
    var ranges = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !words.isEmpty { add(words) }
        words = []
        continue
      }
      guard line.first != "#" else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 10, !cells[0].contains(".") else { continue }
      if cells[0].contains("-") {
        // A contraction that the treebank splits (`don't`) stands first as a whole; its parts follow without a space.
        let bounds = cells[0].split(separator: "-").compactMap { Int($0) }
        if bounds.count == 2 { ranges = bounds[1] }
        continue
      }
      let index = Int(cells[0]) ?? 0
      words.append((cells[1], cells[4], cells[9].contains("SpaceAfter=No") || index < ranges))
      if index >= ranges { ranges = 0 }
    }
    if !words.isEmpty { add(words) }
  }

  private mutating func add(_ words: [(form: Substring, tag: Substring, isTight: Bool)]) {
    // The web writes names without capitals; news does not, and would pay for it.
    guard !words.contains(where: { $0.tag.hasPrefix("NNP") && $0.form.first?.isLowercase == true && $0.form.count > 3 })
    else { return }
    var text = ""
    var starts: [Int: (end: Int, tag: Substring)] = [:]
    for word in words {
      let start = text.utf8.count
      text += word.form
      starts[start] = (text.utf8.count, word.tag)
      if !word.isTight { text += " " }
    }
    let source = SourceText(text)
    let tokens = Tokenizer.tokens(of: source)
    sentences.append(
      Sentence(
        text: source, tokens: tokens,
        tags: tokens.map { token in
          guard let word = starts[Int(token.start)], word.end == Int(token.end) else { return nil }
          return Self.partsOfSpeech[String(word.tag)]
        }))
  }

  /// The Penn Treebank's tags (Marcus, Santorini and Marcinkiewicz 1993) as they stand in the XPOS column.
  static let partsOfSpeech: [String: PartOfSpeech] = [
    "JJ": .adjective, "JJR": .comparative, "JJS": .superlative, "RB": .adverb, "RBR": .comparativeAdverb,
    "RBS": .superlativeAdverb, "RP": .particle, "NN": .noun, "NNS": .plural, "NNP": .name, "NNPS": .pluralName,
    "PRP": .pronoun, "PRP$": .possessivePronoun, "POS": .possessive, "VB": .verbBase, "VBD": .verbPast,
    "VBP": .verbPresent, "VBZ": .verbThirdPerson, "VBG": .gerund, "VBN": .participle, "MD": .modal,
    "DT": .determiner, "PDT": .predeterminer, "IN": .preposition, "CC": .conjunction, "TO": .to, "EX": .existential,
    "CD": .number, "WDT": .whDeterminer, "WP": .whPronoun, "WRB": .whAdverb, "UH": .interjection,
  ]
}
