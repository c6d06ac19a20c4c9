/// A file, or standard input, that is read in one go.
public enum WholeFile {
  /// All its bytes; `-` is standard input.
  public static func bytes(of path: String) throws(IOFailure) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while try file.read(1 << 20, into: &bytes) {}
    return bytes
  }
}
