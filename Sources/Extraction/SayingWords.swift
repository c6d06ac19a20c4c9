import Linguistics

/// Words of saying, where the reader of statements is not asked and a word has to do.
enum SayingWords {
  /// Those that tell what happened, whoever did it: their subject speaks.
  static let telling = WordSet(tellingWords)
  /// Those too by which somebody speaks for himself.
  static let all = WordSet(tellingWords + " " + claimingWords)

  /// Those by which somebody says who did it.
  static let accusing: WordSet = "accused accuses accusing accuse blamed blames blaming blame"

  /// Those by which somebody says what he thinks of an act: `condemned the killings`.
  static let condemning: WordSet = """
    condemned condemns condemning denounced denounces denouncing deplored deplores deploring criticised criticized regretted
    mourned mourns mourning decried decries slammed repudiated lamented
    """
  /// What somebody expresses at the news of an act.
  static let feelings: WordSet = """
    shock outrage sorrow grief sadness horror dismay condolences condemnation sympathy solidarity concern alarm indignation
    """

  private static let tellingWords = """
    said says say told reported reports announced announces added adds stated confirmed confirms noted explained
    indicated observed recorded
    """
  private static let claimingWords = """
    claimed claims claim claiming saying maintained insisted asserted alleged declared acknowledged acknowledges admitted
    admits conceded concedes
    """
}
