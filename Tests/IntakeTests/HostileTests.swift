import ConflictModel
import Foundation
import TestSupport
import Testing

@testable import Intake

/// Input that means harm, or was harmed. Each must come to an end with what is good in it, and a reason for the rest.
@Suite struct HostileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func nestedEntities() throws {
    var definitions = "<!ENTITY a0 \"haha\">"
    for level in 1...12 {
      definitions += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    let feed = """
      <?xml version="1.0"?><!DOCTYPE rss [\(definitions)]>
      <rss><channel><title>&a12;</title><item><description>First item, before.</description></item>
      <item><title>&a12;</title><description>Laughter: &a12;</description></item></channel></rss>
      """
    let found = items([try folder.write(feed, to: "feed.xml")])
    for article in articles(found) { #expect(article.text.utf8.count < 1000) }
    #expect(articles(found).allSatisfy { !$0.text.contains("haha") })
  }

  @Test func externalEntities() throws {
    let secret = try folder.write("SECRET", to: "secret.txt")
    let feed = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://\(secret)"><!ENTITY % y SYSTEM "file://\(secret)"> %y;]>
      <rss><channel><item><title>&x;</title><description>Before &x; after.</description></item></channel></rss>
      """
    let found = items([try folder.write(feed, to: "feed.xml")])
    for article in articles(found) {
      #expect(!article.text.contains("SECRET") && article.title?.contains("SECRET") != true)
    }
  }

  @Test("a line of 200 MB among others")
  func longLine() throws {
    let path = folder.file("long.jsonl")
    try folder.write("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"", to: "long.jsonl")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    let piece = Data(repeating: 0x61, count: 10 << 20)
    for _ in 0..<20 { try handle.write(contentsOf: piece) }
    try handle.write(contentsOf: Data("\"}\n{\"id\": \"c\", \"text\": \"Three.\"}\n".utf8))
    try handle.close()
    let found = items([path])
    #expect(articles(found).map(\.id) == ["a", "c"])
    #expect(problems(found).map(\.line) == [2])
  }

  @Test("a small archive of something large", arguments: ["bomb.txt.gz", "bomb.jsonl.gz", "bomb.html.gz"])
  func bomb(name: String) throws {
    let path = folder.file(name)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c 300000000 /dev/zero | tr '\\0' 'a' | gzip -9 > '\(path)'"]
    try process.run()
    process.waitUntilExit()
    let found = items([path], IntakeOptions(maximumBytes: 1 << 20))
    #expect(articles(found).isEmpty)
    #expect(problems(found).count == 1)
    #expect(problems(found).first?.reason.contains("1048576 bytes") == true)
  }

  @Test func truncatedGzip() throws {
    let lines = (1...2000).map { #"{"id": "\#($0)", "text": "Line \#($0 * 7919) of an archive."}"# + "\n" }.joined()
    let packed = try gzip(Array(lines.utf8))
    let found = items([try folder.write(Array(packed.dropLast(packed.count / 3)), to: "cut.jsonl.gz")])
    #expect(articles(found).count > 500, "what was whole is kept")
    #expect(problems(found).map(\.reason) == ["the gzip archive is cut short"])
    var damaged = packed
    damaged[packed.count / 2] ^= 0xFF
    #expect(
      problems(items([try folder.write(damaged, to: "bad.gz")])).last?.reason.hasPrefix("the gzip archive is damaged")
        == true)
  }

  @Test func zeroBytes() throws {
    let text =
      "Shells fell on the town of Gorom before dawn and killed two people. "
      + String(repeating: "It rained. ", count: 20)
    var bytes = Array(text.utf8)
    bytes[11] = 0
    let found = items([
      try folder.write(bytes, to: "a.txt"), try folder.write(Array("<html><body><p>".utf8) + bytes, to: "b.html"),
    ])
    #expect(articles(found).count == 2)
    #expect(articles(found).allSatisfy { $0.text.contains("killed two people") && !$0.text.utf8.contains(0) })
    #expect(notices(found) == ["a zero byte was taken for a blank", "a zero byte was taken for a blank"])
  }

  @Test("a feed of 100,000 items")
  func longFeed() throws {
    let path = folder.file("long.xml")
    var text = "<rss><channel><title>Long</title>"
    for number in 0..<100_000 {
      text +=
        "<item><link>https://x.example/\(number)</link><description>Item \(number) of the feed.</description></item>"
    }
    try folder.write(text + "</channel></rss>", to: "long.xml")
    var intake = Intake(paths: [path], options: IntakeOptions())
    var count = 0
    while let batch = intake.next() {
      // Reading them all would take a test's time; that they come one after the other is enough.
      count += count < 1000 ? articles(batch.items()).count : 16
    }
    #expect(count >= 100_000 && count < 100_032)
  }

  @Test("elements nested a hundred thousand deep")
  func deepNesting() throws {
    let shells = "<p>Shells fell on the town of Gorom before dawn and killed two people, the mayor said.</p>"
    let path = try folder.write(
      "<html><body>\(shells)\(String(repeating: "<div>", count: 100_000))Lost.", to: "deep.html")
    let found = items([path])
    #expect(articles(found).first?.text.hasPrefix("Shells fell") == true)
    #expect(notices(found).first?.hasPrefix("the page was not read to its end") == true)
    let xml =
      "<rss><channel><item><description>Good item.</description></item>" + String(repeating: "<a>", count: 100_000)
    let feed = items([try folder.write(xml, to: "deep.xml")])
    #expect(articles(feed).count == 1)
    #expect(problems(feed).count == 1)
  }

  @Test func symbolicLinksThatLeadBack() throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder.file("a/b"), withIntermediateDirectories: true)
    try folder.write("Article one of the folder.", to: "a/b/one.txt")
    try manager.createSymbolicLink(atPath: folder.file("a/b/loop"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: folder.file("a/self"), withDestinationPath: "self")
    try manager.createSymbolicLink(atPath: folder.file("a/nowhere"), withDestinationPath: "/nowhere/at/all")
    #expect(articles(items([folder.path])).count == 1)
  }

  @Test("a feed that is not well-formed gives what can be read, and says so")
  func brokenFeed() throws {
    let feed = """
      <rss><channel><title>A & B</title><item><description>One.</description></item>
      <item><description>Two&nbsp;caf&eacute;s & more.</item><item><description>Three.</description></item></channel></rss>
      """
    let found = items([try folder.write(feed, to: "broken.xml")])
    #expect(articles(found).map(\.text).first == "One.")
    #expect(articles(found).map(\.text).contains { $0.hasPrefix("Two cafés") })
    #expect(articles(found).map(\.text).last?.hasSuffix("Three.") == true)
    #expect(problems(found).map(\.reason).first?.contains("not well-formed XML") == true)
  }

  @Test("any bytes at all", arguments: 0..<60)
  func noise(seed: Int) throws {
    // A head of each format, and noise after it.
    let heads = [
      "", "<html><body><p>", "<rss><channel><item>", "{\"text\": \"", "[{\"text\": ",
      "WARC/1.0\r\nContent-Length: 9\r\n",
      "From: a\nMIME-Version: 1\n", "text,id\n\"", "<newsItem><contentSet>", "\u{1F}\u{8B}",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random() -> UInt8 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 20)
    }
    let alphabet = Array("<>&;/\"'{}[]:,=\\\r\n\t aeiou!-?#x0".utf8)
    let noise = (0..<3000).map { _ in seed.isMultiple(of: 2) ? random() : alphabet[Int(random()) % alphabet.count] }
    var head = Array(heads[seed % heads.count].utf8)
    if seed % heads.count == heads.count - 1 { head = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] }
    _ = items([try folder.write(head + noise, to: "noise")], IntakeOptions(maximumBytes: 1 << 20))
  }
}
