import Testing

@testable import ConflictStore

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples and the vectors of NIST's Cryptographic Algorithm Validation Program (SHA256ShortMsg).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func examples(text: String, digest: String) { #expect(hex(SHA256.digest(of: Array(text.utf8))) == digest) }

  @Test(
    arguments: [
      ([0xd3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
      ([0x11, 0xaf], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
      ([0x74, 0xba, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ] as [([UInt8], String)])
  func shortMessages(bytes: [UInt8], digest: String) { #expect(hex(SHA256.digest(of: bytes)) == digest) }

  @Test func aMillionTimesA() {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(hex(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

@Suite struct ContentHashTests {
  @Test(arguments: [
    "Two died.\nNobody else.", "  Two died.   Nobody else.\r\n\r\n", "Two\u{A0}died. No\u{AD}body\u{3000}else.",
    "\u{FEFF}Two died. Nobody\u{200B} else.\u{0}",
  ])
  func whiteSpaceDoesNotMakeAnotherArticle(text: String) {
    #expect(ContentHash(of: text) == ContentHash(of: "Two died. Nobody else."))
  }

  @Test(arguments: [
    "Two died. Nobody else", "Two died.Nobody else.", "two died. Nobody else.", "Twö died. Nobody else.",
  ])
  func wordsDo(text: String) { #expect(ContentHash(of: text) != ContentHash(of: "Two died. Nobody else.")) }

  @Test func itIsThePlainDigestOfANormalText() {
    #expect(
      ContentHash(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(ContentHash(hex: ContentHash(of: "abc").hex.uppercased()) == ContentHash(of: "abc"))
    #expect(ContentHash(hex: "abc") == nil)
    #expect(ContentHash(hex: String(repeating: "g", count: 64)) == nil)
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_601_553_601, "2020-10-01T12:00:01Z"), (-1, "1969-12-31T23:59:59Z"),
  ])
  func isWrittenAsRFC3339(seconds: Int, text: String) { #expect(Timestamp(seconds: seconds).description == text) }
}
