import ConflictModel
import ConflictStore

/// Who stands where in an event, for data sets that have room for two sides.
struct EventSides {
  /// Who acts: attackers, the accused, or those whose presence alone is told.
  var first: [Event.Participant]
  /// Whom it is done to.
  var second: [Event.Participant]

  /// The sides of an event. Of a protest or a riot the crowd is the first side, and who is armed the second.
  init(_ event: Event) {
    guard event.type == .protests || event.type == .riots else {
      self.init(event.participants)
      return
    }
    let crowd = event.participants.filter { $0.kind == .protesters || $0.kind == .rioters }
    let others = event.participants.filter { !crowd.contains($0) }
    self.init(
      first: crowd + others.filter { !Self.isArmed($0.kind) }, second: others.filter { Self.isArmed($0.kind) })
  }

  private init(first: [Event.Participant], second: [Event.Participant]) {
    self.first = first
    self.second = second
  }

  /// Where nobody is told to be the target, and two different parties take part, they stand against one another.
  init(_ participants: [Event.Participant]) {
    var acting: [Event.Participant] = []
    var targets: [Event.Participant] = []
    var others: [Event.Participant] = []
    for participant in participants {
      switch participant.role {
      case .attacker, .accused: acting.append(participant)
      case .target: targets.append(participant)
      case .participant, .unknown: others.append(participant)
      }
    }
    if acting.isEmpty, !others.isEmpty {
      acting = [others.removeFirst()]
      if targets.isEmpty, !others.isEmpty { targets = [others.removeFirst()] }
    } else if targets.isEmpty, !others.isEmpty {
      targets = [others.removeFirst()]
    }
    self.init(first: acting + others, second: targets)
  }

  /// Gunmen are an armed side, civilians and journalists are not.
  static func isArmed(_ kind: ActorKind) -> Bool {
    switch kind {
    case .stateForces, .rebelGroup, .politicalMilitia, .identityMilitia, .externalForces, .government, .unknown: true
    case .rioters, .protesters, .civilians, .organisation, .person, .media: false
    }
  }

  static func isState(_ kind: ActorKind) -> Bool { kind == .stateForces || kind == .government }
}

extension EventDetail {
  /// Everywhere that the event was read, each source once, the leading report's first.
  var sources: [SourceReference] {
    var seen: Set<SourceReference> = []
    return reports.map(\.source).filter { seen.insert($0).inserted }
  }

  /// The publishers, or the names of the files where nobody told who published them; each once.
  var publishers: [String] {
    var seen: Set<String> = []
    return sources.map(Wording.source).filter { seen.insert($0).inserted }
  }

  /// The sentence that a report rests on.
  static func sentence(of report: ReportDetail) -> String? {
    report.report.mentions.first.flatMap { report.text.excerpt($0)?.words }
  }

  /// Each report's sentence after its source: `Example Times, 2020-10-02: “Shells fell on Martuni.”`
  var account: String {
    reports.map { report in
      let source = [Wording.source(report.source), report.source.published?.description].compactMap { $0 }
        .joined(separator: ", ")
      return Self.sentence(of: report).map { "\(source): “\($0)”" } ?? source
    }.joined(separator: " | ")
  }
}
