import Lexicon
package import SourceText
import Synchronization

/// One place in a paragraph where a recogniser found an entity.
///
/// Offsets are bytes from the paragraph's beginning, so that a mention stays right wherever its paragraph moves.
/// Mentions of different kinds may overlap (a place inside a body inside a post); mentions of one kind do not.
///
/// Thirty-two bytes: of a long text there are hundreds of thousands, and they are kept as long as it is open. The order of
/// the fields leaves no gaps.
package struct Mention: Sendable {
  package var detail: MentionDetail
  package var kind: EntityKind
  private let tokenCount: UInt16
  package let start: UInt32
  /// The tokens from `firstToken` up to but not including `endToken`.
  package let firstToken: Int32
  private let length: UInt16
  /// Why it was taken for an entity, in a few words for `--explain`: the rule of the recogniser that fired.
  package var cue: MentionCue

  /// Nil for one of 65,536 bytes and more: nothing that this reads is so long.
  init?(
    kind: EntityKind, bytes: ByteRange, tokens: Range<Int>, cue: MentionCue, detail: MentionDetail
  ) {
    guard let tokenCount = UInt16(exactly: tokens.count), let length = UInt16(exactly: bytes.length) else {
      return nil
    }
    self.tokenCount = tokenCount
    self.length = length
    self.detail = detail
    self.kind = kind
    start = UInt32(truncatingIfNeeded: bytes.start)
    firstToken = Int32(truncatingIfNeeded: tokens.lowerBound)
    self.cue = cue
  }

  init(_ content: MentionContent, start: UInt32, length: UInt16, firstToken: Int32, tokenCount: UInt16) {
    self.tokenCount = tokenCount
    self.length = length
    detail = content.detail
    kind = content.kind
    self.start = start
    self.firstToken = firstToken
    cue = content.cue
  }

  /// All of it but its place.
  var content: MentionContent { MentionContent(detail: detail, kind: kind, cue: cue) }

  package var end: UInt32 { start &+ UInt32(length) }
  package var endToken: Int32 { firstToken &+ Int32(tokenCount) }
  package var range: ByteRange { ByteRange(Int(start), Int(end)) }
  package var tokens: Range<Int> { Int(firstToken)..<max(Int(firstToken), Int(endToken)) }
}

/// What a mention says wherever it stands.
struct MentionContent: Hashable, Sendable {
  var detail: MentionDetail
  var kind: EntityKind
  var cue: MentionCue

  /// Another for most that are not equal, in a few instructions.
  var hash: UInt64 {
    let word: UInt64 =
      switch detail {
      case .none: 0
      case .date(let date): UInt64(date.value.first.raw) | UInt64(date.value.extra) << 32
      case .rank(let rank): UInt64(rank.row.offset)
      case .person(let person): person.nameHash
      case .position(let position): UInt64(position.row.offset)
      case .organization(let organization): UInt64(organization.row.offset)
      case .location(let location): UInt64(location.row.offset) ^ UInt64(location.nameHash) << 32
      case .abbreviation(let abbreviation): abbreviation.form.raw
      case .document(let document): UInt64(truncatingIfNeeded: document.hashValue)
      }
    return word ^ UInt64(kind.bit) << 16 ^ UInt64(cue.number) << 24
  }
}

/// What a recogniser knows of a mention beyond its place. Each detail type stands beside its recogniser.
package enum MentionDetail: Sendable, Hashable {
  case none
  case date(DateDetail)
  case rank(RankDetail)
  case person(PersonDetail)
  case position(PositionDetail)
  case organization(OrganizationDetail)
  case location(LocationDetail)
  case abbreviation(AbbreviationDetail)
  case document(DocumentDetail)

  /// Whether both say the same of people, ranks, names of places and abbreviations, which is what articles are folded from.
  func saysTheSame(as other: MentionDetail) -> Bool {
    switch (self, other) {
    case (.person(let one), .person(let two)): one == two
    case (.rank(let one), .rank(let two)): one == two
    case (.abbreviation(let one), .abbreviation(let two)): one == two
    case (.location(let one), .location(let two)):
      one.nameHash == two.nameHash && one.isUnconfirmed == two.isUnconfirmed
    case (.person, _), (.rank, _), (.abbreviation, _), (_, .person), (_, .rank), (_, .abbreviation): false
    default: true
    }
  }
}

/// A few words that stand in the program, as their number among all that have been used.
package struct MentionCue: Sendable, Hashable, CustomStringConvertible {
  let number: UInt16

  init(_ words: StaticString) {
    number = words.hasPointerRepresentation ? CueList.shared.number(of: UInt(bitPattern: words.utf8Start)) : 0
  }

  package var description: String {
    // A literal ends with a zero byte.
    UnsafePointer<UInt8>(bitPattern: CueList.shared[number]).map { String(cString: $0) } ?? ""
  }
}

/// Where the words of cues are; a hundred at most. Any thread may ask.
private final class CueList: @unchecked Sendable {
  static let shared = CueList()

  private static let size = 1024
  /// By open addressing; 0 where there is none, and always in the first.
  private let addresses: UnsafeMutablePointer<Atomic<UInt>>

  private init() {
    addresses = .allocate(capacity: Self.size)
    for number in 0..<Self.size { (addresses + number).initialize(to: Atomic(0)) }
  }

  subscript(number: UInt16) -> UInt {
    Int(number) < Self.size ? addresses[Int(number)].load(ordering: .relaxed) : 0
  }

  func number(of address: UInt) -> UInt16 {
    var number = Int(truncatingIfNeeded: (UInt64(address) &* 0x9E37_79B9_7F4A_7C15) &>> 54)
    for _ in 0..<Self.size {
      if number != 0 {
        let held = addresses[number].load(ordering: .relaxed)
        if held == address || held == 0 && take(number, address) { return UInt16(truncatingIfNeeded: number) }
      }
      number = (number &+ 1) & (Self.size &- 1)
    }
    return 0
  }

  /// Whether the address stands at the free place `number` now, put there by this thread or another.
  private func take(_ number: Int, _ address: UInt) -> Bool {
    let (isMine, held) = addresses[number].compareExchange(expected: 0, desired: address, ordering: .relaxed)
    return isMine || held == address
  }
}
