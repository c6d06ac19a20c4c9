/// Kinds of file that people mistake for text, known by their first bytes.
struct BinaryKind: Hashable {
  let name: String
  /// What to do instead.
  let advice: String?

  /// A clear sentence for the user.
  var sentence: String { "\(name), not text" + (advice.map { "; \($0)" } ?? "") }

  /// The kind of a file that begins so; nil for anything that may be text.
  static func of(_ bytes: [UInt8]) -> BinaryKind? {
    signatures.first { signature in
      bytes.count >= signature.offset + signature.bytes.count
        && bytes[signature.offset..<(signature.offset + signature.bytes.count)].elementsEqual(signature.bytes)
    }?.kind
  }

  private struct Signature {
    var offset = 0
    let bytes: [UInt8]
    let kind: BinaryKind

    init(_ text: String, _ rest: [UInt8] = [], at offset: Int = 0, name: String, _ advice: String? = nil) {
      self.offset = offset
      bytes = Array(text.utf8) + rest
      kind = BinaryKind(name: name, advice: advice)
    }
  }

  private static let signatures: [Signature] = [
    Signature("%PDF-", name: "a PDF document", "turn it into text first, with pdftotext for instance"),
    Signature("PK", [3, 4], name: "a ZIP archive or an office document", "unpack it, or save it as plain text, first"),
    Signature("", [0xD0, 0xCF, 0x11, 0xE0], name: "an old office document", "save it as plain text first"),
    Signature("", [0x1F, 0x8B], name: "a gzip archive within another", "unpack it first"),
    Signature("BZh", name: "a bzip2 archive", "unpack it first"),
    Signature("", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], name: "an xz archive", "unpack it first"),
    Signature("", [0x28, 0xB5, 0x2F, 0xFD], name: "a Zstandard archive", "unpack it first"),
    Signature("", [0x37, 0x7A, 0xBC, 0xAF], name: "a 7-Zip archive", "unpack it first"),
    Signature("", [0x89, 0x50, 0x4E, 0x47], name: "a PNG picture"),
    Signature("GIF8", name: "a GIF picture"),
    Signature("", [0xFF, 0xD8, 0xFF], name: "a JPEG picture"),
    Signature("RIFF", name: "a media file"),
    Signature("ftyp", at: 4, name: "a video"),
    Signature("ID3", name: "a sound recording"),
    Signature("", [0x7F, 0x45, 0x4C, 0x46], name: "a program"),
    Signature("SQLite format 3", [0], name: "an SQLite database", "a database is named with --db"),
    Signature("{\\rtf", name: "a rich-text document", "save it as plain text first"),
  ]
}
