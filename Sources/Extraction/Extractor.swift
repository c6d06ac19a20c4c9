import ConflictModel
import Gazetteer
import Linguistics

/// Reads articles: the whole of the extraction as one pure function.
///
/// ```swift
/// let reading = Extractor().read(Article(id: "1", text: "Two soldiers were killed in Martuni."))
/// ```
public struct Extractor: Sendable {
  /// Name and version, stored with every reading.
  public static let version = "conflictdb 0.1.0"

  public struct Options: Sendable {
    /// Fill `Reading.mentions`.
    public var includesMentions = false

    public init(includesMentions: Bool = false) { self.includesMentions = includesMentions }
  }

  public let options: Options
  /// Places by name: the built-in ones, and the user's own.
  public let gazetteer: Gazetteer
  /// Armed groups and other actors by name: the built-in ones, and the user's own.
  public let actors: ActorTable

  public init(options: Options = Options(), gazetteer: Gazetteer = .builtIn, actors: ActorTable = .shared) {
    self.options = options
    self.gazetteer = gazetteer
    self.actors = actors
  }

  /// Everything that the article says. The same article gives the same reading on every machine.
  public func read(_ article: Article) -> Reading {
    let document = document(of: article)
    let annotations = annotate(document)
    return reading(of: document, annotations, Self.assemble(document, annotations))
  }

  /// What each of several articles says, as if it were read alone.
  ///
  /// All articles of a handful are asked a question before the next one is asked: the code of all steps together is many
  /// times larger than the processor's nearer caches, and article by article each step would have to be fetched from
  /// afar again, which took a third of the time.
  public func read(_ articles: [Article]) -> [Reading] {
    var readings: [Reading] = []
    readings.reserveCapacity(articles.count)
    var rest = articles[...]
    while !rest.isEmpty {
      var bytes = 0
      let handful = rest.prefix { article in
        defer { bytes += article.text.utf8.count }
        return bytes < Self.handful
      }
      rest = rest.dropFirst(handful.count)
      let documents = handful.map(document(of:))
      var annotations = [Annotations](repeating: Annotations(), count: documents.count)
      for step in Self.steps {
        for at in documents.indices { step.run(documents[at], &annotations[at]) }
      }
      let assemblers = documents.indices.map { Assembler(documents[$0], annotations[$0]) }
      let happenings = assemblers.map { $0.happenings() }
      for at in documents.indices {
        let reports = happenings[at].map(assemblers[at].reports(of:)) ?? []
        readings.append(reading(of: documents[at], annotations[at], reports))
      }
    }
    return readings
  }

  /// How many bytes of text make a handful: what is known of more articles would itself not stay near.
  private static let handful = 1 << 16

  private func document(of article: Article) -> Document { Document(article, gazetteer: gazetteer, actors: actors) }

  private func reading(of document: Document, _ annotations: Annotations, _ reports: [Report]) -> Reading {
    let article = document.article
    return Reading(
      id: article.id, published: article.published ?? annotations.published,
      publishedFromText: annotations.publishedFromText,
      language: article.language ?? "en", extractor: Self.version,
      reports: reports, statements: annotations.statements.map(\.statement),
      mentions: options.includesMentions ? mentions(annotations, document) : nil)
  }

  /// A question that an article is asked; a later one may read what an earlier one found.
  package struct Step: Sendable {
    package let name: String
    package let run: @Sendable (Document, inout Annotations) -> Void
  }

  /// The questions in their order: when, where, who said, what, who, how many.
  package static let steps = [
    Step(name: "dates") { document, annotations in
      let when = WhenAnnotator.annotate(document)
      annotations.dates = when.dates
      annotations.published = when.published
      annotations.publishedFromText = when.fromText
    },
    Step(name: "places") { document, annotations in
      let found = PlaceAnnotator.read(document)
      annotations.places = found.places
      annotations.nationalities = found.nationalities
      annotations.countryWords = found.countryWords
    },
    Step(name: "statements") { $1.statements = StatementAnnotator.annotate($0, $1) },
    Step(name: "triggers") { $1.triggers = TriggerAnnotator.annotate($0, $1) },
    Step(name: "places in names") { PlacesInNames.mark(&$1.places, $0) },
    Step(name: "actors") { document, annotations in
      annotations.home = HomeCountry.of(document, annotations)
      annotations.actors = ActorAnnotator.annotate(document, annotations)
    },
    Step(name: "figures") { $1.figures = FigureAnnotator.annotate($0, $1) },
  ]

  package func annotate(_ document: Document) -> Annotations {
    var annotations = Annotations()
    for step in Self.steps { step.run(document, &annotations) }
    return annotations
  }

  /// What was found, put together as reports.
  package static func assemble(_ document: Document, _ annotations: Annotations) -> [Report] {
    Assembler(document, annotations).reports()
  }

  private func mentions(_ annotations: Annotations, _ document: Document) -> Mentions {
    Mentions(
      dates: annotations.dates.map {
        .init(span: document.span($0.tokens), text: document.string($0.tokens), value: $0.value)
      },
      places: (annotations.places.filter { !$0.isReference } + annotations.nationalities).sorted {
        $0.tokens.lowerBound < $1.tokens.lowerBound
      }.map {
        .init(
          span: document.span($0.tokens), text: document.string($0.tokens), name: $0.place.name,
          latitude: $0.place.latitude, longitude: $0.place.longitude, country: $0.place.country, id: $0.place.id)
      },
      actors: annotations.actors.map {
        .init(
          span: document.span($0.tokens), text: document.string($0.tokens), name: $0.actor.name,
          kind: $0.actor.kind, country: $0.actor.country)
      },
      figures: annotations.figures.map {
        .init(
          span: $0.figure.span, text: $0.figure.text, outcome: $0.figure.outcome, count: $0.figure.count,
          scope: $0.figure.scope)
      })
  }
}
