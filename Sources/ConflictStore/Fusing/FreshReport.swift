import ConflictModel
import Fusion

/// A report that was stored in the transaction at hand: fusion needs not read back what was just written.
struct FreshReport {
  /// Rows of what it belongs to.
  var article: Int
  var place: Int?
  var actors: [Int]
  var key: String
  /// As its columns have them.
  var dates: StoredDates?
  var killed: Count?
  var wounded: Count?
  /// See ``Report/partisanOutcomes``.
  var partisan: Int
  var report: Report
}

extension FusionReport {
  /// As it would be read from its row, source, place and actors left out.
  init(_ fresh: FreshReport, source: Int32, published: Int32?) {
    let report = fresh.report
    self.init(
      key: FusionReader.key(fresh.key), article: Int32(truncatingIfNeeded: fresh.article), source: source,
      published: published, subType: report.subType, scope: report.scope, status: report.status,
      killed: fresh.killed.map { Figure($0, isPartisan: fresh.partisan & 1 != 0) },
      wounded: fresh.wounded.map { Figure($0, isPartisan: fresh.partisan & 2 != 0) },
      confidence: Float(ReadingWriter.storable(report.confidence)))
    if let dates = fresh.dates, let first = dates.firstDay, let last = dates.lastDay {
      days = Days(
        first: Int32(clamping: first), last: Int32(clamping: last), precision: UInt8(clamping: dates.precision),
        isOnlyBounded: report.date?.resolution == .publication)
    }
  }
}
