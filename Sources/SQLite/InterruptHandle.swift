internal import CSQLite
import Synchronization

/// Stops whatever a connection is doing, from any thread.
///
/// The statement that is running throws ``ResultCode/interrupted``; a writing one takes its transaction back. When the
/// connection is idle or closed, nothing happens.
///
/// See <https://www.sqlite.org/c3ref/interrupt.html>.
public final class InterruptHandle: Sendable {
  private struct Target: @unchecked Sendable {
    // Only ever used under the lock, and set to nil before the connection closes.
    var handle: OpaquePointer?
  }

  private let target: Mutex<Target>

  init(_ handle: OpaquePointer) { target = Mutex(Target(handle: handle)) }

  public func interrupt() {
    target.withLock { target in
      if let handle = target.handle { sqlite3_interrupt(handle) }
    }
  }

  func detach() { target.withLock { $0.handle = nil } }
}
