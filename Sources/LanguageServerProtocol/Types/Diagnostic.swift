package import JSONText

/// A finding: a place and what is said of it.
package struct Diagnostic: Equatable, Sendable, JSONReadable, JSONWritable {
  package var range: PositionRange
  package var content: DiagnosticContent
  package var relatedInformation: [DiagnosticRelatedInformation]
  /// What the server wants back with a code action.
  package var data: JSONValue?

  package init(
    range: PositionRange, content: DiagnosticContent,
    relatedInformation: [DiagnosticRelatedInformation] = [], data: JSONValue? = nil
  ) {
    self.range = range
    self.content = content
    self.relatedInformation = relatedInformation
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    range = try json.field("range")
    content = DiagnosticContent(json: json)
    relatedInformation = json.elements("relatedInformation")
    data = json.optionalField("data")
  }

  /// About how many bytes of JSON it is.
  var expectedSize: Int { content.members.count + 128 + 512 * relatedInformation.count }

  package func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("range")
    range.write(to: &json)
    json.members(content.members)
    if !relatedInformation.isEmpty { json.field("relatedInformation", relatedInformation) }
    if data != nil { json.field("data", data) }
    json.endObject()
  }
}

/// What a finding says, wherever it stands. It is made once: after each edit the server sends the same findings with
/// other places.
package final class DiagnosticContent: Equatable, Sendable {
  package let severity: DiagnosticSeverity?
  /// The rule, such as `date/impossible`.
  package let code: IntegerOrString?
  /// The rule's page.
  package let codeDescription: CodeDescription?
  /// Whose finding it is.
  package let source: String?
  package let message: String
  package let tags: [DiagnosticTag]
  /// As members of a JSON object.
  fileprivate let members: [UInt8]

  package init(
    severity: DiagnosticSeverity? = nil, code: IntegerOrString? = nil,
    codeDescription: CodeDescription? = nil, source: String? = nil, message: String = "",
    tags: [DiagnosticTag] = []
  ) {
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    var json = JSONWriter()
    json.field("severity", severity)
    json.field("code", code)
    json.field("codeDescription", codeDescription)
    json.field("source", source)
    json.field("message", message)
    json.list("tags", tags)
    members = json.bytes
  }

  convenience init(json: JSONValue) {
    self.init(
      severity: json.optionalField("severity"), code: json.optionalField("code"),
      codeDescription: json.optionalField("codeDescription"), source: json.optionalField("source"),
      message: json.optionalField("message") ?? "", tags: json.elements("tags"))
  }

  package static func == (one: DiagnosticContent, other: DiagnosticContent) -> Bool {
    one === other || one.members == other.members
  }
}
