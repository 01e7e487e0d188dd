/// How text came to be garbled: which bytes were shown through which wrong table.
package enum Mojibake: String, CaseIterable, Sendable {
  /// TCVN3 bytes read as Windows-1252: "Qu©n ®éi".
  case tcvn3
  /// VNI bytes read as Windows-1252: "Quaân ñoäi".
  case vni
  /// VISCII bytes read as Windows-1252: "Quân ðµi".
  case viscii
  /// Windows-1258 bytes read as Windows-1252: "Quân ðôòi".
  case windows1258
  /// UTF-8 read as Windows-1252 or Latin-1, once or more often: "QuÃ¢n Ä‘á»™i".
  case utf8AsWindows1252
  /// UTF-8 read as Windows-1250 (Central Europe): "QuĂ˘n Ä‘á»™i".
  case utf8AsWindows1250
  /// UTF-8 read as ISO 8859-2.
  case utf8AsLatin2

  /// The encoding that the text was in.
  var original: TextEncoding {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .viscii: .viscii
    case .windows1258: .windows1258
    case .utf8AsWindows1252, .utf8AsWindows1250, .utf8AsLatin2: .utf8
    }
  }

  /// The table that it was read with by mistake.
  var page: CodePage {
    switch self {
    case .tcvn3, .vni, .viscii, .windows1258, .utf8AsWindows1252: .windows1252
    case .utf8AsWindows1250: .windows1250
    case .utf8AsLatin2: .latin2
    }
  }
}

/// A word of garbled text read the way it was meant.
struct MojibakeReading {
  private(set) var scalars: [UInt32]
  /// How the word looks in this reading.
  private(set) var look: MojibakeJudge.Look
  /// Some letter came out different.
  var isChanged: Bool
  /// A lost character was put back by guessing, or is still missing.
  var isGuess = false
  /// Only quotes, dashes and the like changed, from sequences of three ("â€œ") that nobody writes.
  var isPunctuation = false
  /// A letter came from a sequence of three ("á»›"), as hardly any text has one by chance.
  private(set) var hasLongSequence = false

  /// Nil when the word cannot have come about that way.
  init?(_ word: [UInt32], as kind: Mojibake) {
    // Bytes that are no UTF-8 cannot be put back as code points.
    guard !word.contains(UTF8Scalars.malformed) else { return nil }
    switch kind {
    case .utf8AsWindows1252, .utf8AsWindows1250, .utf8AsLatin2: self.init(utf8: word, page: kind.page)
    case .tcvn3, .vni, .viscii, .windows1258: self.init(legacy: word, kind)
    }
  }

  // MARK: Single bytes

