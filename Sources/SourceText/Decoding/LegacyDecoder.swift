/// Turns bytes of the encodings before Unicode into UTF-8 (NFC). Total: every byte gives something.
///
/// Bytes that a Vietnamese table does not have are read as Windows-1252 (the fonts kept its quotes and
/// dashes); what that lacks as well becomes U+FFFD and is reported as malformed.
enum LegacyDecoder {
  /// - Returns: the text, and the places in it where a U+FFFD stands for bytes without a meaning.
  static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding
  ) -> (utf8: [UInt8], malformed: [Range<Int>]) {
    var scalars = scalars(of: bytes, as: encoding)
    if encoding == .tcvn3 { restoreCapitals(&scalars) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var malformed: [Range<Int>] = []
    for scalar in scalars {
      let start = utf8.count
      if scalar == CodePage.undefined {
        UTF8Scan.append(0xFFFD, to: &utf8)
        malformed.append(start..<utf8.count)
      } else {
        UTF8Scan.append(scalar, to: &utf8)
      }
    }
    return (utf8, malformed)
  }

  /// The code points that the bytes stand for, ``CodePage/undefined`` where they stand for nothing.
  static func scalars(of bytes: [UInt8], as encoding: TextEncoding) -> [UInt32] {
    switch encoding {
    case .tcvn3: tcvn(bytes)
    case .vni: vni(bytes)
    case .viscii: bytes.map { known(CodePage.viscii[$0], $0) }
    case .windows1258: windows1258(bytes)
    case .windows1252, .utf8, .utf8WithBOM, .utf16LE, .utf16BE: bytes.map { CodePage.windows1252[$0] }
    }
  }

  @inline(__always)
  private static func known(_ scalar: UInt32, _ byte: UInt8) -> UInt32 {
    scalar == CodePage.undefined ? CodePage.windows1252[byte] : scalar
  }

  // MARK: TCVN3

  private static func tcvn(_ bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      let letter = CodePage.tcvn5712[byte]
      let quote = CodePage.windows1252[byte]
      // 0x80–0x9F: a capital of the full standard or a quote of the ABC fonts. It is a letter inside a word
      // in capitals, or where Windows-1252 has no quote, dash or dots.
      if byte & 0xE0 == 0x80, isTypographic(quote) {
        let before = place > 0 ? bytes[place - 1] : 0x20
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
        let isOpenEnd = (byte == 0x96 || byte == 0x97) && !isCapital(after)
        scalars.append(isCapital(before) && (isCapital(after) || isOpenEnd) ? letter : quote)
      } else {
        scalars.append(known(letter, byte))
      }
    }
    return scalars
  }

  private static func isTypographic(_ scalar: UInt32) -> Bool {
    scalar == 0x2022 || scalar == 0x2026 || (0x2013...0x201E).contains(scalar)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0xA1...0xA7).contains(byte)
  }

  /// TCVN3 has no capitals with tones: a headline is typed with the small ones and shown in a capital font,
  /// so "CỘNG HÒA" arrives as "CộNG HòA". Words in which every letter that can be a capital is one get the
  /// others raised too. A word with a single one at its start ("Hà" in "HÀ NỘI") goes with its neighbours.
  static func restoreCapitals(_ scalars: inout [UInt32]) {
    enum Look { case capitals, open, ordinary }
    var words: [(range: Range<Int>, look: Look)] = []

    func raise(_ range: Range<Int>) {
      for place in range {
        guard let letter = VietnameseLetter(scalars[place]), !letter.isUppercase else { continue }
        let capital = VietnameseLetter(base: letter.base, tone: letter.tone, isUppercase: true)
        scalars[place] = capital.scalar ?? scalars[place]
      }
    }
    /// Settles the words of one line.
    func settle() {
      // From the right, then from the left, so that each word is looked at twice, however long the line.
      var next: Look?
      var follows: [Look?] = []
      for word in words.reversed() {
        follows.append(next)
        if word.look != .open { next = word.look }
      }
      var before: Look?
      for (place, following) in zip(words.indices, follows.reversed()) {
        let isBesideCapitals = before == .capitals || following == .capitals
        if words[place].look == .open, isBesideCapitals, before != .ordinary, following != .ordinary {
          words[place].look = .capitals
        }
        before = words[place].look
      }
      for word in words where word.look == .capitals { raise(word.range) }
      words.removeAll(keepingCapacity: true)
    }

    var start = 0
    var capitals = 0
    var small = 0
    for place in 0...scalars.count {
      let scalar = place < scalars.count ? scalars[place] : 0x0A
      if let letter = VietnameseLetter(scalar) {
        // Only a letter that has a capital in TCVN3 can tell which case was meant. One after another letter
        // says as much as two.
        if letter.isUppercase {
          capitals += start < place ? 2 : 1
        } else if letter.tone == 0 {
          small += 1
        }
        continue
      }
      if start < place {
        let isOpen = small == 0 && capitals < 2
        words.append((start..<place, isOpen ? .open : capitals >= 2 && small == 0 ? .capitals : .ordinary))
      }
      if scalar == 0x0A { settle() }
      (start, capitals, small) = (place + 1, 0, 0)
    }
  }

  // MARK: Windows-1258

  private static func windows1258(_ bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    for byte in bytes {
      let scalar = known(CodePage.windows1258[byte], byte)
      // The tone follows its letter; put together they are one code point.
      if VietnameseLetter.tone(ofMark: scalar) != nil, let last = scalars.last,
        let composed = VietnameseLetter(last)?.adding(mark: scalar)?.scalar
      {
        scalars[scalars.count - 1] = composed
      } else {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  // MARK: VNI

  private static func vni(_ bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let single = vniLetter(byte)
      if let letter = single ?? VietnameseLetter(UInt32(byte & 0x7F)), byte < 0x80 || single != nil,
        place + 1 < bytes.count, let composed = vniMark(bytes[place + 1], on: letter)?.scalar
      {
        scalars.append(composed)
        place += 2
        continue
      }
      scalars.append(single?.scalar ?? CodePage.windows1252[byte])
      place += 1
    }
    return scalars
  }

  /// The letters that VNI writes with one byte above 0x7F: ơ ư đ and the toned i, ỵ.
  private static func vniLetter(_ byte: UInt8) -> VietnameseLetter? {
    let scalar: Unicode.Scalar
    switch byte | 0x20 {
    case 0xF4: scalar = "ơ"
    case 0xF6: scalar = "ư"
    case 0xF1: scalar = "đ"
    case 0xED: scalar = "í"
    case 0xEC: scalar = "ì"
    case 0xE6: scalar = "ỉ"
    case 0xF3: scalar = "ĩ"
    case 0xF2: scalar = "ị"
    case 0xEE: scalar = "ỵ"
    default: return nil
    }
    guard byte >= 0xC0, let letter = VietnameseLetter(scalar.value) else { return nil }
    return VietnameseLetter(base: letter.base, tone: letter.tone, isUppercase: byte & 0x20 == 0)
  }

  /// The letter with the mark that follows it: a tone, a circumflex with a tone, or a breve with a tone.
  private static func vniMark(_ byte: UInt8, on letter: VietnameseLetter) -> VietnameseLetter? {
    guard byte >= 0xC0 else { return nil }
    let shape: UInt32?
    let tone: UInt32?
    switch byte | 0x20 {
    case 0xF8: (shape, tone) = (nil, 0x300)
    case 0xF9: (shape, tone) = (nil, 0x301)
    case 0xFB: (shape, tone) = (nil, 0x309)
    case 0xF5: (shape, tone) = (nil, 0x303)
    case 0xEF: (shape, tone) = (nil, 0x323)
    case 0xE2: (shape, tone) = (0x302, nil)
    case 0xE0: (shape, tone) = (0x302, 0x300)
    case 0xE1: (shape, tone) = (0x302, 0x301)
    case 0xE5: (shape, tone) = (0x302, 0x309)
    case 0xE3: (shape, tone) = (0x302, 0x303)
    case 0xE4: (shape, tone) = (0x302, 0x323)
    case 0xEA: (shape, tone) = (0x306, nil)
    case 0xE8: (shape, tone) = (0x306, 0x300)
    case 0xE9: (shape, tone) = (0x306, 0x301)
    case 0xFA: (shape, tone) = (0x306, 0x309)
    case 0xFC: (shape, tone) = (0x306, 0x303)
    case 0xEB: (shape, tone) = (0x306, 0x323)
    default: return nil
    }
    // i takes no mark of its own: its tones are single bytes.
    guard letter.tone == 0, letter.base != VietnameseLetter.i else { return nil }
    var marked: VietnameseLetter? = letter
    if let shape { marked = marked?.adding(mark: shape) }
    if let tone { marked = marked?.adding(mark: tone) }
    return marked
  }
}
