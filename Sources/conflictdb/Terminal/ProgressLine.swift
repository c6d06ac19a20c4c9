/// A line on a terminal that is written over as work goes on; nothing anywhere else.
final class ProgressLine {
  private var isShown = false
  private let isTerminal = Terminal.isTerminal(2)

  func show(_ text: String) {
    guard isTerminal else { return }
    StandardError.write("\r\u{1B}[K\(Terminal.safe(text))")
    isShown = true
  }

  func clear() {
    guard isShown else { return }
    StandardError.write("\r\u{1B}[K")
    isShown = false
  }
}