  private init?(legacy word: [UInt32], _ kind: Mojibake) {
    var bytes: [UInt8] = []
    for scalar in word {
      guard let byte = CodePage.windows1252.byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    var letters: [UInt32]
    if kind == .tcvn3 {
      // Only what the ABC fonts have: the capitals of the full standard would read quotes as letters.
      letters = zip(bytes, word).map { byte, scalar in
        let letter = CodePage.tcvn3[byte]
        return letter == CodePage.undefined ? scalar : letter
      }
      LegacyDecoder.restoreCapitals(&letters)
    } else {
      letters = zip(LegacyDecoder.scalars(of: bytes, as: kind.original), word + word)
        .map { $0 == CodePage.undefined ? $1 : $0 }
    }
    scalars = letters
    look = MojibakeJudge.judge(letters)
    isChanged = letters != word
    // ư is the soft hyphen in TCVN3, which programs like to drop: "tíng" was "t­íng".
    if kind == .tcvn3, look == .bad, let restored = Self.restoringHorn(letters) {
      scalars = restored
      look = .good
      isGuess = true
    }
  }

  /// The word with ư before its first ơ, when that makes it a syllable.
  private static func restoringHorn(_ letters: [UInt32]) -> [UInt32]? {
    guard letters.count < 12 else { return nil }
    let place = letters.firstIndex { VietnameseLetter($0)?.base == VietnameseLetter.oHorn }
    guard let place else { return nil }
    let restored = letters[..<place] + [0x1B0] + letters[place...]
    return MojibakeJudge.judge(Array(restored)) == .good ? Array(restored) : nil
  }

  // MARK: UTF-8

  private init?(utf8 word: [UInt32], page: CodePage) {
    var current = word
    var isChanged = false
    isPunctuation = true
    // à is C3 A0, and A0 is a no-break space, which becomes a plain one wherever text is tidied.
    if word.last == page[0xC3] {
      current.append(page[0xA0])
      isSpaceLost = true
    }
    look = .bad
    // Text that went wrong twice needs two steps back; more than three was never seen.
    for _ in 0..<3 {
      let step = Self.stepBack(current, page)
      guard step.isChanged else { break }
      let next = MojibakeJudge.judge(step.scalars)
      if look == .good, next != .good, !step.hasLongSequence { break }
      look = next
      if !step.isPunctuation { isPunctuation = false }
      if step.hasLongSequence { hasLongSequence = true }
      (current, isChanged) = (step.scalars, true)
    }
    guard isChanged else { return nil }
    scalars = current
    self.isChanged = true
    if current.contains(where: Self.isLost) {
      isGuess = true
      resolveLost(page)
    }
  }

  private static func stepBack(
    _ word: [UInt32], _ page: CodePage
  ) -> (scalars: [UInt32], isChanged: Bool, isPunctuation: Bool, hasLongSequence: Bool) {
    var scalars: [UInt32] = []
    var isChanged = false
    var isPunctuation = true
    var hasLongSequence = false
    var place = 0
    while place < word.count {
      let (scalar, length) = sequence(in: word, at: place, page)
      if let scalar {
        isChanged = true
        if length < 3 || !(0x2010...0x2122).contains(scalar) {
          isPunctuation = false
          if length >= 3 { hasLongSequence = true }
        }
        scalars.append(scalar)
      } else {
        scalars.append(word[place])
      }
      place += length
    }
    return (scalars, isChanged, isPunctuation, hasLongSequence)
  }

  /// The character whose UTF-8 bytes the code points from `place` on are, and how many they are.
  private static func sequence(
    in word: [UInt32], at place: Int, _ page: CodePage
  ) -> (scalar: UInt32?, length: Int) {
    guard word[place] >= 0x80, let lead = page.byte(of: word[place]), lead >= 0xC2, lead <= 0xF4 else {
      return (nil, 1)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= word.count else { return (nil, 1) }
    var bytes = [lead]
    for scalar in word[(place + 1)..<(place + length)] {
      if scalar == 0xFFFD {
        // The reader had no character for this byte. Only a last byte can be found again.
        guard bytes.count == length - 1, length < 4 else { return (nil, 1) }
        return (lost(bytes), length)
      }
      guard let byte = page.byte(of: scalar), byte & 0xC0 == 0x80 else { return (nil, 1) }
      bytes.append(byte)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let (scalar, used) = UTF8Scan.scalar(buffer, at: 0, end: buffer.count)
      return (scalar, used)
    }
  }

  // A character whose last byte is lost is held as a number above all code points: the mark, then its bytes.
  private static let lostMark: UInt32 = 1 << 24
  private static func isLost(_ scalar: UInt32) -> Bool { scalar >= lostMark }
  private static func lost(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(lostMark &>> (8 * UInt32(bytes.count - 1))) { $0 &<< 8 | UInt32($1) } | lostMark
  }

  /// Tries for lost letters (two at most) the bytes that the table lacks. When exactly one try makes a
  /// syllable, that was it; else U+FFFD stays for a person to fill in.
  private mutating func resolveLost(_ page: CodePage) {
    let places = scalars.indices.filter { Self.isLost(scalars[$0]) }
    let choices = places.map { Self.candidates(scalars[$0], page) }
    for place in places { scalars[place] = 0xFFFD }
    guard let firstPlace = places.first, let lastPlace = places.last, places.count <= 2,
      let firstChoices = choices.first, let lastChoices = choices.last
    else { return }
    var found: [[UInt32]] = []
    for first in firstChoices {
      for last in lastChoices where places.count == 2 || last == first {
        var trial = scalars
        trial[firstPlace] = first
        trial[lastPlace] = last
        if MojibakeJudge.judge(trial) != .bad { found.append(trial) }
      }
    }
    if found.count == 1 { scalars = found[0] }
    look = MojibakeJudge.judge(scalars)
    isResolvable = !found.isEmpty
  }

  /// What can have stood where the last byte is lost: letters of Vietnamese and the closing quote.
  private static func candidates(_ held: UInt32, _ page: CodePage) -> [UInt32] {
    let third = UInt8(truncatingIfNeeded: held)
    let second = UInt8(truncatingIfNeeded: held &>> 8)
    let leads = second >= 0xE0 ? [second, third] : [third]
    return page.undefinedBytes.compactMap { last in
      let scalar = (leads + [last]).withUnsafeBufferPointer {
        UTF8Scan.scalar($0, at: 0, end: $0.count).scalar
      }
      guard let scalar, scalar == 0x201D || VietnameseLetter(scalar) != nil else { return nil }
      return scalar
    }
  }

  /// The word ended in à, whose second half was taken for a space.
  var isSpaceLost = false

  /// Whether the plain space at `place` was the second half of the à before it and so has to go: when no word
  /// follows, or when the letters after it are no syllable without it ("lÃ m" was "làm").
  static func isHalfOfLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, spaceAt place: Int, after word: [UInt32]
  ) -> Bool {
    guard place + 1 < bytes.count, bytes[place] == 0x20 else { return false }
    if bytes[place + 1] < 0x80, !(0x61...0x7A).contains(bytes[place + 1] | 0x20) {
      return !(0x30...0x39).contains(bytes[place + 1]) && bytes[place + 1] != 0x28
    }
    var alone = VietnameseSyllable()
    var joined = VietnameseSyllable()
    for scalar in word { joined.append(scalar) }
    var next = place + 1
    while next < bytes.count, next < place + 8, (0x61...0x7A).contains(bytes[next]) {
      alone.append(UInt32(bytes[next]))
      joined.append(UInt32(bytes[next]))
      next += 1
    }
    return !alone.isEmpty && alone.verdict == .invalid && joined.verdict == .valid
  }

  /// With a lost letter: whether some letter would make a word of it.
  var isResolvable = false
}
