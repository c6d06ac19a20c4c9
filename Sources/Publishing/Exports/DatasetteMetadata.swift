import ConflictModel

/// What Datasette (<https://datasette.io>) is told of a database: titles, descriptions, facets, full-text search, and
/// questions ready to be asked. The text lies in `Assets/datasette.json`.
public struct DatasetteMetadata {
  /// The path of the database; Datasette calls it by the file's name without its extension.
  public var database: String

  public init(database: String) { self.database = database }

  public var json: String {
    let text = String(decoding: PackageResources.datasette_json, as: UTF8.self)
    var name = JSONWriter()
    name.value(self.name)
    let parts = text.split(separator: "\"@database\"", maxSplits: 1)
    return parts.joined(separator: name.text)
  }

  private var name: String {
    let file = database.split(separator: "/").last.map(String.init) ?? database
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
