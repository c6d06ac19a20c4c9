/// Cuts a text into words, numbers and marks in one pass over its bytes.
///
/// Words are split at hyphens (`al-Shabaab` is three tokens) and before `'s`, `n't`, `'re` and the like; not at inner
/// apostrophes (`Sana'a`). Abbreviations keep their full stop; numbers keep inner commas and points.
public enum Tokenizer {
  public static func tokens(of text: SourceText) -> [Token] {
    text.bytes.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: buffer)
      scanner.tokens.reserveCapacity(buffer.count / 5 + 8)
      scanner.run()
      return scanner.tokens
    }
  }
}

private enum ByteClass: UInt8 {
  case space, letter, digit, other, high
}

private let byteClasses: [ByteClass] = (0..<256).map { byte -> ByteClass in
  switch byte {
  case 0...32, 127: .space
  case 48...57: .digit
  case 65...90, 97...122: .letter
  case 128...: .high
  default: .other
  }
}

private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [Token] = []
  private var index = 0
  private var newlines = 2
  private var sawSpace = true
  private let abbreviations = Abbreviations.shared

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() {
    byteClasses.withUnsafeBufferPointer { classes in
      while index < bytes.count {
        let byte = bytes[index]
        switch classes[Int(byte)] {
        case .space:
          if byte == UInt8(ascii: "\n") { newlines += 1 }
          sawSpace = true
          index += 1
        case .letter: word(classes)
        case .digit: number()
        case .other: mark(length: 1, scalar: UInt32(byte))
        case .high: high(classes)
        }
      }
    }
  }

  // MARK: Words

  private mutating func word(_ classes: UnsafeBufferPointer<ByteClass>) {
    let start = index
    if let end = webAddress(from: start) {
      emit(start, end, kind: .symbol)
      return
    }
    var end = start
    var capitals = 0
    var letters = 0
    var hasDigit = false
    // Of the letters and digits up to here: most words have nothing else in them.
    var hasher = KeyHasher()
    var isPlain = true
    scan: while end < bytes.count {
      let byte = bytes[end]
      switch classes[Int(byte)] {
      case .letter:
        letters += 1
        if byte < 97 { capitals += 1 }
        hasher.add(byte | 0x20)
        end += 1
      case .digit:
        hasDigit = true
        hasher.add(byte)
        end += 1
      case .high:
        isPlain = false
        let (scalar, length) = UTF8Scalar.decode(bytes, at: end, limit: bytes.count)
        if Self.isApostrophe(scalar) {
          guard let next = apostrophe(at: end, length: length, start: start, classes) else { break scan }
          end = next
          continue
        }
        guard Self.isLetter(scalar) else { break scan }
        letters += 1
        if Self.isUppercase(scalar) { capitals += 1 }
        end += length
      case .other:
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
          guard let next = apostrophe(at: end, length: 1, start: start, classes) else { break scan }
          isPlain = false
          end = next
          continue
        }
        break scan
      case .space: break scan
      }
    }
    // `don't` is `do` and `n't`.
    if end < bytes.count, bytes[end] > UInt8(ascii: " "), end - start > 1, isContractedNot(at: end) {
      isPlain = false
      end -= 1
    }
    if end == start {
      mark(length: 1, scalar: UInt32(bytes[start]))
      return
    }
    var shape: Token.Shape = []
    if Self.startsWithCapital(bytes, start) { shape.insert(.capitalised) }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    if hasDigit { shape.insert(.mixed) }
    let wordEnd = end
    var keyEnd = end
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), let stop = fullStop(from: start, to: end, letters: letters) {
      shape.insert(.dotted)
      end = stop.end
      keyEnd = stop.keyEnd
      if letters == 1, keyEnd > start + 1 { shape.insert(.allCapitals) }
    }
    let key = isPlain && keyEnd == wordEnd ? hasher.key : KeyHasher.key(of: bytes, from: start, to: keyEnd)
    append(Token(start: start, end: end, key: key, kind: .word, shape: shape))
    index = end
    contraction()
  }

  /// Where the word goes on after an apostrophe inside it; nil where the apostrophe ends the word.
  private func apostrophe(
    at position: Int, length: Int, start: Int, _ classes: UnsafeBufferPointer<ByteClass>
  ) -> Int? {
    let next = position + length
    guard position > start, next < bytes.count else { return nil }
    let isLetter: Bool =
      switch classes[Int(bytes[next])] {
      case .letter: true
      case .high: Self.isLetter(UTF8Scalar.decode(bytes, at: next, limit: bytes.count).0)
      default: false
      }
    guard isLetter, contractionEnd(at: position) == nil, !isContractedNot(at: position) else { return nil }
    return next
  }

  /// `n't` whose apostrophe is at `position` (the word's `n` before it).
  private func isContractedNot(at position: Int) -> Bool {
    guard position > 0, position < bytes.count, bytes[position - 1] | 0x20 == UInt8(ascii: "n") else { return false }
    let length = apostropheLength(at: position)
    guard length > 0, position + length < bytes.count, bytes[position + length] | 0x20 == UInt8(ascii: "t") else {
      return false
    }
    return !continuesWord(position + length + 1)
  }

  private func apostropheLength(at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == UInt8(ascii: "'") || bytes[position] == UInt8(ascii: "`") { return 1 }
    guard bytes[position] >= 0x80 else { return 0 }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: position, limit: bytes.count)
    return Self.isApostrophe(scalar) ? length : 0
  }

  private func continuesWord(_ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    if byte >= 0x80 { return Self.isLetter(UTF8Scalar.decode(bytes, at: position, limit: bytes.count).0) }
    return byteClasses[Int(byte)] == .letter || byteClasses[Int(byte)] == .digit
  }

  /// The end of `'s`, `'re`, `'ve`, `'ll`, `'d`, `'m` where one starts at `position`.
  private func contractionEnd(at position: Int) -> Int? {
    let length = apostropheLength(at: position)
    guard length > 0 else { return nil }
    let first = position + length
    guard first < bytes.count else { return nil }
    let a = bytes[first] | 0x20
    if a == UInt8(ascii: "s") || a == UInt8(ascii: "d") || a == UInt8(ascii: "m"), !continuesWord(first + 1) {
      return first + 1
    }
    guard first + 1 < bytes.count else { return nil }
    let b = bytes[first + 1] | 0x20
    let pair = UInt16(a) << 8 | UInt16(b)
    let known: [UInt16] = [0x7265, 0x7665, 0x6C6C]  // re, ve, ll
    return known.contains(pair) && !continuesWord(first + 2) ? first + 2 : nil
  }

  /// Emits the `'s` or `n't` that follows the word just read.
  private mutating func contraction() {
    // Behind most words stands a space.
    guard index < bytes.count, bytes[index] > UInt8(ascii: " ") else { return }
    if bytes[index] | 0x20 == UInt8(ascii: "n"), index + 1 < bytes.count,
      isContractedNot(at: index + 1), index > 0, byteClasses[Int(bytes[index - 1])] == .letter
    {
      let end = index + 1 + apostropheLength(at: index + 1) + 1
      emit(index, end, kind: .word)
    } else if let end = contractionEnd(at: index) {
      emit(index, end, kind: .word)
    }
  }

  /// How far a full stop after a word belongs to it: `U.S.`, `Oct.`, `W.`; nil where it is a mark of its own.
  private func fullStop(from start: Int, to end: Int, letters: Int) -> (end: Int, keyEnd: Int)? {
    if letters == 1, end - start == 1 {
      // Letters with stops between them: U.S., a.m., Ph.D. is left to the lexicon.
      var position = end
      while position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."),
        byteClasses[Int(bytes[position + 1])] == .letter,
        position + 2 >= bytes.count || !continuesWord(position + 2)
      {
        position += 2
      }
      if position > end {
        let closes = position < bytes.count && bytes[position] == UInt8(ascii: ".")
        return (closes ? position + 1 : position, position)
      }
      // An initial before a name: `George W. Bush`.
      if bytes[start] < 97, end + 2 < bytes.count, bytes[end + 1] == UInt8(ascii: " "),
        Self.startsWithCapital(bytes, end + 2)
      {
        return (end + 1, end)
      }
      return nil
    }
    guard letters == end - start, letters <= 7 else { return nil }
    let key = KeyHasher.key(of: bytes, from: start, to: end)
    guard let group = abbreviations.group(of: key) else { return nil }
    var next = end + 1
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
    switch group {
    case .number:
      guard next < bytes.count, byteClasses[Int(bytes[next])] == .digit else { return nil }
    case .title, .month, .weekday, .state:
      guard Self.startsWithCapital(bytes, start) else { return nil }
    case .other: break
    }
    return (end + 1, end)
  }

  private func webAddress(from start: Int) -> Int? {
    let first = bytes[start] | 0x20
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w"), start + 8 < bytes.count else { return nil }
    func has(_ prefix: StaticString) -> Bool {
      prefix.withUTF8Buffer { want in
        start + want.count <= bytes.count && want.indices.allSatisfy { bytes[start + $0] | 0x20 == want[$0] | 0x20 }
      }
    }
    guard has("http://") || has("https://") || has("www.") else { return nil }
    var end = start
    while end < bytes.count, bytes[end] > 32, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: ">")
    { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return end
  }

  // MARK: Numbers

  private mutating func number() {
    let start = index
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byteClasses[Int(byte)] == .digit {
        end += 1
      } else if byte == UInt8(ascii: "."), end + 1 < bytes.count, byteClasses[Int(bytes[end + 1])] == .digit {
        end += 1
      } else if byte == UInt8(ascii: ","), hasThreeDigits(after: end) {
        end += 1
      } else {
        break
      }
    }
    var kind = Token.Kind.number
    if end + 1 < bytes.count, !continuesWord(end + 2), !bytes[start..<end].contains(UInt8(ascii: ".")) {
      let pair = UInt16(bytes[end] | 0x20) << 8 | UInt16(bytes[end + 1] | 0x20)
      let ordinals: [UInt16] = [0x7374, 0x6E64, 0x7264, 0x7468]  // st, nd, rd, th
      if ordinals.contains(pair) {
        kind = .ordinal
        end += 2
      }
    }
    if kind == .number, end < bytes.count, end - start == 4 || end - start == 2 {
      if bytes[end] | 0x20 == UInt8(ascii: "s"), !continuesWord(end + 1) {
        kind = .decade
        end += 1
      } else if bytes[end - 1] == UInt8(ascii: "0"), contractionEnd(at: end) != nil,
        bytes[end + apostropheLength(at: end)] | 0x20 == UInt8(ascii: "s")
      {
        kind = .decade
        end += apostropheLength(at: end) + 1
      }
    }
    emit(start, end, kind: kind)
    contraction()
  }

  private func hasThreeDigits(after comma: Int) -> Bool {
    guard comma + 3 < bytes.count else { return false }
    for offset in 1...3 where byteClasses[Int(bytes[comma + offset])] != .digit { return false }
    return comma + 4 >= bytes.count || byteClasses[Int(bytes[comma + 4])] != .digit
  }

  // MARK: Marks

  private mutating func high(_ classes: UnsafeBufferPointer<ByteClass>) {
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index, limit: bytes.count)
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029, 0x85, 0xFEFF, 0x200B:
      if scalar == 0x2028 || scalar == 0x85 { newlines += 1 }
      if scalar == 0x2029 { newlines += 2 }
      sawSpace = true
      index += length
    default:
      if Self.isLetter(scalar), !Self.isApostrophe(scalar) {
        word(classes)
      } else {
        mark(length: length, scalar: scalar)
      }
    }
  }

  private mutating func mark(length: Int, scalar: UInt32) {
    let start = index
    let end = start + length
    var shape: Token.Shape = []
    let kind: Token.Kind
    switch scalar {
    case 0x22, 0x27, 0x60:  // " ' `
      kind = .quote
      // Two grave accents or two apostrophes are one old-style quotation mark.
      if scalar != 0x22, end < bytes.count, UInt32(bytes[end]) == scalar {
        if scalar == 0x60 { shape.insert(.opening) }
        emit(start, end + 1, kind: .quote, shape: shape)
        return
      }
      let spaceAfter = end >= bytes.count || bytes[end] <= 32
      if (sawSpace || previousOpens) && !spaceAfter { shape.insert(.opening) }
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039:
      kind = .quote
      shape.insert(.opening)
    case 0x201D, 0x2019, 0xBB, 0x203A: kind = .quote
    case 0x2D, 0x2010, 0x2011, 0x2F:  // - hyphens /
      var run = end
      while run < bytes.count, bytes[run] == UInt8(ascii: "-"), scalar == 0x2D { run += 1 }
      if run > end {
        emit(start, run, kind: .punctuation)
        return
      }
      let tight = !sawSpace && end < bytes.count && bytes[end] > 32
      kind = tight ? .joiner : .punctuation
    case 0x2012, 0x2013, 0x2014, 0x2015, 0x2026: kind = .punctuation
    case 0x2E:
      var run = end
      while run < bytes.count, bytes[run] == UInt8(ascii: ".") { run += 1 }
      emit(start, run, kind: .punctuation)
      return
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D, 0x5F, 0x2A, 0x2022: kind = .punctuation
    default: kind = .symbol
    }
    emit(start, end, kind: kind, shape: shape)
  }

  private var previousOpens: Bool {
    guard let last = tokens.last, last.kind == .punctuation, last.end - last.start == 1 else {
      guard let last = tokens.last, last.kind == .quote else {
        // A dash glued to a quotation mark: `—"We`.
        return tokens.last.map { $0.kind == .punctuation && bytes[Int($0.start)] >= 0x80 } ?? true
      }
      return last.shape.contains(.opening)
    }
    let byte = bytes[Int(last.start)]
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private mutating func emit(_ start: Int, _ end: Int, kind: Token.Kind, shape: Token.Shape = []) {
    append(
      Token(
        start: start, end: end, key: KeyHasher.key(of: bytes, from: start, to: end), kind: kind, shape: shape))
    index = end
  }

  private mutating func append(_ token: Token) {
    var shape = token.shape
    if sawSpace { shape.insert(.spaceBefore) }
    if newlines > 0 { shape.insert(.lineBefore) }
    if newlines > 1 { shape.insert(.paragraphBefore) }
    tokens.append(
      Token(start: Int(token.start), end: Int(token.end), key: token.key, kind: token.kind, shape: shape))
    sawSpace = false
    newlines = 0
  }

  // MARK: Scalars

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2BC || scalar == 0x2BB || scalar == 0x2BE || scalar == 0x2BF
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case ..<0xC0: scalar == 0xAA || scalar == 0xBA || scalar == 0xAD
    case 0xD7, 0xF7: false
    case 0xC0...0x2BF, 0x300...0x36F, 0x370...0x1FFF: scalar != 0x37E
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFF20, 0xFFFD: false
    case 0xE000...0xF8FF: false
    case 0x1F000...0x1FAFF: false
    default: true
    }
  }

  private static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 65 && scalar <= 90 }
    if scalar >= 0xC0, scalar <= 0xDE { return true }
    if scalar >= 0xDF, scalar <= 0xFF { return false }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  static func startsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] < 0x80
      ? bytes[index] &- UInt8(ascii: "A") < 26
      : isUppercase(UTF8Scalar.decode(bytes, at: index, limit: bytes.count).0)
  }
}
