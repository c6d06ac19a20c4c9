internal import CSQLite

/// Idle prepared statements by their text, so that a text is compiled once. The least lately used goes first.
struct StatementCache: ~Copyable {
  private struct Entry {
    var handle: OpaquePointer
    var lastUse: UInt64
  }

  private var entries: [String: Entry] = [:]
  private var clock: UInt64 = 0
  /// How many are kept.
  let capacity: Int

  init(capacity: Int) { self.capacity = max(0, capacity) }

  var count: Int { entries.count }

  /// Hands out the idle statement of this text, which leaves the cache until it is given back.
  mutating func take(_ sql: String) -> OpaquePointer? { entries.removeValue(forKey: sql)?.handle }

  /// Keeps an idle statement, or finalises it where there is one of the same text already.
  mutating func give(_ handle: OpaquePointer, sql: String) {
    guard capacity > 0, entries[sql] == nil else {
      sqlite3_finalize(handle)
      return
    }
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      sqlite3_finalize(oldest.value.handle)
      entries.removeValue(forKey: oldest.key)
    }
    clock += 1
    entries[sql] = Entry(handle: handle, lastUse: clock)
  }

  mutating func removeAll() {
    for entry in entries.values { sqlite3_finalize(entry.handle) }
    entries.removeAll()
  }
}
