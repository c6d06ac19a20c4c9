/// A table of text for people: columns side by side, long cells wrapped where the page is narrow.
public struct TextTable: Sendable {
  public enum Alignment: Sendable { case left, right }

  public enum Style: Sendable {
    case plain
    /// What the eye should find first.
    case strong
    /// What is there for those who look for it.
    case faint
    /// What somebody only claims, or denies.
    case doubtful
  }

  public struct Column: Sendable {
    public var title: String
    public var alignment: Alignment
    /// How narrow it may become; nil for a column that keeps its width.
    public var minimum: Int?
    /// Left out where every cell is empty.
    public var isOptional: Bool

    public init(_ title: String, _ alignment: Alignment = .left, minimum: Int? = nil, isOptional: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.isOptional = isOptional
    }
  }

  public struct Cell: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = PlainLine.of(text)
      self.style = style
    }
  }

  public var columns: [Column]
  public var rows: [[Cell]] = []
  /// Stands under a rule at the end: a total.
  public var footer: [Cell]?

  public init(_ columns: [Column]) { self.columns = columns }

  /// The table as lines, the last one ended too.
  public func rendered(on page: Page) -> String {
    let layout = Layout(self, page)
    var text = layout.header()
    for row in rows { text += layout.line(row) }
    if let footer { text += layout.rule() + layout.line(footer) }
    return text
  }
}

extension Page {
  /// A text in the style that the page can show (Select Graphic Rendition, ECMA-48: bold, faint, yellow).
  func painted(_ text: String, _ style: TextTable.Style) -> String {
    guard hasColour, !text.isEmpty else { return text }
    switch style {
    case .plain: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .faint: return "\u{1B}[2m\(text)\u{1B}[0m"
    case .doubtful: return "\u{1B}[33m\(text)\u{1B}[0m"
    }
  }
}

extension TextTable {
  /// Widths of the columns on a page.
  struct Layout {
    private let columns: [Column]
    private let shown: [Int]
    private let widths: [Int]
    private let page: Page
    private static let gap = "  "

    init(_ table: TextTable, _ page: Page) {
      let all = table.rows + (table.footer.map { [$0] } ?? [])
      shown = table.columns.indices.filter { column in
        !table.columns[column].isOptional || all.contains { !$0[column].text.isEmpty }
      }
      let columns = shown.map { table.columns[$0] }
      var widths = shown.map { column in
        all.reduce(DisplayWidth.of(table.columns[column].title)) { max($0, DisplayWidth.of($1[column].text)) }
      }
      if let width = page.width { Self.shrink(&widths, columns, to: width) }
      self.columns = columns
      self.widths = widths
      self.page = page
    }

    /// Takes from the widest column that can give, cell by cell, until the table fits or nothing can give any more.
    private static func shrink(_ widths: inout [Int], _ columns: [Column], to page: Int) {
      var excess = widths.reduce(0, +) + gap.count * max(0, widths.count - 1) - page
      while excess > 0 {
        let candidates = widths.indices.filter { index in
          columns[index].minimum.map { widths[index] > max($0, DisplayWidth.of(columns[index].title)) } ?? false
        }
        guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
        widths[widest] -= 1
        excess -= 1
      }
    }

    func header() -> String { joined(columns.map { [$0.title] }, styles: columns.map { _ in .strong }) + rule() }

    func rule() -> String {
      let line = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
      return page.painted(line, .faint) + "\n"
    }

    /// A row, which takes several lines where cells are wrapped.
    func line(_ row: [Cell]) -> String {
      let cells = zip(shown, widths).map { column, width in
        // Past the rows that set the widths, a cell may be wider than its column; a pipe wraps nothing.
        page.width == nil ? [row[column].text] : Paragraph.lines(row[column].text, width: width)
      }
      return joined(cells, styles: shown.map { row[$0].style })
    }

    private func joined(_ cells: [[String]], styles: [Style]) -> String {
      var text = ""
      for number in 0..<max(1, cells.map(\.count).max() ?? 1) {
        var line = ""
        // Blanks are held back until something follows them, so that no line ends in blanks.
        var blanks = 0
        for (index, cell) in cells.enumerated() {
          let words = number < cell.count ? cell[number] : ""
          let room = max(0, widths[index] - DisplayWidth.of(words))
          if index > 0 { blanks += Self.gap.count }
          if columns[index].alignment == .right { blanks += room }
          if !words.isEmpty {
            line += String(repeating: " ", count: blanks) + page.painted(words, styles[index])
            blanks = 0
          }
          if columns[index].alignment == .left { blanks += room }
        }
        text += line + "\n"
      }
      return text
    }
  }
}

/// Text broken into lines.
enum Paragraph {
  /// Breaks a text at blanks into lines of at most `width` cells; a word that is longer is broken anywhere.
  static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0, DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    func end() {
      lines.append(line)
      line = ""
      used = 0
    }
    for word in text.split(separator: " ") {
      let needed = DisplayWidth.of(String(word))
      if used > 0, used + 1 + needed <= width {
        line += " " + word
        used += 1 + needed
        continue
      }
      if used > 0 { end() }
      for character in word {
        let cells = DisplayWidth.of(String(character))
        if used + cells > width, used > 0 { end() }
        line.append(character)
        used += cells
      }
    }
    if used > 0 { end() }
    return lines
  }
}
