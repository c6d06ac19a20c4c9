import ConflictModel

/// Evidence in words.
extension Evidence {
  /// Why two reports were joined, or might have been: `same day; same place; same sub-type; 12 killed in both`.
  public var words: String {
    [time.words, place.words, type.words, actors.words, killed.words("killed"), wounded.words("wounded")]
      .compactMap { $0 }.joined(separator: "; ")
  }
}

extension Evidence.Time {
  var words: String {
    switch self {
    case .sameDay: "same day"
    case .overlap: "overlapping dates"
    case .apart(let days): Self.days(days) + " apart"
    case .apartAsPrinted(0): "printed on that day"
    case .apartAsPrinted(let days): "printed \(Self.days(days)) apart"
    }
  }

  static func days(_ number: Int32) -> String { number == 1 ? "1 day" : "\(number) days" }
}

extension Evidence.Place {
  var words: String {
    switch self {
    case .same: "same place"
    case .near(let kilometres): "\(Int(kilometres.rounded())) km apart"
    case .sameArea: "same area"
    case .withinProvince: "same province"
    case .withinCountry: "same country"
    }
  }
}

extension Evidence.Kind {
  var words: String {
    switch self {
    case .sameSubType: "same sub-type"
    case .sameType: "same type"
    case .kindred: "kindred types"
    }
  }
}

extension Evidence.Actors {
  var words: String? {
    switch self {
    case .shared: "an actor in both"
    case .different: "different actors"
    case .unknown: nil
    }
  }
}

extension Evidence.Number {
  func words(_ outcome: String) -> String? {
    switch self {
    case .equal(let number): "\(number) \(outcome) in both"
    case .close: "numbers \(outcome) agree"
    case .revised: "numbers \(outcome) as an early and a late count"
    case .far: "numbers \(outcome) far apart"
    case .unknown: nil
    }
  }
}

extension Evidence.Exclusion {
  /// Why two reports cannot be of one event.
  public var words: String {
    switch self {
    case .scope: "one of them is a toll, history or a part"
    case .sameArticle: "one article tells of both"
    case .sameDataset: "two records of one data set"
    case .type: "different kinds of happening"
    case .undated: "not known when"
    case .tooFarApartInTime(let days): "\(Evidence.Time.days(days)) apart"
    case .unplaced: "not known where"
    case .tooFarApart(let kilometres): "\(Int(kilometres.rounded())) km apart"
    case .otherProvince: "another province"
    case .otherCountry: "another country"
    case .contradictsItself: "one source gave, on one day, numbers of dead that exclude each other"
    }
  }
}

extension PairScorer {
  /// `7.3 of 3.5 points: same day; same place`.
  public func words(_ points: Double, _ evidence: Evidence) -> String {
    "\(Self.tenths(points)) of \(Self.tenths(settings.threshold)) points: \(evidence.words)"
  }

  /// Why each report is part of an event: its best link to another one, or the decision that put it there.
  ///
  /// Reports that say the same have the same links, so the work grows with what is said, not with how many say it.
  ///
  /// - Parameter reports: those of the event, in the order of their keys.
  public func rules(of reports: [FusionReport]) -> [String] {
    if reports.count == 1 { return ["its only report"] }
    let choruses = Chorus.all(Array(reports.indices), of: reports, Bonds(FusionConstraints(), reports), self)
    var rules = Array(repeating: "joined by a person", count: reports.count)
    for chorus in choruses {
      // The best first, that with the smaller key where two are equally good.
      var partners: [(points: Double, evidence: Evidence, members: [Int])] = []
      for other in choruses {
        if other.members[0] == chorus.members[0], chorus.size == 1 { continue }
        guard case .points(let points, let evidence) = affinity(chorus.voice, other.voice), points >= 0 else {
          continue
        }
        partners.append((points, evidence, other.members))
      }
      partners.sort { ($1.points, $0.members[0]) < ($0.points, $1.members[0]) }
      for member in chorus.members {
        let best = partners.first { partner in
          partner.members.contains { $0 != member && !isKeptApart(reports[member], reports[$0]) }
        }
        if let best { rules[member] = words(best.points, best.evidence) }
      }
    }
    return rules
  }

  private func isKeptApart(_ a: FusionReport, _ b: FusionReport) -> Bool { a.article == b.article || contradict(a, b) }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
