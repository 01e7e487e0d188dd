/// The fast path of the tokenizer: words that were met before, marks, numbers of one digit or two, years, and single
/// spaces between them.
///
/// A word is taken to go on up to the next byte below 0x40 (a space, a digit, a mark of ASCII), which is found eight bytes
/// at a time; if these very bytes were met before as one word, that is all there is to it: its token is copied, and only
/// where it stands is written over. It stops at anything else and leaves it to `Reader`.
///
/// Where a word ends is taken from its bytes and not from the memo, so that a processor is at the words after it while it
/// still waits for what is known of this one: the memo is larger than its nearest caches.
struct TokenizerRun {
  let base: UnsafePointer<UInt8>
  /// A token that begins before it ends at `end` of the text at the latest, and sixteen bytes can be read where it begins.
  let limit: Int
  let words: WordMemo.Table
  let marks: UnsafePointer<Token>
  let numbers: UnsafePointer<Token>
  let target: UnsafeMutablePointer<Token>
  let capacity: Int

  /// - Parameters:
  ///   - end: where the text ends.
  ///   - readable: how many bytes may be read, those after `end` included.
  init(
    base: UnsafePointer<UInt8>, end: Int, readable: Int, words: WordMemo.Table,
    marks: UnsafePointer<Token>, numbers: UnsafePointer<Token>, target: UnsafeMutablePointer<Token>,
    capacity: Int
  ) {
    (self.base, self.words, self.marks, self.numbers) = (base, words, marks, numbers)
    (self.target, self.capacity) = (target, capacity)
    // Neither a word nor a number goes on over such a byte; where none stands at the end, the last tokens are left to
    // `Reader`, for none here is longer than this.
    let isClosed = end < readable && base[end] < 0x30
    limit = min(isClosed ? end : end &- WordMemo.longest, readable &- 15)
  }

  /// How far a run has come.
  struct Place {
    var offset: Int
    /// Of the tokens.
    var count: Int
    var isAfterSpace: Bool
  }

  @inline(never)
  func read(_ reached: inout Place) {
    let (base, words, target) = (base, words, target)
    var (offset, count) = (reached.offset, reached.count)
    var gap = reached.isAfterSpace ? Token.Gap.space : .none
    // A token takes a byte at least, so there is room for all of them up to here.
    let limit = min(limit, offset &+ (capacity &- count))
    while offset < limit {
      let raw = UnsafeRawPointer(base + offset)
      var low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let ends = Self.endsOfWords(low)
      var place = 0
      var length = 0
      var isKnown = false
      if ends == 0 {
        var high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let ends = Self.endsOfWords(high)
        high &= Self.bytesBefore(ends)
        length = 8 &+ ends.trailingZeroBitCount &>> 3
        (place, isKnown) = words.find(low, high)
      } else if ends & 0x80 == 0 {
        // Words of seven bytes and fewer are known by them: the eighth is zero in these alone.
        low &= Self.bytesBefore(ends)
        length = ends.trailingZeroBitCount &>> 3
        (place, isKnown) = words.find(low)
      }
      let start = offset
      if isKnown {
        offset &+= length
        target[count] = words.entries[place].token
      } else {
        guard let (token, length) = sign(at: offset) else { break }
        offset &+= length
        target[count] = token
      }
      target[count].start = UInt32(truncatingIfNeeded: start)
      target[count].end = UInt32(truncatingIfNeeded: offset)
      target[count].gap = gap
      count &+= 1
      // Behind the end there is a byte to read too, and what it says is not used.
      let isSpace = base[offset] == 0x20
      gap = isSpace ? .space : .none
      offset &+= isSpace ? 1 : 0
    }
    reached = Place(offset: offset, count: count, isAfterSpace: gap == .space)
  }

  /// The mark at `offset`, or the number of one digit or two, or the year; nil where there is anything else.
  @inline(__always)
  private func sign(at offset: Int) -> (token: Token, length: Int)? {
    let first = base[offset]
    if first &- 0x30 < 10 {
      let (second, third) = (base[offset &+ 1] &- 0x30, base[offset &+ 2] &- 0x30)
      if second >= 10 { return (numbers[Int(first &- 0x30)], 1) }
      let two = Int(first &- 0x30) &* 10 &+ Int(second)
      if third >= 10 { return (numbers[10 &+ two], 2) }
      let (fourth, fifth) = (base[offset &+ 3] &- 0x30, base[offset &+ 4] &- 0x30)
      guard two == 19 || two == 20, fourth < 10, fifth >= 10 else { return nil }
      return (numbers[KnownSigns.firstYear &+ (two &- 19) &* 100 &+ Int(third) &* 10 &+ Int(fourth)], 4)
    }
    var (place, length) = (Int(first), 1)
    if first >= 0x80 {
      // Dashes, quotation marks and dots, U+2000…U+203F.
      let third = base[offset &+ 2]
      guard first == 0xE2, base[offset &+ 1] == 0x80, third &- 0x80 < 0x40 else { return nil }
      (place, length) = (Int(third), 3)
    }
    return marks[place].key != .none ? (marks[place], length) : nil
  }

  /// Of each of eight bytes the highest bit where it is below 0x40: then neither of its two highest bits is set.
  @inline(__always) private static func endsOfWords(_ bytes: UInt64) -> UInt64 {
    (bytes | bytes &<< 1) & 0x8080_8080_8080_8080 ^ 0x8080_8080_8080_8080
  }

  /// All bits of the bytes before the first of `ends`; of all eight where there is none.
  @inline(__always) private static func bytesBefore(_ ends: UInt64) -> UInt64 {
    ends == 0 ? .max : (ends ^ (ends &- 1)) &>> 8
  }
}
