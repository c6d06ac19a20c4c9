import Foundation

/// Outlines of areas, read from GeoJSON and made simpler.
struct Outline {
  typealias Point = (longitude: Double, latitude: Double)

  var rings: [[Point]] = []

  /// West, south, east, north; a outline that touches both ends of the map crosses the date line.
  var box: [Double]? {
    let points = rings.joined()
    guard let first = points.first else { return nil }
    var box = [first.longitude, first.latitude, first.longitude, first.latitude]
    for point in points {
      box = [
        min(box[0], point.longitude), min(box[1], point.latitude), max(box[2], point.longitude),
        max(box[3], point.latitude),
      ]
    }
    return box
  }

  var centre: Point? { box.map { (($0[0] + $0[2]) / 2, ($0[1] + $0[3]) / 2) } }

  /// The features of a file by the value of the first of `properties` that they have.
  static func read(_ path: String, name properties: [String]) throws -> [(name: String, kind: String, outline: Outline)]
  {
    guard let data = FileManager.default.contents(atPath: path),
      let file = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let features = file["features"] as? [[String: Any]]
    else { throw GeneratorError.unreadable(path) }
    return features.compactMap { feature in
      guard let values = feature["properties"] as? [String: Any],
        let name = properties.lazy.compactMap({ values[$0] as? String }).first,
        let geometry = feature["geometry"] as? [String: Any]
      else { return nil }
      let kind = (values["featurecla"] ?? values["FEATURECLA"]) as? String ?? ""
      var outline = Outline()
      let polygons: [[[[Double]]]] =
        switch geometry["type"] as? String {
        case "Polygon": [(geometry["coordinates"] as? [[[Double]]]) ?? []]
        case "MultiPolygon": (geometry["coordinates"] as? [[[[Double]]]]) ?? []
        default: []
        }
      for polygon in polygons {
        for ring in polygon { outline.rings.append(ring.compactMap { $0.count >= 2 ? ($0[0], $0[1]) : nil }) }
      }
      return (name.trimmingCharacters(in: .whitespacesAndNewlines), kind, outline)
    }
  }

  /// The same with no point that lies nearer than `tolerance` degrees to the line through its neighbours.
  func simplified(tolerance: Double) -> Outline {
    Outline(
      rings: rings.compactMap { ring in
        var open = ring
        if let first = open.first, let last = open.last, first == last, open.count > 1 { open.removeLast() }
        guard open.count > 4 else { return open.count >= 3 ? open : nil }
        // A ring has no ends: cut it at its first point and at the point farthest from it.
        let far = open.indices.max { Self.square(open[0], open[$0]) < Self.square(open[0], open[$1]) } ?? 0
        let there = Self.reduced(Array(open[0...far]), tolerance)
        let back = Self.reduced(Array(open[far...]) + [open[0]], tolerance)
        let result = there.dropLast() + back.dropLast()
        return result.count >= 3 ? Array(result) : nil
      })
  }

  private static func square(_ a: Point, _ b: Point) -> Double {
    let x = a.longitude - b.longitude
    let y = a.latitude - b.latitude
    return x * x + y * y
  }

  /// Douglas and Peucker's line simplification.
  private static func reduced(_ line: [Point], _ tolerance: Double) -> [Point] {
    guard line.count > 2, let a = line.first, let b = line.last else { return line }
    var worst = 0.0
    var at = 0
    let length = square(a, b)
    for index in 1..<(line.count - 1) {
      let p = line[index]
      var distance = square(a, p)
      if length > 0 {
        let t =
          ((p.longitude - a.longitude) * (b.longitude - a.longitude)
            + (p.latitude - a.latitude) * (b.latitude - a.latitude)) / length
        let near = max(0, min(1, t))
        distance = square(
          p, (a.longitude + near * (b.longitude - a.longitude), a.latitude + near * (b.latitude - a.latitude)))
      }
      if distance > worst {
        worst = distance
        at = index
      }
    }
    guard worst > tolerance * tolerance else { return [a, b] }
    return reduced(Array(line[0...at]), tolerance).dropLast() + reduced(Array(line[at...]), tolerance)
  }
}
