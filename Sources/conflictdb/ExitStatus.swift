import ArgumentParser
import ConflictStore
import Intake
import Pipeline
import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program ends, decided here and nowhere else. The numbers are those of BSD's `sysexits.h`.
enum ExitStatus: Int32, Error {
  case success = 0
  case usage = 64
  /// Some input was bad; the rest was dealt with.
  case badInput = 65
  case inputNotFound = 66
  /// A bug of ours.
  case software = 70
  case inputOutput = 74
}

extension ExitStatus {
  init(_ error: StoreError) {
    self =
      switch error {
      case .notFound, .unknown: .inputNotFound
      case .ambiguous, .unsupported, .inTheWay: .usage
      case .notADatabase, .notAConflictDatabase, .empty, .newer, .older, .altered, .damaged, .emptyText: .badInput
      case .cannotOpen, .removed, .busy, .readOnly, .full, .inputOutput, .interrupted: .inputOutput
      case .refused, .unexpected: .software
      }
  }
}

/// An error that the user can do something about, with the status that it stands for.
struct Failure: Error {
  let status: ExitStatus
  let message: String
}

extension ConflictDB {
  /// Ends the program after an error: one clear sentence on standard error, and the status that fits.
  static func exit(with error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: exit(with: status)
    case let failure as Failure:
      StandardError.say("error: \(failure.message)")
      exit(with: failure.status)
    case let failure as IOFailure:
      // Whoever read our output has seen enough.
      if failure.isBrokenPipe { exit(with: .success) }
      StandardError.say("error: \(failure.path == "-" ? "standard output" : failure.path): \(failure.reason)")
      exit(with: failure.isMissing ? .inputNotFound : .inputOutput)
    case let error as StoreError:
      StandardError.say("error: \(error)")
      exit(with: ExitStatus(error))
    case is WriteFailure:
      StandardError.say("error: \(error)")
      exit(with: .inputOutput)
    case is UnsuitableFormat, is PlaceNames.Unknown, is NameFault, is HTMLReport.TooManyEvents, is ReviewError:
      StandardError.say("error: \(error)")
      exit(with: .usage)
    default:
      // Usage, `--help` and `--version` are the argument parser's; its statuses are those of sysexits.h too.
      exit(withError: error)
    }
  }

  static func exit(with status: ExitStatus) -> Never { platformExit(status.rawValue) }
}

private func platformExit(_ status: Int32) -> Never { exit(status) }
