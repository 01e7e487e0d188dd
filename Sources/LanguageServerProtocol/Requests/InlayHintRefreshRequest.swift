package import JSONText

/// Asks the client to ask for inlay hints again.
package struct InlayHintRefreshRequest: ParameterlessServerRequest {
  package static let method = "workspace/inlayHint/refresh"
  package typealias Response = JSONValue

  package init() {}
}
