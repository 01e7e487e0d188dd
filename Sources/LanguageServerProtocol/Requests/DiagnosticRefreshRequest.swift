package import JSONText

/// Asks the client to pull diagnostics again.
package struct DiagnosticRefreshRequest: ParameterlessServerRequest {
  package static let method = "workspace/diagnostic/refresh"
  package typealias Response = JSONValue

  package init() {}
}
