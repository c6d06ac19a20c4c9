import Gazetteer
import Linguistics

/// A stretch of text that may name a place.
struct Toponym: Sendable {
  /// The name as the gazetteer has it.
  var tokens: Range<Int>
  var key: WordKey
  /// Index of its name among the names of the document. A name without candidates is one that no table has.
  var name: Int
  var features = ToponymFeatures()
  /// Index among the toponyms of what it is said to lie in.
  var container: Int?
  /// Index of what stands where a container would, whether or not the tables agree.
  var stated: Int?
  /// Index of what the sentence or a list says that it lies in, without saying so of it: `In the Kherson region, …`.
  var around: Int?
  /// What the text calls it: `town of X`, `X province`.
  var called: PlaceMarks = []
  /// Words that belong to the mention around the name: `County`, `Province`, `-`.
  var extent: Range<Int>
  var isDateline = false
  /// In the brackets of a dateline: a station, a paper.
  var isSource = false
  /// `near X`, `20 km from X`, `north of X`.
  var isNear = false
  /// Sum of the weights: above 0 it is a place.
  var score = 0.0
  var isAccepted = false
  /// The government, the team, the paper of the place is meant.
  var isMetonym = false
  /// `the U.S. Embassy`, `Spanish citizens`: what is of a country only in another one.
  var isAbroad = false
  /// `eastern Ukraine`, `rural Homs`.
  var isPart = false
}

/// A name that occurs in a document, and the places that it may mean.
struct PlaceName: Sendable {
  var key: WordKey
  var candidates: [PlaceCandidate]
  /// Indices of its toponyms.
  var toponyms: [Int] = []
  /// What spoke most for the place that was chosen, in words; empty where there was no choice.
  var reasons: [String] = []
  /// True where the name is a people's too (`Georgian`), and nothing else of note.
  var isDemonym = false
  /// True where the text speaks only of its embassies and citizens: they are elsewhere.
  var isAbroad = false
}

/// A place that a name may mean, with what the scoring asks of it again and again.
struct PlaceCandidate: Sendable {
  var id: PlaceID
  var kind: NameKind
  var feature: Feature
  var latitude: Double
  var longitude: Double
  var country: PlaceID?
  var admin1: PlaceID?
  var population: Int
  var tier: Int
  /// How likely the place is meant by this name before anything is read, 0…1; all of a name add up to 1.
  var prior = 0.0
  var score = 0.0
}
