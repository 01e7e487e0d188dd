/// A stretch of garbled text and what it was.
package struct MojibakeSpan: Equatable, Sendable {
  /// Bytes of the text as it stands, from the first garbled word to the last.
  package let range: ByteRange
  package let kind: Mojibake
  /// UTF-8 to put there.
  package let repaired: [UInt8]
  /// False where a character was lost on the way and had to be guessed, or is still U+FFFD.
  package let isCertain: Bool
}

/// Finds text that is valid UTF-8 but was garbled on its way: old encodings pasted through Windows-1252,
/// UTF-8 read with a one-byte table.
///
/// A word is garbled when it is no Vietnamese as it stands and is Vietnamese in the other reading. One word
/// proves little (there are names of all languages), so a run of words has to agree and none of them may be
/// good Vietnamese that the other reading would spoil. Lines are judged on their own, since documents are put
/// together from parts; only for short lines the rest of the document counts.
package enum MojibakeDetector {
  /// All spans of a text, in order. Linear; a text without an odd letter costs one pass.
  package static func spans(in bytes: [UInt8]) -> [MojibakeSpan] {
    bytes.withUnsafeBufferPointer { buffer in
      let all = 0..<buffer.count
      let known = kinds(in: buffer, all)
      if known.isEmpty { return [] }
      var spans: [MojibakeSpan] = []
      forEachLine(of: buffer, all) { spans += line(buffer, $0, known: known) }
      return spans
    }
  }

  /// What the lines in `range` show on their own: the part of the evidence to fold over a document.
  package static func kinds(in bytes: [UInt8], _ range: ByteRange) -> Set<Mojibake> {
    bytes.withUnsafeBufferPointer { buffer in
      let inside = range.clamped(to: ByteRange(0, buffer.count))
      return kinds(in: buffer, inside.start..<inside.end)
    }
  }

  /// The spans of the lines in `range`, given the kinds that the whole document has shown.
  package static func spans(
    in bytes: [UInt8], _ range: ByteRange, known: Set<Mojibake>
  ) -> [MojibakeSpan] {
    bytes.withUnsafeBufferPointer { buffer in
      let inside = range.clamped(to: ByteRange(0, buffer.count))
      var spans: [MojibakeSpan] = []
      forEachLine(of: buffer, inside.start..<inside.end) { spans += line(buffer, $0, known: known) }
      return spans
    }
  }

  /// Calls `body` with every line, and with the pieces of lines that are too long to be lines of text, so
  /// that memory stays bounded.
  private static func forEachLine(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    let longest = 1 << 16
    var start = range.lowerBound
    var space: Int?
    for place in range {
      if bytes[place] == 0x20 { space = place }
      let isTooLong = place - start >= longest && bytes[place] & 0xC0 != 0x80
      guard bytes[place] == 0x0A || isTooLong else { continue }
      let end = isTooLong ? space ?? place : place
      body(start..<end)
      start = bytes[end] & 0x80 == 0 ? end + 1 : end
      space = nil
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  // MARK: One line

  /// Jumps from one suspicious place to the next and looks at the lines around it.
  private static func kinds(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Set<Mojibake> {
    var found: Set<Mojibake> = []
    var place = range.lowerBound
    while let hit = MojibakeSignature.first(in: bytes, place..<range.upperBound) {
      var start = hit.lowerBound
      while start > place, bytes[start - 1] != 0x0A { start -= 1 }
      var end = hit.upperBound
      while end < range.upperBound, bytes[end - 1] != 0x0A { end += 1 }
      forEachLine(of: bytes, start..<end) { line in
        found.formUnion(runs(in: words(bytes, line), bytes, known: []).map(\.kind))
      }
      place = end
    }
    return found
  }

  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, known: Set<Mojibake>
  ) -> [MojibakeSpan] {
    guard !known.isEmpty || MojibakeSignature.first(in: bytes, line) != nil else { return [] }
    let words = words(bytes, line)
    return runs(in: words, bytes, known: known).map { $0.span(in: words, bytes) }
  }

  /// A stretch without spaces, digits and ASCII punctuation that has something beyond ASCII.
  private struct Word {
    let range: Range<Int>
    let look: MojibakeJudge.Look

    func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
      Array(UTF8Scalars(bytes: bytes, place: range.lowerBound, end: range.upperBound))
    }
  }

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Word] {
    var words: [Word] = []
    var place = line.lowerBound
    while place < line.upperBound {
      let start = place
      var isAccented = false
      while place < line.upperBound, bytes[place] >= 0x80 || isASCIILetter(bytes[place]) {
        if bytes[place] >= 0x80 { isAccented = true }
        place += 1
      }
      if isAccented {
        let scalars = UTF8Scalars(bytes: bytes, place: start, end: place)
        words.append(Word(range: start..<place, look: MojibakeJudge.judge(scalars)))
      }
      place += 1
    }
    return words
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  // MARK: Runs

  /// What a reading does to one word.
  private enum Effect {
    /// Noise becomes Vietnamese.
    case gain
    /// The same, but what stands there may be meant (m², ®): counts beside a gain only.
    case weakGain
    /// Fine or noise in both readings: goes with its neighbours.
    case open
    case worse
    /// Cannot have come about this way, or is good as it stands and would be spoiled.
    case stop
  }

  /// Neighbouring words (indices into the line's words) that one reading mends.
  private struct Run {
    let kind: Mojibake
    var words: ClosedRange<Int>
    var gains: Int
    var readings: [MojibakeReading?]
    /// Whether the word before or after it reads well both ways, so that nobody can tell where it ends.
    var isOpenEnded = false

    func span(in all: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> MojibakeSpan {
      let start = all[words.lowerBound].range.lowerBound
      var scalars: [UInt32] = []
      var isCertain = !isOpenEnded
      var place = start
      for (word, reading) in zip(all[words], readings) {
        if place < word.range.lowerBound {
          scalars += UTF8Scalars(bytes: bytes, place: place, end: word.range.lowerBound)
        }
        place = word.range.upperBound
        guard let reading else {
          scalars += word.scalars(bytes)
          continue
        }
        scalars += reading.scalars
        if reading.isGuess { isCertain = false }
        if reading.isSpaceLost {
          isCertain = false
          if MojibakeReading.isHalfOfLetter(bytes, spaceAt: place, after: reading.scalars) { place += 1 }
        }
      }
      // "Hà NỘI" is seen to be a headline only with its neighbour.
      if kind == .tcvn3 { LegacyDecoder.restoreCapitals(&scalars) }
      var repaired: [UInt8] = []
      for scalar in scalars { UTF8Scan.append(scalar, to: &repaired) }
      return MojibakeSpan(
        range: ByteRange(start, place), kind: kind, repaired: repaired, isCertain: isCertain)
    }
  }

  /// The runs of the line, the most convincing reading of each stretch, in order.
  private static func runs(
    in words: [Word], _ bytes: UnsafeBufferPointer<UInt8>, known: Set<Mojibake>
  ) -> [Run] {
    let suspects = words.filter { $0.look == .bad }.map { ($0, $0.scalars(bytes)) }
    if suspects.isEmpty && !words.contains(where: { $0.look == .symbols }) { return [] }
    var found: [Run] = []
    for kind in Mojibake.allCases {
      let isKnown = known.contains(kind)
      // Without a word that the reading mends there is no run, whatever it does to the others.
      let isPossible = suspects.contains { word, scalars in
        effect(of: MojibakeReading(scalars, as: kind), on: word, kind, isKnown: isKnown)
          == .gain
      }
      if isPossible { found += runs(in: words, bytes, kind, isKnown: isKnown) }
    }
    if found.count < 2 { return found }
    // The best ones first; a later one is kept where it touches none of them.
    found.sort { ($0.gains, $1.words.lowerBound) > ($1.gains, $0.words.lowerBound) }
    var isTaken = [Bool](repeating: false, count: words.count)
    var kept: [Run] = []
    for run in found where !isTaken[run.words].contains(true) {
      for word in run.words { isTaken[word] = true }
      kept.append(run)
    }
    return kept.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func runs(
    in words: [Word], _ bytes: UnsafeBufferPointer<UInt8>, _ kind: Mojibake, isKnown: Bool
  ) -> [Run] {
    var runs: [Run] = []
    var stretch = Stretch()
    for (place, word) in words.enumerated() {
      let reading = MojibakeReading(word.scalars(bytes), as: kind)
      let effect = effect(of: reading, on: word, kind, isKnown: isKnown)
      if effect == .stop {
        if let run = stretch.run(kind, words, bytes, isKnown: isKnown, isWholeLine: false) {
          runs.append(run)
        }
        stretch = Stretch()
      } else {
        if stretch.effects.isEmpty { stretch.start = place }
        stretch.effects.append(effect)
        stretch.readings.append(reading)
      }
    }
    let isWholeLine = stretch.effects.count == words.count
    if let run = stretch.run(kind, words, bytes, isKnown: isKnown, isWholeLine: isWholeLine) {
      runs.append(run)
    }
    return runs
  }

  private static func effect(
    of reading: MojibakeReading?, on word: Word, _ kind: Mojibake, isKnown: Bool
  ) -> Effect {
    guard let reading else { return .stop }
    guard reading.isChanged else { return word.look == .bad ? .worse : .open }
    let isMended = reading.look == .good || reading.isResolvable
    if kind.original == .utf8 {
      // A sequence of UTF-8 seldom comes about by chance, so the word itself decides. Where the text has more of them, it
      // need not come out right ("tuá»›ng" is a slip of somebody's, "tuớng", that went wrong with the rest).
      if word.look == .good { return isMended || isKnown && reading.hasLongSequence ? .weakGain : .stop }
      if reading.isSpaceLost { return isMended ? .weakGain : .stop }
      return isMended || isKnown || reading.isPunctuation ? .gain : .open
    }
    switch word.look {
    case .good: return isMended ? .open : .stop
    case .symbols: return isMended ? .weakGain : .worse
    // A letter by itself (the Ð of "mục Ð") is a syllable too easily.
    case .bad: return isMended ? (reading.scalars.count > 1 ? .gain : .weakGain) : .worse
    }
  }

  /// Words in a row that a reading does not forbid.
  private struct Stretch {
    var start = 0
    var effects: [Effect] = []
    var readings: [MojibakeReading?] = []

    /// Whether two words at least are mended, and not all through the same letter (as ü might, in names).
    private func isVaried(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var gains = 0
      var letter: UInt32?
      var isVaried = false
      for (place, effect) in effects.enumerated() where effect == .gain {
        gains += 1
        for scalar in words[start + place].scalars(bytes) where scalar >= 0x80 {
          if let letter, letter != scalar { isVaried = true }
          letter = scalar
        }
      }
      return gains >= 2 && isVaried
    }

    /// The run, if the words are convincing: for the old encodings two words mended and twice as many mended
    /// as not, or one where the document has that encoding elsewhere.
    func run(
      _ kind: Mojibake, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>, isKnown: Bool, isWholeLine: Bool
    ) -> Run? {
      let isGain = effects.map { $0 == .gain || $0 == .weakGain }
      guard effects.contains(.gain), let from = isGain.firstIndex(of: true),
        let to = isGain.lastIndex(of: true)
      else { return nil }
      let gains = isGain.count { $0 }
      let losses = effects.count { $0 == .worse }
      if kind.original != .utf8 {
        guard isKnown ? gains > losses : isVaried(words, bytes) && gains >= 2 * losses else { return nil }
      }
      // Words that read well both ways belong to the run when all of the line does, else only between others.
      let part =
        isWholeLine && kind.original != .utf8 ? effects.startIndex...(effects.endIndex - 1) : from...to
      let neighbours = [part.lowerBound - 1, part.upperBound + 1].filter { readings.indices.contains($0) }
      return Run(
        kind: kind, words: (start + part.lowerBound)...(start + part.upperBound), gains: gains,
        readings: Array(readings[part]),
        isOpenEnded: neighbours.contains { readings[$0]?.isChanged == true })
    }
  }
}
