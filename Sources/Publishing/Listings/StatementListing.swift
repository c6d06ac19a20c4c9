import ConflictModel
import ConflictStore

extension Listing where Element == StatementDetail {
  /// Who said what, and where it stands.
  public static var statements: Listing {
    Listing(
      fields: [
        Field("date") { .optional($0.statement.date?.description) },
        Field("speaker") { .text($0.statement.speaker) },
        Field("speaker_text") { .text($0.statement.speakerText) },
        Field("role") { .optional($0.statement.role) },
        Field("organisation") { .optional($0.statement.organisation) },
        Field("act") { .text($0.statement.act.rawValue) },
        Field("kind") { .text($0.statement.kind.rawValue) },
        Field("quote") { .text($0.statement.quote) },
        Field("via") { .optional($0.statement.via) },
        Field("denies") { .optional($0.denied) },
        Field("report") { .optional($0.reportKey) },
        Field("start") { .integer($0.statement.span.start) },
        Field("end") { .integer($0.statement.span.end) },
        Field("article") { .text($0.source.article.hex) },
        Field("source") { .text($0.source.name) },
        Field("publisher") { .optional($0.source.publisher) },
        Field("published") { .optional($0.source.published?.description) },
        Field("title") { .optional($0.source.title) },
        Field("url") { .optional($0.source.url) },
      ],
      columns: [
        Column("DATE") { $0.day?.description },
        Column("SPEAKER", minimum: 12, style: .strong) { $0.statement.speaker },
        Column("ACT") { $0.statement.act.rawValue },
        Column("VIA", minimum: 8, isOptional: true) { $0.statement.via },
        Column("SOURCE", minimum: 8) { Wording.source($0.source) },
        Column("ARTICLE", style: .faint) { Wording.short($0.source.article.hex) },
        Column("WORDS", minimum: 24) { Wording.words(of: $0.statement) },
      ])
  }
}

extension Wording {
  /// The words said: in quotation marks where they are the speaker's own.
  static func words(of statement: ConflictModel.Statement) -> String {
    statement.kind == .direct ? "“\(statement.quote)”" : statement.quote
  }
}
