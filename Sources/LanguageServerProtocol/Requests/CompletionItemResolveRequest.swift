package import JSONText

/// Asks for the rest of an item, when the reader looks at it.
package struct CompletionItemResolveRequest: ClientRequest {
  package static let method = "completionItem/resolve"
  package typealias Response = CompletionItem

  package var item: CompletionItem

  package init(json: JSONValue) throws(JSONMismatch) {
    item = try CompletionItem(json: json)
  }
}
