import ConflictModel
import Linguistics

/// A word or phrase that reports something said or thought, with its speaker and what it reports.
struct Cue {
  enum Kind {
    case verb, noun
    /// `according to`.
    case source
    /// `declined to comment`.
    case silence
    /// `Obama: We need …`.
    case colon
  }

  /// Where the words reported stand.
  enum Side {
    case after, before, around
  }

  var kind: Kind
  var head: Int
  /// The verb group or phrase.
  var tokens: Range<Int>
  var act: StatementAct
  var frames: SpeechFrames
  var speaker: SpeakerPhrase?
  /// All of the narrator's words that go with it: speaker, verb, addressee, circumstances.
  var region: Range<Int>
  /// What is reported; empty where it is only a quotation beside the cue.
  var content: [Range<Int>] = []
  var side = Side.after
  /// The agency or paper through which it came.
  var via: Range<Int>?
  /// The reported words are the whole clause, cue and speaker included (`Turkey denied the reports`).
  var isWholeClause = false
  /// `did not say`.
  var isNegated = false
  /// The clause verb of a gerund or infinitive belongs to another cue.
  var form = Syntax.VerbGroup.Kind.finite
  /// The clause after the cue is a full one, which runs to the end of the sentence unless something cuts it.
  var hasClause = false
  /// `the general said`: a verb of saying with a subject of its own.
  var isTold: Bool {
    kind == .verb && form == .finite && frames.takesQuotation && speaker.map { !$0.isImplied } ?? false
  }
}

/// The noun phrase that speaks.
struct SpeakerPhrase {
  /// As written; for `who` and `which`, what they stand for.
  var tokens: Range<Int>
  /// Its head noun, name or pronoun.
  var head: Int
  /// `the Kremlin spokesman`, after the name and a comma.
  var apposition: Range<Int>?
  /// Where the clause of which it is the subject begins: at itself, or at `who`.
  var clauseStart: Int
  /// Taken over from another verb of the sentence.
  var isImplied = false
}
