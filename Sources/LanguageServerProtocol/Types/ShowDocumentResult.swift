package import JSONText

/// Whether the document was opened.
package struct ShowDocumentResult: Equatable, Sendable, JSONReadable {
  package var success: Bool

  package init(json: JSONValue) {
    success = json.flag("success")
  }
}
