import ConflictModel
import Intake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Articles as JSON lines, however many.
enum ArticleFile {
  static func write(_ articles: some Sequence<Article>, to path: String) throws {
    guard let file = fopen(path, "w") else { throw IOFailure(path: path, code: errno) }
    defer { fclose(file) }
    for article in articles {
      var json = JSONWriter()
      json.object { json in
        json.key("id")
        json.value(article.id)
        json.key("published")
        json.value(article.published?.description)
        json.key("publisher")
        json.value(article.publisher)
        json.key("text")
        json.value(article.text)
      }
      json.endLine()
      fwrite(json.bytes, 1, json.bytes.count, file)
    }
  }
}
