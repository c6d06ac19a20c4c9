import ConflictModel
import ConflictStore

/// How the page was made: versions, rules, and what must not be read into it.
struct MethodsMarkup {
  private let info: StoreInfo
  private let publishers: [PublisherRow]
  private let credit: String
  private let reviews: [ReviewState: Int]
  private let choice: FusionChoice

  init(_ store: Store, credit: String, reviews: [ReviewState: Int]) throws {
    info = try store.info()
    publishers = try store.publishers()
    choice = try store.fusionChoice()
    self.credit = credit
    self.reviews = reviews
  }

  private static let mostPublishers = 40

  var html: String {
    var html = "<section id=\"methods\"><h2>How this was made</h2>\n<p>\(Markup.escaped(credit))"
    html += " Schema \(info.schemaVersion).</p>\n"
    let reviewed = ReviewState.allCases.compactMap { state in
      reviews[state].map { "\(Wording.number($0, "event")) \(Self.words(of: state))" }
    }
    if !reviewed.isEmpty { html += "<p>\(Markup.escaped(reviewed.joined(separator: ", ").capitalizedFirst)).</p>\n" }
    html += "<ul>"
    for line in Self.rules + [joining] { html += "<li>\(line)</li>\n" }
    html += "</ul>\n<h3>What it cannot tell</h3>\n<ul>"
    for line in Self.limits { html += "<li>\(line)</li>\n" }
    html += "</ul>\n<h3>Publishers</h3>\n<p>"
    html += publishers.prefix(Self.mostPublishers).map { row in
      "\(Markup.escaped(row.publisher ?? "unknown")) (\(Wording.number(row.articles, "article")))"
    }.joined(separator: ", ")
    if publishers.count > Self.mostPublishers {
      html += " and \(Wording.grouped(publishers.count - Self.mostPublishers)) others"
    }
    html +=
      ".</p>\n<p class=\"note\">Names and positions of places: GeoNames (geonames.org), CC BY 4.0, and Who’s On First. "
    return html + "Outlines: Natural Earth, public domain. Borders show no opinion on anybody’s claim.</p></section>\n"
  }

  private static func words(of state: ReviewState) -> String {
    switch state {
    case .machine: "read by a program and seen by nobody"
    case .accepted: "accepted by a reviewer"
    case .edited: "edited by a reviewer"
    case .rejected: "rejected"
    }
  }

  /// The settings that this database joins reports by.
  private var joining: String {
    let words =
      switch choice.rule {
      case .acled: "the lowest that a source gives"
      case .ucdp: "what most of the later sources give"
      case .cautious: "the lowest that two sources give"
      case .median: "the median of the sources"
      }
    let distance = FieldValue.real(choice.settings.kilometres, decimals: 1).flat
    return "Reports are joined to one event where day, place, type, who and how many agree well enough, at most "
      + "\(Wording.number(choice.settings.days, "day")) and \(distance) kilometres apart. Where sources differ, the best "
      + "figure is \(words) (rule <code>\(choice.rule.rawValue)</code>)."
  }

  private static let rules = [
    "Events are read from the text of articles by rules and tables; types are those of the ACLED codebook, with "
      + "diplomacy added.",
    "Only figures of the happening itself are added up. Parts of another figure, running tolls, figures of earlier wars, "
      + "and what somebody denies are not.",
    "Low and high are the bounds that the words of all sources allow. A plus sign says that some source sets no upper "
      + "bound (“at least 12”). Words such as “dozens” stand for a number, and are kept beside it.",
    "Sources that give rival figures widen low and high and are never added to one another.",
    "Days and places are as precise as the text: an event that is known to the month stands in no day, and a place that "
      + "is known to the country is drawn faintly in the middle of it.",
    "Marked words are those that a value was read from; rest the pointer on them to see which.",
  ]

  private static let limits = [
    "A figure is somebody’s claim. The page keeps whose; it does not know who is right.",
    "The program errs: it misses events, takes one happening for two, or gives a figure to the wrong one. Check the "
      + "sentences before you publish.",
    "What no article told is not here; what many tell is not therefore more.",
    "A place with the name of another may be taken for it.",
  ]
}
