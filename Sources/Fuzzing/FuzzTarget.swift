/// A reader of outside bytes.
struct FuzzTarget: Sendable {
  var name: String
  /// Out of ten thousand executions, about how many are this one's: the cheap readers get most.
  var share: Int
  /// The longest input in bytes.
  var longest: Int
  /// Texts of our own that the inputs start from.
  var seeds: [[UInt8]]
  /// Words that a random change would hardly hit upon.
  var words: [String]
  /// Whether its time must grow as the length of its input.
  var isGrown: Bool
  /// Reads it. Errors are what a reader is for; a trap, a hang or a broken promise is a find.
  var run: @Sendable ([UInt8]) -> Void

  init(
    _ name: String, share: Int, longest: Int = 512, seeds: [String], words: [String] = [], isGrown: Bool = true,
    run: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.share = share
    self.longest = longest
    self.seeds = seeds.map { Array($0.utf8) }
    self.words = words
    self.isGrown = isGrown
    self.run = run
  }

  static let all = intake + language + tables + store
}

/// The text that some bytes make, wrong ones mended: what a reader of texts is given.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
