import SourceText

/// Cuts bytes into tokens. Total: any bytes give tokens, in one pass, in time linear in their number.
///
/// This is the innermost loop of the product. Nearly every word is one that was met before: it costs a scan for its
/// end, one hash and one comparison of sixteen bytes (`TokenizerRun`, `WordMemo`). Any other reads each byte once and looks
/// letters up in one table of 16-bit entries; words that do not fit a packed `SyllableKey` are read a second time by
/// `hashedKey`.
public enum Tokenizer {
  /// Appends the tokens of `bytes`, with offsets from its beginning; `word` and `starts` stay 0.
  ///
  /// Offsets are 32 bits wide: what lies beyond 4 GiB is not read.
  public static func appendTokens(of bytes: [UInt8], to tokens: inout [Token]) {
    bytes.withUnsafeBufferPointer { appendTokens(of: $0, to: &tokens) }
  }

  /// The same over borrowed memory.
  public static func appendTokens(of bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]) {
    // A name or a cell of a table, as a rule; a word takes four bytes and a space.
    if tokens.isEmpty { tokens.reserveCapacity(min(bytes.count / 4 + 1, 64)) }
    Letters.table.withUnsafeBufferPointer { letters in
      var reader = Reader(bytes: bytes, letters: letters)
      while reader.offset < reader.end {
        if let token = reader.readSlowly() { tokens.append(token) }
      }
    }
  }

  /// The tokens of a name, a title or a cell of a table. An article is read by `appendTokens`, which makes no copy.
  package static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    appendTokens(of: Array(text.utf8), to: &tokens)
    return tokens
  }

  /// What the words of a name are compared by: no case, no normal form, no place of the tone mark, and no marks between
  /// them.
  package static func wordKeys(of text: String) -> [SyllableKey] {
    tokens(of: text).filter(\.isWord).map(\.key)
  }

  /// The first token of `bytes`; nil where they hold none.
  static func firstToken(of bytes: UnsafeBufferPointer<UInt8>) -> Token? {
    Letters.table.withUnsafeBufferPointer { letters in
      var reader = Reader(bytes: bytes, letters: letters)
      while reader.offset < reader.end {
        if let token = reader.readSlowly() { return token }
      }
      return nil
    }
  }

  /// Writes the tokens of `bytes` over those of `tokens`, from `first` on, with what the lexicon knows of each filled in by
  /// way of `memo`. The array grows where it must and never shrinks, so that it serves one text after another.
  ///
  /// - Parameter following: how many bytes of the same text may be read behind `bytes`; they say nothing, but the last words
  ///   are read as fast as the others then.
  /// - Returns: how many tokens there are now; what comes after them in `tokens` means nothing.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, following: Int = 0, into tokens: inout [Token], from first: Int = 0,
    memo: inout WordMemo
  ) -> Int {
    let signs = memo.signs
    return Letters.table.withUnsafeBufferPointer { letters in
      ByteClass.table.withUnsafeBufferPointer { classes in
        memo.withTable { words in
          let known = Known(classes: classes, words: words, signs: signs)
          var reader = Reader(bytes: bytes, letters: letters)
          var count = min(max(first, 0), tokens.count)
          while reader.offset < reader.end {
            if tokens.count - count < leastRoom {
              tokens.append(contentsOf: repeatElement(.outside, count: max(tokens.count, 512)))
            }
            count = tokens.withUnsafeMutableBufferPointer {
              run(&reader, known, following: following, into: $0, from: count)
            }
          }
          return count
        }
      }
    }
  }

  /// With less room than for so many tokens more is made.
  private static let leastRoom = 32

  /// Reads on until the bytes are at their end or `tokens` is full: words that were met before and marks by the fast path
  /// (`TokenizerRun`), everything else by `reader`.
  ///
  /// - Returns: how many tokens there are now.
  private static func run(
    _ reader: inout Reader, _ known: Known, following: Int, into tokens: UnsafeMutableBufferPointer<Token>,
    from first: Int
  ) -> Int {
    guard let base = reader.bytes.baseAddress, let marks = known.signs.marks.baseAddress,
      let numbers = known.signs.numbers.baseAddress,
      let target = tokens.baseAddress
    else { return first }
    let run = TokenizerRun(
      base: base, end: reader.end, readable: reader.bytes.count &+ max(following, 0), words: known.words,
      marks: marks, numbers: numbers, target: target, capacity: tokens.count)
    var count = first
    while reader.offset < reader.end, count < tokens.count {
      // What stands before the next token is nothing unusual.
      if !reader.gapIsWide, reader.gap != .lineBreak {
        var place = TokenizerRun.Place(
          offset: reader.offset, count: count, isAfterSpace: reader.gap == .space)
        run.read(&place)
        count = place.count
        reader.offset = place.offset
        reader.gap = place.isAfterSpace ? .space : .none
        if reader.offset >= reader.end || count >= tokens.count { break }
      }
      if let token = reader.next(known) {
        target[count] = token
        count &+= 1
      }
    }
    return count
  }
}

