package import JSONText

/// Asks the client to open a document, or a page in the browser.
package struct ShowDocumentRequest: ServerRequest {
  package static let method = "window/showDocument"
  package typealias Response = ShowDocumentResult

  package var uri: DocumentURI
  /// Whether another program is to open it.
  package var external: Bool
  package var takeFocus: Bool?
  package var selection: PositionRange?

  package init(
    uri: DocumentURI, external: Bool = false, takeFocus: Bool? = nil, selection: PositionRange? = nil
  ) {
    self.uri = uri
    self.external = external
    self.takeFocus = takeFocus
    self.selection = selection
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.flag("external", external)
      $0.field("takeFocus", takeFocus)
      $0.field("selection", selection)
    }
  }
}
