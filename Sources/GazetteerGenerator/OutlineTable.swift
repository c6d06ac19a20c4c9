/// Outlines as a table of SVG paths for maps: one row an area, so that drawing a map is copying text.
///
/// Coordinates are hundredths of a degree; x is the longitude, y the latitude upside down, as SVG counts. A path is made
/// of `M x,y`, then `l` with steps from point to point, then `z`.
enum OutlineTable {
  /// Codes of Natural Earth that are not those of ISO 3166-1.
  private static let codes = ["KOS": "XKX", "PSX": "PSE", "SDS": "SSD", "SAH": "ESH", "ALD": "ALA"]

  /// - Parameter tolerance: How far from the line, in degrees, a point may lie and be left out.
  static func text(_ path: String, name: String, tolerance: Double, comment: String) throws -> String {
    var text = comment + "\n# code or name, west, south, east and north in hundredths of a degree, path\n"
    for (name, _, outline) in try Outline.read(path, name: [name]) {
      let simple = outline.simplified(tolerance: tolerance)
      let path = simple.rings.map(Self.path).joined()
      guard let box = simple.box, !path.isEmpty else { continue }
      let bounds = box.map { String(Int(($0 * 100).rounded())) }
      text += ([codes[name] ?? name] + bounds + [path]).joined(separator: "\t") + "\n"
    }
    return text
  }

  private static func path(_ ring: [Outline.Point]) -> String {
    let points = ring.map { (x: Int(($0.longitude * 100).rounded()), y: Int((-$0.latitude * 100).rounded())) }
    guard var last = points.first else { return "" }
    var steps = ""
    var count = 0
    for point in points.dropFirst() {
      let (dx, dy) = (point.x - last.x, point.y - last.y)
      if dx == 0, dy == 0 { continue }
      // A minus sign parts two numbers as well as a comma does.
      steps += (count == 0 || dx < 0 ? "" : " ") + "\(dx)" + (dy < 0 ? "" : ",") + "\(dy)"
      last = point
      count += 1
    }
    return count < 2 ? "" : "M\(points[0].x),\(points[0].y)l\(steps)z"
  }
}
