import ConflictStore

/// Where the numbers of a picture are from.
public enum Credit {
  /// `Source: 5 articles (Demo Wire, Demo Courier), read by conflictdb 0.1.0, last on 2020-10-01.`
  public static func line(of store: Store) throws -> String {
    let info = try store.info()
    let publishers = try store.publisherNames()
    var names = publishers.prefix(4).joined(separator: ", ")
    if publishers.count > 4 { names += " and \(Wording.number(publishers.count - 4, "other"))" }
    let from = names.isEmpty ? "" : " (\(names))"
    let when = try store.lastRead().map { ", last on \($0.prefix(10))" } ?? ""
    return "Source: \(Wording.number(info.articles, "article"))\(from), read by "
      + "\(info.extractors.joined(separator: ", "))\(when). Only figures of single happenings are added."
  }
}
