package import JSONText

/// Asks for the command of a lens that came without one.
package struct CodeLensResolveRequest: ClientRequest {
  package static let method = "codeLens/resolve"
  package typealias Response = CodeLens

  package var lens: CodeLens

  package init(json: JSONValue) throws(JSONMismatch) {
    lens = try CodeLens(json: json)
  }
}
