import Foundation

/// Bytes packed by the system's `gzip`.
public func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: "plain")
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["gzip", "-n", path]
  try process.run()
  process.waitUntilExit()
  return try folder.read("plain.gz")
}
