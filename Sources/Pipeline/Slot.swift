import Dispatch

/// A place for one result: filled once on one thread, taken once on another.
final class Slot<Value: Sendable>: @unchecked Sendable {
  // The semaphore orders the write before the read.
  private let isFilled = DispatchSemaphore(value: 0)
  private var value: Value?

  func fill(_ value: Value) {
    self.value = value
    isFilled.signal()
  }

  func take() -> Value {
    while true {
      isFilled.wait()
      if let value {
        self.value = nil
        return value
      }
    }
  }

  /// The value, once; nil where there is none yet.
  func takeIfFilled() -> Value? {
    guard isFilled.wait(timeout: .now()) == .success else { return nil }
    defer { value = nil }
    return value
  }
}
