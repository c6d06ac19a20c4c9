import Dispatch

/// One piece of work at a time, done on a thread of its own while the caller goes on with something else.
///
/// Whatever was started is to be waited for before what it works on is used again.
final class BackgroundWork<Output: Sendable> {
  private let queue = DispatchQueue(label: "conflictdb.background")
  private var underWay: Slot<Result<Output, any Error>>?

  /// Whether something was started of which nobody has taken what came of it.
  var isUnderWay: Bool { underWay != nil }

  /// Starts `work`, once what was started before has ended.
  func start(_ work: @escaping @Sendable () throws -> Output) {
    let slot = Slot<Result<Output, any Error>>()
    queue.async { slot.fill(Result(catching: work)) }
    underWay = slot
  }

  /// Waits for what was started, and gives what came of it; nil where nothing is under way.
  func finish() throws -> Output? {
    guard let slot = underWay else { return nil }
    underWay = nil
    return try slot.take().get()
  }

  /// The same without waiting: nil too where it goes on.
  func finishIfDone() throws -> Output? {
    guard let result = underWay?.takeIfFilled() else { return nil }
    underWay = nil
    return try result.get()
  }
}
