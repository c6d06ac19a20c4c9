import Foundation

#if LIBFUZZER
  /// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// The name that the engine's own `main`, which we do not use, is linked against.
  @_cdecl("LLVMFuzzerTestOneInput")
  func fuzzerTestOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    LibFuzzer.test(bytes, count)
    return 0
  }
#endif

/// The engine that makes the inputs: it keeps those that reach code which no other has reached.
enum LibFuzzer {
  static func run(_ target: FuzzTarget, _ options: some Sequence<String>) -> Int32 {
    #if LIBFUZZER
      var texts: [UnsafeMutablePointer<CChar>?] = (["Fuzzing"] + options).map { strdup($0) } + [nil]
      var count = Int32(texts.count - 1)
      return texts.withUnsafeMutableBufferPointer { buffer in
        guard var start = buffer.baseAddress else { return 70 }
        return withUnsafeMutablePointer(to: &start) { arguments in
          runDriver(&count, arguments) { bytes, count in fuzzerTestOneInput(bytes, count) }
        }
      }
    #else
      FileHandle.standardError.write(
        Data("This program was built without libFuzzer; `make fuzz` builds it with.\n".utf8))
      return 64
    #endif
  }

  static func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// The engine's callback can carry nothing along.
  private static let chosen = FuzzTarget.all.first { $0.name == CommandLine.arguments.dropFirst(2).first }
}
