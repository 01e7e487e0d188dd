package import SourceText

/// One place in a paragraph where a recogniser found an entity.
///
/// Offsets are bytes from the paragraph's beginning, so that a mention stays right wherever its paragraph moves.
/// Mentions of different kinds may overlap (a place inside a body inside a post); mentions of one kind do not.
///
/// Forty bytes: of a long text there are hundreds of thousands, and they are kept as long as it is open. The order of the
/// fields leaves no gaps.
package struct Mention: Sendable {
  package var detail: MentionDetail
  package var kind: EntityKind
  package var start: UInt32
  package var end: UInt32
  /// The tokens from `firstToken` up to but not including `endToken`.
  package var firstToken: Int32
  package var endToken: Int32
  /// Why it was taken for an entity, in a few words for `--explain`: the rule of the recogniser that fired.
  package var cue: MentionCue

  init(
    kind: EntityKind, bytes: ByteRange, tokens: Range<Int>, cue: MentionCue, detail: MentionDetail
  ) {
    self.detail = detail
    self.kind = kind
    start = UInt32(truncatingIfNeeded: bytes.start)
    end = UInt32(truncatingIfNeeded: bytes.end)
    firstToken = Int32(truncatingIfNeeded: tokens.lowerBound)
    endToken = Int32(truncatingIfNeeded: tokens.upperBound)
    self.cue = cue
  }

  package var range: ByteRange { ByteRange(Int(start), Int(end)) }
  package var tokens: Range<Int> { Int(firstToken)..<max(Int(firstToken), Int(endToken)) }
}

/// What a recogniser knows of a mention beyond its place. Each detail type stands beside its recogniser.
package enum MentionDetail: Sendable {
  case none
  case date(DateDetail)
  case rank(RankDetail)
  case person(PersonDetail)
  case position(PositionDetail)
  case organization(OrganizationDetail)
  case location(LocationDetail)
  case abbreviation(AbbreviationDetail)
  case document(DocumentDetail)

  /// Whether both say the same of people, ranks and abbreviations, which is what articles are folded from.
  func saysTheSame(as other: MentionDetail) -> Bool {
    switch (self, other) {
    case (.person(let one), .person(let two)): one == two
    case (.rank(let one), .rank(let two)): one == two
    case (.abbreviation(let one), .abbreviation(let two)): one == two
    case (.person, _), (.rank, _), (.abbreviation, _), (_, .person), (_, .rank), (_, .abbreviation): false
    default: true
    }
  }
}

/// A few words that stand in the program. Four bytes: where they are, counted from others that stand there too.
package struct MentionCue: Sendable, CustomStringConvertible {
  private let distance: Int32

  private static let origin: StaticString = "no cue"

  /// `words` are a literal of this module; any that stand out of reach become "no cue".
  init(_ words: StaticString) {
    guard words.hasPointerRepresentation, Self.origin.hasPointerRepresentation else {
      distance = 0
      return
    }
    distance = Int32(exactly: words.utf8Start - Self.origin.utf8Start) ?? 0
  }

  package var description: String {
    guard Self.origin.hasPointerRepresentation else { return "" }
    // A literal ends with a zero byte.
    return String(cString: Self.origin.utf8Start + Int(distance))
  }
}
