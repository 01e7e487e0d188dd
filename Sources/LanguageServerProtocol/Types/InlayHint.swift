package import JSONText

/// A note between the words.
package struct InlayHint: Equatable, Sendable, JSONReadable, JSONWritable {
  package var position: Position
  package var label: InlayHintLabel
  package var kind: InlayHintKind?
  /// What accepting the hint does.
  package var textEdits: [TextEdit]
  package var tooltip: MarkupContent?
  package var paddingLeft: Bool
  package var paddingRight: Bool
  package var data: JSONValue?

  package init(
    position: Position, label: InlayHintLabel, kind: InlayHintKind? = nil, textEdits: [TextEdit] = [],
    tooltip: MarkupContent? = nil, paddingLeft: Bool = false, paddingRight: Bool = false,
    data: JSONValue? = nil
  ) {
    self.position = position
    self.label = label
    self.kind = kind
    self.textEdits = textEdits
    self.tooltip = tooltip
    self.paddingLeft = paddingLeft
    self.paddingRight = paddingRight
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    position = try json.field("position")
    label = try json.field("label")
    kind = json.optionalField("kind")
    textEdits = json.elements("textEdits")
    tooltip = json.optionalField("tooltip")
    paddingLeft = json.flag("paddingLeft")
    paddingRight = json.flag("paddingRight")
    data = json.optionalField("data")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("position", position)
      $0.field("label", label)
      $0.field("kind", kind)
      $0.list("textEdits", textEdits)
      $0.field("tooltip", tooltip)
      $0.flag("paddingLeft", paddingLeft)
      $0.flag("paddingRight", paddingRight)
      $0.field("data", data)
    }
  }
}
