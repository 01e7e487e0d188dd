package import JSONText

/// Our own: the entities and people of a document after a change, for a client that has asked for them.
///
/// It is specified in `Protocol/README.md`. The name begins with `$/` because the protocol lets a client pass over what
/// it does not know of such names, and of no others.
package struct EntitiesNotification: ServerNotification {
  package static let method = "$/chugiai/entities"

  package var uri: DocumentURI
  package var version: Int?
  package var entities: [DocumentEntity]
  package var people: [DocumentPerson]

  package init(uri: DocumentURI, version: Int? = nil, entities: [DocumentEntity], people: [DocumentPerson]) {
    self.uri = uri
    self.version = version
    self.entities = entities
    self.people = people
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("version", version)
      $0.field("entities", entities)
      $0.field("people", people)
    }
  }
}
