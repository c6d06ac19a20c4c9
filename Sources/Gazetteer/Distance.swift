/// Distances on the sphere, by arithmetic alone: the same digits on every machine.
public enum Distance {
  /// Of a great circle of the mean earth, whose radius is 6,371 km.
  @inlinable
  public static var kilometresPerDegree: Double { 111.195 }

  /// Kilometres between two points in degrees; within half a per cent to 2,000 km and a few per cent beyond.
  @inline(__always)
  public static func kilometres(
    _ a: (latitude: Double, longitude: Double), _ b: (latitude: Double, longitude: Double)
  ) -> Double {
    var east = abs(a.longitude - b.longitude)
    if east > 180 { east = 360 - east }
    let x = east * cosine(ofDegrees: (a.latitude + b.latitude) / 2)
    let y = a.latitude - b.latitude
    return kilometresPerDegree * (x * x + y * y).squareRoot()
  }

  /// Cosine by its series, good to 10⁻⁶ between -90 and 90 degrees.
  @inline(__always)
  package static func cosine(ofDegrees degrees: Double) -> Double {
    let x = degrees * 0.017453292519943295
    let square = x * x
    let inner = 1.0 / 40320 - square * (1.0 / 3_628_800 - square / 479_001_600)
    return 1 - square * (0.5 - square * (1.0 / 24 - square * (1.0 / 720 - square * inner)))
  }
}
