import ConflictModel
import ConflictStore

/// Statements by speaker, the one who said most first.
struct StatementMarkup {
  /// Of a speaker so many statements are shown, and so many speakers.
  static let mostOfSpeaker = 40
  static let mostSpeakers = 150

  private struct Speaker {
    var count = 0
    var acts: [StatementAct: Int] = [:]
    var lines: [String] = []
  }

  private var speakers: [String: Speaker] = [:]
  private(set) var count = 0

  mutating func add(_ detail: StatementDetail) {
    count += 1
    var speaker = speakers[detail.statement.speaker] ?? Speaker()
    speaker.count += 1
    speaker.acts[detail.statement.act, default: 0] += 1
    if speaker.lines.count < Self.mostOfSpeaker { speaker.lines.append(Self.line(detail, namesSpeaker: false)) }
    speakers[detail.statement.speaker] = speaker
  }

  var html: String {
    guard count > 0 else { return "<p>No statements.</p>\n" }
    let ranked = speakers.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var html = "<p>\(Wording.number(count, "statement")) by \(Wording.number(speakers.count, "speaker")).</p>\n"
    for (name, speaker) in ranked.prefix(Self.mostSpeakers) {
      let acts = StatementAct.allCases.compactMap { act in speaker.acts[act].map { "\(act.rawValue) \($0)" } }
      html +=
        "<details><summary><b>\(Markup.escaped(name))</b> <span class=\"flag\">\(Wording.number(speaker.count, "statement"))</span> "
      html += "<span class=\"acts\">\(acts.joined(separator: ", "))</span></summary><ul class=\"said\">"
      for line in speaker.lines { html += "<li>\(line)</li>" }
      if speaker.lines.count < speaker.count {
        html += "<li>… and \(Wording.grouped(speaker.count - speaker.lines.count)) more in the database.</li>"
      }
      html += "</ul></details>\n"
    }
    if ranked.count > Self.mostSpeakers {
      html += "<p>… and \(Wording.grouped(ranked.count - Self.mostSpeakers)) more speakers in the database.</p>\n"
    }
    return html
  }

  /// Day, act, words, and where they stand.
  static func line(_ detail: StatementDetail, namesSpeaker: Bool) -> String {
    let statement = detail.statement
    var html = detail.day.map { "<span class=\"d\">\($0)</span> " } ?? ""
    if namesSpeaker { html += "<b>\(Markup.escaped(statement.speaker))</b> " }
    html += "<i>\(statement.act.rawValue)</i>: <q>\(Markup.escaped(statement.quote))</q>"
    if let denied = detail.denied { html += " — denies <q>\(Markup.escaped(denied))</q>" }
    let via = statement.via.map { ", via \(Markup.escaped($0))" } ?? ""
    return html + " <span class=\"src\">\(EventMarkup.source(detail.source))\(via)</span>"
  }
}
