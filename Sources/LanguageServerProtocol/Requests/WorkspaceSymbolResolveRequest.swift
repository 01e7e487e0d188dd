package import JSONText

/// Asks for the range of a symbol that came with its document only.
package struct WorkspaceSymbolResolveRequest: ClientRequest {
  package static let method = "workspaceSymbol/resolve"
  package typealias Response = WorkspaceSymbol

  package var symbol: WorkspaceSymbol

  package init(json: JSONValue) throws(JSONMismatch) {
    symbol = try WorkspaceSymbol(json: json)
  }
}
