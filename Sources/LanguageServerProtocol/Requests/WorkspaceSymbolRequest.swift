package import JSONText

/// Things in all documents of the workspace folders whose names match a query.
///
/// The query is loose: a client filters the answer again. An empty one asks for everything.
package struct WorkspaceSymbolRequest: ClientRequest {
  package static let method = "workspace/symbol"
  package typealias Response = [WorkspaceSymbol]

  package var query: String
  /// Where progress is to be reported, if anywhere.
  package var workDoneToken: ProgressToken?
  /// Where results may be sent as they are found.
  package var partialResultToken: ProgressToken?

  package init(json: JSONValue) {
    query = json.optionalField("query") ?? ""
    workDoneToken = json.optionalField("workDoneToken")
    partialResultToken = json.optionalField("partialResultToken")
  }
}
