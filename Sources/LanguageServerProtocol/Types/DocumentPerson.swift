package import JSONText

/// A person, as the whole article tells.
package struct DocumentPerson: Equatable, Sendable, JSONWritable {
  package var name: String
  package var rank: String?
  package var positions: [String]
  package var mentions: [PositionRange]

  package init(name: String, rank: String? = nil, positions: [String], mentions: [PositionRange]) {
    self.name = name
    self.rank = rank
    self.positions = positions
    self.mentions = mentions
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("rank", rank)
      $0.field("positions", positions)
      $0.field("mentions", mentions)
    }
  }
}
