/// The kinds of entities that an article is read for. The raw value is the name in every record and protocol.
public enum EntityKind: String, Sendable, CaseIterable {
  case person
  case rank
  case position
  case organization
  case location
  case date
  case abbreviation
  case document

  /// The bit of the kind in `ParagraphMentions.cover`; there are eight kinds, so a byte holds a set of them.
  package var bit: UInt8 {
    switch self {
    case .person: 1
    case .rank: 2
    case .position: 4
    case .organization: 8
    case .location: 16
    case .date: 32
    case .abbreviation: 64
    case .document: 128
    }
  }
}
