/// Tells English from other languages by script and by the commonest words of each.
///
/// The reader reads English only. An article in another language is kept and marked, so that nobody takes its silence
/// for peace.
public enum LanguageGuess {
  /// How much of a text is looked at, in bytes.
  private static let sampleSize = 1 << 14

  /// BCP 47 tag of the language; nil where the text is too short to say. A language that is not known by its words
  /// is `und`.
  public static func language(of text: String) -> String? {
    var scripts = ScriptCount()
    var hits = [Int](repeating: 0, count: Self.languages.count)
    var words = 0
    var word: [UInt8] = []
    func endWord() {
      guard !word.isEmpty else { return }
      words += 1
      if let owners = Self.commonWords[word] { for owner in owners { hits[owner] += 1 } }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars.prefix(sampleSize) {
      guard scalar.properties.isAlphabetic else {
        endWord()
        continue
      }
      scripts.add(scalar)
      if scalar.isASCII {
        word.append(UInt8(scalar.value) | 0x20)
      } else {
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    endWord()
    if let tag = scripts.language { return tag }
    guard words >= 12 else { return nil }
    guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }) else { return nil }
    let english = hits[0]
    // One word in five or so of running prose is one of these; lists of names and headlines have fewer.
    if hits[best] > english * 2, hits[best] * 8 >= words { return Self.languages[best].tag }
    return english * 25 >= words ? "en" : hits[best] * 12 >= words ? Self.languages[best].tag : nil
  }

  /// Words that are common in one language and rare in the others; English first.
  private static let languages: [(tag: String, words: String)] = [
    (
      "en",
      "the of and to in a that was is for on with said at by he as from were it his has have been had they who are"
    ),
    ("es", "de la que el en los del las por con una para su al un como más fue sus según también pero entre sobre"),
    ("fr", "de la le les et des en du une dans est pour qui que par sur au pas avec il ont été cette selon aux"),
    (
      "de",
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden nach wurde"
    ),
    ("pt", "de que do da em os no na um para com uma dos não mais as foi se ao por pelo pela são à segundo"),
    ("it", "di che il la e del in un per è una della con non sono nel dei alla le gli dal anche più ha stato"),
    ("nl", "de het een van en in is op te dat die voor met zijn niet aan er om ook als bij door naar uit werd"),
    ("pl", "w i na z się do że nie jest o od przez po za oraz to dla jak został są według jego który"),
    ("tr", "ve bir bu da de için ile olarak olan daha çok en gibi sonra kadar ise dedi tarafından olduğunu"),
    ("id", "yang dan di dengan untuk dari pada dalam ini itu tidak akan oleh ke telah karena juga tersebut mereka"),
    ("sw", "ya wa na kwa katika ni za la cha kuwa hiyo huo hilo watu wakati alisema baada"),
    ("so", "ee oo ka ku iyo in uu la ay waxaa ayaa waxay inay laga sheegay"),
    ("ro", "de și în la a care cu pe din nu o un că mai pentru prin fost este sunt au"),
    ("sv", "och att i det som en på är av för med den till inte har de ett om var från"),
  ]

  private static let commonWords: [[UInt8]: [Int]] = {
    var table: [[UInt8]: [Int]] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.utf8.split(separator: UInt8(ascii: " ")) {
        table[Array(word), default: []].append(index)
      }
    }
    return table
  }()
}

/// How many letters of each script were seen.
private struct ScriptCount {
  private var latin = 0
  private var others: [Script: Int] = [:]

  private enum Script: String {
    case cyrillic = "ru"
    case arabic = "ar"
    case hebrew = "he"
    case greek = "el"
    case han = "zh"
    case kana = "ja"
    case hangul = "ko"
    case devanagari = "hi"
    case thai = "th"
    case armenian = "hy"
    case georgian = "ka"
    case ethiopic = "am"
    case other = "und"
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x370, 0x1E00..<0x1F00: latin += 1
    case 0x370..<0x400: others[.greek, default: 0] += 1
    case 0x400..<0x530: others[.cyrillic, default: 0] += 1
    case 0x530..<0x590: others[.armenian, default: 0] += 1
    case 0x590..<0x600: others[.hebrew, default: 0] += 1
    case 0x600..<0x780: others[.arabic, default: 0] += 1
    case 0x900..<0x980: others[.devanagari, default: 0] += 1
    case 0xE00..<0xE80: others[.thai, default: 0] += 1
    case 0x10A0..<0x1100: others[.georgian, default: 0] += 1
    case 0x1200..<0x1380: others[.ethiopic, default: 0] += 1
    case 0x3040..<0x3100: others[.kana, default: 0] += 1
    case 0x4E00..<0xA000: others[.han, default: 0] += 1
    case 0xAC00..<0xD7A4: others[.hangul, default: 0] += 1
    default: others[.other, default: 0] += 1
    }
  }

  /// The language that a script stands for, where letters of other scripts than the Latin prevail. A script of many
  /// languages gives the tag of its most printed one.
  var language: String? {
    let count = others.values.reduce(0, +)
    guard count >= 12, count > latin else { return nil }
    // Japanese mixes its own letters with Chinese characters.
    if let kana = others[.kana], kana * 10 > count { return Script.kana.rawValue }
    return others.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key.rawValue
  }
}
