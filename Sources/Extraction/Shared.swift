/// A value of many parts that is kept aside, so that copying what holds it costs one count of references and not one for
/// each part. Annotations are handed on far more often than they are changed.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  public var wrappedValue: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }
}
