import JSONText

/// Which completion items the client can show and do.
package struct CompletionClientCapabilities: Equatable, Sendable {
  package var insertReplace: Bool
  package var labelDetails: Bool
  /// In the order that the client prefers; empty when it says nothing.
  package var documentationFormat: [MarkupKind]

  /// `json` is the member `textDocument.completion` of the capabilities.
  init(json: JSONValue) {
    insertReplace = json.at("completionItem").flag("insertReplaceSupport")
    labelDetails = json.at("completionItem").flag("labelDetailsSupport")
    documentationFormat = json.at("completionItem").elements("documentationFormat")
  }
}
