package import JSONText

/// A request that the client sends and the server answers.
package protocol ClientRequest: JSONReadable, Sendable {
  associatedtype Response: JSONWritable & Sendable
  static var method: String { get }
}

/// A request about one document: it is answered from a snapshot of it.
package protocol TextDocumentRequest: ClientRequest {
  var textDocument: TextDocumentIdentifier { get }
}

/// Something that the client tells the server.
package protocol ClientNotification: JSONReadable, Sendable {
  static var method: String { get }
}

/// A request that the server sends and the client answers.
package protocol ServerRequest: JSONWritable, Sendable {
  associatedtype Response: JSONReadable & Sendable
  static var method: String { get }
  /// Whether the message has `params`. Where the protocol has none, some clients do not take `null` either.
  static var hasParams: Bool { get }
}

extension ServerRequest {
  package static var hasParams: Bool { true }
}

/// A request without parameters.
package protocol ParameterlessServerRequest: ServerRequest {}

extension ParameterlessServerRequest {
  package static var hasParams: Bool { false }
  package func write(to json: inout JSONWriter) { json.null() }
}

/// Something that the server tells the client.
package protocol ServerNotification: JSONWritable, Sendable {
  static var method: String { get }
  /// About how many bytes of JSON it is, where that may be many.
  var expectedSize: Int { get }
}

extension ServerNotification {
  package var expectedSize: Int { 0 }
}

/// The answer to a request that has none: `null`.
package struct NullResponse: Equatable, Sendable, JSONWritable {
  package init() {}
  package func write(to json: inout JSONWriter) { json.null() }
}
