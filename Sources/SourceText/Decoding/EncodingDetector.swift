/// Says what encoding bytes are in that are not clean UTF-8.
enum EncodingDetector {
  /// The encoding that a mark at the start of the file names, and the mark's length.
  static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    let utf8 = ByteOrderMark.length(in: bytes)
    if utf8 > 0 { return (.utf8WithBOM, utf8) }
    // FF FE 00 00 is UTF-32, which nobody sends; it ends as binary.
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// Starts of files that are no text, whatever follows: PDF, ZIP (docx, odt), images, archives, old Word.
  static func hasBinarySignature(_ bytes: [UInt8]) -> Bool {
    let signatures: [[UInt8]] = [
      [0x25, 0x50, 0x44, 0x46, 0x2D], [0x50, 0x4B, 0x03, 0x04], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
      [0x47, 0x49, 0x46, 0x38, 0x37, 0x61], [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], [0x1F, 0x8B, 0x08],
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], [0x7F, 0x45, 0x4C, 0x46], [0x52, 0x61, 0x72, 0x21, 0x1A],
      [0x37, 0x7A, 0xBC, 0xAF],
    ]
    return signatures.contains { bytes.starts(with: $0) }
  }

  /// The table under which the most words with accents are Vietnamese syllables, with that share; nil
  /// when under none of them three words in five are (right readings have nearly all, wrong ones of other
  /// languages up to a half).
  static func legacyEncoding(_ bytes: [UInt8]) -> (encoding: TextEncoding, confidence: Double)? {
    let sample = accentedSample(bytes)
    var best: (encoding: TextEncoding, share: Double, words: Int)?
    for encoding in [TextEncoding.tcvn3, .vni, .viscii, .windows1258] {
      let score = SyllableScore(utf8: LegacyDecoder.decode(sample, as: encoding).utf8)
      guard score.words > 0 else { continue }
      let share = Double(score.valid) / Double(score.words)
      if share > best?.share ?? 0 { best = (encoding, share, score.words) }
    }
    guard let best, best.share >= 0.6 else { return nil }
    // One or two words prove little, however well they read.
    return (best.encoding, best.share * (1 - 1 / Double(best.words + 1)))
  }

  /// Whether the bytes are certainly text in letters of neither Vietnamese nor a language of Windows-1252: Russian,
  /// Chinese, Thai … in a table of their own.
  ///
  /// Of Latin letters hardly more than four bytes above 0x7F follow one another, however many marks they have ("ñöôø" of
  /// VNI); where words are nothing but such bytes there are many more. Rows of few signs, such as dashes, prove nothing.
  static func isOfAnotherScript(_ bytes: [UInt8]) -> Bool {
    let (leastRun, leastDifferent, leastBytes) = (6, 4, 12)
    var (high, inRuns) = (0, 0)
    var (length, seen) = (0, (low: UInt64(0), high: UInt64(0)))
    func end() {
      let different = seen.low.nonzeroBitCount + seen.high.nonzeroBitCount
      if length >= leastRun, different >= leastDifferent { inRuns += length }
      (length, seen) = (0, (0, 0))
    }
    for byte in bytes {
      guard byte >= 0x80 else {
        if length > 0 { end() }
        continue
      }
      high += 1
      length += 1
      if byte < 0xC0 { seen.low |= 1 << UInt64(byte & 63) } else { seen.high |= 1 << UInt64(byte & 63) }
    }
    end()
    return inRuns >= leastBytes && inRuns * 2 > high
  }

  /// The lines that have a byte above 0x7F, up to 64 KB of them: enough to decide, whatever the file's size.
  private static func accentedSample(_ bytes: [UInt8]) -> [UInt8] {
    let limit = 1 << 16
    var sample: [UInt8] = []
    var lineStart = 0
    var isAccented = false
    for (place, byte) in bytes.enumerated() {
      if byte >= 0x80 { isAccented = true }
      let isLast = place + 1 == bytes.count
      guard byte == 0x0A || isLast || place - lineStart >= limit else { continue }
      if isAccented { sample += bytes[lineStart...place] }
      if sample.count >= limit { break }
      (lineStart, isAccented) = (place + 1, false)
    }
    return sample
  }
}

/// How many words with letters beyond ASCII a text has, and how many of those are Vietnamese syllables.
struct SyllableScore {
  private(set) var words = 0
  private(set) var valid = 0

  init(utf8: [UInt8]) {
    utf8.withUnsafeBufferPointer { buffer in
      var word = VietnameseSyllable()
      var isAccented = false
      var place = 0
      while place <= buffer.count {
        let (scalar, length) = UTF8Scan.scalar(buffer, at: place, end: buffer.count)
        place += length
        if let scalar, Self.isInsideWord(scalar) {
          word.append(scalar)
          if scalar >= 0x80 { isAccented = true }
          continue
        }
        if isAccented {
          words += 1
          if word.verdict != .invalid, word.hasOrdinaryCase { valid += 1 }
        }
        word = VietnameseSyllable()
        isAccented = false
      }
    }
  }

  /// ASCII letters and everything beyond ASCII but spaces, dashes, quotes and dots: a symbol inside a word
  /// is a sign of a wrong reading and has to spoil it.
  private static func isInsideWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80, 0xA0, 0xAB, 0xBB, 0x2010...0x2026: false
    default: true
    }
  }
}
