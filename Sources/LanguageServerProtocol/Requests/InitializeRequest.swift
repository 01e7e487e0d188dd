package import JSONText

/// The first message of a session: who the client is and what it can do.
///
/// Every field is optional here, whatever the protocol says: a client that gets one wrong still gets a
/// session.
package struct InitializeRequest: ClientRequest {
  package static let method = "initialize"
  package typealias Response = InitializeResult

  /// The process that started the server. When it ends, so does the server.
  package var processId: Int?
  /// An IETF language tag: the language of the client's user interface.
  package var locale: String?
  /// What clients sent before there was `rootUri`.
  package var rootPath: String?
  /// What clients sent before there were workspace folders.
  package var rootURI: DocumentURI?
  /// `nil` when the client has none to tell; empty when no folder is open.
  package var workspaceFolders: [WorkspaceFolder]?
  package var capabilities: ClientCapabilities
  package var initializationOptions: JSONValue?

  package init(json: JSONValue) {
    processId = json.optionalField("processId")
    locale = json.optionalField("locale")
    rootPath = json.optionalField("rootPath")
    rootURI = json.optionalField("rootUri")
    workspaceFolders = json["workspaceFolders"].map { _ in json.elements("workspaceFolders") }
    capabilities = ClientCapabilities(json: json["capabilities"] ?? .null)
    initializationOptions = json.optionalField("initializationOptions")
  }
}
