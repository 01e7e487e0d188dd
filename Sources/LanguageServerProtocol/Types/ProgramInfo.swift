package import JSONText

/// A program's name and version.
package struct ProgramInfo: Equatable, Sendable, JSONReadable, JSONWritable {
  package var name: String
  package var version: String?

  package init(name: String, version: String? = nil) {
    self.name = name
    self.version = version
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    name = try json.field("name")
    version = json.optionalField("version")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("version", version)
    }
  }
}
