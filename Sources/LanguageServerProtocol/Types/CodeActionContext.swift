package import JSONText

/// What the client was doing when it asked for actions.
package struct CodeActionContext: Equatable, Sendable, JSONReadable {
  /// Findings that the client shows at the range.
  package var diagnostics: [Diagnostic]
  /// The kinds that are wanted, with all below them; `nil` for all.
  package var only: [CodeActionKind]?

  package init(json: JSONValue) {
    diagnostics = json.elements("diagnostics")
    only = json["only"].map { _ in json.elements("only") }
  }
}
