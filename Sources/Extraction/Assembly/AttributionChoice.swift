import ConflictModel
import Linguistics

/// Who says that it happened, and how firmly.
enum AttributionChoice {
  static func attribution(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> (String?, ReportStatus) {
    guard let first = happening.sentences.first else { return (nil, .asserted) }
    let sentence = document.bytes(document.sentences[first].tokens)
    for annotation in annotations.statements {
      guard overlaps(annotation.bytes, sentence) else { continue }
      guard
        happening.triggers.contains(where: {
          overlaps(document.bytes(annotations.triggers[$0].tokens), annotation.bytes)
        })
      else { continue }
      switch annotation.statement.act {
      case .accusation: return (annotation.statement.speaker, .accused)
      case .denial: return (annotation.statement.speaker, .denied)
      case .claim: return (annotation.statement.speaker, .claimed)
      default: return (annotation.statement.speaker, .asserted)
      }
    }
    return (nil, .asserted)
  }

  private static func overlaps(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
  }
}
