#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Distances on the earth taken as a sphere of 6,371 km.
enum Sphere {
  /// By the haversine formula; points are latitude and longitude in degrees.
  static func kilometres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let degree = Double.pi / 180
    let north = sin((b.0 - a.0) * degree / 2)
    let east = sin((b.1 - a.1) * degree / 2)
    let x = north * north + cos(a.0 * degree) * cos(b.0 * degree) * east * east
    return 6371 * 2 * asin(min(1, x.squareRoot()))
  }
}
