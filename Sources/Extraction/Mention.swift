package import SourceText

/// One place in a paragraph where a recogniser found an entity.
///
/// Offsets are bytes from the paragraph's beginning, so that a mention stays right wherever its paragraph moves.
/// Mentions of different kinds may overlap (a place inside a body inside a post); mentions of one kind do not.
package struct Mention: Sendable {
  package var kind: EntityKind
  package var start: UInt32
  package var end: UInt32
  /// The tokens from `firstToken` up to but not including `endToken`.
  package var firstToken: Int32
  package var endToken: Int32
  /// Why it was taken for an entity, in a few words for `--explain`: the rule of the recogniser that fired.
  package var cue: StaticString
  package var detail: MentionDetail

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
}
