package import JSONText

/// The codes of JSON-RPC 2.0 and of the Language Server Protocol; others are allowed.
package struct ErrorCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The body is not JSON.
  package static let parseError = ErrorCode(rawValue: -32700)
  /// JSON, but no request.
  package static let invalidRequest = ErrorCode(rawValue: -32600)
  package static let methodNotFound = ErrorCode(rawValue: -32601)
  package static let invalidParams = ErrorCode(rawValue: -32602)
  package static let internalError = ErrorCode(rawValue: -32603)
  /// A request came before `initialize`.
  package static let serverNotInitialized = ErrorCode(rawValue: -32002)
  package static let unknown = ErrorCode(rawValue: -32001)
  /// Syntactically right, but it could not be done; the message says why.
  package static let requestFailed = ErrorCode(rawValue: -32803)
  /// The server gave the request up; the client may ask again.
  package static let serverCancelled = ErrorCode(rawValue: -32802)
  /// The document changed while the answer was computed.
  package static let contentModified = ErrorCode(rawValue: -32801)
  /// The client cancelled the request.
  package static let requestCancelled = ErrorCode(rawValue: -32800)
}

/// The answer to a request that failed.
package struct ResponseError: Error, Equatable, Sendable {
  package var code: ErrorCode
  package var message: String
  var data: JSONValue?

  package init(_ code: ErrorCode, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }
}

extension ResponseError: JSONReadable, JSONWritable {
  /// A client's error is taken as it comes: what it says matters little, that it is one does.
  package init(json: JSONValue) {
    code = ErrorCode(rawValue: json.optionalField("code") ?? ErrorCode.unknown.rawValue)
    message = json.optionalField("message") ?? ""
    data = json["data"]
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("code", code.rawValue)
      $0.field("message", message)
      $0.field("data", data)
    }
  }
}
