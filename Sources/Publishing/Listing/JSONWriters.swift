import ConflictModel

/// JSON: an array, or an object a line.
final class JSONListingWriter<Element>: ListingWriter {
  enum Frame { case array, lines }

  private let listing: Listing<Element>
  private let sink: any ByteSink
  private let frame: Frame
  private var isFirst = true

  init(_ listing: Listing<Element>, _ sink: any ByteSink, _ frame: Frame) {
    self.listing = listing
    self.sink = sink
    self.frame = frame
  }

  func write(_ element: Element) throws {
    var json = JSONWriter()
    listing.record(element).write(to: &json)
    switch frame {
    case .array: try sink.write(isFirst ? "[\n" : ",\n")
    case .lines: json.endLine()
    }
    isFirst = false
    try sink.write(json.bytes)
  }

  func end() throws {
    guard frame == .array else { return }
    try sink.write(isFirst ? "[]\n" : "\n]\n")
  }
}

/// GeoJSON (RFC 7946): a collection of points; what has no position is a feature without geometry.
final class GeoJSONListingWriter<Element>: ListingWriter {
  private let listing: Listing<Element>
  private let position: (Element) -> (longitude: Double, latitude: Double)?
  private let sink: any ByteSink
  /// The name of a feature, where it has one.
  private let id: ((Element) -> String)?
  private var isFirst = true

  init(
    _ listing: Listing<Element>, _ position: @escaping (Element) -> (longitude: Double, latitude: Double)?,
    _ sink: any ByteSink, id: ((Element) -> String)? = nil
  ) {
    self.listing = listing
    self.position = position
    self.sink = sink
    self.id = id
  }

  func write(_ element: Element) throws {
    var json = JSONWriter()
    json.object { json in
      json.key("type")
      json.value("Feature")
      if let id {
        json.key("id")
        json.value(id(element))
      }
      json.key("geometry")
      if let (longitude, latitude) = position(element) {
        json.object { json in
          json.key("type")
          json.value("Point")
          json.key("coordinates")
          json.array([longitude, latitude]) { json, degrees in json.value(degrees, decimals: 5) }
        }
      } else {
        json.null()
      }
      json.key("properties")
      listing.record(element).write(to: &json)
    }
    try sink.write(isFirst ? Self.opening + "\n" : ",\n")
    isFirst = false
    try sink.write(json.bytes)
  }

  func end() throws { try sink.write(isFirst ? Self.opening + "]}\n" : "\n]}\n") }

  private static var opening: String { "{\"type\":\"FeatureCollection\",\"features\":[" }
}
