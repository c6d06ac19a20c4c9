import ConflictModel
import Extraction
import Foundation
import Testing

/// The time for one article grows with its length, whatever stands in it: eight times the text takes about eight times
/// as long, where work that grows as the square would take sixty-four times.
@Suite(.serialized) struct GrowthTests {
  private static let shapes: [(name: String, unit: @Sendable (Int) -> String)] = [
    ("one happening told again and again", { _ in "Two soldiers were killed in shelling near Goris on Monday. " }),
    ("a happening in every paragraph", { "Gunmen killed \($0 % 9 + 2) farmers in Sector \($0) near Bama.\n\n" }),
    ("lines without a full stop", { _ in "Two soldiers were killed in Goris\n" }),
    ("a sentence that never ends", { _ in "rebels attacked Bama and soldiers killed two men and he said that " }),
    ("a quotation at every word", { _ in "\"army\" \"said\" \"no\" " }),
    ("quotations that never close", { _ in "“the army said no " }),
    (
      "new groups",
      { "Karo\(Self.letters($0)) Liberation Front fighters killed 3 soldiers near Tin\(Self.letters($0)) village. " }
    ),
    ("speakers", { "John Kar\(Self.letters($0)) said that he was ill. He denied the claim. “We stay,” he said.\n\n" }),
    ("places", { _ in "Goris, Bama, Tripoli, Homs, Gao, Kidal, Stepanakert, Donetsk, Springfield, " }),
    ("days", { "On \($0 % 28 + 1) March 2014 and the next day, " }),
  ]

  /// A name of its own for each number.
  private static func letters(_ number: Int) -> String {
    var text = ""
    var rest = number
    repeat {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 20)))
      rest /= 20
    } while rest > 0
    return text
  }

  private static func text(_ unit: (Int) -> String, bytes: Int) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      text += unit(number)
      number += 1
    }
    return text
  }

  /// Seconds of this thread, so that other tests do not count.
  private static func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  @Test(arguments: shapes.indices) func `time grows with the length`(shape: Int) {
    let (name, unit) = Self.shapes[shape]
    let extractor = Extractor()
    func time(_ bytes: Int) -> Double {
      let article = Article(id: "1", text: Self.text(unit, bytes: bytes))
      return Self.seconds { _ = extractor.read(article) }
    }
    _ = time(2000)
    let small = time(8_000)
    let large = time(64_000)
    #expect(large < small * 24, "\(name): \(small) s for 8 KB, \(large) s for 64 KB")
  }
}
