import JSONRPC
import JSONText
import LanguageServerProtocol

/// One thing that the server offers: one file of this folder and one line in `FeatureTable`.
protocol Feature: Sendable {
  associatedtype Request: ClientRequest

  /// Says in `capabilities` that the request is answered. A feature that goes with another's says nothing itself.
  static func offer(in capabilities: inout ServerCapabilities, to client: Client)

  /// Answers the request `id`, now or later. The kinds of features below do it now.
  static func handle(_ id: RequestID, _ params: JSONValue, by server: Server)
}

/// A feature that needs to know one open document, and nothing else.
protocol DocumentFeature: Feature where Request: TextDocumentRequest {
  static func answer(
    _ request: Request, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> Request.Response
}

/// A feature that needs to know, or changes, what the server holds.
protocol ServerFeature: Feature {
  static func answer(_ request: Request, by server: Server) throws(ResponseError) -> Request.Response
}

extension Feature {
  static var method: String { Request.method }

  static func read(_ params: JSONValue) throws(ResponseError) -> Request {
    do {
      return try Request(json: params)
    } catch {
      throw ResponseError(.invalidParams, "\(method): \(error)")
    }
  }
}

extension DocumentFeature {
  static func handle(_ id: RequestID, _ params: JSONValue, by server: Server) {
    server.answer(id) { () throws(ResponseError) in
      let request = try read(params)
      let uri = request.textDocument.uri
      guard let client = server.client, let document = server.documents[uri] else {
        throw ResponseError(.invalidParams, "\(method): no open document \(uri.rawValue)")
      }
      return try answer(request, about: document, for: client)
    }
  }
}

extension ServerFeature {
  static func handle(_ id: RequestID, _ params: JSONValue, by server: Server) {
    server.answer(id) { () throws(ResponseError) in try answer(try read(params), by: server) }
  }
}
