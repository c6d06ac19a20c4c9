import ConflictModel
import ConflictStore

extension Listing where Element == TimelineEntry {
  /// Events with what a person made of them, and how well they are attested.
  public static var review: Listing {
    Listing(
      fields: timeline.fields,
      columns: [
        Column("ID", style: .faint) { Wording.short($0.event.key) },
        Column("REVIEW") { $0.event.review.rawValue },
        Column("DATE") { Wording.dates($0.event.date) },
        Column("PLACE", minimum: 8) { Wording.place($0.event.location) },
        Column(TextTable.Column("EVENT", minimum: 10)) { Wording.kind($0.event.subType, $0.event.status) },
        Column("KILLED", .right, style: .strong) { Wording.count($0.event.killed) },
        Column("REPORTS", .right) { Wording.grouped($0.event.reportCount) },
        Column("SOURCES", .right) { Wording.grouped($0.event.publisherCount) },
        Column("SENTENCE", minimum: 20) { $0.sentence },
      ], position: timeline.position)
  }
}

extension Listing where Element == Decision {
  /// The log of decisions.
  public static var decisions: Listing {
    Listing(
      fields: [
        Field("id") { .integer($0.id) },
        Field("decided_at") { .text($0.decidedAt) },
        Field("decided_by") { .text($0.reviewer.name) },
        Field("action") { .text($0.action.rawValue) },
        Field("event") { .text($0.eventKey) },
        Field("field") { .optional($0.field) },
        Field("before") { .optional($0.before) },
        Field("after") { .optional($0.after) },
        Field("note") { .optional($0.reviewer.note) },
        Field("undoes") { .optional($0.undoes) },
        Field("undone") { .flag($0.isUndone) },
      ],
      columns: [
        Column("NO", .right) { "\($0.id)" },
        Column("WHEN", style: .faint) { $0.decidedAt },
        Column("WHO") { $0.reviewer.name },
        Column("EVENT", style: .faint) { Wording.short($0.eventKey) },
        Column(TextTable.Column("WHAT", minimum: 16)) { decision in
          TextTable.Cell(decision.change, decision.isUndone ? .faint : .plain)
        },
        Column("NOTE", minimum: 12, isOptional: true) { $0.reviewer.note },
      ])
  }
}

extension Decision {
  /// `edit killed: 4 → 5`.
  var change: String {
    var words = action.rawValue
    if let undoes { words += " of \(undoes)" }
    if let field { words += " \(field): \(before ?? "none") → \(after ?? "none")" }
    if field == nil, action == .merge || action == .split, let before, let after { words += " \(before) → \(after)" }
    return isUndone ? words + " (undone)" : words
  }

  /// The decision as a line of a page.
  var words: String {
    "\(change), by \(reviewer.name) on \(decidedAt)\(reviewer.note.map { ": \($0)" } ?? "")"
  }
}

extension Listing where Element == ReadingChange {
  /// What a new reading changed, article by article.
  public static var readingChanges: Listing {
    Listing(
      fields: [
        Field("article") { .text($0.hash.hex) },
        Field("new_reports") { .integer($0.newReports) },
        Field("gone_reports") { .integer($0.goneReports) },
        Field("changed_reports") { .integer($0.changedReports) },
        Field("kept_reports") { .integer($0.keptReports) },
        Field("statements_before") { .integer($0.statementsBefore) },
        Field("statements_after") { .integer($0.statementsAfter) },
      ],
      columns: [
        Column("ARTICLE", style: .faint) { Wording.short($0.hash.hex) },
        Column("NEW", .right) { "\($0.newReports)" },
        Column("GONE", .right) { "\($0.goneReports)" },
        Column("CHANGED", .right) { "\($0.changedReports)" },
        Column("KEPT", .right) { "\($0.keptReports)" },
        Column("STATEMENTS", .right) { "\($0.statementsBefore) → \($0.statementsAfter)" },
      ])
  }
}
