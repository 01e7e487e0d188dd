/// All phrases of the lists `PhraseList.listed` by their first two words, for looking at every token.
///
/// Of small lists (some thousand rows) two words begin a phrase or two at most, so what is asked of a token is answered by
/// one look at its word and the one behind it; the index of all lists takes many times as long. It is part of the index,
/// worked out beforehand, and nothing is copied of it.
package struct PhraseTable: @unchecked Sendable {
  /// Whose phrase it is and where: the list in the upper eight bits, the offset of the row in its table in the lower 24.
  package struct Accept: BitwiseCopyable {
    package var rawValue: UInt32

    @inlinable @inline(__always) package init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ list: PhraseList, _ row: LexiconTable.Row) {
      rawValue = UInt32(list.rawValue) << 24 | row.offset
    }

    @inlinable @inline(__always) package var row: LexiconTable.Row {
      LexiconTable.Row(offset: rawValue & 0xFF_FFFF)
    }

    /// nil where the index was made for other lists.
    @inlinable @inline(__always) package var list: PhraseList? {
      PhraseList(rawValue: UInt8(truncatingIfNeeded: rawValue &>> 24))
    }
  }

  /// One of several phrases that begin with the same two words, or a longer one; they are linked by list, the longest first.
  package struct Phrase: BitwiseCopyable {
    package var accept: Accept
    /// How many words it has.
    package var count: UInt32
    /// Where in `words` its third word stands.
    package var third: UInt32
    /// The number of the next one and one; 0 for none.
    package var next: UInt32 = 0
  }

  /// The phrases that begin with two words, or with one that is a phrase by itself: then the second is 0.
  package struct Pair: BitwiseCopyable {
    /// Their numbers, which have sixteen bits each, the first in the upper half.
    package var words: UInt32 = 0
    /// 0 in an empty slot. Nearly always the words are the whole of a phrase and begin no other: then it is its `Accept`.
    /// Where not, it is the number of the first phrase and one, with `isSeveral`, which is no list's bit.
    package var found: UInt32 = 0

    @inlinable @inline(__always) package static var isSeveral: UInt32 { 1 << 31 }
  }

  /// By the number of a word that begins a phrase of some list: a bit of each word that a phrase has behind it; all of them
  /// where the word is a phrase by itself. 0 is no word's number and begins nothing.
  package let seconds: UnsafeBufferPointer<UInt64>
  /// By open addressing (`slot`, then the next one and at the end the first), two thirds full; on the way to a pair there
  /// are only those of greater `words`, so that the search for one that is not there, as nearly all are, soon ends.
  package let pairs: UnsafeBufferPointer<Pair>
  package let phrases: UnsafePointer<Phrase>
  package let words: UnsafePointer<UInt32>
  /// Whose memory it is.
  private let index: PhraseIndex

  package init(_ gazetteer: Gazetteer) {
    index = gazetteer.index
    (seconds, pairs) = (index.listed.seconds, index.listed.pairs)
    (phrases, words) = (index.listed.phrases, index.listed.words)
  }

  /// Which of the bits in `seconds` a word has.
  @inlinable @inline(__always) package static func shift(_ word: UInt32) -> UInt64 {
    UInt64((word &* 0x9E37_79B1) &>> 26)
  }

  @inlinable @inline(__always) package static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &<< 16 | second
  }

  /// Where of so many slots the search for a pair begins. They are no power of two: with the next one, half of them may be
  /// empty, of a table that is a quarter of the index.
  @inlinable @inline(__always) package static func slot(_ pair: UInt32, _ size: Int) -> Int {
    let hash = (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) &>> 32
    return Int(truncatingIfNeeded: (hash &* UInt64(truncatingIfNeeded: size)) &>> 32)
  }

  @inlinable @inline(__always) package static func slot(after slot: Int, _ size: Int) -> Int {
    slot &+ 1 == size ? 0 : slot &+ 1
  }
}
