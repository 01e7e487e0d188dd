import JSONText

/// How the client shows findings, and whether it asks for them.
package struct DiagnosticClientCapabilities: Equatable, Sendable {
  /// Whether the client asks for findings. Then the server must not send them on its own.
  package var canPull: Bool
  package var relatedInformation: Bool
  /// What the client can show, possibly twice.
  package var tags: [DiagnosticTag]
  package var codeDescription: Bool
  package var version: Bool

  /// `json` is the member `textDocument` of the capabilities.
  init(json: JSONValue) {
    canPull = json["diagnostic"]?.object != nil
    relatedInformation =
      json.at("publishDiagnostics").flag("relatedInformation")
      || json.at("diagnostic").flag("relatedInformation")
    tags =
      json.at("publishDiagnostics", "tagSupport").elements("valueSet")
      + json.at("diagnostic", "tagSupport").elements("valueSet")
    codeDescription =
      json.at("publishDiagnostics").flag("codeDescriptionSupport")
      || json.at("diagnostic").flag("codeDescriptionSupport")
    version = json.at("publishDiagnostics").flag("versionSupport")
  }
}
