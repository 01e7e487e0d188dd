package import JSONText

/// Asks for the edit of an action that was offered without one.
package struct CodeActionResolveRequest: ClientRequest {
  package static let method = "codeAction/resolve"
  package typealias Response = CodeAction

  package var action: CodeAction

  package init(json: JSONValue) throws(JSONMismatch) {
    action = try CodeAction(json: json)
  }
}
