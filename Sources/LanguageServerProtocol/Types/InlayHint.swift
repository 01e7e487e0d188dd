package import JSONText

/// A note between the words.
package struct InlayHint: Equatable, Sendable, JSONWritable {
  package var position: Position
  package var label: String
  package var paddingLeft: Bool

  package init(position: Position, label: String, paddingLeft: Bool = false) {
    self.position = position
    self.label = label
    self.paddingLeft = paddingLeft
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("position", position)
      $0.field("label", label)
      $0.flag("paddingLeft", paddingLeft)
    }
  }
}
