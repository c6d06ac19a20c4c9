/// What a text has in common with its near-copies: a MinHash over its runs of six words (Broder 1997, “On the resemblance
/// and containment of documents”).
///
/// The share of equal places in two signatures estimates the Jaccard similarity of their runs of words. It can be made on
/// any thread:
///
/// ```swift
/// if let a = CopySignature(of: one), let b = CopySignature(of: other) { print(a.isNearCopy(of: b)) }
/// ```
public struct CopySignature: Hashable, Sendable {
  /// Little-endian numbers of 16 bits, ``length`` of them.
  let bytes: [UInt8]

  /// How many hash functions there are.
  static let length = 96
  /// Two texts are compared where one row of so many numbers agrees.
  static let rowLength = 4
  /// Near-copies agree in half of the numbers or more: half of what both say is word for word in both.
  static let threshold = length / 2
  /// Six words in a row hardly ever stand in two texts by chance.
  static let runLength = 6
  /// Shorter texts have too few runs to tell anything.
  public static let minimumWords = 30

  /// nil for a text of fewer than ``minimumWords`` words.
  public init?(of text: String) {
    let words = Self.words(of: text)
    guard words.count >= Self.minimumWords else { return nil }
    let least = Self.leastValues(of: words)
    bytes = least.flatMap { value in
      // The upper bits of a least value are nearly always zero; the middle ones tell two values apart.
      let number = UInt16(truncatingIfNeeded: value ^ value >> 16)
      return [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
  }

  /// For each hash function the least value that a run of words has: sixteen functions at a time.
  private static func leastValues(of words: [UInt64]) -> [UInt32] {
    var least = [SIMD16<UInt32>](repeating: SIMD16(repeating: .max), count: length / 16)
    let functions = functions
    words.withUnsafeBufferPointer { words in
      least.withUnsafeMutableBufferPointer { least in
        functions.withUnsafeBufferPointer { functions in
          for start in 0...(words.count - runLength) {
            var run: UInt64 = 0
            for index in start..<(start + runLength) { run = (run ^ words[index]) &* 0x9E37_79B9_7F4A_7C15 }
            run ^= run >> 29
            let low = SIMD16(repeating: UInt32(truncatingIfNeeded: run))
            let high = SIMD16(repeating: UInt32(truncatingIfNeeded: run >> 32))
            for index in least.indices {
              let function = functions[index]
              let value = (low ^ function.mask) &* function.multiplier &+ high &* function.step
              least[index].replace(with: value, where: value .< least[index])
            }
          }
        }
      }
    }
    return least.flatMap { lanes in (0..<16).map { lanes[$0] } }
  }

  /// Sixteen hash functions.
  private struct Functions {
    var mask: SIMD16<UInt32>
    /// Odd multipliers permute the numbers of 32 bits.
    var multiplier: SIMD16<UInt32>
    /// For the upper half, which is added so that more than 32 bits of a run count.
    var step: SIMD16<UInt32>
  }

  private static let functions: [Functions] = stride(from: 0, to: length, by: 16).map { first in
    var functions = Functions(mask: .zero, multiplier: .zero, step: .zero)
    for lane in 0..<16 {
      functions.mask[lane] = multipliers[first + lane]
      functions.multiplier[lane] = multipliers[first + lane] | 1
      functions.step[lane] = UInt32(first + lane) | 1
    }
    return functions
  }

  /// A signature that was written down; nil unless it has the right length.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.length * 2 else { return nil }
    self.bytes = bytes
  }

  /// How much of what the texts say is in both, 0…1.
  public func similarity(to other: CopySignature) -> Double {
    Double(agreements(with: other)) / Double(Self.length)
  }

  /// Whether the texts are near-copies by the rule that the database goes by.
  public func isNearCopy(of other: CopySignature) -> Bool {
    agreements(with: other) >= Self.threshold && (0..<Self.rows).contains { row($0) == other.row($0) }
  }

  func agreements(with other: CopySignature) -> Int {
    var count = 0
    bytes.withUnsafeBufferPointer { a in
      other.bytes.withUnsafeBufferPointer { b in
        for index in 0..<Self.length where a[2 * index] == b[2 * index] && a[2 * index + 1] == b[2 * index + 1] {
          count += 1
        }
      }
    }
    return count
  }

  static var rows: Int { length / rowLength }

  /// Four numbers as one, different for different rows.
  func row(_ row: Int) -> UInt64 {
    var key = UInt64(row)
    for index in (row * Self.rowLength * 2)..<((row + 1) * Self.rowLength * 2) {
      key = (key ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    return key ^ key >> 31
  }

  /// Hashes of the words in lower case; marks and blanks part them.
  private static func words(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [UInt64] = []
      words.reserveCapacity(bytes.count / 6)
      var hash: UInt64 = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0x30...0x39, 0x61...0x7A: hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 1
        case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3 &+ 1
        // Apostrophes and quotation marks come straight or curved; neither counts, nor what nobody sees.
        case 0x22, 0x27, 0x60: continue
        case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80:
          let isSkipped = (0x98...0x9F).contains(bytes[index + 1]) || (0x8B...0x8F).contains(bytes[index + 1])
          index += 2
          if isSkipped { continue }
          // Dashes and blanks of many widths.
          fallthrough
        case ..<0x80:
          if hash != 0 { words.append(hash) }
          hash = 0
        case 0xC2 where index < bytes.count && (bytes[index] == 0xA0 || bytes[index] == 0xAD):
          index += 1
          // A soft hyphen is not seen; a no-break space parts words.
          if bytes[index - 1] == 0xAD { continue }
          if hash != 0 { words.append(hash) }
          hash = 0
        default: hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 1
        }
      }
      if hash != 0 { words.append(hash) }
      return words
    }
  }

  /// One number for each hash function, by SplitMix64 from a fixed seed (Steele et al. 2014).
  private static let multipliers: [UInt32] = {
    var state: UInt64 = 0x636F_6E66_6C69_6374
    return (0..<length).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return UInt32(truncatingIfNeeded: value ^ value >> 31)
    }
  }()
}
