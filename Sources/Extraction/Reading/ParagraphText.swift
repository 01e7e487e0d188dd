package import Lexicon
package import SourceText
package import VietnameseText

/// A paragraph as the recognisers and rules see it: its bytes, its tokens, and the phrases of the lexicon in it.
///
/// All of it is borrowed: a value of this type must not outlive the call that it was handed to.
package struct ParagraphText {
  package let bytes: UnsafeBufferPointer<UInt8>
  package let tokens: TokenList
  @usableFromInline let phrases: PhraseMatches.View
  private let interest: TokenInterest.View

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: TokenList, phrases: PhraseMatches.View,
    interest: TokenInterest.View
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.phrases = phrases
    self.interest = interest
  }

  @inlinable @inline(__always) package var count: Int { tokens.count }

  /// The token at `index`. Outside the paragraph it is a sign of its own that equals no word and no mark, so that a
  /// recogniser may look a few tokens back and ahead without asking where the paragraph ends.
  @inline(__always) subscript(index: Int) -> Token { tokens[index] }

  /// Whether the token at `index` is the word (number, mark) `key`, in any case and normal form.
  @inlinable @inline(__always) package func `is`(_ index: Int, _ key: SyllableKey) -> Bool {
    tokens[index].key == key
  }

  /// Whether the two words stand one behind the other, the first of them at `index`.
  @inline(__always) package func `is`(_ index: Int, _ pair: (SyllableKey, SyllableKey)) -> Bool {
    self.is(index, pair.0) && self.is(index + 1, pair.1)
  }

  /// Whether the token at `index` is one of `words`.
  @inline(__always) func `is`(_ index: Int, anyOf words: WordSet) -> Bool {
    words.contains(tokens[index].key)
  }

  /// Whether the token is a word of a spelling that Vietnamese allows: Văn, not Valentina, Neang or Ksor.
  @inline(__always) func isSyllable(_ index: Int) -> Bool {
    tokens[index].isWord && !tokens[index].flags.contains(.notSyllable)
  }

  /// The longest phrase of `list` that begins at `index`, whatever its capitals.
  @inlinable @inline(__always) package func match(_ list: PhraseList, at index: Int) -> Gazetteer.Match? {
    if list.use == .swept { return has(list.bit, at: index) ? longest(list, at: index) : nil }
    return starts(list, at: index) ? phrases.asked(list, in: tokens, at: index) : nil
  }

  /// The longest one of at most `limit` tokens, of a list that is swept.
  func match(_ list: PhraseList, at index: Int, limit: Int) -> Gazetteer.Match? {
    has(list.bit, at: index) ? longest(list, at: index, limit: limit) : nil
  }

  /// The longest phrase of `list`, which is swept, at a token at which one begins.
  @usableFromInline
  func longest(_ list: PhraseList, at index: Int, limit: Int = .max) -> Gazetteer.Match? {
    guard let tables = phrases.tables, index >= 0, index < phrases.count else { return nil }
    let path = tables.path(index)
    let longest = path.pointee.longest
    if longest.accept &>> 24 == UInt32(list.rawValue), Int(longest.count) <= limit {
      return Gazetteer.Match(
        row: LexiconTable.Row(offset: longest.accept & 0xFF_FFFF), count: Int(longest.count))
    }
    var place = Int(path.pointee.end)
    while place > Int(path.pointee.first) {
      place &-= 1
      let (accept, count) = (tables.entries[place].accept, Int(tables.entries[place].count))
      if accept &>> 24 == UInt32(list.rawValue), count <= limit {
        return Gazetteer.Match(row: LexiconTable.Row(offset: accept & 0xFF_FFFF), count: count)
      }
    }
    return nil
  }

  /// The first token from `index` on that `reader` has to look at; `count` where there is none.
  @inline(__always) func next(_ reader: TokenInterest.Reader, from index: Int) -> Int {
    interest.next(reader, from: index, count: count)
  }

  /// The same without the tokens over which a mention of `kinds` (bits) lies; see `TokenInterest.View`.
  @inline(__always) func next(
    _ reader: TokenInterest.Reader, from index: Int, outside kinds: UInt8, _ cover: UnsafeBufferPointer<UInt8>
  ) -> Int {
    interest.next(reader, from: index, count: count, outside: kinds, cover)
  }

  /// The lists of which a phrase begins at `index`, as bits of swept ones.
  ///
  /// It reads the tables itself: a call into the other module, with a copy of what describes them, costs as much as
  /// everything else that is done with a token.
  @inlinable @inline(__always) package func lists(at index: Int) -> UInt64 {
    guard UInt(bitPattern: index) < UInt(bitPattern: phrases.count), let tables = phrases.tables else {
      return 0
    }
    return UInt64(tables.found[index].lists)
  }

  /// Whether a phrase of one of `lists` (bits of swept ones) begins at `index`.
  @inlinable @inline(__always) package func has(_ lists: UInt64, at index: Int) -> Bool {
    self.lists(at: index) & lists != 0
  }

  /// Whether a phrase of one of `lists` (bits of swept ones) ends with the token at `index`.
  @inlinable @inline(__always) package func hasEnding(_ lists: UInt64, at index: Int) -> Bool {
    guard UInt(bitPattern: index) < UInt(bitPattern: phrases.count), let tables = phrases.tables else {
      return false
    }
    return UInt64(tables.found[index].ending) & lists != 0
  }

  /// Whether the longest phrase of `list` that begins at `index` takes `count` tokens.
  @inline(__always) func has(_ list: PhraseList, at index: Int, count: Int) -> Bool {
    hasEnding(list.bit, at: index &+ count &- 1) && match(list, at: index)?.count == count
  }

  /// The longest phrase of `list`, which is swept, that ends just before `end`, of at most six tokens.
  func phrase(_ list: PhraseList, endingAt end: Int) -> (start: Int, row: LexiconTable.Row)? {
    guard hasEnding(list.bit, at: end - 1) else { return nil }
    var start = end - 1
    var longest: (start: Int, row: LexiconTable.Row)?
    while start >= 0, start >= end - 6 {
      if let match = match(list, at: start), match.count == end - start { longest = (start, match.row) }
      start -= 1
    }
    return longest
  }

  /// Whether the first word of some phrase of `list` stands at `index`, whatever follows it.
  @inlinable @inline(__always) package func starts(_ list: PhraseList, at index: Int) -> Bool {
    tokens[index].starts & list.bit != 0
  }

  /// Whether a phrase of `list` of more than one word may begin at `index`; one look says so of most words that none does.
  func mayBegin(_ list: PhraseList, at index: Int) -> Bool {
    starts(list, at: index) && phrases.mayBegin(list, in: tokens, at: index)
  }

  /// Whether a phrase of `list`, which is not swept, of more than `length` words and more than one, begins at `index`.
  func has(_ list: PhraseList, longerThan length: Int, at index: Int) -> Bool {
    starts(list, at: index) && phrases.has(list, longerThan: length, in: tokens, at: index)
  }

  /// Whether the lower-case word at `index` goes on with a compound, and so is no noun of its own: "cán | bộ Công
  /// an xã", "yêu | cầu Hà Nội".
  package func endsCompound(_ index: Int) -> Bool {
    self[index].letterCase == .lower && self[index].gap == .space
      && has(.compound, longerThan: 1, at: index - 1)
  }

  /// See `TokenList.endsSentence`.
  @inline(__always) package func endsSentence(at index: Int) -> Bool { tokens.endsSentence(at: index) }

  /// The bytes from the first of `tokens` to the last; empty where there are none.
  package func range(_ tokens: Range<Int>) -> ByteRange {
    guard let first = tokens.first, let last = tokens.last, first >= 0, last < count else {
      return ByteRange(0, 0)
    }
    return ByteRange(Int(self.tokens[first].start), Int(self.tokens[last].end))
  }

  /// The text of a range as it stands.
  package func string(_ range: ByteRange) -> String {
    let inside = range.clamped(to: ByteRange(0, bytes.count))
    return String(decoding: bytes[inside.start..<inside.end], as: UTF8.self)
  }

  package func string(_ tokens: Range<Int>) -> String { string(range(tokens)) }

  /// The value of a number token; nil for other tokens and for numbers of more than nine digits.
  package func number(_ index: Int) -> Int? {
    guard tokens[index].isNumber else { return nil }
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end &- start <= 9, start <= end, end <= bytes.count else { return nil }
    var value = 0
    for offset in start..<end {
      let digit = bytes[offset] &- 0x30
      // A number may have an ignorable scalar inside only if the tokenizer lets it; today it does not.
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// Whether one capital letter is glued to the token before `index`, as to a unit's number: "Sư đoàn 341|B|".
  func isLetter(gluedAt index: Int) -> Bool {
    let token = self[index]
    return token.isWord && token.gap == .none && token.isCapitalised && token.range.length == 1
  }

  /// How many digits a number token has; 0 for other tokens.
  @inline(__always) package func digits(_ index: Int) -> Int {
    tokens[index].isNumber ? Int(tokens[index].end &- tokens[index].start) : 0
  }
}
