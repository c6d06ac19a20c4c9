import ConflictModel
import Extraction
import Testing

@Suite struct DocumentTests {
  @Test func spansCountCodePoints() {
    let document = Document(Article(id: "a", text: "Été à Şuşa. Two died."))
    let second = document.sentences[1]
    #expect(document.span(second.tokens) == TextSpan(start: 12, end: 21))
    #expect(document.string(second.tokens) == "Two died.")
  }

  @Test func capitalsSayNothingInATextOfCapitals() {
    #expect(!Document(Article(id: "a", text: "THE ARMY SAID THAT TWO MEN WERE HURT IN THE NORTH.")).caseIsInformative)
    #expect(Document(Article(id: "a", text: "The army said that two men were hurt in the north.")).caseIsInformative)
  }
}
