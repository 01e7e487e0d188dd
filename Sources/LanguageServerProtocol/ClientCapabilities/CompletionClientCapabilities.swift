import JSONText

/// Which completion items the client can show and do.
package struct CompletionClientCapabilities: Equatable, Sendable {
  package var snippets: Bool
  package var insertReplace: Bool
  package var labelDetails: Bool
  /// In the order that the client prefers; empty when it says nothing.
  package var documentationFormat: [MarkupKind]
  /// What may be left to `completionItem/resolve`. Without it only `documentation` and `detail` may.
  package var resolvableProperties: [String]
  package var deprecatedTag: Bool
  package var contextSupport: Bool

  /// `json` is the member `textDocument.completion` of the capabilities.
  init(json: JSONValue) {
    snippets = json.at("completionItem").flag("snippetSupport")
    insertReplace = json.at("completionItem").flag("insertReplaceSupport")
    labelDetails = json.at("completionItem").flag("labelDetailsSupport")
    documentationFormat = json.at("completionItem").elements("documentationFormat")
    resolvableProperties = json.at("completionItem", "resolveSupport").elements("properties")
    deprecatedTag = json.at("completionItem", "tagSupport").elements("valueSet").contains(
      CompletionItemTag.deprecated.rawValue)
    contextSupport = json.flag("contextSupport")
  }
}
