import SourceText

/// What mentions say, as it is written, every white space made one space.
///
/// Of a name, a rank or a post only the place is kept; bytes are read, and strings made, where somebody asks for them.
package struct WrittenWords: Sendable {
  let paragraphs: ParagraphTable
  let text: TextBuffer

  init(_ paragraphs: ParagraphTable, _ text: TextBuffer) {
    self.paragraphs = paragraphs
    self.text = text
  }

  /// Hands the words of a mention to `body`; none where there is no such mention.
  package func withBytes(of mention: Sighting, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    with(mention, body)
  }

  package func string(of mention: Sighting) -> String {
    with(mention) { String(decoding: $0, as: UTF8.self) }
  }

  /// How many bytes these words have.
  package func byteCount(of mention: Sighting) -> Int { with(mention) { $0.count } }

  /// Where a mention stands in the text; empty where there is none.
  private func range(of mention: Sighting) -> ByteRange {
    let paragraph = paragraphs.index(mention.paragraph)
    guard paragraph < paragraphs.count,
      let range = paragraphs.items[paragraph].reading.range(ofMention: Int(mention.item))
    else { return ByteRange(0, 0) }
    return range.shifted(by: paragraphs.items[paragraph].range.start)
  }

  private func with<Result>(
    _ mention: Sighting, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let inside = range(of: mention).clamped(to: text.range)
    return text.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[inside.start..<inside.end])
      if Self.hasPlainSpaces(bytes) { return body(bytes) }
      var words: [UInt8] = []
      words.reserveCapacity(bytes.count)
      var isSpace = false
      for byte in bytes {
        if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
          isSpace = true
          continue
        }
        if isSpace { words.append(0x20) }
        isSpace = false
        words.append(byte)
      }
      // A no-break space is two bytes and kept: names hold it rarely, and the text should be found again.
      return words.withUnsafeBufferPointer(body)
    }
  }

  /// Whether all white space is single spaces between words. Sometimes not said of text of which it is true.
  private static func hasPlainSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    guard count >= 8, let start = UnsafeRawPointer(bytes.baseAddress) else {
      var wasSpace = false
      for byte in bytes {
        let isSpace = byte == 0x20
        if isSpace && wasSpace || byte < 0x20 { return false }
        wasSpace = isSpace
      }
      return !wasSpace
    }
    // Eight bytes at a time, the last of them again where there are fewer. One more than the step is looked at, so that
    // two spaces are seen wherever they stand.
    var offset = 0
    while true {
      let eight = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let spaces = zeroBytes(eight ^ 0x2020_2020_2020_2020)
      if zeroBytes(eight & 0xE0E0_E0E0_E0E0_E0E0) | spaces & spaces &<< 8 != 0 { return false }
      if offset == count &- 8 { return bytes[count &- 1] != 0x20 }
      offset = min(offset &+ 7, count &- 8)
    }
  }

  /// The highest bit of every byte that is zero.
  @inline(__always) private static func zeroBytes(_ eight: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((eight & low) &+ low | eight | low)
  }
}

extension WrittenWords {
  /// A mention, and a hash of its bytes: of two whose hashes differ the words may still be the same but for white space
  /// or normal form.
  package struct Phrase: Sendable {
    package internal(set) var mention: Sighting
    let hash: UInt64
  }

