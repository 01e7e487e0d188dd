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
  private let tokenCount: UInt16
  package var start: UInt32
  package var end: UInt32
  /// The tokens from `firstToken` up to but not including `endToken`.
  package let firstToken: Int32
  /// Why it was taken for an entity, in a few words for `--explain`: the rule of the recogniser that fired.
  package var cue: MentionCue

  /// Nil for one of 65,536 tokens and more, which is nobody's name.
  init?(
    kind: EntityKind, bytes: ByteRange, tokens: Range<Int>, cue: MentionCue, detail: MentionDetail
  ) {
    guard let tokenCount = UInt16(exactly: tokens.count) else { return nil }
    self.tokenCount = tokenCount
    self.detail = detail
    self.kind = kind
    start = UInt32(truncatingIfNeeded: bytes.start)
    end = UInt32(truncatingIfNeeded: bytes.end)
    firstToken = Int32(truncatingIfNeeded: tokens.lowerBound)
    self.cue = cue
  }

  package var endToken: Int32 { firstToken &+ Int32(tokenCount) }
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

/// A few words that stand in the program: where they are.
package struct MentionCue: Sendable, CustomStringConvertible {
  private let address: UInt

  init(_ words: StaticString) {
    address = words.hasPointerRepresentation ? UInt(bitPattern: words.utf8Start) : 0
  }

  package var description: String {
    // A literal ends with a zero byte.
    UnsafePointer<UInt8>(bitPattern: address).map { String(cString: $0) } ?? ""
  }
}
