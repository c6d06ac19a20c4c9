/// How a list of things of one kind is shown: to people as a table, to machines as records.
public struct Listing<Element> {
  /// What machines get, in order; the keys are a contract.
  public let fields: [Field]
  /// The fields' keys.
  let keys: [String]
  /// Hands over the values of all fields in turn. A closure that is made where the element's type is known costs half of
  /// what it costs to go through the fields of whatever type where they are written.
  let forEachValue: (Element, (FieldValue) -> Void) -> Void
  /// What people get.
  public var columns: [Column]
  /// Where on earth an element is, for GeoJSON; nil where the elements are nowhere.
  public var position: ((Element) -> (longitude: Double, latitude: Double)?)?

  public init(
    fields: [Field], columns: [Column], position: ((Element) -> (longitude: Double, latitude: Double)?)? = nil
  ) {
    self.fields = fields
    keys = fields.map(\.key)
    forEachValue = { element, body in for field in fields { body(field.value(element)) } }
    self.columns = columns
    self.position = position
  }

  public struct Field {
    public var key: String
    public var value: (Element) -> FieldValue

    public init(_ key: String, _ value: @escaping (Element) -> FieldValue) {
      self.key = key
      self.value = value
    }
  }

  public struct Column {
    public var layout: TextTable.Column
    public var cell: (Element) -> TextTable.Cell

    public init(_ layout: TextTable.Column, _ cell: @escaping (Element) -> TextTable.Cell) {
      self.layout = layout
      self.cell = cell
    }

    /// A column of text in one style.
    public init(
      _ title: String, _ alignment: TextTable.Alignment = .left, minimum: Int? = nil, isOptional: Bool = false,
      style: TextTable.Style = .plain, _ text: @escaping (Element) -> String?
    ) {
      layout = TextTable.Column(title, alignment, minimum: minimum, isOptional: isOptional)
      cell = { TextTable.Cell(text($0) ?? "", style) }
    }
  }

  func record(_ element: Element) -> FieldValue {
    var members: [FieldValue.Member] = []
    members.reserveCapacity(keys.count)
    forEachValue(element) { members.append(FieldValue.Member(keys[members.count], $0)) }
    return .record(members)
  }
}

/// What a list is written as.
public enum ListingFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, geojson, markdown
}

/// A format that does not suit what is listed.
public struct UnsuitableFormat: Error, Hashable, Sendable, CustomStringConvertible {
  public var format: ListingFormat

  public init(_ format: ListingFormat) { self.format = format }

  public var description: String { "what is listed here has no positions, so there is no \(format.rawValue) of it" }
}

/// The paper that a table is written on.
public struct Page: Hashable, Sendable {
  /// Cells of a line; nil where lines may be of any length, as in a pipe.
  public var width: Int?
  public var hasColour: Bool

  public init(width: Int? = nil, hasColour: Bool = false) {
    self.width = width
    self.hasColour = hasColour
  }
}

/// Writes the elements of a list.
public protocol ListingWriter<Element>: AnyObject {
  associatedtype Element
  func write(_ element: Element) throws
  /// Writes what a format has at its end; to be called once, after the last element.
  func end() throws
}

extension Listing {
  /// A writer that gets the elements one by one, so that lists of any length need little memory.
  public func writer(
    _ format: ListingFormat, to sink: any ByteSink, page: Page = Page()
  ) throws -> any ListingWriter<Element> {
    switch format {
    case .table: return TableListingWriter(self, sink, page)
    case .markdown: return MarkdownListingWriter(self, sink)
    case .csv: return DelimitedListingWriter(self, sink, .comma)
    case .tsv: return DelimitedListingWriter(self, sink, .tab)
    case .json: return JSONListingWriter(self, sink, .array)
    case .jsonl: return JSONListingWriter(self, sink, .lines)
    case .geojson:
      guard let position else { throw UnsuitableFormat(format) }
      return GeoJSONListingWriter(self, position, sink)
    }
  }

  /// Writes a whole list.
  public func write(
    _ elements: some Sequence<Element>, as format: ListingFormat, to sink: any ByteSink, page: Page = Page()
  ) throws {
    let writer = try writer(format, to: sink, page: page)
    for element in elements { try writer.write(element) }
    try writer.end()
  }
}
