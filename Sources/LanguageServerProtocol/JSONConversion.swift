import JSONText

extension JSONValue {
  /// Whether the member `key` is true. Vim has numbers for truth values.
  func flag(_ key: String) -> Bool {
    guard let value = self[key] else { return false }
    return value.bool ?? (value.integer.map { $0 != 0 } ?? false)
  }

  /// The value that a path of keys leads to, `null` when there is none.
  func at(_ path: String...) -> JSONValue {
    path.reduce(self) { $0[$1] ?? .null }
  }
}

extension JSONWriter {
  /// The member `name` when it is true; left out otherwise.
  mutating func flag(_ name: StaticString, _ value: Bool) {
    if value { field(name, true) }
  }

  /// The member `name` when the list has elements; left out otherwise.
  mutating func list<Element: JSONWritable>(_ name: StaticString, _ values: [Element]) {
    if !values.isEmpty { field(name, values) }
  }
}
