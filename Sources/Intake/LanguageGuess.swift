/// Tells English from other languages by script and by the commonest words of each.
///
/// The reader reads English only. An article in another language is kept and marked, so that nobody takes its silence
/// for peace.
public enum LanguageGuess {
  /// How much of a text is looked at, in bytes: enough for some 700 words.
  private static let sampleSize = 1 << 12
  /// Where so many words have been seen, and one in five is a common English one, the rest need not be looked at.
  private static let certainWords = 48

  /// BCP 47 tag of the language; nil where the text is too short to say. A language that is not known by its words
  /// is `und`.
  public static func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { language(of: UnsafeBufferPointer(rebasing: $0.prefix(sampleSize))) }
  }

  private static func language(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var scripts = ScriptCount()
    var count = WordCount()
    var word = WordHash()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          word.add(byte | 0x20)
        } else if !word.isEmpty {
          count.add(word)
          word = WordHash()
          if count.isCertainlyEnglish(after: certainWords), scripts.isLatin { return "en" }
        }
        continue
      }
      let (scalar, length) = decode(bytes, at: index)
      index += length
      guard scalar.properties.isAlphabetic else {
        if !word.isEmpty { count.add(word) }
        word = WordHash()
        continue
      }
      scripts.add(scalar)
      for byte in scalar.properties.lowercaseMapping.utf8 { word.add(byte) }
    }
    if !word.isEmpty { count.add(word) }
    return scripts.language(latinLetters: count.letters) ?? count.language
  }

  /// The character at a place, and its length in bytes; a replacement character where the sample cuts one off.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    switch decoder.decode(&rest) {
    case .scalarValue(let scalar): return (scalar, UTF8.width(scalar))
    case .emptyInput, .error: return ("\u{FFFD}", 1)
    }
  }

  /// Words that are common in one language and rare in the others; English first.
  private static let languages: [(tag: String, words: String)] = [
    (
      "en",
      """
      the of and to in a that was is for on with said at by he as from were it his has have been had they who are an when
      after which this not would there near killed wounded people two three
      """
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
    ("cs", "a v se na je že s z o do to ve jsou za by který podle jako byl po při také jeho ale"),
    ("hu", "a az és hogy nem is egy van volt meg csak már de ha mint után szerint amely között azt ezt"),
    ("fi", "ja on ei että oli se hän joka ovat mutta kun myös mukaan sekä jälkeen mitä voi kuin niin sitä"),
    ("da", "og i at er det til en af på med for der de den ikke som har blev efter ved fra også men"),
    ("no", "og i at er det til en av på med for som de den ikke har ble etter ved fra også men etter"),
    ("hr", "i u je na se da su za od s koji to iz bi nije kako što ili prema ali nakon biti ono jer"),
    ("ca", "de la i el que a en els les per amb un una del al és no com més també va ha són segons"),
    ("vi", "và của là có được cho trong một không những với người đã các này để khi từ trên cũng tại"),
    ("sq", "të e në i dhe që për me një nga se është më si nuk ka janë pas por këtë"),
    ("az", "və bir bu üçün ilə olan da də olaraq ki sonra daha çox edib olub görə həmin tərəfindən"),
    ("ha", "da a na ta ya wa ne ce kuma sun an su shi don daga cikin wannan amma yi ga"),
    ("tl", "ang ng sa na mga at ay si ni para kung hindi ito nang isang niya kay may siya naman"),
    ("sv", "och att i det som en på är av för med den till inte har de ett om var från"),
  ]

  /// The languages of each common word, a bit for each.
  private static let commonWords: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        var hash = WordHash()
        for byte in word { hash.add(byte) }
        table[hash.value, default: 0] |= 1 << UInt32(index)
      }
    }
    return table
  }()

  /// How often common words of each language were seen.
  private struct WordCount {
    private var words = 0
    private var hits = [Int](repeating: 0, count: languages.count)
    /// Letters of all words.
    private(set) var letters = 0

    mutating func add(_ word: WordHash) {
      words += 1
      letters += word.length
      guard var owners = commonWords[word.value] else { return }
      while owners != 0 {
        hits[owners.trailingZeroBitCount] += 1
        owners &= owners - 1
      }
    }

    func isCertainlyEnglish(after least: Int) -> Bool {
      words >= least && hits[0] * 5 >= words && hits.dropFirst().allSatisfy { $0 * 2 < hits[0] }
    }

    var language: String? {
      guard words >= 12, let best = hits.indices.max(by: { hits[$0] < hits[$1] }) else { return nil }
      let english = hits[0]
      // One word in five or so of running prose is one of these; lists of names and headlines have fewer.
      if hits[best] > english * 2, hits[best] * 8 >= words { return languages[best].tag }
      if english * 25 >= words { return "en" }
      if hits[best] * 12 >= words { return languages[best].tag }
      // So many words of English prose are never without common ones.
      return words >= 60 ? "und" : nil
    }
  }

  /// FNV-1a over the bytes of a word.
  private struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var length = 0

    var isEmpty: Bool { length == 0 }

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      length += 1
    }
  }
}

/// How many letters beyond ASCII were seen of each script.
private struct ScriptCount {
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
    case ..<0x370, 0x1E00..<0x1F00: break
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

  /// True where no other script than the Latin was seen.
  var isLatin: Bool { others.isEmpty }

  /// The language that a script stands for, where its letters are the greater part. A script of many languages gives
  /// the tag of its most printed one.
  ///
  /// - Parameter latinLetters: bytes of all words, those of other scripts included.
  func language(latinLetters: Int) -> String? {
    let count = others.values.reduce(0, +)
    // Letters of other scripts have two bytes or three.
    guard count >= 12, count * 4 > latinLetters else { return nil }
    // Japanese mixes its own letters with Chinese characters.
    if let kana = others[.kana], kana * 10 > count { return Script.kana.rawValue }
    return others.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key.rawValue
  }
}
