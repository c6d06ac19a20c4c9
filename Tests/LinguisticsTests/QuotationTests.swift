import Linguistics
import Testing

@Suite struct QuotationTests {
  /// Each quotation as `depth:words`.
  static func quotations(_ text: String) -> [String] {
    let source = SourceText(text)
    let tokens = Tokenizer.tokens(of: source)
    let sentences = SentenceSplitter.sentences(of: tokens, in: source)
    return QuotationFinder.quotations(of: tokens, sentences: sentences, in: source).map { quotation in
      let range = Int(tokens[quotation.tokens.lowerBound].start)..<Int(tokens[quotation.tokens.upperBound - 1].end)
      return "\(quotation.depth):" + source.string(range)
    }
  }

  @Test(arguments: [
    ("He said \"we hold the town\".", ["0:we hold the town"]),
    ("“We hold the town,” he said.", ["0:We hold the town,"]),
    ("“We hold,” he said, “and we stay.”", ["0:We hold,", "0:and we stay."]),
    ("\"We hold,\" he said. \"We stay.\"", ["0:We hold,", "0:We stay."]),
    ("``We hold,'' he said.", ["0:We hold,"]),
    ("''We hold,'' he said, ''and stay.''", ["0:We hold,", "0:and stay."]),
    ("„We hold“, he said.", ["0:We hold"]),
    ("«We hold», he said.", ["0:We hold"]),
    ("‘We hold the town,’ he said.", ["0:We hold the town,"]),
    ("'We hold the town,' he said.", ["0:We hold the town,"]),
    (
      "“He told me, ‘Leave the town,’ and left,” she said.",
      ["0:He told me, ‘Leave the town,’ and left,", "1:Leave the town,"]
    ),
    ("\"He told me, 'Leave now,' and left,\" she said.", ["0:He told me, 'Leave now,' and left,", "1:Leave now,"]),
    ("'He told me \"Leave now\" and left,' she said.", ["0:He told me \"Leave now\" and left,", "1:Leave now"]),
    ("“He said: ‘Go.’”", ["0:He said: ‘Go.’", "1:Go."]),
    // Apostrophes are no quotation marks.
    ("The soldiers’ homes and the rebels' camp.", []),
    ("They'd go, the '90s were over, and 'em too.", []),
    ("‘The soldiers’ homes burned,’ he said.", ["0:The soldiers’ homes burned,"]),
    ("Sana'a's mayor said 'the raids go on'.", ["0:the raids go on"]),
    // Over paragraphs: opened anew, closed once.
    ("“We hold the town now.\n\n“We will stay here.”\n\nHe left.", ["0:We hold the town now.\n\n“We will stay here."]),
    (
      "He said: \"We hold the town.\n\n\"We will stay.\n\n\"That is all.\"",
      ["0:We hold the town.\n\n\"We will stay.\n\n\"That is all."]
    ),
    // A closed paragraph starts afresh.
    ("“We hold the town.”\n\n“We will stay here.”", ["0:We hold the town.", "0:We will stay here."]),
    // Forgotten marks.
    ("“We hold the town and stay.\n\nHe left.", ["0:We hold the town and stay."]),
    ("He said, \"We hold the town and stay.\n\nHe left.", ["0:We hold the town and stay."]),
    ("The 6\" shell hit the wall of the house.", []),
    ("A stray ” mark.", []),
    ("“word“ and \"two\"", ["0:word", "0:two"]),
    // Glued to dashes and brackets.
    ("He left—\"for good\"—and (\"they say\") returned.", ["0:for good", "0:they say"]),
    ("“” and \"\"", []),
    ("“fighters [in the south] came”", ["0:fighters [in the south] came"]),
    ("", []),
  ])
  func pairs(text: String, expected: [String]) { #expect(Self.quotations(text) == expected) }

  @Test func reopeningMarksAreKnown() {
    let source = SourceText("“We hold the town.\n\n“We stay.”")
    let tokens = Tokenizer.tokens(of: source)
    let found = QuotationFinder.quotations(
      of: tokens, sentences: SentenceSplitter.sentences(of: tokens, in: source), in: source)
    #expect(found.map(\.reopenings) == [[6]])
    #expect(found.first?.withMarks == 0..<tokens.count)
  }
}
