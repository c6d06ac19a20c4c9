import Dispatch

/// Applies `transform` to what `next` gives, several at once, and hands the results on in the order of the inputs.
///
/// `next` and `consume` run on the caller's thread, `transform` on `jobs` others. At most four results a job are under
/// way or waiting, so memory stays bounded. With one job all happens on the caller's thread.
public func orderedParallelMap<Input: Sendable, Output: Sendable>(
  jobs: Int, next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) throws -> Void
) throws {
  guard jobs > 1 else {
    while let input = try next() { try consume(transform(input)) }
    return
  }
  // Each job is a serial queue, and inputs go to them in turn.
  let queues = (0..<jobs).map { DispatchQueue(label: "conflictdb.job.\($0)") }
  let window = jobs * 4
  var slots: [Slot<Output>] = []
  slots.reserveCapacity(window)
  var started = 0
  var consumed = 0
  var isExhausted = false
  while true {
    while !isExhausted, started - consumed < window {
      guard let input = try next() else {
        isExhausted = true
        break
      }
      let slot = Slot<Output>()
      queues[started % jobs].async { slot.fill(transform(input)) }
      if slots.count < window { slots.append(slot) } else { slots[started % window] = slot }
      started += 1
    }
    guard consumed < started else { return }
    try consume(slots[consumed % window].take())
    consumed += 1
  }
}
