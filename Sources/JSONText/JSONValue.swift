/// A JSON value as it was parsed.
///
/// An integer that fits `Int` is kept exactly; every other number is a `Double`, infinite when it is too
/// large for one.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A long string, as UTF-8: whoever wants an article wants its bytes.
  case text([UInt8])
  case array([JSONValue])
  case object(JSONObject)
}

/// The members of an object in the order of the text. Of several members with one key the last counts.
package struct JSONObject: Sendable {
  package typealias Member = (key: String, value: JSONValue)

  package private(set) var members: [Member]

  package init(_ members: [Member] = []) {
    self.members = members
  }

  /// The value of the last member with this key. Linear: objects of a protocol have a handful of members.
  package subscript(key: String) -> JSONValue? {
    get { members.last { $0.key == key }?.value }
    set {
      members.removeAll { $0.key == key }
      if let newValue { members.append((key, newValue)) }
    }
  }

  /// One value for each key.
  fileprivate var dictionary: [String: JSONValue] {
    Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }
}

// MARK: - Looking inside

extension JSONValue {
  /// The member of an object; `nil` when this is no object, there is no such member, or it is `null`.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self, let value = object[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// An integer, also one that was written as `3.0`.
  package var integer: Int? {
    switch self {
    case .integer(let value): value
    // Not `Int(exactly:)`, which needs the C library's `trunc`: this target links nothing.
    case .number(let value) where abs(value) < 0x1p63 && Double(Int(value)) == value: Int(value)
    default: nil
    }
  }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var string: String? {
    switch self {
    case .string(let value): value
    case .text(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// The UTF-8 of a string.
  package var utf8: [UInt8]? {
    switch self {
    case .string(let value): Array(value.utf8)
    case .text(let bytes): bytes
    default: nil
    }
  }

  package var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

// MARK: - Equality

extension JSONValue: Equatable {
  /// Values are equal when they mean the same: `1` and `1.0` are, and the order of members does not matter.
  package static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.integer(let one), .integer(let other)): one == other
    case (.integer, .number), (.number, .integer), (.number, .number): one.number == other.number
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.text, .text), (.text, .string), (.string, .text): one.utf8 == other.utf8
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one.dictionary == other.dictionary
    default: false
    }
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { (key: $0.0, value: $0.1) }))
  }
}
