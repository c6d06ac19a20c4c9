/// What was read from rows of a table lately, so that it need not be read again; older rows are forgotten in turn.
///
/// It keeps two lots: one that fills up, and the one that was full before. What is asked for is taken over into the
/// first, so what is in use stays.
struct RecentlyRead<Value> {
  private let capacity: Int
  private var recent: [Int: Value] = [:]
  private var older: [Int: Value] = [:]

  /// - Parameter capacity: values of a lot; twice as many are kept at most.
  init(capacity: Int) { self.capacity = capacity }

  subscript(row: Int) -> Value? {
    mutating get {
      if let known = recent[row] { return known }
      guard let known = older[row] else { return nil }
      keep(known, row)
      return known
    }
    set {
      if let newValue { keep(newValue, row) }
    }
  }

  mutating func removeAll() {
    recent.removeAll()
    older.removeAll()
  }

  private mutating func keep(_ value: Value, _ row: Int) {
    if recent.count >= capacity {
      swap(&recent, &older)
      recent.removeAll(keepingCapacity: true)
    }
    recent[row] = value
  }
}
