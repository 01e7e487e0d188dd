extension JSONWritable {
  /// This value alone, as JSON in UTF-8.
  package var jsonBytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }
}

// MARK: - The standard library's types

extension Bool: JSONWritable {
  package func write(to json: inout JSONWriter) { json.value(self) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.value(self) }
}

extension Double: JSONWritable {
  package func write(to json: inout JSONWriter) { json.value(self) }
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.value(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.beginArray()
    for element in self { element.write(to: &json) }
    json.endArray()
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Members are in the order of their keys, so that equal values give equal bytes.
  package func write(to json: inout JSONWriter) {
    json.beginObject()
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      json.key(key)
      value.write(to: &json)
    }
    json.endObject()
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// As a value of its own, `nil` is `null`; as a member it is left out, see ``JSONWriter/field(_:_:)``.
  package func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

extension JSONValue: JSONWritable {
  /// Recurses as deeply as the value is nested, which the parser limits.
  package func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .bool(let value): json.value(value)
    case .integer(let value): json.value(value)
    case .number(let value): json.value(value)
    case .string(let value): json.value(value)
    case .text(let bytes): json.value(String(decoding: bytes, as: UTF8.self))
    case .array(let values): values.write(to: &json)
    case .object(let object): object.write(to: &json)
    }
  }
}

extension JSONObject: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.beginObject()
    for member in members {
      json.key(member.key)
      member.value.write(to: &json)
    }
    json.endObject()
  }
}

extension JSONWritable where Self: RawRepresentable, RawValue: JSONWritable {
  package func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
