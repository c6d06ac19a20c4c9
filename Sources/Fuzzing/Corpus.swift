import Foundation

/// A folder of inputs to start from, and the words beside it.
struct Corpus {
  let folder: URL

  init(_ path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

  /// Writes the seeds of a target into the folder, and its words to `FOLDER.dict` in libFuzzer's form.
  func prepare(_ target: FuzzTarget) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, seed) in target.seeds.enumerated() {
      try Data(seed).write(to: folder.appendingPathComponent("seed-\(number)"))
    }
    let lines = target.words.map { word in
      let escaped = word.utf8.map { byte in
        (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
          ? String(decoding: [byte], as: UTF8.self) : "\\x" + Self.hexadecimal(byte)
      }
      return "\"\(escaped.joined())\"\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathExtension("dict"))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}
