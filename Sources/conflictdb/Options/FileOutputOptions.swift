import ArgumentParser
import ConflictStore
import Publishing

/// Where an export goes.
struct FileOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file to write, whole or not at all; standard output unless told.", valueName: "file"),
    completion: .file())
  var out: String?

  /// Gives `body` the place to write to, and tells on standard error what became of it.
  func write(from store: Store, _ body: (any ByteSink) throws -> Export.Summary) throws {
    guard let out else {
      let sink = StandardOutput()
      let summary = try body(sink)
      try sink.flush()
      return Self.tell(summary)
    }
    try Self.check(out, store)
    let file = try FileSink(out)
    let summary = try body(file)
    try file.finish()
    StandardError.say("\(out): \(summary.written) written")
    Self.tell(summary)
  }

  static func tell(_ summary: Export.Summary) {
    if summary.leftOut > 0 { StandardError.say("\(summary.leftOut) events left out, for which the format has no room") }
  }

  /// A file that is written takes the place of the one before; the database must not be that.
  static func check(_ path: String, _ store: Store) throws {
    guard !FileSink.areSame(path, store.path) else {
      throw Failure(status: .usage, message: "\(path) is the database itself; give another file")
    }
  }
}
