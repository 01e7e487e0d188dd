package import JSONText

/// Asks the client to ask for code lenses again.
package struct CodeLensRefreshRequest: ParameterlessServerRequest {
  package static let method = "workspace/codeLens/refresh"
  package typealias Response = JSONValue

  package init() {}
}
