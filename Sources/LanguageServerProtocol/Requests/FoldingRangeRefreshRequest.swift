package import JSONText

/// Asks the client to ask for folding ranges again. New in LSP 3.18.
package struct FoldingRangeRefreshRequest: ParameterlessServerRequest {
  package static let method = "workspace/foldingRange/refresh"
  package typealias Response = JSONValue

  package init() {}
}
