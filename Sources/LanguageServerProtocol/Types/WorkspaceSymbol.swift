package import JSONText

/// Something that a document of the workspace mentions.
package struct WorkspaceSymbol: Equatable, Sendable {
  package var name: String
  package var kind: SymbolKind
  package var containerName: String?
  package var uri: DocumentURI
  /// `nil` until it is resolved, which is only for clients that have declared they can.
  package var range: PositionRange?
  package var data: JSONValue?

  package init(
    name: String, kind: SymbolKind, containerName: String? = nil, uri: DocumentURI,
    range: PositionRange? = nil, data: JSONValue? = nil
  ) {
    self.name = name
    self.kind = kind
    self.containerName = containerName
    self.uri = uri
    self.range = range
    self.data = data
  }
}

extension WorkspaceSymbol: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    let location = json["location"] ?? .null
    name = try json.field("name")
    kind = json.optionalField("kind") ?? .file
    containerName = json.optionalField("containerName")
    uri = try location.field("uri")
    range = location.optionalField("range")
    data = json["data"]
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("kind", kind)
      $0.field("containerName", containerName)
      $0.key("location")
      $0.object {
        $0.field("uri", uri)
        $0.field("range", range)
      }
      $0.field("data", data)
    }
  }
}
