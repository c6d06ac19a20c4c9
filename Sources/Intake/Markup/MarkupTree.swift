/// A document of HTML or XML as values: elements and texts in the order in which they begin.
///
/// The nodes within an element are those from the one after it up to its `end`.
struct MarkupTree: Sendable {
  struct Node: Sendable {
    /// The element's name in lower case, without a prefix; empty for a text.
    var name: String
    /// The XML namespace, where there is one.
    var space: String?
    /// Of a text node.
    var text = ""
    var attributes: [(name: String, value: String)] = []
    var parent: Int
    /// The index after the last node within.
    var end: Int

    var isText: Bool { name.isEmpty }

    /// The value of an attribute, by its name without a prefix; nil where it is not there.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  var nodes: [Node] = []
  /// What had to be left out or mended to read it.
  var notice: String?

  /// The nodes directly within another.
  func children(of index: Int) -> some Sequence<Int> {
    sequence(state: index + 1) { [end = nodes[index].end] next -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// All nodes within another, itself included.
  func subtree(of index: Int) -> Range<Int> { index..<nodes[index].end }

  /// The first element of a name within another.
  func first(_ name: String, in index: Int = 0) -> Int? {
    nodes.isEmpty ? nil : subtree(of: index).first { nodes[$0].name == name }
  }

  /// All that is written within a node, blanks as they stand.
  func text(of index: Int) -> String {
    var text = ""
    for node in subtree(of: index) where nodes[node].isText { text += nodes[node].text }
    return text
  }

  /// All that is written within a node, in one line.
  func line(of index: Int) -> String { text(of: index).inOneLine }

  /// The first child of a name, in the order of the names.
  func child(_ names: String..., of index: Int, space: String? = nil) -> Int? {
    for name in names {
      if let found = children(of: index).first(where: {
        nodes[$0].name == name && (space == nil || nodes[$0].space == space)
      }) {
        return found
      }
    }
    return nil
  }
}

extension MarkupTree {
  /// A node with all within as a tree of its own.
  ///
  /// - Parameter limit: a node within where the part is to end, as it should have.
  func part(_ index: Int, upTo limit: Int? = nil) -> MarkupTree {
    let end = limit ?? nodes[index].end
    var part = MarkupTree()
    part.nodes = nodes[index..<end].map { node in
      var node = node
      node.parent = node.parent < index ? -1 : node.parent - index
      node.end = min(node.end, end) - index
      return node
    }
    return part
  }
}

extension String {
  /// Every run of blanks as one, none at either end.
  var inOneLine: String {
    var line = ""
    line.reserveCapacity(utf8.count)
    var isPending = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !line.isEmpty
      } else {
        if isPending { line.append(" ") }
        isPending = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
