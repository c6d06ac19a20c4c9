import Linguistics
import Testing

@Suite struct NumberReaderTests {
  static func tokens(_ text: String) -> ([Token], SourceText) {
    let source = SourceText(text)
    return (Tokenizer.tokens(of: source), source)
  }

  @Test(arguments: [
    ("7", 7), ("1,300", 1300), ("2.7 thousand", 2700), ("1.5 million", 1_500_000), ("3,5 million", 3_500_000),
    ("1,25 million", 1_250_000), ("twenty-two", 22),
    ("twenty two", 22),
    ("a dozen", 12), ("two dozen", 24), ("half a million", 500_000), ("half a dozen", 6), ("a half dozen", 6),
    ("a hundred", 100), ("one hundred and five", 105), ("two hundred fifty thousand", 250_000),
    ("three thousand four hundred and twelve", 3412), ("two and a half million", 2_500_000),
    ("a million and a half", 1_500_000), ("2 1/2 million", 2_500_000), ("five lakh", 500_000), ("TWELVE", 12),
    ("ninety-nine", 99), ("eleven hundred", 1100),
  ])
  func readsCounts(words: String, expected: Int) throws {
    let (tokens, text) = Self.tokens(words)
    let number = try #require(NumberReader.value(tokens, at: 0, limit: tokens.count, in: text))
    #expect(number.value == expected)
    #expect(number.end == tokens.count)
  }

  @Test(arguments: [
    ("nineteen ninety-six", 19), ("two people", 2), ("five or six", 5), ("three, four", 3), ("twenty twenty", 20),
    ("ten and twelve", 10), ("six million and counting", 6_000_000),
  ])
  func stopsWhereTheNumberEnds(words: String, expected: Int) {
    let (tokens, text) = Self.tokens(words)
    #expect(NumberReader.value(tokens, at: 0, limit: tokens.count, in: text)?.value == expected)
  }

  @Test(arguments: ["2.7", "a man", "the", "half of them", "dozens", "first"])
  func leavesOtherWordsAlone(words: String) {
    let (tokens, text) = Self.tokens(words)
    #expect(NumberReader.value(tokens, at: 0, limit: tokens.count, in: text) == nil)
  }

  @Test(arguments: [
    ("5th", 5), ("21st", 21), ("third", 3), ("twenty-first", 21), ("thirtieth", 30), ("hundredth", 100),
  ])
  func readsOrdinals(words: String, expected: Int) {
    let (tokens, text) = Self.tokens(words)
    #expect(NumberReader.ordinal(tokens, at: 0, limit: tokens.count, in: text)?.value == expected)
  }

  @Test(
    arguments: [
      ("dozens", 12, 12), ("hundreds of thousands", 100_000, 100_000), ("tens of thousands of people", 10_000, 10_000),
      ("several hundred", 300, nil), ("scores", 20, 20), ("a couple", nil, nil), ("couple of dozen", 24, nil),
      ("several", 3, nil),
    ] as [(String, Int?, Int?)])
  func readsSizes(words: String, low: Int?, best: Int?) {
    let (tokens, _) = Self.tokens(words)
    let size = NumberReader.vague(tokens, at: 0, limit: tokens.count)
    #expect(size?.low == low)
    #expect(size?.best == best)
  }

  @Test(
    arguments: [
      ("at least 12", 2, 12, nil), ("between 10 and 15", 0, 10, 15), ("10-15", 0, 10, 15), ("two or three", 0, 2, 3),
      ("more than a dozen", 2, 12, nil), ("up to 40", 2, 0, 40),
      ("fewer than 9", 2, 0, 9), ("over 300", 1, 300, nil), ("nearly 50", 1, 50, 50), ("dozens of", 0, 12, nil),
      ("12 to 14", 0, 12, 14),
    ] as [(String, Int, Int, Int?)])
  func boundsNumbers(words: String, index: Int, low: Int, high: Int?) {
    let (tokens, text) = Self.tokens(words)
    let phrase = NumberReader.phrase(tokens, at: index, limit: tokens.count, in: text)
    #expect(phrase?.low == low)
    #expect(phrase?.high == high)
    #expect(phrase?.tokens == 0..<tokens.count)
  }
}
