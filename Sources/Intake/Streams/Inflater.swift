import CZlib

/// Undoes the compression of gzip (RFC 1952) and zlib (RFC 1950).
final class Inflater {
  enum Result {
    /// More input is needed.
    case hungry
    /// A member of the archive has ended; another may follow.
    case memberEnd
    /// The bytes are not what they should be.
    case damaged(String)
  }

  private var stream = z_stream()
  private let isReady: Bool
  private static let pieceSize = 1 << 16
  /// True where the last piece of output was filled, so that more may come without more input.
  private(set) var hasMore = false

  /// - Parameter isRaw: the bytes have no header, as some web servers send them.
  init(isRaw: Bool = false) {
    // 15 bits of window; 32 more let the header tell gzip from zlib, and a minus means that there is none.
    isReady = conflictdb_inflate_init(&stream, isRaw ? -15 : 15 + 32) == Z_OK
  }

  deinit { if isReady { inflateEnd(&stream) } }

  /// Begins with the next member.
  func reset() {
    inflateReset(&stream)
    hasMore = false
  }

  /// Inflates from `input[start...]`, one piece of output at most; `start` moves to where it has come.
  func inflate(_ input: [UInt8], from start: inout Int, into output: inout [UInt8]) -> Result {
    guard isReady else { return .damaged("there is no memory to unpack it") }
    guard start < input.count || hasMore else { return .hungry }
    var code = Z_OK
    var used = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      input.withUnsafeBufferPointer { bytes in
        // zlib only reads its input; the type is older than `const`.
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress.map { $0 + start })
        stream.avail_in = UInt32(clamping: bytes.count - start)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(Self.pieceSize)
        let before = stream.avail_in
        code = CZlib.inflate(&stream, Z_NO_FLUSH)
        used = Int(before - stream.avail_in)
        filled = Self.pieceSize - Int(stream.avail_out)
      }
    }
    start += used
    hasMore = piece.count == Self.pieceSize
    output.append(contentsOf: piece)
    switch code {
    case Z_OK, Z_BUF_ERROR: return .hungry
    case Z_STREAM_END: return .memberEnd
    default: return .damaged(stream.msg.map { String(cString: $0) } ?? "error \(code)")
    }
  }

  /// All that some bytes unpack to, at most `maximum` bytes; nil where they are damaged from the start.
  static func inflated(_ bytes: [UInt8], maximum: Int, isRaw: Bool = false) -> [UInt8]? {
    let inflater = Inflater(isRaw: isRaw)
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count || inflater.hasMore, output.count <= maximum {
      let (before, size) = (start, output.count)
      switch inflater.inflate(bytes, from: &start, into: &output) {
      case .hungry: if start == before, output.count == size { return output }
      case .memberEnd: return output
      case .damaged: return output.isEmpty ? nil : output
      }
    }
    return output
  }
}

/// What a gzip archive holds, all its members one after the other, as `gunzip` gives it.
final class GzipSource: ByteSource {
  private let input: ByteStream
  private let inflater = Inflater()
  private var piece: [UInt8] = []
  private var start = 0
  private var isWithinMember = false

  init(_ input: ByteStream) { self.input = input }

  /// The two bytes that every member begins with (RFC 1952 §2.3.1).
  static let magic: [UInt8] = [0x1F, 0x8B]

  func read(into bytes: inout [UInt8]) throws(IOFailure) -> Bool {
    let before = bytes.count
    while bytes.count == before {
      if start == piece.count, !inflater.hasMore {
        piece.removeAll(keepingCapacity: true)
        start = 0
        guard try input.read(1 << 16, into: &piece) else {
          if isWithinMember { throw failure("the gzip archive is cut short") }
          return false
        }
      }
      if !isWithinMember, start < piece.count {
        // What follows the last member is padding.
        guard piece[start] == Self.magic[0] else { return false }
        isWithinMember = true
      }
      switch inflater.inflate(piece, from: &start, into: &bytes) {
      case .hungry: break
      case .memberEnd:
        inflater.reset()
        isWithinMember = false
      case .damaged(let reason): throw failure("the gzip archive is damaged (\(reason))")
      }
    }
    return true
  }

  private func failure(_ detail: String) -> IOFailure { IOFailure(path: input.path, detail: detail) }
}
