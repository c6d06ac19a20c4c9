import Intake
import Pipeline

/// A bar with rate and time left while articles are imported; on a terminal only.
final class ImportProgress {
  private let line = ProgressLine()
  /// Bytes of the whole input; nil where nobody can know.
  private let total: Int?
  private let width: Int

  init(paths: [String]) {
    // To know how much there is, folders are walked through twice: only for those who look.
    total = Terminal.isTerminal(2) ? Intake.size(of: paths) : nil
    width = 24
  }

  func show(_ summary: ImportRun.Summary) { line.show(Self.text(summary, total: total, width: width)) }

  func clear() { line.clear() }

  /// `[=========>              ] 41 %  812 articles, 1204 reports, 391/s, 0:03 left`.
  static func text(_ summary: ImportRun.Summary, total: Int?, width: Int) -> String {
    var text = ""
    let share = total.map { $0 > 0 ? min(1, Double(summary.bytesRead) / Double($0)) : 1 }
    if let share {
      let filled = Int(share * Double(width))
      let bar = String(repeating: "=", count: max(0, filled - 1)) + (filled > 0 ? ">" : "")
      text = "[\(bar)\(String(repeating: " ", count: width - filled))] \(Int(share * 100)) %  "
    }
    text += "\(summary.articles) articles, \(summary.reports) reports"
    guard summary.seconds >= 1 else { return text }
    text += ", \(Int(Double(summary.articles) / summary.seconds))/s"
    if let share, share > 0.001 { text += ", \(time(summary.seconds / share - summary.seconds)) left" }
    return text
  }

  /// `0:42`, `12:03`, `2:15:00`.
  static func time(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 1e9).rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
  }
}
