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
  /// Long inputs that it does not refuse at the first byte.
  var frames: [Frame]
  /// Reads it. Errors are what a reader is for; a trap, a hang or a broken promise is a find.
  var run: @Sendable ([UInt8]) -> Void

  init(
    _ name: String, share: Int, longest: Int = 512, seeds: [String], words: [String] = [], isGrown: Bool = true,
    frames: [Frame] = [], run: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.share = share
    self.longest = longest
    self.seeds = seeds.map { Array($0.utf8) }
    self.words = words
    self.isGrown = isGrown
    self.frames = frames
    self.run = run
  }

  static let all = intake + language + tables + store
}

/// An input of any size: what it begins with, what is repeated, what it ends with.
struct Frame: Sendable {
  var before: [UInt8] = []
  var unit: [UInt8]
  var after: [UInt8] = []

  init(unit: [UInt8]) { self.unit = unit }

  init(_ before: String, _ unit: String, _ after: String) {
    self.before = Array(before.utf8)
    self.unit = Array(unit.utf8)
    self.after = Array(after.utf8)
  }

  /// At least so many bytes.
  func input(size: Int) -> [UInt8] {
    var input = before
    while input.count < size { input += unit }
    return input + after
  }
}

/// The text that some bytes make, wrong ones mended: what a reader of texts is given.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
