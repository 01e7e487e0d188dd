package import JSONText

/// The findings in a document, or that they are the same as in the report before.
package enum DiagnosticReport: Equatable, Sendable {
  /// `resultId` is what a client gives back as `previousResultId`.
  case full(resultId: String?, items: [Diagnostic])
  case unchanged(resultId: String)

  fileprivate func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .full(let resultId, let items):
      json.field("kind", "full")
      json.field("resultId", resultId)
      json.field("items", items)
    case .unchanged(let resultId):
      json.field("kind", "unchanged")
      json.field("resultId", resultId)
    }
  }
}

extension DiagnosticReport: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }
}

/// The answer to `textDocument/diagnostic`.
package typealias DocumentDiagnosticReport = DiagnosticReport

/// One document's part of the answer to `workspace/diagnostic`.
package struct WorkspaceDocumentDiagnosticReport: Equatable, Sendable, JSONWritable {
  package var uri: DocumentURI
  /// `nil` for a document that is not open.
  package var version: Int?
  package var report: DiagnosticReport

  package init(uri: DocumentURI, version: Int?, report: DiagnosticReport) {
    self.uri = uri
    self.version = version
    self.report = report
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.key("version")
      version.write(to: &$0)
      report.writeMembers(to: &$0)
    }
  }
}
