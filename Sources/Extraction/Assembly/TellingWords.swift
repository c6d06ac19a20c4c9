import Linguistics

/// The words of a sentence that tell more than that something happened: names, things that were struck, callings. Two
/// sentences that share some are likely to tell of one happening.
enum TellingWords {
  /// Shorter words are grammar, as a rule.
  private static let shortest = 4
  private static let common: WordSet = """
    about above according action actions active after again against ahead allegedly almost along already also although
    always amid among another anything area areas around away back became because been before began being below between
    both called came capital carried case cause caused center central circumstances cities city close committed confirmed
    continue continued could countries country currently date declared department detail details did district does done
    down during each earlier early eastern either else even evening event events every everything fact federal few find
    first five following forces form former found four friday from front full further gave general given goes going
    government great group groups half hand hands have head held here high himself hour hours however hundred important
    including information inside international into issue issued itself just kilometers know known large last late later
    least leave left less like likely little local long look made main major make making many march matter means members
    midnight might mile miles military minister ministry minutes monday month months more morning most move much must name
    named names national near nearby nearly neither never news next night nine north northern nothing november number
    numbers office official officials once only open order other others over part parts people perhaps person persons
    place placed places point political possible present president press preliminary probably province public question
    radio rather reached received recent recently region remain remains report reported reportedly reports responsible
    rest result right same saturday saying says second secretary seen seven several shortly should show side similar
    since situation some something soon source sources south southern spokesman spokesmen stated statement statements
    states still such sunday take taken television tell than that their them themselves then there these they thing
    things third this those three through throughout thursday time times today told tomorrow took total toward town
    towns tuesday twice under unidentified until upon used using various very wednesday week weeks well went were west
    western what when where whether which while whole whom whose will with within without words world would year years
    yesterday yet your million text passage omitted words indistinct
    """

  /// - Parameter told: what is told of already: acts, places, dates.
  static func words(of sentence: Int, without told: [Range<Int>], _ document: Document) -> Set<WordKey> {
    var words: Set<WordKey> = []
    words.reserveCapacity(16)
    for index in document.sentences[sentence].tokens where !told.contains(where: { $0.contains(index) }) {
      let token = document.tokens[index]
      guard token.kind == .word, token.range.count >= shortest, !common.contains(token),
        Participants.kind(of: token) == nil
      else { continue }
      words.insert(token.key)
    }
    return words
  }
}
