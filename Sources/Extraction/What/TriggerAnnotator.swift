import ConflictModel
import Linguistics

/// Finds the words that tell of a happening, and whether the text says that it happened.
enum TriggerAnnotator {
  static func annotate(_ document: Document, _ annotations: Annotations) -> [TriggerAnnotation] {
    let lexicon = TriggerLexicon.shared.phrases
    let tokens = document.tokens
    var triggers: [TriggerAnnotation] = []
    // `March` in a date is no march.
    var dates = annotations.dates.map(\.tokens)[...]
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      let limit = sentence.tokens.upperBound
      let first = triggers.count
      while index < limit {
        while let date = dates.first, date.upperBound <= index { dates = dates.dropFirst() }
        guard tokens[index].kind == .word,
          dates.first?.contains(index) != true || tokens[index].key == TakenGround.now,
          let (entry, end) = lexicon.longestMatch(in: tokens, at: index, limit: limit),
          !isPartOfName(index..<end, document, sentence), !isCompound(index..<end, tokens, limit),
          !(entry.act == .aircraft && isRank(end, tokens, limit)), !isCompany(index, document, sentence)
        else {
          index += 1
          continue
        }
        let range = index..<end
        index = end
        // `Rebels took Bentiu`
        if entry.act == .capture, entry.strength < 0.4, !TakenGround.takes(range, in: sentence, document, annotations) {
          // `Bandits took 80 pupils from a school`
          if TakenPeople.takes(range.lowerBound, in: sentence.tokens, document) {
            triggers.append(
              TriggerAnnotation(
                tokens: range, act: .abduct, isVerb: true, mood: Mood.of(range, isVerb: true, in: sentence, document),
                strength: TakenPeople.strength))
          }
          continue
        }
        // `Rebels entered the centre of Goma`
        if entry.act == .movement, entry.strength < 0.4,
          let strength = TakenGround.entering(range, in: sentence, document, annotations)
        {
          triggers.append(
            TriggerAnnotation(
              tokens: range, act: .capture, isVerb: true, mood: Mood.of(range, isVerb: true, in: sentence, document),
              strength: strength))
          continue
        }
        guard let (act, strength) = TriggerObject.reading(of: entry, at: range, in: sentence, document) else {
          continue
        }
        // `came under fire on the hill`: no verb.
        let isVerb =
          entry.isVerb
          && !(act == .fire && range.lowerBound > sentence.tokens.lowerBound
            && tokens[range.lowerBound - 1].key == under)
        // Whether hostilities are ceased, the verb of agreeing to it says.
        let agreeing = act == .agreement ? TriggerObject.agreeingVerb(before: range, in: sentence, document) : nil
        let told = agreeing.map { $0..<$0 + 1 } ?? range
        triggers.append(
          TriggerAnnotation(
            tokens: range, act: act, isVerb: isVerb || agreeing != nil,
            mood: Mood.of(told, isVerb: isVerb || agreeing != nil, in: sentence, document), strength: strength))
      }
      TakenGround.settle(&triggers, from: first, document)
      GivenGround.settle(&triggers[first...], in: sentence, document)
      Mood.settle(&triggers[first...], in: sentence, document)
      TriggerObject.readTakenArms(&triggers[first...], in: sentence, document)
      setBack(&triggers[first...], document, annotations)
      Mood.backgroundCauses(of: &triggers[first...], document)
    }
    return triggers
  }

  /// `the 2004 train bombings`: an act that is called after a year gone by.
  private static func setBack(
    _ triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document, _ annotations: Annotations
  ) {
    guard let published = annotations.published else { return }
    for index in triggers.indices where !triggers[index].isVerb && triggers[index].mood == .happened {
      let at = triggers[index].tokens.lowerBound
      let after = annotations.dates.partitioningIndex { $0.tokens.lowerBound >= at }
      guard after > 0 else { continue }
      let date = annotations.dates[after - 1]
      guard date.days?.precision == 5, (date.days?.end.year ?? published.year) < published.year,
        date.tokens.upperBound <= at, at - date.tokens.upperBound <= 1, date.tokens.lowerBound > 0,
        definite.contains(document.tokens[date.tokens.lowerBound - 1])
      else { continue }
      triggers[index].mood = .background
      // `the 2017 murders of two monitors, who were abducted and shot`
      for later in triggers.indices where later > index && triggers[later].mood == .happened {
        if Mood.isTold(of: triggers[index], by: triggers[later], document) { triggers[later].mood = .background }
      }
    }
  }

  private static let definite: WordSet = "the its their his her 's"
  private static let under: WordKey = "under"

  /// `Desert Storm`, `Battle of Britain Street`: a capital inside a sentence makes a name of it.
  private static func isPartOfName(_ range: Range<Int>, _ document: Document, _ sentence: Sentence) -> Bool {
    guard document.caseIsInformative, range.lowerBound > sentence.tokens.lowerBound else { return false }
    let token = document.tokens[range.lowerBound]
    if isOfBody(range, document, sentence) { return true }
    guard range.count == 1, token.isCapitalised, !token.shape.contains(.allCapitals) else { return false }
    let next = range.upperBound < sentence.tokens.upperBound ? document.tokens[range.upperBound] : nil
    let before = document.tokens[range.lowerBound - 1]
    if next?.isWord == true, next?.isCapitalised == true { return true }
    // `A MiG-23` at the head of a sentence
    let isArticle = range.lowerBound - 1 == sentence.tokens.lowerBound && articles.contains(before)
    return before.isWord && before.isCapitalised && !isArticle
  }

  /// `the Front for the Liberation of Cabinda`
  private static func isOfBody(_ range: Range<Int>, _ document: Document, _ sentence: Sentence) -> Bool {
    let (tokens, first) = (document.tokens, range.lowerBound)
    // `liberation of` may be one phrase.
    let of = tokens[range.upperBound - 1].key == of ? range.upperBound - 1 : range.upperBound
    return tokens[first].isCapitalised && !tokens[first].shape.contains(.allCapitals) && of - first == 1
      && of + 1 < sentence.tokens.upperBound && tokens[of].key == Self.of && tokens[of + 1].isCapitalised
  }

  private static let articles: WordSet = "a an"
  private static let of: WordKey = "of"
  private static let shell: WordKey = "shell"

  /// `a Shell flow station`
  private static func isCompany(_ index: Int, _ document: Document, _ sentence: Sentence) -> Bool {
    let token = document.tokens[index]
    return token.key == shell && index > sentence.tokens.lowerBound && document.caseIsInformative && token.isCapitalised
      && !token.shape.contains(.allCapitals)
  }

  /// `an air force officer`: what he is, and not what struck.
  private static func isRank(_ next: Int, _ tokens: [Token], _ limit: Int) -> Bool {
    next < limit
      && PersonNoun.phrases.longestMatch(in: tokens, at: next, limit: limit).map {
        $0.value.isSingular || $0.value.isPlural
      }
        ?? false
  }

  /// Nouns after a trigger that turn it into something else: `attack helicopter`, `bomb squad`, `protest leader`.
  private static let heads: WordSet = """
    helicopter helicopters submarine dog rifle rifles squad leader leaders movement song note organizer organizers victim
    monument memorial crimes unit units team teams shelter shelters disposal camp camps zone treaty negotiations survivor
    survivors expert experts room record drill drills museum anniversary suspect charge charges trial convictions
    cyclone cyclones gear shield shields scare scares hoax hoaxes threat threats mode posture stance footing
    """

  /// Adjectives before a trigger that make a figure of speech of it: `social explosion`, `verbal attack`, `price war`.
  private static let figurative: WordSet = """
    social demographic population verbal legal political price trade diplomatic media economic electoral ideological
    propaganda personal psychological heart asthma panic trade tariff culture commercial advertising publicity
    """

  private static func isCompound(_ range: Range<Int>, _ tokens: [Token], _ limit: Int) -> Bool {
    if range.count == 1, range.lowerBound > 0, figurative.contains(tokens[range.lowerBound - 1]) { return true }
    guard range.count == 1, range.upperBound < limit else { return false }
    return heads.contains(tokens[range.upperBound])
  }
}
