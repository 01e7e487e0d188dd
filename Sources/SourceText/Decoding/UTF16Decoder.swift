/// UTF-16 bytes to UTF-8. Total: a lone surrogate and a last odd byte become U+FFFD and are reported.
enum UTF16Decoder {
  /// - Parameter bytes: without a byte order mark (one would be kept as U+FEFF).
  static func decode(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool
  ) -> (utf8: [UInt8], malformed: [Range<Int>]) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var malformed: [Range<Int>] = []
    func unit(_ place: Int) -> UInt32? {
      guard place + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return bigEndian ? first &<< 8 | second : second &<< 8 | first
    }
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let start = utf8.count
      let first = unit(place)
      if let first, first &>> 10 == 0x36, let second = unit(place + 2), second &>> 10 == 0x37 {
        UTF8Scan.append(0x10000 + (first & 0x3FF) &<< 10 + (second & 0x3FF), to: &utf8)
        place += 4
        continue
      }
      // A lone surrogate is appended as U+FFFD too.
      UTF8Scan.append(first ?? 0xFFFD, to: &utf8)
      if first == nil || first.map({ $0 &>> 11 == 0x1B }) == true { malformed.append(start..<utf8.count) }
      place += 2
    }
    return (utf8, malformed)
  }

  /// The byte order of text without a mark, nil when the bytes do not look like UTF-16.
  ///
  /// Vietnamese, like all Latin text, has a zero high byte in most units, and 01, 03, 1E, 20 (or those of
  /// emoji) in nearly all of the others; an order is believed when nineteen units in twenty are so and one in
  /// three is ASCII.
  static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    let pairs = min(bytes.count / 2, 1 << 16)
    guard pairs >= 2 else { return nil }
    var likely = (little: 0, big: 0)
    var ascii = (little: 0, big: 0)
    for pair in 0..<pairs {
      let (first, second) = (bytes[pair * 2], bytes[pair * 2 + 1])
      if isLikely(high: second, low: first) { likely.little += 1 }
      if isLikely(high: first, low: second) { likely.big += 1 }
      if second == 0, isLikely(high: second, low: first) { ascii.little += 1 }
      if first == 0, isLikely(high: first, low: second) { ascii.big += 1 }
    }
    if likely.little * 20 >= pairs * 19, ascii.little * 3 >= pairs, likely.little > likely.big {
      return false
    }
    if likely.big * 20 >= pairs * 19, ascii.big * 3 >= pairs { return true }
    return nil
  }

  private static func isLikely(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0x00: low >= 0x20 && low != 0x7F || (9...13).contains(low)
    case 0x01, 0x03, 0x1E, 0x20, 0xD8...0xDF, 0xFE: true
    default: false
    }
  }
}
