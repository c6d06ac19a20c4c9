import CLibXML2

/// The elements of given names of an XML document, one after the other, so that a feed of any length takes the memory of one
/// of its items.
final class XMLRecords {
  /// What the document gives next.
  enum Piece {
    /// An element that was asked for.
    case record(MarkupTree)
    /// A small element outside of records that was asked for: the title of a feed, its language.
    case heading(MarkupTree)
    /// Why the rest cannot be read, or what had to be mended.
    case trouble(String)
  }

  /// Longer documents are read up to their first fault.
  static let longestMended = 16 << 20

  private let names: Set<String>
  private let headings: Set<String>
  private let source: Source
  private var reader: xmlTextReaderPtr?
  private var isPositioned = false
  private var isAtEnd = false
  /// How many records were given.
  private var given = 0
  private var mended: MendedXML?

  /// - Parameters:
  ///   - names: names of the elements that are wanted, without prefixes, in lower case.
  ///   - headings: names of elements near the top that are wanted too.
  init(_ stream: ByteStream, names: Set<String>, headings: Set<String>) {
    self.names = names
    self.headings = headings
    source = Source(stream)
    guard MarkupParser.isReady else { return }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
    let context = Unmanaged.passUnretained(source).toOpaque()
    reader = xmlReaderForIO(Source.read, nil, context, nil, nil, Int32(options))
    xmlTextReaderSetStructuredErrorHandler(reader, Source.complain, context)
  }

  deinit { xmlFreeTextReader(reader) }

  func next() -> Piece? {
    if let piece = mended?.next() { return piece }
    guard let reader else { return nil }
    while true {
      let result: Int32 = isAtEnd ? 0 : isPositioned ? 1 : xmlTextReaderRead(reader)
      isPositioned = false
      guard result == 1 else {
        xmlFreeTextReader(reader)
        self.reader = nil
        guard let trouble = source.trouble else { return nil }
        mended = source.whole().map { MendedXML($0, names: names, skipping: given) }
        mended?.trouble = trouble
        return mended == nil ? .trouble(trouble) : next()
      }
      guard xmlTextReaderNodeType(reader) == 1, let name = xmlTextReaderConstLocalName(reader) else { continue }
      let key = String(cString: name).lowercased()
      let isRecord = names.contains(key)
      guard isRecord || headings.contains(key) && xmlTextReaderDepth(reader) <= 3 else { continue }
      guard let node = xmlTextReaderExpand(reader) else { continue }
      let tree = TreeBuilder.tree(of: node)
      // The element is passed over, and the reader stands on what follows.
      isPositioned = xmlTextReaderNext(reader) == 1
      isAtEnd = !isPositioned
      if isRecord { given += 1 }
      return isRecord ? .record(tree) : .heading(tree)
    }
  }

  /// Bytes for the library, and its complaints.
  private final class Source {
    private let stream: ByteStream
    private(set) var trouble: String?
    /// What was read, as long as it is not much: a document with faults is read anew from it.
    private var history: [UInt8]? = []

    init(_ stream: ByteStream) { self.stream = stream }

    static let read: xmlInputReadCallback = { context, buffer, length in
      guard let context, let buffer, length > 0 else { return 0 }
      let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
      var bytes: [UInt8] = []
      do throws(IOFailure) {
        guard try source.stream.read(Int(length), into: &bytes) else { return 0 }
      } catch {
        source.trouble = error.reason
        return 0
      }
      source.remember(bytes)
      bytes.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress {
          UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: bytes.count)
        }
      }
      return Int32(bytes.count)
    }

    private func remember(_ bytes: [UInt8]) {
      history?.append(contentsOf: bytes)
      if let count = history?.count, count > XMLRecords.longestMended { history = nil }
    }

    /// The document to its end; nil where it is too long to be mended.
    func whole() -> [UInt8]? {
      guard var bytes = history, !bytes.isEmpty else { return nil }
      while bytes.count <= XMLRecords.longestMended {
        guard let more = try? stream.read(1 << 18, into: &bytes), more else { return bytes }
      }
      return nil
    }

    static let complain: xmlStructuredErrorFunc = { context, error in
      guard let context, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
      // The first is the cause of the rest.
      guard source.trouble == nil, let message = error.pointee.message else { return }
      source.trouble = "line \(error.pointee.line): not well-formed XML: \(String(cString: message).inOneLine)"
    }
  }
}

/// A document with faults, read as a whole as far as it can be made out.
private final class MendedXML {
  private var records: [MarkupTree] = []
  private var index = 0
  /// Told after the records.
  var trouble: String?

  /// - Parameter count: so many records were given before the fault.
  init(_ bytes: [UInt8], names: Set<String>, skipping count: Int) {
    let bytes = Self.withoutNamedEntities(bytes)
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return }
    let tree = TreeBuilder.tree(of: root)
    var found = 0
    var at = 0
    while at < tree.nodes.count {
      guard names.contains(tree.nodes[at].name) else {
        at += 1
        continue
      }
      found += 1
      // An element that is not closed holds all that follow it.
      let inner = (at + 1..<tree.nodes[at].end).first { names.contains(tree.nodes[$0].name) }
      if found > count { records.append(inner == nil ? tree.part(at) : tree.part(at, upTo: inner)) }
      at = inner ?? tree.nodes[at].end
    }
  }

  func next() -> XMLRecords.Piece? {
    if index < records.count {
      index += 1
      return .record(records[index - 1])
    }
    defer { trouble = nil }
    return trouble.map { .trouble($0) }
  }

  /// `&nbsp;` and its like, which HTML knows and XML does not, as numbers.
  private static func withoutNamedEntities(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) {
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if !["amp", "lt", "gt", "quot", "apos"].contains(name), let entity = htmlEntityLookup(name) {
          result += Array("&#\(entity.pointee.value);".utf8)
          index = end + 1
          continue
        }
      }
      result.append(byte)
      index += 1
    }
    return result
  }
}
