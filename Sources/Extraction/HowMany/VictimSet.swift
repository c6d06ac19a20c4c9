import ConflictModel

/// Kinds of victims as a set of bits.
struct VictimSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let civilian = VictimSet(rawValue: 1)
  static let military = VictimSet(rawValue: 2)
  static let militant = VictimSet(rawValue: 4)
  static let police = VictimSet(rawValue: 8)
  static let journalist = VictimSet(rawValue: 16)
  static let aidWorker = VictimSet(rawValue: 32)
  static let medical = VictimSet(rawValue: 64)
  static let child = VictimSet(rawValue: 128)
  static let woman = VictimSet(rawValue: 256)
  static let perpetrator = VictimSet(rawValue: 512)

  /// Those who carry arms.
  static let armed: VictimSet = [.military, .militant, .police, .perpetrator]
  /// Those who carry none.
  static let unarmed: VictimSet = [.civilian, .journalist, .aidWorker, .medical, .child, .woman]
  /// Those who fight against the state or attack.
  static let attackers: VictimSet = [.militant, .perpetrator]
  /// Those who are attacked, or fight for the state.
  static let attacked: VictimSet = [
    .civilian, .military, .police, .journalist, .aidWorker, .medical, .child, .woman,
  ]

  private static let order: [(VictimSet, VictimKind)] = [
    (.civilian, .civilian), (.military, .military), (.militant, .militant), (.police, .police),
    (.journalist, .journalist), (.aidWorker, .aidWorker), (.medical, .medical), (.child, .child), (.woman, .woman),
    (.perpetrator, .perpetrator),
  ]

  var kinds: [VictimKind] { Self.order.filter { contains($0.0) }.map(\.1) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kinds: [VictimKind]) {
    self = Self.order.filter { kinds.contains($0.1) }.reduce(into: []) { $0.insert($1.0) }
  }

  /// The names of a table's cell, separated by commas; `-` for none.
  init(names: Substring) {
    self.init(names.parts(between: ",").compactMap { VictimKind(rawValue: String($0)) })
  }
}
