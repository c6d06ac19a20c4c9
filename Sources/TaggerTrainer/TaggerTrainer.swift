import Foundation
import Linguistics

/// Makes the tagger's model from treebanks in CoNLL-U.
///
/// ```
/// swift run -c release TaggerTrainer --out FILE [--bits 16] [--rounds 12] [--test FILE …] FILE …
/// ```
///
/// Prints the accuracy on each test file; files named with `--test` are not trained on.
@main
struct TaggerTrainer {
  static func main() {
    var training: [String] = []
    var tests: [String] = []
    var out: String?
    var bits: UInt64 = 16
    var rounds = 12
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--out": out = arguments.popFirst()
      case "--bits": bits = arguments.popFirst().flatMap { UInt64($0) } ?? bits
      case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
      case "--test": arguments.popFirst().map { tests.append($0) }
      default: training.append(argument)
      }
    }
    guard !training.isEmpty, (8...20).contains(bits) else {
      fail("usage: TaggerTrainer --out FILE [--bits 8…20] [--rounds N] [--test FILE …] TREEBANK.conllu …", 64)
    }
    do {
      let sentences = try training.flatMap { try Treebank(contentsOf: $0).sentences }
      var trainer = PerceptronTrainer(bits: bits)
      print("training on \(sentences.count) sentences")
      trainer.train(on: sentences, rounds: rounds)
      let image = trainer.image()
      for test in tests {
        let accuracy = try Accuracy(of: image, on: Treebank(contentsOf: test).sentences)
        print("\(test): \(accuracy)")
      }
      if let out {
        try Data(image).write(to: URL(fileURLWithPath: out))
        print("\(out): \(image.count) bytes")
      }
    } catch {
      fail("\(error)", 66)
    }
  }

  private static func fail(_ message: String, _ status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
