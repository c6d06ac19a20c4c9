import ConflictModel
import ConflictStore

/// What the page is made of beside its contents: head, policy, frame.
struct ReportShell {
  let title: String
  let selection: String?
  let style: String
  let script: String

  /// Only the page's own style and script, told by their SHA-256, are obeyed; nothing is fetched, sent or framed.
  /// See <https://www.w3.org/TR/CSP3/>.
  private var policy: String {
    "default-src 'none'; style-src '\(Self.hash(style))'; script-src '\(Self.hash(script))'; img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  static func hash(_ text: String) -> String { "sha256-" + Base64.text(of: SHA256.digest(of: Array(text.utf8))) }

  var opening: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="conflictdb">
    <link rel="icon" href="data:,">
    <title>\(Markup.escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>
    <a class="skip" href="#events">To the events</a>
    <header><h1>\(Markup.escaped(title))</h1>
    <p>What news articles say happened: every figure is somebody’s claim, and stands with its source.\
    \(selection.map { " Shown: <code>\(Markup.escaped($0))</code>." } ?? "")</p>
    <nav aria-label="Sections"><a href="#summary">Figures</a> <a href="#where">Map</a> <a href="#when">Timeline</a> \
    <a href="#events">Events</a> <a href="#statements">Statements</a> <a href="#methods">Methods</a></nav></header>
    <main>

    """
  }

  /// The list of events up to its first entry. Data and script stand before the entries: pictures and filters are ready
  /// while the browser still reads a long list.
  func listOpening(data: String, isLong: Bool) -> String {
    // `<` would end the block too early, if it could occur. Byte by byte, for Swift takes some signs and a `<` behind them
    // for one character.
    let safe = data.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: "\\u003c")
    return """
      <section id="events"\(isLong ? " class=\"long\"" : "")><h2>Events</h2>
      <p id="status" role="status"></p>
      <div id="list">
      <script type="application/json" id="data">\(safe)</script>
      <script>\(script)</script>

      """
  }

  static let closing = """
    </main>
    </body>
    </html>

    """

  /// Hidden until the script shows it: without script nothing can be filtered.
  static func filters(_ types: [EventType: Int]) -> String {
    var html = """
      <form id="filters" role="search" aria-labelledby="filter" hidden><h2 id="filter">Filter</h2>
      <p class="fields"><label>Words <input type="search" id="words" autocomplete="off"></label>
      <label>From <input type="date" id="from"></label> <label>To <input type="date" id="to"></label>
      <label>Killed, at least <input type="number" id="least" min="0" step="1" inputmode="numeric"></label>
      <label class="tick"><input type="checkbox" id="disputed"> Disputed only</label>
      <button type="button" id="showall">Show all</button></p>
      <fieldset><legend>Type</legend>

      """
    for type in EventType.allCases {
      guard let count = types[type] else { continue }
      html +=
        "<label class=\"tick\"><input type=\"checkbox\" name=\"type\" value=\"\(EventMap.name(of: type))\" checked> "
      html +=
        "<span class=\"t \(EventMap.name(of: type))\">\(Markup.escaped(type.rawValue))</span> (\(Wording.grouped(count)))</label>\n"
    }
    return html + "</fieldset></form>\n"
  }
}

/// Base 64 (RFC 4648, section 4).
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func text(of bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for digit in 0...group.count { text.append(digits[Int(bits >> UInt32(18 - 6 * digit) & 63)]) }
      text += String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}

/// The page's style and script, which lie in `Assets` as files of their own.
enum ReportAssets {
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)
}
