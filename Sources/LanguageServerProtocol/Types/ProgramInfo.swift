package import JSONText

/// A program's name and version.
package struct ProgramInfo: Equatable, Sendable, JSONWritable {
  package var name: String
  package var version: String?

  package init(name: String, version: String? = nil) {
    self.name = name
    self.version = version
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("version", version)
    }
  }
}
