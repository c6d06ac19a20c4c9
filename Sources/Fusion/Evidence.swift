import ConflictModel

/// What two reports have in common, one answer to each question.
public struct Evidence: Hashable, Sendable {
  public var time: Time
  public var place: Place
  public var type: Kind
  public var actors: Actors
  public var killed: Number
  public var wounded: Number

  public enum Time: Hashable, Sendable {
    /// Both know the day, and it is the same.
    case sameDay
    /// Their spans share a day.
    case overlap
    /// So many days apart.
    case apart(Int32)
    /// So many days apart, where one of them only goes by the day of publication.
    case apartAsPrinted(Int32)
  }

  public enum Place: Hashable, Sendable {
    case same
    /// So many kilometres apart.
    case near(Float)
    /// Both know the same province, or region, and no more.
    case sameArea
    /// One names the province that the other lies in.
    case withinProvince
    /// One names the country that the other lies in.
    case withinCountry
  }

  public enum Kind: Hashable, Sendable {
    case sameSubType
    case sameType
    /// Two ways to tell of one thing: a clash and a shelling.
    case kindred
  }

  public enum Actors: Hashable, Sendable {
    /// Somebody takes part in both.
    case shared
    /// Each names its own, and nobody takes part in both.
    case different
    case unknown
  }

  public enum Number: Hashable, Sendable {
    /// The same number in both.
    case equal(Int32)
    /// They fit one another: rounded, or "at least".
    case close
    /// As far apart as an early and a late count of one thing.
    case revised
    /// Hardly of one thing.
    case far
    /// One of them, or both, give none.
    case unknown
  }

  /// Why two reports can never be joined by their score.
  public enum Exclusion: Hashable, Sendable {
    /// One tells of a happening, the other of a toll, of history or of a part.
    case scope
    /// One article tells of them as of two happenings.
    case sameArticle
    /// Those who coded a data set by hand hold them apart.
    case sameDataset
    /// A protest is no battle.
    case type
    /// Nobody knows when one of them happened, or only to the year.
    case undated
    case tooFarApartInTime(days: Int32)
    /// Nobody knows where one of them happened.
    case unplaced
    case tooFarApart(kilometres: Float)
    case otherProvince
    case otherCountry
    /// One source gave, on one day, numbers of dead that cannot both be true.
    case contradictsItself
  }
}

/// Points for each answer: the logarithm, roughly, of how much likelier it is between reports of one happening than
/// between reports of two happenings of one neighbourhood and time. They were set by hand, and the threshold by
/// measurement on generated worlds.
enum FusionWeights {
  static func points(_ time: Evidence.Time) -> Double {
    switch time {
    case .sameDay: 2
    case .overlap: 1.2
    case .apart(let days): 0.3 - 0.9 * Double(days)
    // An article without a date may be of any of the last days.
    case .apartAsPrinted(let days): 1.2 - 0.9 * Double(days)
    }
  }

  static func points(_ place: Evidence.Place, within kilometres: Double) -> Double {
    switch place {
    case .same: 2.8
    case .near(let distance): 1.8 - 2.4 * Double(distance) / max(1, kilometres)
    case .sameArea: 1
    case .withinProvince: 0.6
    case .withinCountry: -0.4
    }
  }

  static func points(_ kind: Evidence.Kind) -> Double {
    switch kind {
    case .sameSubType: 1.2
    case .sameType: 0.4
    case .kindred: -0.3
    }
  }

  static func points(_ actors: Evidence.Actors) -> Double {
    switch actors {
    case .shared: 0.8
    case .different: -1.2
    case .unknown: 0
    }
  }

  /// An equal number tells more the larger it is: many things kill two, few kill 47.
  static func points(_ number: Evidence.Number) -> Double {
    switch number {
    case .equal(let count): table[Int(min(count, 60))]
    case .close: 0.7
    case .revised: -1
    case .far: -3
    case .unknown: 0
    }
  }

  /// The number of wounded is known less well.
  static let woundedShare = 0.6

  private static let table: [Double] = (0...60).map { count in
    // 0.5 for none, 0.9 for one, 1.9 for ten, 2.7 from sixty on: steps of a logarithm.
    var value = 0.5
    var reached = 1
    while reached <= count {
      value += 0.4
      reached *= 2
    }
    return value
  }
}
