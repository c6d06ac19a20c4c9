/// Which number stands in for a vague word. The words themselves are always kept.
public enum VagueNumberRules: String, Sendable, CaseIterable {
  /// The ACLED codebook's: tens 10, dozens 12, hundreds 100; several, some, a few, many and bare plurals 3.
  case acled
  /// None: `low` is what the words vouch for (dozens 12, several 2), `best` is unknown.
  case none
}
