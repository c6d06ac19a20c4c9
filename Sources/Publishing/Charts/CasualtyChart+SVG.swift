extension CasualtyChart {
  /// A drawing that stands for itself: black on white, with title, axis, unit and source.
  public func svg() -> String {
    let drawing = isOfTime ? Columns(self).body : Rows(self).body
    let size = isOfTime ? Columns.size : Rows(self).size
    let lines = Paragraph.lines(note, width: 150)
    let height = size.height + 40 + lines.count * 16
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" height="\(height)" viewBox="0 0 \(size.width) \
      \(height)" role="img" font-family="system-ui, sans-serif" font-size="12" color="#111">
      <title>\(Markup.escaped(title))</title>
      <desc>\(Markup.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="16" y="24" font-size="16" font-weight="600" fill="currentColor">\(Markup.escaped(title))</text>
      <g transform="translate(0 34)">

      """
    text += drawing + "</g>\n"
    for (index, line) in lines.enumerated() {
      text += "<text x=\"16\" y=\"\(size.height + 50 + index * 16)\" font-size=\"11\" fill=\"currentColor\">"
      text += "\(Markup.escaped(line))</text>\n"
    }
    return text + "</svg>\n"
  }

  /// What a reader who cannot see it is told.
  var description: String {
    let most = bars.max { ($0.best, $1.label) < ($1.best, $0.label) }
    let total = "\(Wording.number(bars.count, "bar")), axis: \(unit)"
    return most.map { "\(total); the largest is \($0.label) with \(value($0))" } ?? total
  }

  private var note: String {
    let hasBounds = bars.contains { $0.low != $0.high || $0.isOpen }
    return (hasBounds ? "Bar: best figure; line: low to high; arrow: no upper bound is told. " : "") + credit
  }
}

/// Bars side by side, for time.
struct Columns {
  static let size = (width: 960, height: 280)
  /// Where the bars stand.
  static let plot = (left: 64, top: 12, right: 944, bottom: 236)

  let chart: CasualtyChart

  init(_ chart: CasualtyChart) { self.chart = chart }

  /// The height of a number above the axis, in the drawing's units.
  func height(_ number: Int) -> Double {
    Double(number) / Double(chart.ceiling) * Double(Self.plot.bottom - Self.plot.top)
  }

  /// Grid, axis, bars. Each bar is a group with its number, so that a page can redraw it.
  var body: String {
    var text = ""
    for tick in Scale.ticks(to: chart.ceiling) {
      let y = Number.text(Double(Self.plot.bottom) - height(tick))
      text += "<path d=\"M\(Self.plot.left) \(y)H\(Self.plot.right)\" stroke=\"currentColor\" stroke-opacity=\""
      text += "\(tick == 0 ? "1" : ".2")\"/>"
      text += "<text x=\"\(Self.plot.left - 8)\" y=\"\(y)\" dy=\".32em\" text-anchor=\"end\" fill=\"currentColor\">"
      text += "\(Wording.grouped(tick))</text>\n"
    }
    let middle = (Self.plot.top + Self.plot.bottom) / 2
    text += "<text transform=\"translate(14 \(middle)) rotate(-90)\" text-anchor=\"middle\" fill=\"currentColor\">"
    text += "\(Markup.escaped(chart.unit))</text>\n"
    guard !chart.bars.isEmpty else { return text }
    let step = Double(Self.plot.right - Self.plot.left) / Double(chart.bars.count)
    // A label needs some 84 units, in letters for a telephone too.
    let every = max(1, Int((84 / step).rounded(.up)))
    for (index, bar) in chart.bars.enumerated() {
      let left = Double(Self.plot.left) + Double(index) * step
      text += column(bar, index, left: left, step: step)
      let centre = left + step / 2
      if index % every == 0, centre + 42 <= Double(Self.size.width) || index == 0 {
        let x = Number.text(centre)
        text += "<text x=\"\(x)\" y=\"\(Self.plot.bottom + 18)\" text-anchor=\"middle\" fill=\"currentColor\">"
        text += "\(Markup.escaped(bar.label))</text>\n"
      }
    }
    return text
  }

  private func column(_ bar: CasualtyChart.Bar, _ index: Int, left: Double, step: Double) -> String {
    let bottom = Double(Self.plot.bottom)
    let width = min(48, max(1, step * 0.72))
    let middle = left + step / 2
    let top = bottom - height(bar.best)
    let (low, high) = (bottom - height(bar.low), bottom - height(bar.high))
    var text = "<g class=\"bar\" data-bar=\"\(index)\">"
    text += "<title>\(Markup.escaped("\(bar.label): \(chart.value(bar)) \(chart.unit)"))"
    text += "\(chart.unit == "events" ? "" : ", \(Wording.number(bar.events, "event"))")</title>"
    text += "<rect class=\"hit\" x=\"\(Number.text(left))\" y=\"\(Self.plot.top)\" width=\"\(Number.text(step))\" "
    text += "height=\"\(Self.plot.bottom - Self.plot.top)\" fill=\"none\" pointer-events=\"all\"/>"
    text += "<rect class=\"best\" x=\"\(Number.text(middle - width / 2))\" y=\"\(Number.text(top))\" "
    text += "width=\"\(Number.text(width))\" height=\"\(Number.text(bottom - top))\" fill=\"currentColor\" "
    text += "fill-opacity=\".45\"/>"
    text += "<path class=\"range\" d=\"\(Self.range(middle, low, high, cap: min(4, width / 2), isOpen: bar.isOpen))\" "
    text += "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/></g>\n"
    return text
  }

  /// A line from low to high with caps; an arrow where there is no upper bound. Nothing where both are the same.
  static func range(_ x: Double, _ low: Double, _ high: Double, cap: Double, isOpen: Bool) -> String {
    guard low != high || isOpen else { return "" }
    let (left, right) = (Number.text(x - cap), Number.text(x + cap))
    var path = "M\(left) \(Number.text(low))H\(right)M\(Number.text(x)) \(Number.text(low))V\(Number.text(high))"
    path +=
      isOpen
      ? "M\(left) \(Number.text(high + 1))L\(Number.text(x)) \(Number.text(high - 5))L\(right) \(Number.text(high + 1))"
      : "M\(left) \(Number.text(high))H\(right)"
    return path
  }
}

/// Bars one below the other, for names.
private struct Rows {
  let chart: CasualtyChart
  private let bars: [CasualtyChart.Bar]
  private static let left = 260
  private static let right = 760
  private static let step = 22

  init(_ chart: CasualtyChart) {
    self.chart = chart
    bars = Array(chart.bars.prefix(CasualtyChart.mostBars))
  }

  var size: (width: Int, height: Int) { (960, bars.count * Self.step + 50 + (bars.count < chart.bars.count ? 20 : 0)) }

  private func length(_ number: Int) -> Double {
    Double(number) / Double(chart.ceiling) * Double(Self.right - Self.left)
  }

  var body: String {
    let bottom = bars.count * Self.step + 8
    var text = ""
    for tick in Scale.ticks(to: chart.ceiling) {
      let x = Number.text(Double(Self.left) + length(tick))
      text += "<path d=\"M\(x) 4V\(bottom)\" stroke=\"currentColor\" stroke-opacity=\"\(tick == 0 ? "1" : ".2")\"/>"
      text += "<text x=\"\(x)\" y=\"\(bottom + 16)\" text-anchor=\"middle\" fill=\"currentColor\">"
      text += "\(Wording.grouped(tick))</text>\n"
    }
    text += "<text x=\"\(Self.left)\" y=\"\(bottom + 34)\" fill=\"currentColor\">\(Markup.escaped(chart.unit))</text>\n"
    for (index, bar) in bars.enumerated() {
      let y = 8 + index * Self.step
      let middle = Double(y) + 8
      let label = Paragraph.clipped(PlainLine.of(bar.label), to: 35)
      text += "<text x=\"\(Self.left - 8)\" y=\"\(y + 12)\" text-anchor=\"end\" fill=\"currentColor\">"
      text += "\(Markup.escaped(label))</text>"
      text += "<rect x=\"\(Self.left)\" y=\"\(y + 1)\" width=\"\(Number.text(length(bar.best)))\" height=\"14\" "
      text += "fill=\"currentColor\" fill-opacity=\".45\"/>"
      let (low, high) = (Double(Self.left) + length(bar.low), Double(Self.left) + length(bar.high))
      if bar.low != bar.high || bar.isOpen {
        let (l, h, m) = (Number.text(low), Number.text(high), Number.text(middle))
        text += "<path d=\"M\(l) \(y + 4)v8M\(l) \(m)H\(h)"
        text += bar.isOpen ? "M\(h) \(y + 4)l5 4l-5 4" : "M\(h) \(y + 4)v8"
        text += "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
      }
      let end = Number.text(max(high, Double(Self.left) + length(bar.best)) + 12)
      text += "<text x=\"\(end)\" y=\"\(y + 12)\" fill=\"currentColor\">\(Markup.escaped(chart.value(bar)))</text>\n"
    }
    if bars.count < chart.bars.count {
      text += "<text x=\"\(Self.left)\" y=\"\(bottom + 54)\" fill=\"currentColor\">"
      text += "and \(Wording.grouped(chart.bars.count - bars.count)) more</text>\n"
    }
    return text
  }
}

/// Numbers of a drawing.
enum Number {
  /// At most two digits after the point.
  static func text(_ number: Double) -> String { FieldValue.real(number, decimals: 2).flat }
}
