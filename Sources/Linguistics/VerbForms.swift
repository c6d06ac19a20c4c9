/// The forms of English verbs, for lexicons that list the base only.
public enum VerbForms {
  /// Base, third person, past, participle and `-ing` of a verb; two spellings where there are two.
  public static func forms(of base: String) -> [String] {
    var forms: [String] = [base]
    if let irregular = irregular[base] { forms += irregular }
    let bytes = Array(base.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return forms }
    let before = bytes[bytes.count - 2]
    let isVowel: (UInt8) -> Bool = { "aeiou".utf8.contains($0) }
    if last == UInt8(ascii: "e") {
      forms += [base + "s", base + "d", String(base.dropLast()) + "ing"]
    } else if last == UInt8(ascii: "y"), !isVowel(before) {
      forms += [String(base.dropLast()) + "ies", String(base.dropLast()) + "ied", base + "ing"]
    } else {
      let sibilant = base.hasSuffix("s") || base.hasSuffix("sh") || base.hasSuffix("ch") || base.hasSuffix("x")
      forms += [base + (sibilant ? "es" : "s"), base + "ed", base + "ing"]
      if bytes.count >= 3, isVowel(before), !isVowel(bytes[bytes.count - 3]), last != UInt8(ascii: "w"),
        last != UInt8(ascii: "x"), last != UInt8(ascii: "y")
      {
        let doubled = base + String(base.suffix(1))
        forms += [doubled + "ed", doubled + "ing"]
      }
    }
    return forms
  }

  private static let irregular: [String: [String]] = [
    "shoot": ["shot", "shoots", "shooting"], "blow": ["blew", "blown"], "throw": ["threw", "thrown"],
    "take": ["took", "taken"], "slay": ["slew", "slain"], "beat": ["beaten", "beating"], "go": ["went", "gone"],
    "hold": ["held"], "fall": ["fell", "fallen"], "hit": ["hitting"], "set": ["setting"], "burn": ["burnt"],
    "overrun": ["overran"], "retake": ["retook", "retaken"], "flee": ["fled"], "withdraw": ["withdrew", "withdrawn"],
    "lay": ["laid"], "find": ["found"], "break": ["broke", "broken"], "stick": ["stuck"], "meet": ["met"],
    "bring": ["brought"], "send": ["sent"], "lose": ["lost"], "leave": ["left"], "say": ["said"], "die": ["dying"],
    "claim": ["claimed"], "fire": ["firing"], "strike": ["struck", "stricken"], "bear": ["bore"], "give": ["gave"],
    "tell": ["told"], "split": ["splitting"], "wrest": ["wrested"], "pull": ["pulled"], "steal": ["stole"],
    "drive": ["drove", "driven"], "win": ["won"], "tear": ["tore", "torn"], "build": ["built"],
    "tread": ["trod", "trodden"], "freeze": ["froze", "frozen"],
  ]
}