/// The state of one tokenizer run.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  let letters: UnsafeBufferPointer<LetterInfo>
  let end: Int
  var offset = 0
  var gap = Token.Gap.none
  var gapIsWide = false

  init(bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<LetterInfo>) {
    self.bytes = bytes
    self.letters = letters
    end = min(bytes.count, Int(UInt32.max))
  }

  /// The token at `offset`, with what the lexicon knows of it; nil for white space and what is ignorable.
  mutating func next(_ known: Known) -> Token? {
    let byte = bytes[offset]
    let kind = known.classes[Int(byte)]
    if kind & ByteClass.wordStart != 0 {
      let token = rememberedWord(known)
      // What looked like a word may be white space of another alphabet.
      return token.end != 0 ? token : nil
    }
    if kind & ByteClass.mark != 0 {
      var token = mark(UInt32(byte), length: 1)
      token.word = known.signs.marks[Int(byte)].word
      token.starts = known.signs.marks[Int(byte)].starts
      return token
    }
    return newWord(known)
  }

  /// What stands at `offset`, from the memo where it is a word that was met before; the token `outside` where it is no
  /// token at all.
  private mutating func rememberedWord(_ known: Known) -> Token {
    let start = offset
    let limit = min(end, start &+ WordMemo.longest)
    var wordEnd = start &+ 1
    while wordEnd < limit, known.classes[Int(bytes[wordEnd])] & ByteClass.word != 0 { wordEnd &+= 1 }
    guard wordEnd == end || !mayContinueWord(at: wordEnd, known.classes) else {
      return newWord(known) ?? .outside
    }
    let (low, high) = word(from: start, to: wordEnd)
    let (place, isThere) = known.words.find(low, high)
    if isThere {
      let met = known.words.entries[place].token
      offset = wordEnd
      var token = take(
        from: start, to: wordEnd, key: met.key, kind: .word, letterCase: met.letterCase, flags: met.flags)
      token.word = met.word
      token.starts = met.starts
      return token
    }
    let gapFlags: Token.Flags = gapIsWide ? .wideGap : []
    guard let token = newWord(known) else { return .outside }
    if token.kind == .word, Int(token.end) == wordEnd {
      var met = token
      met.flags.subtract(gapFlags)
      known.words.put(met, low, high)
    }
    return token
  }

  /// At most sixteen bytes as two numbers, zeros after them.
  @inline(__always)
  private func word(from start: Int, to end: Int) -> (low: UInt64, high: UInt64) {
    let length = UInt64(truncatingIfNeeded: end &- start)
    if let base = bytes.baseAddress, start &+ 16 <= bytes.count {
      let raw = UnsafeRawPointer(base) + start
      let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      if length < 8 { return (low & ((1 &<< (length &* 8)) &- 1), 0) }
      let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      return (low, length < 16 ? high & ((1 &<< (length &* 8 &- 64)) &- 1) : high)
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for place in start..<end {
      let shift = UInt64(truncatingIfNeeded: place &- start) &* 8
      if shift < 64 {
        low |= UInt64(bytes[place]) &<< shift
      } else {
        high |= UInt64(bytes[place]) &<< (shift &- 64)
      }
    }
    return (low, high)
  }

  private mutating func newWord(_ known: Known) -> Token? {
    guard var token = readSlowly() else { return nil }
    if !token.flags.contains(.malformed) {
      (token.word, token.starts) = known.signs.classify(token)
    }
    if token.kind == .word, !isSyllable(token) { token.flags.insert(.notSyllable) }
    return token
  }

  /// Whether Vietnamese allows the spelling of a word.
  private func isSyllable(_ word: Token) -> Bool {
    guard word.key.isPacked, word.range.length <= 24 else { return false }
    var syllable = VietnameseSyllable()
    var offset = Int(word.start)
    while offset < Int(word.end) {
      let (scalar, length) = Scalars.decode(bytes, at: offset) ?? (0xFFFD, 1)
      syllable.append(scalar)
      offset &+= length
    }
    return syllable.verdict != .invalid
  }

  /// Whether what begins at `offset` may be a letter, a combining mark or an ignorable scalar: anything but ASCII
  /// that is no letter, a no-break space, and the dashes, quotation marks and dots of U+2010…U+203F.
  @inline(__always)
  private func mayContinueWord(at offset: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = bytes[offset]
    let kind = classes[Int(byte)]
    if kind & (ByteClass.unsure | ByteClass.word) == 0 { return false }
    if kind & ByteClass.unsure == 0 { return true }
    guard offset &+ 2 < end else { return true }
    if byte == 0xE2 { return bytes[offset &+ 1] != 0x80 || bytes[offset &+ 2] < 0x90 }
    return !(byte == 0xC2 && bytes[offset &+ 1] == 0xA0)
  }

  /// The token at `offset`, read letter by letter; nil for white space and what is ignorable, which it steps over.
  mutating func readSlowly() -> Token? {
    let byte = bytes[offset]
    if byte < 0x80 {
      if letters[Int(byte)].bits != 0 { return word() }
      if byte &- 0x30 < 10 { return number() }
      guard byte <= 0x20, Scalars.isSpace(UInt32(byte)) else { return mark(UInt32(byte), length: 1) }
      noteSpace(isLineBreak: byte == 0x0A || byte == 0x0D, isPlain: byte == 0x20)
      offset &+= 1
      return nil
    }
    guard let (scalar, length) = Scalars.decode(bytes, at: offset) else {
      var token = mark(0xFFFD, length: 1)
      token.flags.insert(.malformed)
      return token
    }
    if let index = Letters.tableIndex(scalar), letters[index].bits != 0 { return word() }
    if Scalars.isSpace(scalar) {
      noteSpace(isLineBreak: scalar == 0x2028 || scalar == 0x2029, isPlain: false)
      offset &+= length
      return nil
    }
    if Scalars.isIgnorable(scalar) {
      offset &+= length
      return nil
    }
    return !isMarkRange(scalar) && Scalars.isOtherLetter(scalar) ? word() : mark(scalar, length: length)
  }

  /// General punctuation, arrows, dingbats and emoji are never letters; asking Unicode for each would be slow.
  @inline(__always) private func isMarkRange(_ scalar: UInt32) -> Bool {
    (0x2010...0x2BFF).contains(scalar) || scalar >= 0x1F000 || (0x300...0x36F).contains(scalar)
  }

  @inline(__always) private mutating func noteSpace(isLineBreak: Bool, isPlain: Bool) {
    if isLineBreak {
      gap = .lineBreak
    } else {
      gapIsWide = gapIsWide || !isPlain || gap == .space
      if gap == .none { gap = .space }
    }
  }

  @inline(__always) private mutating func take(
    from start: Int, to end: Int, key: SyllableKey, kind: Token.Kind, letterCase: Token.LetterCase,
    flags: Token.Flags
  ) -> Token {
    var flags = flags
    if gapIsWide { flags.insert(.wideGap) }
    let token = Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), key: key, kind: kind,
      letterCase: letterCase, gap: gap, flags: flags)
    gap = .none
    gapIsWide = false
    return token
  }

  private mutating func mark(_ scalar: UInt32, length: Int) -> Token {
    let start = offset
    offset &+= length
    return take(
      from: start, to: offset, key: SyllableKey(raw: SyllableKey.mark | UInt64(scalar)), kind: .mark,
      letterCase: .lower, flags: [])
  }

  private mutating func number() -> Token {
    let start = offset
    var hash = Hash()
    while offset < end, bytes[offset] &- 0x30 < 10 {
      hash.add(UInt32(bytes[offset]))
      offset &+= 1
    }
    let key = SyllableKey(raw: SyllableKey.number | hash.value & SyllableKey.hashMask)
    return take(from: start, to: offset, key: key, kind: .number, letterCase: .lower, flags: [])
  }

  /// The word at `offset`. Ignorable scalars after its last letter belong to no token.
  mutating func word() -> Token {
    let start = offset
    var word = WordLetters()
    var wordEnd = offset
    var sawIgnorable = false

    scan: while offset < end {
      let byte = bytes[offset]
      var length = 1
      var scalar = UInt32(byte)
      if byte >= 0x80 {
        guard let decoded = Scalars.decode(bytes, at: offset) else { break }
        (scalar, length) = decoded
      }
      var info = LetterInfo(bits: 0)
      if let index = Letters.tableIndex(scalar) { info = letters[index] }
      if info.bits != 0 {
        word.append(info)
      } else if byte < 0x80 {
        break scan
      } else if (0x300...0x36F).contains(scalar) {
        word.append(mark: scalar)
      } else if Scalars.isIgnorable(scalar) {
        offset &+= length
        sawIgnorable = true
        continue scan
      } else if !isMarkRange(scalar), Scalars.isOtherLetter(scalar) {
        word.append(foreign: scalar)
      } else {
        break scan
      }
      offset &+= length
      wordEnd = offset
      if sawIgnorable {
        word.flags.insert(.hasIgnorable)
        sawIgnorable = false
      }
    }
    let key = word.packedKey ?? hashedKey(from: start, to: wordEnd)
    if word.hasOddTone { word.flags.insert(.oddTone) }
    return take(
      from: start, to: wordEnd, key: key, kind: .word, letterCase: word.letterCase, flags: word.flags)
  }

  /// The key of a word that does not fit a packed one: a hash of its letters and tones, folded as a packed key folds
  /// them.
  private func hashedKey(from start: Int, to end: Int) -> SyllableKey {
    var hash = Hash()
    var tones: UInt64 = 0
    var pending: UInt32 = 0
    var offset = start
    while offset < end, let (scalar, length) = Scalars.decode(bytes, at: offset) {
      offset &+= length
      var info = LetterInfo(bits: 0)
      if let index = Letters.tableIndex(scalar) { info = letters[index] }
      if info.bits != 0 {
        hash.add(pending)
        pending = UInt32(info.letter)
        if info.toneBits != 0 { tones = tones &* 7 &+ info.toneBits }
      } else if let tone = Letters.tone(ofMark: scalar) {
        tones = tones &* 7 &+ tone
      } else if pending < 64, let shaped = Letters.shaped(UInt8(pending), byMark: scalar) {
        pending = UInt32(shaped)
      } else if !Scalars.isIgnorable(scalar) {
        hash.add(pending)
        pending = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
      }
    }
    hash.add(pending)
    hash.add(UInt32(truncatingIfNeeded: tones))
    return SyllableKey(raw: SyllableKey.hashedWord | hash.value & SyllableKey.hashMask)
  }
}

/// FNV-1a over 32-bit units, with a final mix so that the low bits are good table indexes.
private struct Hash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) mutating func add(_ unit: UInt32) {
    state = (state ^ UInt64(unit)) &* 0x100_0000_01B3
  }

  var value: UInt64 { state ^ (state >> 29) }
}
