/// The Secure Hash Algorithm with 256 bits, from NIST FIPS 180-4 (2015), sections 5 and 6.2.
///
/// Ours because a whole cryptography library would triple the start-up of a program that needs one digest per article.
package enum SHA256 {
  /// The 32 bytes of the digest.
  package static func digest(of message: [UInt8]) -> [UInt8] {
    // The padding of section 5.1.1: a one bit, zeros, and the length in bits, up to a whole block.
    var tail = Array(message.suffix(message.count % 64))
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bitCount = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }

    var state = State()
    message.withUnsafeBytes { compress($0.prefix(message.count / 64 * 64), into: &state) }
    tail.withUnsafeBytes { compress($0.prefix(tail.count), into: &state) }
    return [state.a, state.b, state.c, state.d, state.e, state.f, state.g, state.h].flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The eight working variables, with the initial values of section 5.3.3.
  private struct State {
    var a: UInt32 = 0x6a09_e667
    var b: UInt32 = 0xbb67_ae85
    var c: UInt32 = 0x3c6e_f372
    var d: UInt32 = 0xa54f_f53a
    var e: UInt32 = 0x510e_527f
    var f: UInt32 = 0x9b05_688c
    var g: UInt32 = 0x1f83_d9ab
    var h: UInt32 = 0x5be0_cd19
  }

  /// Takes in whole blocks of 64 bytes (section 6.2.2).
  private static func compress(_ blocks: Slice<UnsafeRawBufferPointer>, into state: inout State) {
    let bytes = UnsafeRawBufferPointer(rebasing: blocks)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      constants.withUnsafeBufferPointer { constants in
        for block in stride(from: 0, to: bytes.count, by: 64) {
          for index in 0..<16 {
            words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: block + index * 4, as: UInt32.self))
          }
          for index in 16..<64 {
            let before15 = words[index &- 15]
            let before2 = words[index &- 2]
            let small0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 &>> 3)
            let small1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 &>> 10)
            words[index] = words[index &- 16] &+ small0 &+ words[index &- 7] &+ small1
          }
          var s = state
          for index in 0..<64 {
            let big1 = rotate(s.e, 6) ^ rotate(s.e, 11) ^ rotate(s.e, 25)
            let choice = (s.e & s.f) ^ (~s.e & s.g)
            let first = s.h &+ big1 &+ choice &+ constants[index] &+ words[index]
            let big0 = rotate(s.a, 2) ^ rotate(s.a, 13) ^ rotate(s.a, 22)
            let majority = (s.a & s.b) ^ (s.a & s.c) ^ (s.b & s.c)
            s.h = s.g
            s.g = s.f
            s.f = s.e
            s.e = s.d &+ first
            s.d = s.c
            s.c = s.b
            s.b = s.a
            s.a = first &+ big0 &+ majority
          }
          state.a &+= s.a
          state.b &+= s.b
          state.c &+= s.c
          state.d &+= s.d
          state.e &+= s.e
          state.f &+= s.f
          state.g &+= s.g
          state.h &+= s.h
        }
      }
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
