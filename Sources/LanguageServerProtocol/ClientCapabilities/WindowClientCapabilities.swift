import JSONText

/// What the client can show besides documents.
package struct WindowClientCapabilities: Equatable, Sendable {
  /// Whether the server may ask for a progress bar of its own.
  package var workDoneProgress: Bool
  package var showDocument: Bool

  /// `json` is the member `window` of the capabilities.
  init(json: JSONValue) {
    workDoneProgress = json.flag("workDoneProgress")
    showDocument = json.at("showDocument").flag("support")
  }
}
