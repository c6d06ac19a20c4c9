import ConflictModel

/// Reads the outlines of a GeoJSON geometry (RFC 7946): Polygon, MultiPolygon, or a feature that has one.
public enum GeometryReader {
  /// The rings of the first `coordinates`; empty where there is none that makes a ring.
  ///
  /// Only the numbers and the brackets count: whatever nests positions to rings is read, and no text of it is kept.
  public static func rings(of text: String) -> [[AreaFilter.Coordinate]] {
    let bytes = Array(text.utf8)
    let key = Array("\"coordinates\"".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: key) }) else { return [] }
    var rings: [[AreaFilter.Coordinate]] = []
    var ring: [AreaFilter.Coordinate] = []
    var position: [Double] = []
    var number: [UInt8] = []
    var depth = 0
    for byte in bytes[(start + key.count)...] {
      switch byte {
      case UInt8(ascii: "["):
        depth += 1
        position = []
      case UInt8(ascii: "]"), UInt8(ascii: ","):
        if !number.isEmpty {
          if let value = Double(String(decoding: number, as: UTF8.self)) { position.append(value) }
          number = []
        }
        guard byte == UInt8(ascii: "]") else { continue }
        depth -= 1
        if position.count >= 2 {
          if abs(position[0]) <= 180, abs(position[1]) <= 90 {
            ring.append(.init(longitude: position[0], latitude: position[1]))
          }
        } else if !ring.isEmpty {
          if ring.count >= 4 { rings.append(ring) }
          ring = []
        }
        position = []
        if depth == 0 { return rings }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        if depth > 0 { number.append(byte) }
      default: break
      }
    }
    return rings
  }
}
