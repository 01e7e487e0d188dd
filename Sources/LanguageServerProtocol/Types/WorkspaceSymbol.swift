package import JSONText

/// Something that a document of the workspace mentions.
package struct WorkspaceSymbol: Equatable, Sendable, JSONWritable {
  package var name: String
  package var kind: SymbolKind
  package var containerName: String?
  package var location: Location

  package init(name: String, kind: SymbolKind, containerName: String? = nil, location: Location) {
    self.name = name
    self.kind = kind
    self.containerName = containerName
    self.location = location
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("kind", kind)
      $0.field("containerName", containerName)
      $0.field("location", location)
    }
  }
}
