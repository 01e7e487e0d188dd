package import JSONText

/// What stands behind a label, less distinct.
package struct CompletionItemLabelDetails: Equatable, Sendable, JSONReadable, JSONWritable {
  package var detail: String?
  package var description: String?

  package init(detail: String? = nil, description: String? = nil) {
    self.detail = detail
    self.description = description
  }

  package init(json: JSONValue) {
    detail = json.optionalField("detail")
    description = json.optionalField("description")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("detail", detail)
      $0.field("description", description)
    }
  }
}
