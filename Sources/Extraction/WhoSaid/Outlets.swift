import Linguistics

/// News agencies and papers that pass on what others say.
struct Outlets: Sendable {
  static let shared = Outlets()
  private let names: PhraseTable<Bool>

  private init() {
    names = PhraseTable(
      Self.list.parts(between: "\n").map { (String($0), true) })
  }

  /// True where an outlet's name starts at a token, or a capitalised name ends there in a word such as "Times".
  func contains(_ syntax: Syntax, _ index: Int) -> Bool {
    if names.longestMatch(in: syntax.tokens, at: index, limit: min(index + 5, syntax.tokens.count)) != nil {
      return syntax.isCapitalised(index)
    }
    return syntax.isWord(index, in: Self.kinds) && syntax.isCapitalised(index) && syntax.isCapitalised(index - 1)
  }

  private static let kinds: WordSet =
    "times post news tv television radio journal herald tribune gazette daily telegraph guardian"

  private static let list = """
    Reuters
    AP
    Associated Press
    AFP
    Agence France-Presse
    UPI
    BBC
    CNN
    NBC
    CBS
    ABC
    PBS
    NPR
    MSNBC
    Sky News
    Al Jazeera
    Al Arabiya
    Al Mayadeen
    TASS
    ITAR-TASS
    Interfax
    RIA Novosti
    RIA
    Sputnik
    RT
    Xinhua
    Kyodo
    Yonhap
    Anadolu
    IRNA
    Fars
    Tasnim
    Mehr
    SANA
    WAFA
    Petra
    MENA
    Antara
    ANSA
    dpa
    EFE
    PTI
    ANI
    APA
    Armenpress
    Azertac
    Ukrinform
    Unian
    KCNA
    Bloomberg
    Politico
    Axios
    Le Monde
    Le Figaro
    Der Spiegel
    El Pais
    Haaretz
    Kommersant
    Izvestia
    Voice of America
    Deutsche Welle
    Radio Free Europe
    Radio Liberty
    Notimex
    Prensa Latina
    """
}
