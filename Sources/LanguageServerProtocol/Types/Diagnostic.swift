package import JSONText

/// A finding.
package struct Diagnostic: Equatable, Sendable, JSONReadable, JSONWritable {
  package var range: PositionRange
  package var severity: DiagnosticSeverity?
  /// The rule, such as `date/impossible`.
  package var code: IntegerOrString?
  /// The rule's page.
  package var codeDescription: CodeDescription?
  /// Whose finding it is.
  package var source: String?
  package var message: String
  package var tags: [DiagnosticTag]
  package var relatedInformation: [DiagnosticRelatedInformation]
  /// What the server wants back with a code action.
  package var data: JSONValue?

  package init(
    range: PositionRange, severity: DiagnosticSeverity? = nil, code: IntegerOrString? = nil,
    codeDescription: CodeDescription? = nil, source: String? = nil, message: String = "",
    tags: [DiagnosticTag] = [], relatedInformation: [DiagnosticRelatedInformation] = [],
    data: JSONValue? = nil
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    range = try json.field("range")
    severity = json.optionalField("severity")
    code = json.optionalField("code")
    codeDescription = json.optionalField("codeDescription")
    source = json.optionalField("source")
    message = json.optionalField("message") ?? ""
    tags = json.elements("tags")
    relatedInformation = json.elements("relatedInformation")
    data = json.optionalField("data")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("severity", severity)
      $0.field("code", code)
      $0.field("codeDescription", codeDescription)
      $0.field("source", source)
      $0.field("message", message)
      $0.list("tags", tags)
      $0.list("relatedInformation", relatedInformation)
      $0.field("data", data)
    }
  }
}
