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
    if let value = json.string {
      self = .string(value)
    } else if json.isNull {
      self = .null
    } else if let value = json.integer {
      self = .number(value)
    } else {
      throw JSONMismatch(expected: "an integer or a string")
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
