/// Cuts bytes into tokens. Total: any bytes give tokens, in one pass, in time linear in their number.
///
/// This is the innermost loop of the product. It reads each byte once, looks letters up in one table of 16-bit
/// entries, and allocates only what the token array needs; words that do not fit a packed `SyllableKey` are read a
/// second time by `hashedKey`.
public enum Tokenizer {
  /// Appends the tokens of `bytes`, with offsets from its beginning; `word` and `starts` stay 0.
  ///
  /// Offsets are 32 bits wide: what lies beyond 4 GiB is not read.
  public static func appendTokens(of bytes: [UInt8], to tokens: inout [Token]) {
    bytes.withUnsafeBufferPointer { appendTokens(of: $0, to: &tokens) }
  }

  /// The same over borrowed memory.
  public static func appendTokens(of bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]) {
    Letters.table.withUnsafeBufferPointer { letters in
      var reader = Reader(bytes: bytes, letters: letters, end: min(bytes.count, Int(UInt32.max)))
      reader.run(into: &tokens, readWord: { $0.word() }, finish: { _ in })
    }
  }

  /// The same with what the lexicon knows of each word filled in, by way of `memo`.
  public static func appendTokens(
    of bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token], memo: inout WordMemo
  ) {
    let classify = memo.classify
    Letters.table.withUnsafeBufferPointer { letters in
      memo.entries.withUnsafeMutableBufferPointer { entries in
        var reader = Reader(bytes: bytes, letters: letters, end: min(bytes.count, Int(UInt32.max)))
        reader.run(
          into: &tokens,
          readWord: { $0.rememberedWord(entries, classify) },
          // Marks and numbers are in the lexicon too, in phrases such as "kinh tế - xã hội".
          finish: { ($0.word, $0.starts) = classify($0.key) })
      }
    }
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

  init(bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<LetterInfo>, end: Int) {
    self.bytes = bytes
    self.letters = letters
    self.end = end
  }

  @inline(__always)
  mutating func run(
    into tokens: inout [Token], readWord: (inout Reader) -> Token, finish: (inout Token) -> Void
  ) {
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 {
        noteSpace(isLineBreak: false, isPlain: true)
        offset &+= 1
      } else if byte < 0x80 {
        if letters[Int(byte)].bits != 0 {
          tokens.append(readWord(&self))
        } else if byte &- 0x30 < 10 {
          var token = number()
          finish(&token)
          tokens.append(token)
        } else if byte <= 0x20, Scalars.isSpace(UInt32(byte)) {
          noteSpace(isLineBreak: byte == 0x0A || byte == 0x0D, isPlain: false)
          offset &+= 1
        } else {
          var token = mark(UInt32(byte), length: 1)
          finish(&token)
          tokens.append(token)
        }
      } else if let (scalar, length) = Scalars.decode(bytes, at: offset) {
        if let index = Letters.tableIndex(scalar), letters[index].bits != 0 {
          tokens.append(readWord(&self))
        } else if Scalars.isSpace(scalar) {
          noteSpace(isLineBreak: scalar == 0x2028 || scalar == 0x2029, isPlain: false)
          offset &+= length
        } else if Scalars.isIgnorable(scalar) {
          offset &+= length
        } else if !isMarkRange(scalar), Scalars.isOtherLetter(scalar) {
          tokens.append(readWord(&self))
        } else {
          var token = mark(scalar, length: length)
          finish(&token)
          tokens.append(token)
        }
      } else {
        var token = mark(0xFFFD, length: 1)
        token.flags.insert(.malformed)
        tokens.append(token)
      }
    }
  }

  /// The word at `offset`, from the memo where it was met before.
  @inline(__always)
  mutating func rememberedWord(
    _ entries: UnsafeMutableBufferPointer<WordMemo.Entry>, _ classify: WordMemo.Classifier
  ) -> Token {
    let start = offset
    var wordEnd = start
    var low: UInt64 = 0
    var high: UInt64 = 0
    let limit = min(end, start &+ WordMemo.longest)
    while wordEnd < limit {
      let byte = bytes[wordEnd]
      guard Self.isSureWordByte(byte) else { break }
      let shift = UInt64(truncatingIfNeeded: wordEnd &- start) &* 8
      if shift < 64 { low |= UInt64(byte) &<< shift } else { high |= UInt64(byte) &<< (shift &- 64) }
      wordEnd &+= 1
    }
    guard wordEnd > start, wordEnd == end || !mayContinueWord(at: wordEnd) else {
      var token = word()
      (token.word, token.starts) = classify(token.key)
      return token
    }
    let slot = WordMemo.slot(low, high)
    let entry = entries[slot]
    if entry.low == low, entry.high == high {
      offset = wordEnd
      var token = take(
        from: start, to: wordEnd, key: SyllableKey(raw: entry.key), kind: .word, letterCase: entry.letterCase,
        flags: entry.flags)
      token.word = entry.word
      token.starts = entry.starts
      return token
    }
    let gapFlags: Token.Flags = gapIsWide ? .wideGap : []
    var token = word()
    (token.word, token.starts) = classify(token.key)
    if Int(token.end) == wordEnd {
      entries[slot] = WordMemo.Entry(
        low: low, high: high, key: token.key.raw, starts: token.starts, word: token.word,
        letterCase: token.letterCase, flags: token.flags.subtracting(gapFlags))
    }
    return token
  }

  /// ASCII letters, and the bytes of the two- and three-byte letters and marks of Vietnamese.
  @inline(__always) private static func isSureWordByte(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    return byte < 0xC0 || byte == 0xC3 || byte == 0xC4 || byte == 0xC6 || byte == 0xE1 || byte == 0xCC
  }

  /// Whether what begins at `offset` may be a letter, a combining mark or an ignorable scalar: anything but ASCII
  /// that is no letter, a no-break space, and the dashes, quotation marks and dots of U+2010…U+203F.
  @inline(__always) private func mayContinueWord(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    guard offset &+ 2 < end else { return true }
    if byte == 0xE2 { return bytes[offset &+ 1] != 0x80 || bytes[offset &+ 2] < 0x90 }
    return !(byte == 0xC2 && bytes[offset &+ 1] == 0xA0)
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

  mutating func word() -> Token {
    let start = offset
    var key: UInt64 = 0
    var tone: UInt64 = 0
    var shift: UInt64 = 0
    var letterCount = 0
    var upperCount = 0
    var firstIsUpper = false
    var needsHash = false
    var flags = Token.Flags()
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
        let letter = info.letter
        if shift < 54 { key |= UInt64(letter) << shift } else { needsHash = true }
        if info.toneBits != 0 {
          if tone != 0 { needsHash = true }
          tone = info.toneBits
        }
        if info.isAccented { flags.insert(.precomposed) }
        if info.isUpper {
          upperCount &+= 1
          if letterCount == 0 { firstIsUpper = true }
        }
        letterCount &+= 1
        shift &+= 6
      } else if byte < 0x80 {
        break scan
      } else if (0x300...0x36F).contains(scalar) {
        flags.insert(.decomposed)
        if let mark = Letters.tone(ofMark: scalar) {
          if tone != 0 { needsHash = true }
          tone = mark
        } else if shift > 0, shift <= 54,
          let shaped = Letters.shaped(UInt8(truncatingIfNeeded: (key >> (shift &- 6)) & 0x3F), byMark: scalar)
        {
          key = key & ~(0x3F << (shift &- 6)) | UInt64(shaped) << (shift &- 6)
        } else {
          needsHash = true
        }
      } else if Scalars.isIgnorable(scalar) {
        offset &+= length
        sawIgnorable = true
        continue scan
      } else if !isMarkRange(scalar), Scalars.isOtherLetter(scalar) {
        needsHash = true
        flags.insert(.foreign)
        if Unicode.Scalar(scalar)?.properties.isUppercase == true {
          upperCount &+= 1
          if letterCount == 0 { firstIsUpper = true }
        }
        letterCount &+= 1
        shift &+= 6
      } else {
        break scan
      }
      offset &+= length
      wordEnd = offset
      if sawIgnorable {
        flags.insert(.hasIgnorable)
        sawIgnorable = false
      }
    }
    // Ignorable scalars after the last letter belong to no token.
    let letterCase: Token.LetterCase =
      upperCount == 0
      ? .lower
      : upperCount == letterCount && letterCount > 1
        ? .upper : upperCount == 1 && firstIsUpper ? .capitalised : .mixed
    let wholeKey =
      needsHash ? hashedKey(from: start, to: wordEnd) : SyllableKey(raw: key | tone << SyllableKey.toneShift)
    return take(from: start, to: wordEnd, key: wholeKey, kind: .word, letterCase: letterCase, flags: flags)
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
