package import JSONText

/// The findings in all documents of the workspace folders.
///
/// With a `partialResultToken` the reports are sent as ``WorkspaceDiagnosticReport`` in `$/progress`
/// while they are found, and the answer is what is left.
package struct WorkspaceDiagnosticRequest: ClientRequest {
  package static let method = "workspace/diagnostic"
  package typealias Response = WorkspaceDiagnosticReport

  /// What the client has of earlier reports.
  package var previousResultIds: [PreviousResultID]
  /// Where results may be sent as they are found.
  package var partialResultToken: ProgressToken?

  package init(json: JSONValue) {
    previousResultIds = json.elements("previousResultIds")
    partialResultToken = json.optionalField("partialResultToken")
  }
}
