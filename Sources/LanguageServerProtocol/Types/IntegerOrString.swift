package import JSONText

/// An integer or a string, where the protocol leaves the choice to whoever makes it.
package enum IntegerOrString: Hashable, Sendable {
  case integer(Int)
  case string(String)
}

/// What ties progress to a piece of work.
package typealias ProgressToken = IntegerOrString

extension IntegerOrString: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    if let value = json.string {
      self = .string(value)
    } else if let value = json.integer {
      self = .integer(value)
    } else {
      throw JSONMismatch(expected: "an integer or a string")
    }
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .integer(let value): json.value(value)
    case .string(let value): json.value(value)
    }
  }
}
