/// The rules of UTF-8 (Unicode 3.9, table 3-7), in two speeds: a whole-file check and one code point.
package enum UTF8Scan {
  /// Whether `bytes` are well-formed UTF-8 without a zero byte: what nearly every article is, so this runs
  /// over every file and has to cost little.
  ///
  /// Blocks that hold nothing out of the way (`UTF8Block`) are looked at sixteen bytes at a time, others by the automaton.
  package static func isCleanText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { isCleanText($0) }
  }

  package static func isCleanText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let size = UTF8Block.size
    // A block looks at the bytes before it, so the first is not for it.
    var place = min(size, bytes.count)
    var state = run(bytes[..<place], from: State.start)
    // Whether a character that is not finished may stand before `place`; the next block asks for its rest.
    var isOpen = false
    while state != State.broken, bytes.count - place >= size {
      if state == State.start, let isClean = UTF8Block.isClean(bytes, at: place) {
        if !isClean { return false }
        isOpen = true
      } else {
        let begun = isOpen ? UTF8Block.unfinished(bytes, before: place) : 0
        state = run(bytes[(place - begun)..<(place + size)], from: state)
        isOpen = false
      }
      place += size
    }
    let begun = isOpen ? UTF8Block.unfinished(bytes, before: place) : 0
    return run(bytes[(place - begun)...], from: state) == State.start
  }

  /// Where to cut at `place` or up to three bytes behind it, so that the bytes are clean exactly where both parts are: not
  /// before a byte that goes on with a character, unless there are more of these than any character has.
  package static func cut(_ bytes: UnsafeRawBufferPointer, near place: Int) -> Int {
    guard place > 0 else { return 0 }
    let place = min(place, bytes.count)
    for offset in 0..<4 where place + offset < bytes.count {
      if bytes[place + offset] & 0xC0 != 0x80 { return place + offset }
    }
    return bytes.count - place < 4 ? bytes.count : place
  }

  /// The state of the automaton behind `bytes`.
  ///
  /// Its row for a byte holds the next state of all states, six bits each, and the state is the shift to apply: one load and
  /// one shift a byte, no branch. Errors stay errors.
  private static func run(_ bytes: Slice<UnsafeRawBufferPointer>, from state: UInt64) -> UInt64 {
    automaton.withUnsafeBufferPointer { rows in
      guard rows.count == 256 else { return State.broken }
      var state = state
      for byte in UnsafeRawBufferPointer(rebasing: bytes) { state = rows[Int(byte)] &>> (state & 63) }
      return state & 63
    }
  }

  /// The code point that starts at `place`, and how many bytes it takes. Where there is none (a stray or
  /// missing continuation, an overlong form, a surrogate) the code point is nil and the length 1.
  @inline(__always)
  package static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int
  ) -> (scalar: UInt32?, length: Int) {
    guard place >= 0, place < end, end <= bytes.count else { return (nil, 1) }
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    func continuation(_ offset: Int) -> UInt32? {
      guard place + offset < end else { return nil }
      let byte = bytes[place + offset]
      return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
    }
    guard first >= 0xC2, first <= 0xF4, let second = continuation(1) else { return (nil, 1) }
    if first < 0xE0 { return ((first & 0x1F) &<< 6 | second, 2) }
    guard let third = continuation(2) else { return (nil, 1) }
    if first < 0xF0 {
      let scalar = (first & 0xF) &<< 12 | second &<< 6 | third
      return scalar < 0x800 || (0xD800...0xDFFF).contains(scalar) ? (nil, 1) : (scalar, 3)
    }
    guard let fourth = continuation(3) else { return (nil, 1) }
    let scalar = (first & 7) &<< 18 | second &<< 12 | third &<< 6 | fourth
    return scalar < 0x10000 || scalar > 0x10FFFF ? (nil, 1) : (scalar, 4)
  }

  /// Appends the UTF-8 form of `scalar`; U+FFFD for what is no code point (a surrogate).
  @inline(__always)
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar &>> shift & 0x3F) }
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6))
      bytes.append(tail(0))
    } else if (0xD800...0xDFFF).contains(scalar) || scalar > 0x10FFFF {
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }

  /// What a slow walk over text that is not clean finds.
  struct Survey {
    /// Runs of bytes that are no UTF-8, neighbours joined, in order.
    var malformed: [Range<Int>] = []
    /// Well-formed characters of two bytes or more.
    var wideCharacters = 0
    var zeroBytes = 0
    /// C0 controls other than those that text has (tab, line ends, form feed, escape) and zero.
    var controls = 0
  }

  static func survey(_ bytes: [UInt8]) -> Survey {
    var survey = Survey()
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let (scalar, length) = scalar(buffer, at: place, end: buffer.count)
        if let scalar {
          if length > 1 {
            survey.wideCharacters += 1
          } else if scalar == 0 {
            survey.zeroBytes += 1
          } else if scalar < 0x20, scalar < 9 || scalar > 13, scalar != 0x1A, scalar != 0x1B {
            survey.controls += 1
          }
        } else if let last = survey.malformed.last, last.upperBound == place {
          survey.malformed[survey.malformed.count - 1] = last.lowerBound..<place + 1
        } else {
          survey.malformed.append(place..<place + 1)
        }
        place += length
      }
    }
    return survey
  }

  // MARK: Automaton

  /// States as shifts: multiples of six.
  private enum State {
    static let start: UInt64 = 0
    static let broken: UInt64 = 6
    /// One, two, three more continuation bytes.
    static let one: UInt64 = 12
    static let two: UInt64 = 18
    static let three: UInt64 = 24
    /// After E0, ED, F0, F4, where the next byte is narrower.
    static let afterE0: UInt64 = 30
    static let afterED: UInt64 = 36
    static let afterF0: UInt64 = 42
    static let afterF4: UInt64 = 48
    static let all = [start, broken, one, two, three, afterE0, afterED, afterF0, afterF4]
  }

  private static let automaton: [UInt64] = (0...255).map { byte in
    State.all.reduce(0) { row, state in row | next(UInt8(byte), in: state) << state }
  }

  private static func next(_ byte: UInt8, in state: UInt64) -> UInt64 {
    switch (state, byte) {
    case (State.start, 1...0x7F): State.start
    case (State.start, 0xC2...0xDF): State.one
    case (State.start, 0xE0): State.afterE0
    case (State.start, 0xED): State.afterED
    case (State.start, 0xE1...0xEF): State.two
    case (State.start, 0xF0): State.afterF0
    case (State.start, 0xF1...0xF3): State.three
    case (State.start, 0xF4): State.afterF4
    case (State.one, 0x80...0xBF): State.start
    case (State.two, 0x80...0xBF), (State.afterE0, 0xA0...0xBF), (State.afterED, 0x80...0x9F): State.one
    case (State.three, 0x80...0xBF), (State.afterF0, 0x90...0xBF), (State.afterF4, 0x80...0x8F): State.two
    default: State.broken
    }
  }
}

/// The code points of a stretch of UTF-8, ``malformed`` for each byte that is none.
struct UTF8Scalars: Sequence, IteratorProtocol {
  /// No code point at all.
  static let malformed: UInt32 = 0x11_0000

  let bytes: UnsafeBufferPointer<UInt8>
  var place: Int
  let end: Int

  mutating func next() -> UInt32? {
    guard place < end else { return nil }
    let (scalar, length) = UTF8Scan.scalar(bytes, at: place, end: end)
    place += length
    return scalar ?? Self.malformed
  }
}