  /// The phrase of `mention`, which stands at `range` of the text.
  func phrase(_ mention: Sighting, at range: ByteRange) -> Phrase {
    let inside = range.clamped(to: text.range)
    let hash = text.bytes.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: inside.length) ^ 0xCBF2_9CE4_8422_2325
      var offset = inside.start
      while offset &+ 8 <= inside.end {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        offset &+= 8
      }
      var rest: UInt64 = 0
      while offset < inside.end {
        rest = rest << 8 | UInt64(bytes[offset])
        offset &+= 1
      }
      hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
      return hash ^ hash >> 29
    }
    return Phrase(mention: mention, hash: hash)
  }

  /// Whether two phrases have the same words, in whatever normal form.
  func isSame(_ one: Phrase, _ two: Phrase) -> Bool { isSame(one, two, ignoresCapitals: false) }

  /// The same without regard to capitals.
  func isSameFolded(_ one: Phrase, _ two: Phrase) -> Bool { isSame(one, two, ignoresCapitals: true) }

  /// How one phrase goes with another.
  enum Form {
    case none
    /// The same words in the same letters.
    case same
    /// The same but for capitals.
    case folded
    /// The words with which the other begins.
    case shorter
  }

  /// What `one` is of `other`.
  func form(_ one: Phrase, of other: Phrase) -> Form {
    with(one.mention) { short in
      with(other.mention) { long in
        guard let first = short.first, let begin = long.first,
          Self.lowercased(first) == Self.lowercased(begin)
        else { return .none }
        let (left, right) = (String(decoding: short, as: UTF8.self), String(decoding: long, as: UTF8.self))
        if left == right { return .same }
        let (low, lower) = (left.lowercased(), right.lowercased())
        if low == lower { return .folded }
        return lower.hasPrefix(low) && lower.utf8.count > low.utf8.count
          && lower.dropFirst(low.count).first == " " ? .shorter : .none
      }
    }
  }

  private func isSame(_ one: Phrase, _ two: Phrase, ignoresCapitals: Bool) -> Bool {
    if one.hash == two.hash { return true }
    if areSurelyDifferent(one.mention, two.mention, ignoresCapitals: ignoresCapitals) { return false }
    return with(one.mention) { left in
      with(two.mention) { right in
        switch Self.order(left, right, ignoresCapitals: ignoresCapitals) {
        case .same: return true
        case .different: return false
        case .unclear:
          let (left, right) = (String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
          return ignoresCapitals ? left.lowercased() == right.lowercased() : left == right
        }
      }
    }
  }

  /// Whether the words differ as they stand by something else than white space: nearly all that differ do.
  private func areSurelyDifferent(_ one: Sighting, _ two: Sighting, ignoresCapitals: Bool) -> Bool {
    let (left, right) = (range(of: one).clamped(to: text.range), range(of: two).clamped(to: text.range))
    return text.bytes.withUnsafeBufferPointer { bytes in
      let (left, right) = (
        UnsafeBufferPointer(rebasing: bytes[left.start..<left.end]),
        UnsafeBufferPointer(rebasing: bytes[right.start..<right.end])
      )
      let index = Self.firstDifference(left, right, ignoresCapitals: ignoresCapitals)
      guard index < left.count, index < right.count, left[index] > 0x20, right[index] > 0x20 else {
        return false
      }
      return Self.order(left, right, ignoresCapitals: ignoresCapitals) == .different
    }
  }

  private enum Comparison {
    case same, different
    /// The bytes differ where there may be two ways of writing one letter.
    case unclear
  }

  /// Where the first letters that differ, and what follows them, have one way of being written each, the texts are
  /// different whatever their normal forms.
  private static func order(
    _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>, ignoresCapitals: Bool
  ) -> Comparison {
    let shorter = min(one.count, two.count)
    var index = firstDifference(one, two, ignoresCapitals: ignoresCapitals)
    if index == shorter, one.count == two.count { return .same }
    while index > 0, index < shorter, one[index] & 0xC0 == 0x80 || two[index] & 0xC0 == 0x80 { index -= 1 }
    // Which of the other letters are capitals of which, the strings know.
    let isASCII = index == shorter || one[index] | two[index] < 0x80
    guard isASCII || !ignoresCapitals else { return .unclear }
    return isPlain(one, index) && isPlain(two, index) ? .different : .unclear
  }

  /// Where the texts differ first; the length of the shorter where they do not.
  private static func firstDifference(
    _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>, ignoresCapitals: Bool
  ) -> Int {
    let shorter = min(one.count, two.count)
    var index = 0
    while index < shorter,
      one[index] == two[index] || ignoresCapitals && lowercased(one[index]) == lowercased(two[index])
    { index += 1 }
    return index
  }

  /// Of ASCII; all other bytes stay as they are.
  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard let length = lengthOfPlainLetter(bytes, index) else { return false }
    return lengthOfPlainLetter(bytes, index + length) != nil
  }

  /// The length in bytes of ASCII, or of a letter of U+00C0…U+02FF or U+1E00…U+1EFF: none of these is a mark on the one
  /// before it. 0 at the end; nil for all else.
  private static func lengthOfPlainLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC3...0xCB: return 2
    case 0xE1 where index + 1 < bytes.count && bytes[index + 1] >= 0xB8 && bytes[index + 1] <= 0xBB: return 3
    default: return nil
    }
  }
}
