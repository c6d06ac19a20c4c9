#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where bytes come from: a file, or what a gzip archive holds.
protocol ByteSource: AnyObject {
  /// Appends some bytes, as many as come at once; false at the end.
  func read(into bytes: inout [UInt8]) throws(IOFailure) -> Bool
}

/// Bytes in their order, with a look ahead.
///
/// Bytes that came before a failure are given first; the failure is thrown when more is asked for.
final class ByteStream {
  let path: String
  private let source: any ByteSource
  /// What was read and not given yet, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var failure: IOFailure?
  /// How many bytes were given or skipped so far.
  private(set) var position = 0

  init(_ source: any ByteSource, path: String) {
    self.source = source
    self.path = path
  }

  /// Appends at most `count` bytes, and fewer only at the end or before a failure; false where there was nothing left.
  func read(_ count: Int, into bytes: inout [UInt8]) throws(IOFailure) -> Bool {
    fill(count)
    let piece = buffer[start...].prefix(count)
    guard !piece.isEmpty else {
      if let failure { throw failure }
      return false
    }
    bytes.append(contentsOf: piece)
    drop(piece.count)
    return true
  }

  /// The next bytes, at most `count`, which the next `read` gives again.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    fill(count)
    return buffer[start...].prefix(count)
  }

  /// Passes over at most `count` bytes; how many there were.
  @discardableResult
  func skip(_ count: Int) throws(IOFailure) -> Int {
    var left = count
    while left > 0 {
      fill(1)
      let available = min(left, buffer.count - start)
      guard available > 0 else {
        if let failure { throw failure }
        break
      }
      drop(available)
      left -= available
    }
    return count - left
  }

  /// The next line without its end, `\n` or `\r\n`; nil at the end. A longer line than `maximum` is cut there.
  func line(maximum: Int) throws(IOFailure) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = buffer.firstLineEnd(from: start + searched) {
        let line = buffer[start..<end]
        defer { drop(line.count + 1) }
        return Array(line.last == 0x0D ? line.dropLast() : line)
      }
      searched = buffer.count - start
      guard searched < maximum, !isAtEnd, failure == nil else { break }
      fill(searched + 1)
    }
    var line: [UInt8] = []
    return try read(maximum, into: &line) ? line : nil
  }

  private func fill(_ count: Int) {
    guard buffer.count - start < count, !isAtEnd, failure == nil else { return }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    while buffer.count < count, !isAtEnd {
      do throws(IOFailure) {
        if try !source.read(into: &buffer) { isAtEnd = true }
      } catch {
        failure = error
        return
      }
    }
  }

  private func drop(_ count: Int) {
    start += count
    position += count
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      start = 0
    }
  }
}

extension [UInt8] {
  /// Where the next line feed is, at or after a place.
  func firstLineEnd(from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
