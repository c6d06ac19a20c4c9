import ArgumentParser
import Chronology
import ConflictStore
import Extraction
import Intake
import Pipeline

/// How articles are read: the same for every command that reads some.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files or folders to read; - is standard input.", valueName: "path"), completion: .file())
  var paths: [String] = ["-"]

  @Option(
    help: ArgumentHelp(
      """
      What the files hold: auto (by their first bytes, then by their names), text (one article a file), html (one page a \
      file), feed (RSS, Atom), jsonl (one JSON object a line), json (a list of objects), csv (a table with named columns), \
      warc (a web archive), eml (a mail), newsml (NewsML-G2, NITF), readings (what extract --with-text prints). Any of \
      them may be packed with gzip. For import also ucdp and acled: records that people coded by hand.
      """))
  var format: FormatChoice = .articles(.auto)

  @Option(
    help: ArgumentHelp("The day of publication, for articles that bring none.", valueName: "YYYY-MM-DD"))
  var published: CalendarDate?

  @Option(help: ArgumentHelp("Who published them, for articles that do not say.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("Where the article was found, for one that does not say.", valueName: "url"))
  var url: String?

  @Option(
    help: ArgumentHelp(
      "Other names of JSON keys and table columns: text=body,published=date reads the text from body.",
      valueName: "field=key,…"))
  var map: [KeyMapping] = []

  @Option(help: ArgumentHelp("How many articles are read at once; all processors unless told.", valueName: "count"))
  var jobs: Int?

  @Option(help: ArgumentHelp("So many articles are read, in the order of the input.", valueName: "count"))
  var limit: Int?

  @Option(help: ArgumentHelp("The largest article that is read, unpacked.", valueName: "bytes"))
  var maxBytes: Int = IntakeOptions.defaultMaximumBytes

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    guard maxBytes > 0 else { throw ValidationError("--max-bytes takes a number above 0.") }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  var intake: IntakeOptions {
    var keys = KeyMap()
    for mapping in map { for pair in mapping.pairs { keys.map(pair.field, from: pair.key) } }
    return IntakeOptions(
      format: format.articles, published: published, publisher: publisher, url: url, keys: keys, maximumBytes: maxBytes)
  }

  var jobCount: Int { jobs ?? Terminal.processors }

  /// The work that these options ask for.
  func run(_ extractor: Extractor) -> ReadingRun {
    var run = ReadingRun(paths: paths, intake: intake, extractor: extractor, jobs: jobCount)
    run.limit = limit
    return run
  }
}

/// `text=body,published=date`.
struct KeyMapping: ExpressibleByArgument {
  let pairs: [(field: KeyMap.Field, key: String)]

  init?(argument: String) {
    var pairs: [(field: KeyMap.Field, key: String)] = []
    for part in argument.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let field = KeyMap.Field(rawValue: String(sides[0])) else { return nil }
      pairs.append((field, String(sides[1])))
    }
    guard !pairs.isEmpty else { return nil }
    self.pairs = pairs
  }
}

/// What files hold: articles, or for `import` records that people coded by hand.
enum FormatChoice: ExpressibleByArgument, Equatable {
  case articles(IntakeOptions.Format)
  case coded(CodedFormat)

  init?(argument: String) {
    if let format = IntakeOptions.Format(rawValue: argument) {
      self = .articles(format)
    } else if let format = CodedFormat(rawValue: argument) {
      self = .coded(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    IntakeOptions.Format.allCases.map(\.rawValue) + CodedFormat.allCases.map(\.rawValue)
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String {
    switch self {
    case .articles(let format): format.rawValue
    case .coded(let format): format.rawValue
    }
  }

  var articles: IntakeOptions.Format {
    if case .articles(let format) = self { format } else { .auto }
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}
