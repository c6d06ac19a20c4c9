#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum MapMath {
  static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
