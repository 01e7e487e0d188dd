package import JSONText

/// A page that explains a rule.
package struct CodeDescription: Equatable, Sendable, JSONReadable, JSONWritable {
  package var href: String

  package init(href: String) {
    self.href = href
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    href = try json.field("href")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("href", href)
    }
  }
}
