package import JSONText

/// Asks for the rest of a hint, when the reader points at it.
package struct InlayHintResolveRequest: ClientRequest {
  package static let method = "inlayHint/resolve"
  package typealias Response = InlayHint

  package var hint: InlayHint

  package init(json: JSONValue) throws(JSONMismatch) {
    hint = try InlayHint(json: json)
  }
}
