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
    let document = Document(article, gazetteer: gazetteer, actors: actors)
    let annotations = annotate(document)
    return Reading(
      id: article.id, published: article.published ?? annotations.published,
      publishedFromText: annotations.publishedFromText,
      language: article.language ?? "en", extractor: Self.version,
      reports: Self.assemble(document, annotations), statements: annotations.statements.map(\.statement),
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
