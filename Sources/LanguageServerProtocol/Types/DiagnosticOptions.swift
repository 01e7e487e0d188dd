package import JSONText

/// How findings can be pulled.
package struct DiagnosticOptions: Equatable, Sendable, JSONWritable {
  package var identifier: String?
  /// Whether a change in one document can change the findings in another.
  package var interFileDependencies: Bool
  package var workspaceDiagnostics: Bool

  package init(identifier: String? = nil, interFileDependencies: Bool, workspaceDiagnostics: Bool) {
    self.identifier = identifier
    self.interFileDependencies = interFileDependencies
    self.workspaceDiagnostics = workspaceDiagnostics
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("identifier", identifier)
      $0.field("interFileDependencies", interFileDependencies)
      $0.field("workspaceDiagnostics", workspaceDiagnostics)
    }
  }
}
