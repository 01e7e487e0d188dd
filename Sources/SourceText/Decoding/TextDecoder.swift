/// A submitted file as UTF-8 text, with what it was before.
package struct DecodedText: Sendable {
  /// How the encoding was found out.
  package enum Detection: Sendable {
    /// The caller named it.
    case requested
    case byteOrderMark
    /// Well-formed UTF-8, nothing to guess.
    case validUTF8
    /// UTF-8 with some malformed bytes.
    case mostlyUTF8
    /// UTF-16 without a mark, seen by where its zero bytes are.
    case zeroBytes
    /// The table under which the words are Vietnamese syllables.
    case syllables
    /// Nothing Vietnamese was found; the bytes are read as Windows-1252.
    case fallback
    /// Words of letters that are neither Vietnamese nor Windows-1252's, in a table that is not known here.
    case unknown
  }

  /// The text. For UTF-8 input these are the bytes of the file exactly as they stand, byte order mark and
  /// malformed bytes included, so that offsets are offsets of the file; the array shares the input's storage.
  package let utf8: [UInt8]
  package let encoding: TextEncoding
  /// From 0 (a guess) to 1 (certain).
  package let confidence: Double
  package let detection: Detection
  /// Byte ranges of `utf8`, in order, for which the file had no character: malformed bytes of UTF-8 as they
  /// stand, the U+FFFD put in their place for other encodings. Not looked for in binary files.
  package let malformed: [Range<Int>]
  /// The bytes are no text (an image, an archive, zero bytes …), or none that can be read here: name the file and leave
  /// it alone.
  package let isProbablyBinary: Bool
}

/// Bytes as they were submitted → UTF-8 text. Total: any bytes give a result.
package enum TextDecoder {
  /// - Parameters:
  ///   - requested: the encoding that the user named, nil to detect it. A byte order mark of UTF-16 in the bytes wins over
  ///     another order of UTF-16 asked for, and is dropped; one of UTF-8 stays.
  ///   - isClean: `UTF8Scan.isCleanText`, or what gives the same sooner.
  package static func decode(
    _ bytes: [UInt8], as requested: TextEncoding? = nil,
    isClean: ([UInt8]) -> Bool = UTF8Scan.isCleanText
  ) -> DecodedText {
    if let requested {
      return read(bytes, as: requested, confidence: 1, .requested)
    }
    if let mark = EncodingDetector.byteOrderMark(bytes), mark.encoding != .utf8WithBOM {
      return read(bytes, as: mark.encoding, confidence: 1, .byteOrderMark)
    }
    let isBinary = EncodingDetector.hasBinarySignature(bytes)
    if !isBinary, isClean(bytes) {
      return asItStands(bytes, confidence: 1, .validUTF8)
    }
    return isBinary ? binary(bytes) : decodeUnclean(bytes)
  }

  /// What is left when the bytes are neither marked nor clean UTF-8.
  private static func decodeUnclean(_ bytes: [UInt8]) -> DecodedText {
    let survey = UTF8Scan.survey(bytes)
    if survey.zeroBytes > 0 {
      if let isBigEndian = UTF16Decoder.isBigEndian(bytes) {
        return read(bytes, as: isBigEndian ? .utf16BE : .utf16LE, confidence: 0.95, .zeroBytes)
      }
      // A stray zero byte in a long text is a flaw of the text, not a sign of a picture.
      let isStray = survey.malformed.isEmpty && survey.zeroBytes * 256 <= bytes.count
      return isStray ? asItStands(bytes, confidence: 0.9, .mostlyUTF8) : binary(bytes)
    }

    let isCutAtEnd =
      survey.malformed.count == 1 && survey.malformed[0].upperBound == bytes.count
      && survey.malformed[0].count < 4 && bytes[survey.malformed[0].lowerBound] >= 0xC2
    let isUTF8 = survey.wideCharacters > survey.malformed.count && !isAccidental(survey, in: bytes)
    if isUTF8 || isCutAtEnd {
      let flaws = Double(survey.malformed.count)
      let confidence = 1 - flaws / (flaws + Double(survey.wideCharacters) + 1)
      return asItStands(bytes, confidence: confidence, .mostlyUTF8, malformed: survey.malformed)
    }
    if survey.controls * 20 > bytes.count { return binary(bytes) }
    if let legacy = EncodingDetector.legacyEncoding(bytes) {
      return read(bytes, as: legacy.encoding, confidence: legacy.confidence, .syllables)
    }
    if EncodingDetector.isOfAnotherScript(bytes) { return binary(bytes, .unknown) }
    return read(bytes, as: .windows1252, confidence: 0.3, .fallback)
  }

  /// Letters of VISCII side by side can look like characters of UTF-8 ("ường" starts with DF B6). Where flaws
  /// are many, the better Vietnamese decides.
  private static func isAccidental(_ survey: UTF8Scan.Survey, in bytes: [UInt8]) -> Bool {
    guard survey.malformed.count * 10 > survey.wideCharacters else { return false }
    let asUTF8 = SyllableScore(utf8: bytes)
    guard asUTF8.valid * 2 < asUTF8.words else { return false }
    return (EncodingDetector.legacyEncoding(bytes)?.confidence ?? 0) > 0.7
  }

  private static func read(
    _ bytes: [UInt8], as encoding: TextEncoding, confidence: Double, _ detection: DecodedText.Detection
  ) -> DecodedText {
    switch encoding {
    case .utf8, .utf8WithBOM:
      let malformed = UTF8Scan.isCleanText(bytes) ? [] : UTF8Scan.survey(bytes).malformed
      return asItStands(bytes, confidence: confidence, detection, malformed: malformed)
    case .utf16LE, .utf16BE:
      let mark = EncodingDetector.byteOrderMark(bytes)
      let isMarked = mark?.encoding == .utf16LE || mark?.encoding == .utf16BE
      let order = isMarked ? mark?.encoding ?? encoding : encoding
      let text = UTF16Decoder.decode(bytes.dropFirst(isMarked ? 2 : 0), bigEndian: order == .utf16BE)
      return DecodedText(
        utf8: text.utf8, encoding: order, confidence: confidence, detection: detection,
        malformed: text.malformed, isProbablyBinary: false)
    case .tcvn3, .vni, .viscii, .windows1258, .windows1252:
      let text = LegacyDecoder.decode(bytes, as: encoding)
      return DecodedText(
        utf8: text.utf8, encoding: encoding, confidence: confidence, detection: detection,
        malformed: text.malformed, isProbablyBinary: false)
    }
  }

  private static func asItStands(
    _ bytes: [UInt8], confidence: Double, _ detection: DecodedText.Detection, malformed: [Range<Int>] = []
  ) -> DecodedText {
    let isMarked = EncodingDetector.byteOrderMark(bytes)?.encoding == .utf8WithBOM
    return DecodedText(
      utf8: bytes, encoding: isMarked ? .utf8WithBOM : .utf8, confidence: confidence,
      detection: isMarked && detection == .validUTF8 ? .byteOrderMark : detection, malformed: malformed,
      isProbablyBinary: false)
  }

  private static func binary(_ bytes: [UInt8], _ detection: DecodedText.Detection = .fallback) -> DecodedText
  {
    DecodedText(
      utf8: bytes, encoding: .utf8, confidence: 0, detection: detection, malformed: [], isProbablyBinary: true
    )
  }
}
