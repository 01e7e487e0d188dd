import SourceText
package import VietnameseText

/// Roman numerals as party and state texts write them: congresses, terms, quarters, centuries.
package enum RomanNumeral {
  /// The numeral that a word of the paragraph is; nil for a word with other letters or without a capital.
  ///
  /// A slip such as XIIII or IIX has the value that adding and taking away gives, and `isRight` false.
  package static func read(_ token: Token, in paragraph: ParagraphText) -> (value: Int, isRight: Bool)? {
    guard token.isWord, token.letterCase == .upper || token.letterCase == .capitalised else { return nil }
    let range = token.range
    guard range.length <= 8, range.end <= paragraph.bytes.count else { return nil }
    var value = 0
    var last = 0
    for offset in range.start..<range.end {
      guard let letter = letterValue(paragraph.bytes[offset]) else { return nil }
      value += letter
      if last != 0, last < letter { value -= 2 * last }
      last = letter
    }
    guard value > 0 else { return nil }
    return (value, matches(range.start..<range.end, value, in: paragraph))
  }

  /// Whether the token is a numeral as it is written rightly, up to MMMCMXCIX.
  package static func isWritten(_ token: Token, in paragraph: ParagraphText) -> Bool {
    let range = token.range
    guard token.isWord, token.isCapitalised, range.end <= paragraph.bytes.count else { return false }
    var offset = range.start
    func take(_ digits: StaticString) -> Bool {
      let count = digits.utf8CodeUnitCount
      guard offset + count <= range.end else { return false }
      for place in 0..<count where paragraph.bytes[offset + place] != digits.utf8Start[place] { return false }
      offset += count
      return true
    }
    for place in places {
      if take(place.nine) || take(place.four) { continue }
      _ = take(place.five)
      for _ in 1...3 where !take(place.one) { break }
    }
    return offset == range.end
  }

  private static let places:
    [(one: StaticString, four: StaticString, five: StaticString, nine: StaticString)] = [
      ("M", "MMMM", "MMMM", "MMMM"), ("C", "CD", "D", "CM"), ("X", "XL", "L", "XC"), ("I", "IV", "V", "IX"),
    ]

  /// I, II, III … up to 99, as it is written rightly.
  package static func written(_ value: Int) -> String {
    guard (1...99).contains(value) else { return String(value) }
    return tens[value / 10] + ones[value % 10]
  }

  private static let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
  private static let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]

  private static func letterValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    default: nil
    }
  }

  private static func matches(_ bytes: Range<Int>, _ value: Int, in paragraph: ParagraphText) -> Bool {
    guard (1...99).contains(value) else { return false }
    var offset = bytes.lowerBound
    for byte in tens[value / 10].utf8 {
      guard offset < bytes.upperBound, paragraph.bytes[offset] == byte else { return false }
      offset += 1
    }
    for byte in ones[value % 10].utf8 {
      guard offset < bytes.upperBound, paragraph.bytes[offset] == byte else { return false }
      offset += 1
    }
    return offset == bytes.upperBound
  }
}
