extension RandomAccessCollection {
  /// The first index whose element fulfils a condition, in a collection that is sorted by it: what does not fulfil it stands
  /// before what does. `endIndex` where none does.
  ///
  /// Takes as many steps as the count has binary digits.
  @inlinable
  package func partitioningIndex(where belongsBehind: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try belongsBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
