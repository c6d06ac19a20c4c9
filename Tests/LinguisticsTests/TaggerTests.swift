import Linguistics
import Testing

@Suite struct TaggerTests {
  /// The tags of a text, one letter code a word, as the table below writes them.
  static func tags(_ text: String, caseIsInformative: Bool = true) -> [String] {
    let source = SourceText(text)
    var tokens = Tokenizer.tokens(of: source)
    let sentences = SentenceSplitter.sentences(of: tokens, in: source)
    Tagger.shared?.tag(&tokens, in: sentences, of: source, caseIsInformative: caseIsInformative)
    return tokens.map { "\(source.string($0.range))/\($0.tag)" }
  }

  @Test(arguments: [
    ("The rebels attack the town.", "attack/verbPresent"),
    ("The attack on the town failed.", "attack/noun"),
    ("They plan to attack the town.", "attack/verbBase"),
    ("The army shelled the village.", "shelled/verbPast"),
    ("The village was shelled on Friday.", "shelled/participle"),
    ("Shelling of the village went on.", "of/preposition"),
    ("A spokesman said that nobody was hurt.", "said/verbPast"),
    ("The ministry says so.", "says/verbThirdPerson"),
    ("Soldiers could leave soon.", "could/modal"),
    ("The man whose house burned down", "whose/whPossessive"),
    ("He went to Minsk to negotiate.", "negotiate/verbBase"),
    ("In 1994, 30 people fled.", "30/number"),
    ("She visited Tbilisi.", "Tbilisi/name"),
  ])
  func tellsPartsOfSpeech(text: String, expected: String) { #expect(Self.tags(text).contains(expected)) }

  @Test func capitalsAreTaggedByTheirWords() {
    let tags = Self.tags("THE REBELS ATTACKED THE TOWN.", caseIsInformative: false)
    #expect(tags.contains("REBELS/plural"))
    #expect(tags.contains("ATTACKED/verbPast"))
  }

  @Test func everyTokenOfEverySentenceHasATag() {
    let tags = Self.tags("“Fire!” he cried — at 5 p.m., 12° C. See www.example.org; £5, naïve, 東京.\n\nEnd")
    #expect(!tags.contains { $0.hasSuffix("/unknown") })
  }
}
