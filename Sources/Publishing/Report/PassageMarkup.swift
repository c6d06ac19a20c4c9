import ConflictModel
import ConflictStore

/// The sentences that a report rests on, as HTML, with the words that its values came from marked.
struct PassageMarkup {
  /// Words of the text and what was read from them.
  struct Mark {
    var span: TextSpan
    /// A class for the style sheet: `when`, `where`, `who`, `many`.
    var kind: String
    /// What was read, told where the pointer rests.
    var meaning: String
  }

  /// So many passages of a report are shown; an article may come back to a happening in every paragraph.
  private static let most = 4

  let detail: ReportDetail

  init(_ detail: ReportDetail) { self.detail = detail }

  /// Quotations of the article, in the order of the text.
  var html: String {
    let marks = marks
    var passages = detail.report.mentions.prefix(Self.most).sorted()
    var html = ""
    var end = -1
    // Passages of one sentence, or within one another, are told once.
    passages = passages.filter { span in
      defer { end = max(end, span.end) }
      return span.end > end
    }
    for span in passages { html += "<blockquote>\(marked(span, marks))</blockquote>" }
    for figure in detail.report.figures where figure.scope == .incident || figure.scope == .subset {
      guard !passages.contains(where: { $0.start <= figure.span.start && figure.span.end <= $0.end }),
        let excerpt = detail.text.excerpt(figure.span)
      else { continue }
      html +=
        "<blockquote>\(Markup.escaped(excerpt.before))<mark class=\"many\" title=\"\(Markup.escaped(ReportPage.figure(figure)))\">"
      html += "\(Markup.escaped(excerpt.words))</mark>\(Markup.escaped(excerpt.after))</blockquote>"
    }
    return html
  }

  private var marks: [Mark] {
    var marks: [Mark] = []
    let report = detail.report
    if let date = report.date, let span = date.span {
      marks.append(Mark(span: span, kind: "when", meaning: Wording.interval(date.start, date.end)))
    }
    if let place = report.place, let span = place.span {
      let country = place.country.map { ", \($0)" } ?? ""
      marks.append(Mark(span: span, kind: "where", meaning: place.name + country))
    }
    for actor in report.actors {
      if let span = actor.span {
        marks.append(Mark(span: span, kind: "who", meaning: "\(actor.name): \(actor.role.rawValue)"))
      }
    }
    for figure in report.figures {
      marks.append(Mark(span: figure.span, kind: "many", meaning: ReportPage.figure(figure)))
    }
    return marks.sorted { $0.span < $1.span }
  }

  private func marked(_ passage: TextSpan, _ marks: [Mark]) -> String {
    guard let words = detail.text.words(passage) else { return "" }
    let scalars = Array(words.unicodeScalars)
    func text(_ start: Int, _ end: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[(start - passage.start)..<(end - passage.start)])
      return Markup.escaped(String(view))
    }
    var html = ""
    var at = passage.start
    for mark in marks where mark.span.start >= at && mark.span.end <= passage.end && mark.span.end > mark.span.start {
      html += text(at, mark.span.start)
      html +=
        "<mark class=\"\(mark.kind)\" title=\"\(Markup.escaped(mark.meaning))\">\(text(mark.span.start, mark.span.end))</mark>"
      at = mark.span.end
    }
    return html + text(at, passage.end)
  }
}
