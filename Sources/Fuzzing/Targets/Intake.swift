import Foundation
import Intake

/// Every format that articles come in.
extension FuzzTarget {
  static let intake: [FuzzTarget] = [
    format(
      .text, share: 150,
      seeds: [
        "KUNDUZ, Oct. 3 (Example) - Two people were killed.\n\nThe governor said so.\n",
        "\u{FEFF}Caf\u{E9} \u{201C}quoted\u{201D}",
        "By Ann Author\nPublished: 3 October 2015\n\nShells hit a school.",
      ],
      words: ["\u{FEFF}", "\r\n", "\u{2028}", "\u{AD}", "By ", "Published ", "Oct. 3, 2015"]),
    format(
      .html, share: 80, longest: 1024,
      seeds: [
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strike</title><meta property="article:published_time"
        content="2015-10-03T10:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Strike",
        "datePublished":"2015-10-03"}</script></head><body><article><h1>Strike</h1><p>Two people were killed when shells hit
        a market, the governor said on Monday.</p><p>Others fled the town.</p></article></body></html>
        """,
        "<p>One<p>Two &amp; three &#x41; &eacute;<br><table><tr><td>4",
      ],
      words: [
        "<article>", "</article>", "<p>", "<div>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&#",
        "&amp;",
        "<meta charset=", "datePublished", "<time datetime=", "@graph", "http-equiv", "utf-16",
      ],
      frames: [
        Frame("<html><body><article>", "<p>Two people were killed in the market.</p>", "</article></body></html>"),
        Frame("<html><body>", "<div><p>Two were killed.</p><a href=x>More</a></div>", "</body></html>"),
        Frame("<html><head>", "<meta name=a content=b><script>c</script>", "</head><body><p>Two.</p></body></html>"),
        Frame(#"<html><script type="application/ld+json">["#, #"{"@type":"NewsArticle"},"#, "{}]</script></html>"),
        Frame("<html><body><p ", "a=b ", ">Two were killed.</p></body></html>"),
        Frame("<html><body><table>", "<tr><td>Two<td>were<td>killed", "</table></body></html>"),
      ]),
    format(
      .feed, share: 80,
      seeds: [
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>P</title><item><title>T</title><link>http://a/1</link>
        <pubDate>Sat, 03 Oct 2015 10:00:00 GMT</pubDate><description>Two &lt;b&gt;people&lt;/b&gt; were killed.</description>
        </item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2015-10-03T10:00:00Z</updated>
        <content type="html">Two were killed.</content></entry></feed>
        """,
      ],
      words: [
        "<item>", "</item>", "<entry>", "<content:encoded>", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "xmlns:", "<dc:date>", "encoding=\"utf-16\"",
      ],
      frames: [
        Frame("<rss><channel>", "<item><title>T</title><description>Two.</description></item>", "</channel></rss>"),
        Frame("<rss><channel><item><description>", "&lt;p&gt;Two.", "</description></item></channel></rss>"),
        Frame("<rss><channel><item><category>", "</category><category>", "</category></item></channel></rss>"),
      ]),
    format(
      .jsonl, share: 150,
      seeds: [
        #"{"id":"a","text":"Two were killed.","published":"2015-10-03","title":null}"# + "\n"
          + #"{"id":1,"text":"\u00e9\ud83d\ude00"}"#
      ],
      words: ["\"text\":", "\"published\":", "\\u0000", "\\ud800", "null", "true", "1e999", "{", "[", "\n"],
      frames: [
        Frame(#"{"text":""#, #"\u00e9\n"#, #""}"#), Frame(#"{"text":"a","other":["#, "1,", "1]}"),
        Frame(#"{"text":"a""#, #","key":"b""#, "}"),
      ]),
    format(
      .json, share: 120,
      seeds: [
        #"[{"id":"a","text":"Two were killed."},{"text":"b","published":"2015-10-03T00:00:00Z"}]"#,
        #"{"articles":[{"text":"a"}]}"#,
      ],
      words: ["\"text\":", "\\u", "[[[[", "{\"a\":", "]", "}"],
      frames: [
        Frame("[", #"{"text":"Two were killed."},"#, "{}]"), Frame(#"{"text":""#, "a ", #""}"#),
      ]),
    format(
      .csv, share: 150,
      seeds: ["id,text,published\n1,\"Two \"\"were\"\" killed.\",2015-10-03\n2,b,\n", "text;title\r\na;b\r\n"],
      words: ["\"\"", "\",\"", "\r\n", "text", "published", ";", "\t"],
      frames: [
        Frame("id,text\n", "1,Two were killed.\n", ""), Frame("id,text\n1,\"", "Two \"\"were\"\" killed.\n", "\"\n"),
        Frame("id,text", ",column", "\n1,Two\n"),
      ]),
    format(
      .warc, share: 80, longest: 1024,
      seeds: [
        """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/1\r\nWARC-Date: 2015-10-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 105\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>Two people were killed in the market.</p></body></html>\r\n\r\n
        """
      ],
      words: [
        "WARC/1.1\r\n", "Content-Length: ", "Transfer-Encoding: chunked", "Content-Encoding: gzip", "HTTP/1.1 200",
        "\r\n\r\n",
        "18446744073709551615", "-1", "ffffffffffffffff\r\n",
      ]),
    format(
      .eml, share: 120, longest: 768,
      seeds: [
        """
        From: =?utf-8?Q?Caf=C3=A9?= <a@example.org>\r\nSubject: Strike\r\nDate: Sat, 3 Oct 2015 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTwo were k=69lled.\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VHdvPC9wPg==\r\n--b--\r\n
        """
      ],
      words: [
        "=?utf-8?B?", "?=", "boundary=", "--b", "Content-Type: ", "multipart/mixed", "base64", "charset=utf-7",
        "message/rfc822",
        "=\r\n",
      ],
      frames: [
        Frame("From: a\r\nDate: Sat, 3 Oct 2015 10:00:00 GMT\r\n\r\n", "Two were killed.\r\n", ""),
        Frame(
          "From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
          "--b\r\nContent-Type: text/plain\r\n\r\nTwo were killed.\r\n", "--b--\r\n"),
        Frame("From: a\r\nSubject: ", "=?utf-8?Q?Caf=C3=A9?=\r\n ", "\r\n\r\nTwo were killed.\r\n"),
        Frame("From: a\r\n", "Received: by b\r\n", "\r\nTwo were killed.\r\n"),
        Frame("From: a\r\nContent-Transfer-Encoding: base64\r\n\r\n", "VHdvIHdlcmUga2lsbGVkLiAg\r\n", ""),
        Frame("From: a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", "Two w=65re=\r\n", ""),
      ]),
    format(
      .newsml, share: 70,
      seeds: [
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1"><itemMeta><versionCreated>2015-10-03T10:00:00Z
        </versionCreated></itemMeta><contentMeta><headline>T</headline></contentMeta><contentSet><inlineXML><html><body>
        <p>Two were killed.</p></body></html></inlineXML></contentSet></newsItem>
        """,
        "<nitf><head><title>T</title></head><body><body.content><p>Two were killed.</p></body.content></body></nitf>",
      ], words: ["<inlineXML>", "<nitf>", "<body.content>", "<block>", "<p>", "</p>"],
      frames: [
        Frame("<nitf><body><body.content>", "<p>Two were killed.</p>", "</body.content></body></nitf>")
      ]),
    format(
      .auto, share: 100,
      seeds: [
        "<html>", "{\"text\":\"a\"}", "WARC/1.0\r\n", "a,text\n", "From: a\r\n\r\nb", "%PDF-1.4", "\u{1F}\u{8B}\u{8}",
      ], words: ["\u{FEFF}", "<?xml", "<rss", "{", "WARC/", "From: ", "id,text\n"]),
  ]

  /// One format, read from a file as an import does.
  private static func format(
    _ format: IntakeOptions.Format, share: Int, longest: Int = 512, seeds: [String], words: [String] = [],
    frames: [Frame] = []
  ) -> FuzzTarget {
    FuzzTarget("intake-\(format.rawValue)", share: share, longest: longest, seeds: seeds, words: words, frames: frames)
    {
      bytes in
      guard let path = scratch.write(bytes, "article") else { return }
      var intake = Intake(paths: [path], options: IntakeOptions(format: format))
      while let batch = intake.next() { _ = batch.items() }
    }
  }

  /// Readers read from files.
  static let scratch = Scratch()
}

/// A folder in memory, where there is one, that a run writes its inputs to.
struct Scratch: Sendable {
  let folder: String

  init() {
    let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    folder = "\(parent)/conflictdb-fuzzing-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: FuzzTarget.scratch.folder) }
  }

  /// The path of a file with these bytes; nil where it could not be written.
  func write(_ bytes: [UInt8], _ name: String) -> String? {
    let path = "\(folder)/\(name)"
    guard let file = fopen(path, "wb") else { return nil }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count ? path : nil
  }
}
