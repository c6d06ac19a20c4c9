import ConflictModel
import Extraction
import Testing

/// The day of publication that the text itself gives, where nobody else does.
struct PublicationLineTests {
  @Test(arguments: [
    ("STEPANAKERT, Oct 1, 2020 (Reuters) - Two soldiers were killed on Tuesday near Martuni.", "2020-10-01"),
    ("SAN SALVADOR, 3 Jan 90 (AFP) -- Three guerrillas were killed yesterday in Apopa.", "1990-01-03"),
    (
      "Road closed after blast\nBy Jane Doe\nPublished 12 March 2018\n\nTwo soldiers were killed on Saturday.",
      "2018-03-12"
    ),
    ("Blast in Goris\nMonday, 12 March 2018\n\nTwo soldiers were killed on Saturday.", "2018-03-12"),
    ("Blast in Goris\nBy Jane Doe, March 12, 2018\n\nTwo soldiers were killed on Saturday.", "2018-03-12"),
    ("Last updated: 2018-03-12 10:45\n\nTwo soldiers were killed on Saturday.", "2018-03-12"),
  ]) func `a first line gives the day of publication`(text: String, day: String) {
    let reading = Extractor().read(Article(id: "1", text: text))
    #expect(reading.published?.description == day)
    #expect(reading.publishedFromText)
  }

  @Test(arguments: [
    "Two soldiers were killed on 12 March 2018 in Goris.",
    "On 12 March 2018, two soldiers were killed in Goris, officials said - the first in a month.",
    "GORIS, Armenia -- Two soldiers were killed on Tuesday.",
    "The truce of 12 March 2018\nTwo soldiers were killed on Saturday in Goris.",
  ]) func `a day of the story is no day of publication`(text: String) {
    let reading = Extractor().read(Article(id: "1", text: text))
    #expect(reading.published == nil)
    #expect(!reading.publishedFromText)
  }

  @Test func `the day that was given counts`() {
    let text = "STEPANAKERT, Oct 1, 2020 (Reuters) - Two soldiers were killed on Tuesday near Martuni."
    let reading = Extractor().read(Article(id: "1", text: text, published: .init(year: 2020, month: 10, day: 2)))
    #expect(reading.published?.description == "2020-10-02")
    #expect(!reading.publishedFromText)
  }

  @Test func `a time of day has the day that follows it`() {
    let text = "The blast came at 3 a.m. on Sunday, killing three people in Goris."
    let reading = Extractor().read(Article(id: "1", text: text, published: .init(year: 2020, month: 10, day: 5)))
    #expect(reading.reports.first?.date?.start.description == "2020-10-04")
  }
}
