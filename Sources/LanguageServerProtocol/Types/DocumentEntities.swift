package import JSONText

/// The entities and people of a document.
package struct DocumentEntities: Equatable, Sendable, JSONWritable {
  /// The version of the document that they are about.
  package var version: Int?
  package var entities: [DocumentEntity]
  package var people: [DocumentPerson]

  package init(version: Int? = nil, entities: [DocumentEntity], people: [DocumentPerson]) {
    self.version = version
    self.entities = entities
    self.people = people
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("version", version)
      $0.field("entities", entities)
      $0.field("people", people)
    }
  }
}
