import Linguistics

/// Sums of money, which count nobody: `a bounty of Rs 28 lakh`, `a ransom of 5 million`.
enum Money {
  private static let currencies: WordSet = "rs rs. inr usd tk tk. pkr eur gbp ksh ksh. ugx mxn ngn naira rupees taka"
  private static let payments: WordSet = "bounty bounties reward rewards ransom fine compensation"
  private static let of: WordKey = "of"
  private static let stop: WordKey = "."

  static func bar(_ barred: inout [Bool], _ document: Document) {
    let tokens = document.tokens
    // Taken once: every look at a static constant asks whether it is made already.
    let (currencies, payments, of) = (Self.currencies, Self.payments, Self.of)
    for index in tokens.indices.dropLast() {
      var next = index + 1
      if currencies.contains(tokens[index]) {
        // `Rs. 5,000`
        if tokens[next].key == stop, next + 1 < tokens.count { next += 1 }
      } else if !(tokens[index].key == of && index > 0 && payments.contains(tokens[index - 1])) {
        continue
      }
      guard
        let sum = NumberReader.value(
          tokens, at: next, limit: document.sentence(of: index).tokens.upperBound, in: document.text)
      else { continue }
      for token in index..<sum.end where tokens[token].key != of { barred[token] = true }
    }
  }
}
