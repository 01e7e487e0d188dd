package import JSONText

/// One mention of something. Ranges may overlap: a post contains a body.
///
/// More members than these may come; a client passes over what it does not know.
package struct DocumentEntity: Equatable, Sendable, JSONWritable {
  /// `person`, `rank`, `position`, `organization`, `location`, `date`, `abbreviation` or `document`.
  package var kind: String
  package var range: PositionRange
  /// As it stands in the document.
  package var text: String
  /// What it means: an ISO date, an expansion, a normal form.
  package var value: String?
  /// Index in `people` of the person that it is about.
  package var person: Int?
  /// Where people label the document, how it came: `proposed`, `accepted` or `added`.
  package var label: String?

  package init(
    kind: String, range: PositionRange, text: String, value: String? = nil, person: Int? = nil,
    label: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.text = text
    self.value = value
    self.person = person
    self.label = label
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("range", range)
      $0.field("text", text)
      $0.field("value", value)
      $0.field("person", person)
      $0.field("label", label)
    }
  }
}
