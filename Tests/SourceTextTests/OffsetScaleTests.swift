import SourceText
import Testing

struct OffsetScaleTests {
  private static let texts = [
    "", "abc", "Đại tá 😀 Trần", "\u{FEFF}e\u{301}\r\n\u{1F1FB}\u{1F1F3}",
    String(repeating: "Đại tá 😀 e\u{301} ", count: 400), String(repeating: "😀", count: 700),
    "a" + String(repeating: "ế", count: 900),
  ]

  @Test(arguments: texts, PositionEncoding.allCases)
  func thereAndBack(text: String, encoding: PositionEncoding) {
    let bytes = Array(text.utf8)
    let scale = OffsetScale(bytes, encoding)
    var units = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      #expect(scale(offset) == units)
      #expect(scale.byteOffset(of: units) == offset)
      offset += String(scalar).utf8.count
      let next: Int
      switch encoding {
      case .utf8: next = units + String(scalar).utf8.count
      case .utf16: next = units + String(scalar).utf16.count
      case .utf32: next = units + 1
      }
      // Half of a pair is its beginning.
      if encoding == .utf16, next - units == 2 {
        #expect(scale.byteOffset(of: units + 1) == offset - String(scalar).utf8.count)
      }
      units = next
    }
    #expect(scale(offset) == units)
    #expect(scale.byteOffset(of: units) == bytes.count)
    #expect(scale.byteOffset(of: units + 9) == bytes.count)
    #expect(scale.byteOffset(of: -1) == 0)
  }
}
