import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import SourceText
import Standoff

/// Our own request: the entities and people of a document, for editors and scripts that do more with them than
/// highlighting can. Specified in `Protocol/README.md`.
enum EntitiesFeature: DocumentFeature {
  typealias Request = EntitiesRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.experimental = ["chugiai": ["entities": true]]
  }

  static func answer(
    _ request: EntitiesRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> DocumentEntities? {
    entities(of: document, in: request.range.map(document.byteRange) ?? document.article.text.range)
  }

  private static func name(of source: LabelledEntity.Source) -> String {
    switch source {
    case .proposed: "proposed"
    case .accepted: "accepted"
    case .added: "added"
    case .refused: "refused"
    }
  }

  /// The same for clients that want it after every change.
  static func notification(about document: Snapshot) -> EntitiesNotification {
    let all = entities(of: document, in: document.article.text.range)
    return EntitiesNotification(
      uri: document.uri, version: all.version, entities: all.entities, people: all.people)
  }

  static func entities(of document: Snapshot, in range: ByteRange) -> DocumentEntities {
    let people = document.article.people
    var holder: [ByteRange: Int] = [:]
    for (index, person) in people.enumerated() {
      for mention in person.mentions { holder[mention] = index }
    }
    var cursor = document.cursor()
    let isLabelled = document.labels != nil
    let entities = document.labelledEntities(touching: range).filter { $0.source != .refused }.map { item in
      let entity = item.entity
      return DocumentEntity(
        kind: entity.kind.rawValue, range: cursor.range(entity.range), text: document.text(entity.range),
        value: entity.value, person: entity.kind == .person ? holder[entity.range] : nil,
        label: isLabelled ? Self.name(of: item.source) : nil)
    }
    return DocumentEntities(
      version: document.version, entities: entities,
      people: people.map { person in
        DocumentPerson(
          name: person.name, rank: person.rank, positions: person.positions,
          mentions: person.mentions.map(document.positionRange))
      })
  }
}
