import ConflictModel
import ConflictStore

/// Lines of a page that is read from top to bottom, as `show` prints it.
struct PageText {
  private(set) var text = ""
  let page: Page
  /// Lines are broken here, where the page has no width of its own.
  private static let measure = 100

  init(_ page: Page) { self.page = page }

  mutating func heading(_ words: String, _ rest: String = "") {
    text += page.painted(PlainLine.of(words), .strong) + (rest.isEmpty ? "" : "  " + PlainLine.of(rest)) + "\n"
  }

  mutating func blank() { text += "\n" }

  /// Text that is laid out already.
  mutating func append(_ lines: String) { text += lines }

  /// A value beside its name; nothing where there is no value.
  mutating func value(_ name: String, _ value: String?, indent: Int = 2) {
    guard let value, !value.isEmpty else { return }
    let label = String(repeating: " ", count: indent) + name
    let room = max(indent + 12, DisplayWidth.of(label) + 2)
    let lines = Paragraph.lines(PlainLine.of(value), width: max(24, (page.width ?? Self.measure) - room))
    for (number, line) in lines.enumerated() {
      let head = number == 0 ? page.painted(label, .faint) : ""
      let used = number == 0 ? DisplayWidth.of(label) : 0
      text += head + String(repeating: " ", count: room - used) + line + "\n"
    }
  }

  /// A sentence with the words that a value rests on marked: bold on a terminal, in brackets elsewhere.
  mutating func excerpt(_ excerpt: ArticleText.Excerpt, indent: Int = 4) {
    let words = page.hasColour ? excerpt.words : "[\(excerpt.words)]"
    let whole = PlainLine.of(excerpt.before + words + excerpt.after)
    let margin = String(repeating: " ", count: indent)
    let lines = Paragraph.lines(whole, width: max(24, (page.width ?? Self.measure) - indent))
    guard page.hasColour else {
      for line in lines { text += margin + line + "\n" }
      return
    }
    // The marked stretch may run over several lines.
    let start = PlainLine.of(excerpt.before).count
    let end = start + PlainLine.of(excerpt.words).count
    var at = 0
    for line in lines {
      let from = min(max(start - at, 0), line.count)
      let to = min(max(end - at, 0), line.count)
      text +=
        margin + line.prefix(from) + page.painted(String(line.prefix(to).dropFirst(from)), .strong)
        + line.dropFirst(to) + "\n"
      at += line.count + 1
    }
  }
}

extension Wording {
  /// `Example Times, “Title”, 2020-10-01`.
  static func reference(_ source: SourceReference) -> String {
    [Self.source(source), source.title.map { "“\($0)”" }, source.published?.description].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// `2–4 (best 3)`.
  static func fullCount(_ count: Count) -> String {
    guard let best = count.best, best != count.low || count.high == nil, best != count.high else {
      return Self.count(count)
    }
    return "\(Self.count(count)) (best \(best))"
  }
}
