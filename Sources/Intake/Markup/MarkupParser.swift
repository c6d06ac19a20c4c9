import CLibXML2

/// HTML and XML by libxml2: nothing is fetched, no entity of a document's own is expanded, and what nests deeper than 256
/// elements is left out.
enum MarkupParser {
  /// The library wants to be woken before several threads use it.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The tree of a page; empty where it holds no element.
  static func html(_ text: String) -> MarkupTree {
    guard isReady else { return MarkupTree() }
    var text = text
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, let context = htmlNewParserCtxt() else { return MarkupTree() }
      defer { htmlFreeParserCtxt(context) }
      let document = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        htmlCtxtReadMemory(context, start, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
      }
      guard let document else { return MarkupTree() }
      defer { xmlFreeDoc(document) }
      var tree = xmlDocGetRootElement(document).map { TreeBuilder.tree(of: $0) } ?? MarkupTree()
      if context.pointee.disableSAX != 0, tree.notice == nil {
        tree.notice = "the page was not read to its end: \(Self.reason(context))"
      }
      return tree
    }
  }

  private static func reason(_ context: htmlParserCtxtPtr) -> String {
    guard let message = context.pointee.lastError.message else { return "it is not HTML" }
    return String(cString: message).inOneLine
  }

  /// Text of another encoding as libxml2 knows it; nil where the encoding is unknown.
  static func decode(_ bytes: [UInt8], encoding: String) -> String? {
    guard isReady, let handler = xmlFindCharEncodingHandler(encoding) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreateSize(bytes.count + 1), let output = xmlBufferCreateSize(bytes.count * 2 + 16)
    else {
      return nil
    }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    _ = bytes.withUnsafeBufferPointer { xmlBufferAdd(input, $0.baseAddress, Int32(clamping: $0.count)) }
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      let result = xmlCharEncInFunc(handler, output, input)
      if xmlBufferLength(input) == before || result < -2 { break }
      if result == -2 {
        // Bytes that mean nothing in this encoding.
        _ = xmlBufferAdd(output, [0xEF, 0xBF, 0xBD], 3)
        _ = xmlBufferShrink(input, 1)
      }
    }
    guard let content = xmlBufferContent(output) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))), as: UTF8.self)
  }
}

/// Makes values out of libxml2's nodes.
enum TreeBuilder {
  static func tree(of root: xmlNodePtr) -> MarkupTree {
    var tree = MarkupTree()
    var open: [Int] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let type = node.pointee.type
      var down: xmlNodePtr?
      if type == XML_ELEMENT_NODE {
        tree.nodes.append(element(node, parent: open.last ?? -1, end: tree.nodes.count + 1))
        open.append(tree.nodes.count - 1)
        down = node.pointee.children
        if down == nil { open.removeLast() }
      } else if type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE, let content = node.pointee.content {
        tree.nodes.append(
          MarkupTree.Node(
            name: "", text: String(cString: content), parent: open.last ?? -1, end: tree.nodes.count + 1))
      }
      // Entities of the document's own, comments and instructions say nothing.
      if let down {
        current = down
        continue
      }
      var at: xmlNodePtr? = node
      while let here = at {
        if here == root {
          at = nil
          break
        }
        if let next = here.pointee.next {
          at = next
          break
        }
        at = here.pointee.parent
        if let closed = open.popLast() { tree.nodes[closed].end = tree.nodes.count }
      }
      current = at == root ? nil : at
    }
    for closed in open { tree.nodes[closed].end = tree.nodes.count }
    return tree
  }

  private static func element(_ node: xmlNodePtr, parent: Int, end: Int) -> MarkupTree.Node {
    var attributes: [(name: String, value: String)] = []
    var attribute = node.pointee.properties
    while let here = attribute {
      var value = ""
      var part = here.pointee.children
      while let text = part {
        if text.pointee.type == XML_TEXT_NODE, let content = text.pointee.content { value += String(cString: content) }
        part = text.pointee.next
      }
      if let name = here.pointee.name { attributes.append((String(cString: name).lowercased(), value)) }
      attribute = here.pointee.next
    }
    let name = node.pointee.name.map { String(cString: $0) } ?? "?"
    return MarkupTree.Node(
      name: name.utf8.contains { (65...90).contains($0) } ? name.lowercased() : name,
      space: node.pointee.ns.flatMap { $0.pointee.href }.map { String(cString: $0) }, attributes: attributes,
      parent: parent, end: end)
  }
}
