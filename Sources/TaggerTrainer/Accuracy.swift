import Linguistics

/// The share of words that a model tags right, of text as it stands and of the same in capitals.
struct Accuracy: CustomStringConvertible {
  private(set) var words = 0
  private(set) var right = 0
  private(set) var rightInCapitals = 0
  private var confusions: [String: Int] = [:]

  init(of image: [UInt8], on sentences: [Treebank.Sentence]) {
    image.withUnsafeBytes { bytes in
      guard let model = TaggerModel(bytes) else { return }
      let tagger = Tagger(model)
      for sentence in sentences where !sentence.tokens.isEmpty {
        for caseIsInformative in [true, false] {
          var tokens = sentence.tokens
          tagger.tag(
            &tokens, in: [Sentence(tokens: 0..<tokens.count, paragraph: 0)], of: sentence.text,
            caseIsInformative: caseIsInformative)
          count(tokens, sentence.tags, caseIsInformative)
        }
      }
    }
  }

  private mutating func count(_ tokens: [Token], _ tags: [PartOfSpeech?], _ caseIsInformative: Bool) {
    for (token, tag) in zip(tokens, tags) {
      guard let tag else { continue }
      if caseIsInformative {
        words += 1
        if token.tag == tag { right += 1 } else { confusions["\(tag) as \(token.tag)", default: 0] += 1 }
      } else if token.tag == tag {
        rightInCapitals += 1
      }
    }
  }

  var description: String {
    let all = Double(max(words, 1))
    let worst = confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    return "\(Double(right * 10_000 / Int(all)) / 100) % of \(words) words, in capitals "
      + "\(Double(rightInCapitals * 10_000 / Int(all)) / 100) %; "
      + worst.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
