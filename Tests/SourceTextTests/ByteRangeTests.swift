import SourceText
import Testing

@Suite struct ByteRangeTests {
  @Test(
    "A range of bytes is one of a string's own indices",
    arguments: [
      "Thiếu tướng Nguyễn Văn Mẫu", "Thiê\u{301}u tướng\r\nNguyê\u{303}n Văn Mẫu", "😀 Mẫu Đường\u{FEFF}", "",
    ])
  func indicesOfStrings(text: String) {
    let bytes = Array(text.utf8)
    for start in 0...bytes.count {
      for end in start...bytes.count {
        let range = Range(ByteRange(start, end), in: text)
        #expect(Array(text.utf8[range]) == Array(bytes[start..<end]))
      }
    }
  }

  @Test(
    "Offsets outside a string are its ends",
    arguments: [(-3, 2, "ab"), (1, 9, "bc"), (7, 9, ""), (-5, -2, "")])
  func outside(start: Int, end: Int, found: String) {
    #expect("abc"[Range(ByteRange(start, end), in: "abc")] == found)
  }
}
