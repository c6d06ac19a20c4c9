extension CasualtyChart {
  /// Bars of block signs: `█` up to the low figure, `▓` up to the best, `░` up to the high one.
  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    text.heading(title)
    guard !bars.isEmpty else {
      text.append("nothing to draw\n")
      return text.text
    }
    let shown = isOfTime ? bars : Array(bars.prefix(Self.mostBars))
    let hasBounds = shown.contains { $0.low != $0.high || $0.isOpen }
    let labels = shown.map { Paragraph.clipped(PlainLine.of($0.label), to: 28) }
    let values = shown.map(value)
    let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
    let valueWidth = values.map(DisplayWidth.of).max() ?? 0
    // A cell is left for the plus sign of the longest bar.
    let room = max(20, min(100, page.width ?? 100) - labelWidth - valueWidth - 5)
    text.append(
      String(repeating: " ", count: labelWidth + valueWidth + 4) + axis(room) + "\n")
    for ((bar, label), value) in zip(zip(shown, labels), values) {
      let gap = String(repeating: " ", count: labelWidth - DisplayWidth.of(label))
      let indent = String(repeating: " ", count: valueWidth - DisplayWidth.of(value))
      let line = "\(label)\(gap)  \(indent)\(page.painted(value, .strong))  \(blocks(bar, room))"
      text.append(line.trimmedAtEnd + "\n")
    }
    if shown.count < bars.count { text.append("… and \(Wording.number(bars.count - shown.count, "more", "more"))\n") }
    text.blank()
    var notes = ["Axis: \(unit)."]
    if hasBounds { notes.append("█ low figure, ▓ best, ░ high; + no source sets an upper bound.") }
    for line in Paragraph.lines((notes + [credit]).joined(separator: " "), width: page.width ?? 100) {
      text.append(page.painted(PlainLine.of(line), .faint) + "\n")
    }
    return text.text
  }

  /// `134`, `134 (120–140)`, `134 (120–140+)`.
  func value(_ bar: Bar) -> String {
    let best = Wording.grouped(bar.best)
    if bar.low == bar.high { return bar.isOpen ? best + "+" : best }
    return "\(best) (\(Wording.grouped(bar.low))–\(Wording.grouped(bar.high))\(bar.isOpen ? "+" : ""))"
  }

  private func blocks(_ bar: Bar, _ room: Int) -> String {
    func cells(_ number: Int) -> Int {
      number == 0 ? 0 : max(1, (number * room + ceiling / 2) / ceiling)
    }
    let low = cells(bar.low)
    let best = max(low, cells(bar.best))
    let high = max(best, cells(bar.high))
    return String(repeating: "█", count: low) + String(repeating: "▓", count: best - low)
      + String(repeating: "░", count: high - best) + (bar.isOpen ? "+" : "")
  }

  /// Numbers above the bars, where there is room for them.
  private func axis(_ room: Int) -> String {
    var line = ""
    var used = 0
    for tick in Scale.ticks(to: ceiling) {
      let words = Wording.grouped(tick)
      // The last one ends where the bars do.
      let at = min(tick * room / ceiling, room - words.count)
      guard at >= used else { continue }
      line += String(repeating: " ", count: max(0, at - used)) + words
      used = at + words.count + 1
      line += " "
    }
    return line.trimmedAtEnd
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Paragraph {
  /// At most so many cells, with a mark where something was left out.
  static func clipped(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var clipped = ""
    var used = 0
    for character in text {
      let cells = DisplayWidth.of(String(character))
      if used + cells > width - 1 { break }
      clipped.append(character)
      used += cells
    }
    return clipped + "…"
  }
}
