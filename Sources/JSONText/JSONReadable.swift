/// A value that can be made from JSON.
///
/// `Codable` would lose a whole message to one field of a wrong type; here each type says with
/// ``JSONValue/field(_:as:)`` what it cannot do without, and with ``JSONValue/optionalField(_:as:)`` what may
/// be missing or wrong.
package protocol JSONReadable {
  init(json: JSONValue) throws(JSONMismatch)
}

/// A JSON value that does not have the shape that was asked for.
package struct JSONMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  /// From the outermost value inwards: member names and `[index]`.
  private var path: [String]
  private var expected: String

  package init(expected: String, path: [String] = []) {
    self.expected = expected
    self.path = path
  }

  /// For example `position.line: expected an integer`.
  package var description: String {
    guard !path.isEmpty else { return "expected \(expected)" }
    var text = ""
    for step in path {
      if !text.isEmpty, !step.hasPrefix("[") { text += "." }
      text += step
    }
    return "\(text): expected \(expected)"
  }

  /// The same mismatch seen from one level further out.
  fileprivate func inside(_ step: String) -> JSONMismatch {
    JSONMismatch(expected: expected, path: [step] + path)
  }
}

extension JSONValue {
  /// The member `key`, which must be there and fit. An optional type also takes `null` and a missing member.
  package func field<Value: JSONReadable>(
    _ key: String, as: Value.Type = Value.self
  ) throws(JSONMismatch) -> Value {
    do {
      return try Value(json: self[key] ?? .null)
    } catch {
      throw error.inside(key)
    }
  }

  /// The member `key`, or `nil` when it is missing, `null` or does not fit.
  package func optionalField<Value: JSONReadable>(_ key: String, as: Value.Type = Value.self) -> Value? {
    self[key].flatMap { try? Value(json: $0) }
  }

  /// The UTF-8 of the member `key`, which must be a string.
  package func utf8Field(_ key: String) throws(JSONMismatch) -> [UInt8] {
    guard let bytes = self[key]?.utf8 else { throw JSONMismatch(expected: "a string", path: [key]) }
    return bytes
  }

  /// The elements of the member `key` that fit; empty when there is no such array.
  package func elements<Value: JSONReadable>(_ key: String, as: Value.Type = Value.self) -> [Value] {
    (self[key]?.array ?? []).compactMap { try? Value(json: $0) }
  }
}

// MARK: - The standard library's types

extension JSONValue: JSONReadable {
  package init(json: JSONValue) { self = json }
}

extension Bool: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let value = json.bool else { throw JSONMismatch(expected: "true or false") }
    self = value
  }
}

extension Int: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let value = json.integer else { throw JSONMismatch(expected: "an integer") }
    self = value
  }
}

extension Double: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let value = json.number else { throw JSONMismatch(expected: "a number") }
    self = value
  }
}

extension String: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let value = json.string else { throw JSONMismatch(expected: "a string") }
    self = value
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// All elements must fit.
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let values = json.array else { throw JSONMismatch(expected: "an array") }
    self = []
    reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do { append(try Element(json: value)) } catch { throw error.inside("[\(index)]") }
    }
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// All members must fit.
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let object = json.object else { throw JSONMismatch(expected: "an object") }
    self = [:]
    for member in object.members {
      do { self[member.key] = try Value(json: member.value) } catch { throw error.inside(member.key) }
    }
  }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    self = json.isNull ? nil : try Wrapped(json: json)
  }
}

extension JSONReadable where Self: RawRepresentable, RawValue: JSONReadable {
  package init(json: JSONValue) throws(JSONMismatch) {
    guard let value = Self(rawValue: try RawValue(json: json)) else {
      throw JSONMismatch(expected: "a value of \(Self.self)")
    }
    self = value
  }
}
