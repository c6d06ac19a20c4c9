/// A whole small file.
public enum InputBytes {
  /// Every byte of a file; `-` is standard input.
  public static func all(of path: String) throws(IOFailure) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while try file.read(into: &bytes) {}
    return bytes
  }
}
