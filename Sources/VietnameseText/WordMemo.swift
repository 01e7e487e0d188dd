/// The words that a reader has met lately, by their bytes as they stand.
///
/// A few thousand written forms make up nearly all of any Vietnamese text, so a word is worked out letter by letter
/// and looked up in the lexicon once, and afterwards recognised by its bytes alone. This is what makes reading fast:
/// a hit costs one scan for the word's end, one hash and one comparison.
///
/// The bytes of a word select two places, one in each half of the memo. A new word takes the first of its places; the word
/// that was there moves to the second of its own and overwrites what it finds. Few words share both places, so the
/// frequent ones all find room; if words shared their places in pairs, three that share a pair would evict one another for
/// ever. Memory is bounded, and hostile text only makes it slow, never wrong. A memo belongs to one thread at a time, and
/// is worth keeping from text to text.
public struct WordMemo: Sendable {
  /// What is known of a token as it is written, whatever stands around it: its `word` and its `starts`.
  public typealias Classifier = @Sendable (Token) -> (word: UInt32, starts: UInt64)

  /// Longer words, in bytes, are worked out each time.
  static let longest = 15

  /// A word: its token, and the first eight of its bytes, zero-padded, where a token says where it stands.
  ///
  /// As one vector, because such a one begins at a multiple of its 32 bytes: no entry lies over two cache lines.
  struct Entry: Sendable {
    private var lanes: SIMD4<UInt64>

    /// - Parameter token: where it stands does not matter.
    init(low: UInt64, token: Token) {
      lanes = unsafeBitCast(token, to: SIMD4<UInt64>.self)
      lanes[0] = low
    }

    @inline(__always) var low: UInt64 { lanes[0] }

    /// The word as a token; where it stands is to be written over.
    @inline(__always) var token: Token { unsafeBitCast(lanes, to: Token.self) }

    /// Like no word: none begins with such a byte.
    static let empty = Entry(low: 1, token: .outside)

    var isEmpty: Bool { low == 1 }
  }

  private var entries: [Entry]
  /// By entry: the bytes of the word from the ninth on, zero-padded. Most words have none, and of those that have few share
  /// the eight before.
  private var highs: [UInt64]
  let signs: KnownSigns

  public init(classify: @escaping Classifier) {
    entries = Array(repeating: .empty, count: 2 * Self.half)
    highs = Array(repeating: 0, count: 2 * Self.half)
    signs = KnownSigns(classify)
  }

  /// Room for eight thousand forms, 320 KB: with more the processor's caches would hold fewer of them.
  private static let placeBits: UInt64 = 12

  private static let half = 1 << Int(placeBits)

  /// The two entries where a word may be.
  @inline(__always) static func places(_ low: UInt64, _ high: UInt64) -> (first: Int, second: Int) {
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    let (first, second) = (mixed &>> (64 &- placeBits), mixed &>> (52 &- placeBits))
    return (Int(truncatingIfNeeded: first), half | Int(truncatingIfNeeded: second) & (half &- 1))
  }

  /// Lends the words to `body`.
  mutating func withTable<Result>(_ body: (Table) -> Result) -> Result {
    entries.withUnsafeMutableBufferPointer { entries in
      highs.withUnsafeMutableBufferPointer { body(Table(entries: entries, highs: $0)) }
    }
  }

  /// The words while they are lent: borrowed memory.
  struct Table {
    let entries: UnsafeMutableBufferPointer<Entry>
    private let highs: UnsafeMutableBufferPointer<UInt64>

    fileprivate init(
      entries: UnsafeMutableBufferPointer<Entry>, highs: UnsafeMutableBufferPointer<UInt64>
    ) {
      (self.entries, self.highs) = (entries, highs)
    }

    /// The entry where a word is if it is anywhere, and whether it is there. The highest of its first eight bytes is zero:
    /// it is known by them, because that is so of shorter words alone.
    @inline(__always) func find(_ low: UInt64) -> (place: Int, isThere: Bool) {
      let (first, second) = places(low, 0)
      let place = entries[first].low == low ? first : second
      return (place, entries[place].low == low)
    }

    /// The same of any word.
    @inline(__always) func find(_ low: UInt64, _ high: UInt64) -> (place: Int, isThere: Bool) {
      let (first, second) = places(low, high)
      let isFirst = (entries[first].low ^ low) | (highs[first] ^ high) == 0
      let place = isFirst ? first : second
      return (place, (entries[place].low ^ low) | (highs[place] ^ high) == 0)
    }

    /// Puts in a word that is in neither of its places.
    func put(_ token: Token, _ low: UInt64, _ high: UInt64) {
      let first = places(low, high).first
      let old = entries[first]
      if !old.isEmpty {
        let second = places(old.low, highs[first]).second
        (entries[second], highs[second]) = (old, highs[first])
      }
      (entries[first], highs[first]) = (Entry(low: low, token: token), high)
    }
  }
}
