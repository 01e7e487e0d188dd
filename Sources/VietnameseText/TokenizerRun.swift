/// The fast path of the tokenizer: words that were met before, marks of ASCII, and single spaces between them.
///
/// A word is taken to go on up to the next byte below 0x40 (a space, a digit, a mark of ASCII), which is found sixteen
/// bytes at a time; if these very bytes were met before as one word, that is all there is to it. It stops at anything else
/// and leaves it to `Reader`.
///
/// How long a word is, which of two entries it is, whether a space follows: nothing in a text foretells it, so all that is
/// computed and nothing branched on. What stays are a few numbers that fit into a processor's registers.
struct Run {
  let base: UnsafePointer<UInt8>
  let end: Int
  /// The last place from which sixteen bytes can be read.
  let lastWide: Int
  let entries: UnsafeMutablePointer<WordMemo.Entry>
  let mask: Int
  /// By scalar; a key of `none` where it is no mark.
  let marks: UnsafePointer<Token>
  let target: UnsafeMutablePointer<Token>
  let capacity: Int

  /// How far a run has come.
  struct Place {
    var offset: Int
    /// Of the tokens.
    var count: Int
    var isAfterSpace: Bool
  }

  @inline(never)
  func read(_ place: inout Place) {
    var (offset, count) = (place.offset, place.count)
    var gap = place.isAfterSpace ? Token.Gap.space : .none
    while offset < end, count < capacity, offset <= lastWide {
      let raw = UnsafeRawPointer(base + offset)
      var low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      var high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let (lowEnds, highEnds) = (Self.endsOfWords(low), Self.endsOfWords(high))
      // All ones where the word goes on into the higher half, otherwise zero.
      let isLong = ((lowEnds | (0 &- lowEnds)) &>> 63) &- 1
      low &= Self.bytesBefore(lowEnds)
      high &= Self.bytesBefore(highEnds) & isLong
      let length =
        lowEnds.trailingZeroBitCount &>> 3
        &+ (highEnds.trailingZeroBitCount &>> 3) & Int(truncatingIfNeeded: isLong)
      var entry = entries + (WordMemo.slot(low, high) & mask)
      entry += (entry.pointee.low ^ low) | (entry.pointee.high ^ high) == 0 ? 0 : 1
      if (entry.pointee.low ^ low) | (entry.pointee.high ^ high) == 0, offset &+ length <= end {
        put(entry.pointee.token, at: count, offset, length, gap)
        offset &+= length
      } else {
        let byte = Int(base[offset] & 0x7F)
        guard base[offset] < 0x80, marks[byte].key != .none else { break }
        put(marks[byte], at: count, offset, 1, gap)
        offset &+= 1
      }
      count &+= 1
      // Behind the end there is a byte to read too, and what it says is not used.
      let isSpace = base[offset] == 0x20
      gap = isSpace ? .space : .none
      offset &+= isSpace ? 1 : 0
    }
    place = Place(offset: offset, count: count, isAfterSpace: gap == .space)
  }

  @inline(__always)
  private func put(_ token: Token, at count: Int, _ offset: Int, _ length: Int, _ gap: Token.Gap) {
    target[count] = token
    target[count].start = UInt32(truncatingIfNeeded: offset)
    target[count].end = UInt32(truncatingIfNeeded: offset &+ length)
    target[count].gap = gap
  }

  /// Of each of eight bytes the highest bit where it is below 0x40: then neither of its two highest bits is set.
  @inline(__always) private static func endsOfWords(_ bytes: UInt64) -> UInt64 {
    ~(bytes | bytes &<< 1) & 0x8080_8080_8080_8080
  }

  /// All bits of the bytes before the first of `ends`; of all eight where there is none.
  @inline(__always) private static func bytesBefore(_ ends: UInt64) -> UInt64 {
    ((ends & (0 &- ends)) &>> 7) &- 1
  }
}
