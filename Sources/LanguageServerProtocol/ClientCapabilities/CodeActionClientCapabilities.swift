import JSONText

/// Which code actions the client can show and do.
package struct CodeActionClientCapabilities: Equatable, Sendable {
  /// Whether actions may be sent; otherwise only commands.
  package var literals: Bool
  package var isPreferred: Bool
  package var data: Bool
  /// Whether an action may come without its edit.
  package var resolvesEdit: Bool

  /// `json` is the member `textDocument.codeAction` of the capabilities.
  init(json: JSONValue) {
    literals = json["codeActionLiteralSupport"] != nil
    isPreferred = json.flag("isPreferredSupport")
    data = json.flag("dataSupport")
    resolvesEdit = json.at("resolveSupport").elements("properties").contains("edit")
  }
}
