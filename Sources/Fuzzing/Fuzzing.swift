import Foundation

/// `make fuzz`: readers of outside bytes, fed with what no editor would send. See CONTRIBUTING.
///
/// `Fuzzing list` · `Fuzzing prepare TARGET FOLDER` · `Fuzzing growth [TARGET]` · `Fuzzing replay TARGET FILE…` ·
/// `Fuzzing run TARGET [what libFuzzer understands]`, where it was built with `-DLIBFUZZER -sanitize=fuzzer`.
@main
struct Fuzzing {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let target = arguments.dropFirst().first.flatMap { name in FuzzTarget.all.first { $0.name == name } }
    switch (arguments.first, target) {
    case ("list", _):
      for target in FuzzTarget.all { print("\(target.name) \(target.share) \(target.longest)") }
    case ("prepare", let target?) where arguments.count == 3: try Corpus(arguments[2]).prepare(target)
    case ("replay", let target?):
      for path in arguments.dropFirst(2) {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let time = ContinuousClock().measure { target.run(bytes) }
        print("\(path): \(bytes.count) bytes, \(time)")
      }
    case ("growth", _):
      let worst = (target.map { [$0] } ?? FuzzTarget.all).filter(\.isGrown).map { Growth($0).worst() }
      if worst.contains(where: { $0 > Growth.bound }) { exit(1) }
    case ("run", let target?): exit(LibFuzzer.run(target, arguments.dropFirst(2)))
    default:
      FileHandle.standardError.write(Data("Fuzzing list | prepare | run | replay | growth; see CONTRIBUTING.md\n".utf8))
      exit(64)
    }
  }
}
