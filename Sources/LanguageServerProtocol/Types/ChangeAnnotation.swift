package import JSONText

/// What an edit is for, shown when the client asks the reader to confirm it.
package struct ChangeAnnotation: Equatable, Sendable, JSONWritable {
  package var label: String
  package var needsConfirmation: Bool
  package var description: String?

  package init(label: String, needsConfirmation: Bool = false, description: String? = nil) {
    self.label = label
    self.needsConfirmation = needsConfirmation
    self.description = description
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.flag("needsConfirmation", needsConfirmation)
      $0.field("description", description)
    }
  }
}
