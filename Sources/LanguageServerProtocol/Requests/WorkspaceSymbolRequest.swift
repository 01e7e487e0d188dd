package import JSONText

/// Things in all documents of the workspace folders whose names match a query.
///
/// The query is loose: a client filters the answer again. An empty one asks for everything.
package struct WorkspaceSymbolRequest: ClientRequest {
  package static let method = "workspace/symbol"
  package typealias Response = [WorkspaceSymbol]

  package var query: String

  package init(json: JSONValue) {
    query = json.optionalField("query") ?? ""
  }
}
