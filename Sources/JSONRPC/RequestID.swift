package import JSONText

/// What ties an answer to its request.
package enum RequestID: Hashable, Sendable {
  case number(Int)
  case string(String)
  /// The id of an answer to something whose id could not be read.
  case null
}

extension RequestID: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    switch json {
    case .string(let value): self = .string(value)
    case .null: self = .null
    default:
      guard let value = json.integer else { throw JSONMismatch(expected: "an integer or a string") }
      self = .number(value)
    }
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .number(let value): json.value(value)
    case .string(let value): json.value(value)
    case .null: json.null()
    }
  }
}

extension RequestID: CustomStringConvertible {
  package var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .null: "null"
    }
  }
}
