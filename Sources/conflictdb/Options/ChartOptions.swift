import ArgumentParser
import ConflictStore
import Publishing

/// Whether numbers are drawn.
struct ChartOptions: ParsableArguments {
  @Flag(help: "Draw bars instead of a table.")
  var chart = false

  @Option(
    help: ArgumentHelp("Draw into this file, as SVG.", valueName: "file"), completion: .file(extensions: ["svg"]))
  var svg: String?

  var isAsked: Bool { chart || svg != nil }

  /// Draws to the file or, without one, for the terminal.
  func draw(_ chart: CasualtyChart, from store: Store) throws {
    if let svg {
      try FileOutputOptions.check(svg, store)
      let file = try FileSink(svg)
      try file.write(chart.svg())
      try file.finish()
    }
    guard svg == nil || self.chart else { return }
    let sink = StandardOutput()
    try sink.write(chart.rendered(on: Terminal.page))
    try sink.flush()
  }
}
