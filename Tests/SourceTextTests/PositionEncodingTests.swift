import SourceText
import Testing

@Suite struct PositionEncodingTests {
  /// Counting many bytes at a time gives what counting scalars gives, wherever a range begins and ends.
  @Test func unitsAreThoseOfTheStandardLibrary() {
    let text = "Đại tá Mẫu 🎖️ to\u{302}\u{309} quo\u{302}\u{301}c, 👨‍👩‍👧 plain ascii at the end of it"
    let bytes = Array(text.utf8)
    let boundaries =
      [0]
      + text.unicodeScalars.reduce(into: [Int]()) { ends, scalar in
        ends.append((ends.last ?? 0) + String(scalar).utf8.count)
      }
    for start in boundaries {
      for end in boundaries where end >= start {
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        #expect(PositionEncoding.utf8.units(in: bytes, start, end) == end - start)
        #expect(PositionEncoding.utf16.units(in: bytes, start, end) == part.utf16.count)
        #expect(PositionEncoding.utf32.units(in: bytes, start, end) == part.unicodeScalars.count)
      }
    }
    #expect(PositionEncoding.utf16.units(in: bytes, 5, 2) == 0)
    #expect(PositionEncoding.utf32.units(in: bytes, 0, bytes.count + 9) == text.unicodeScalars.count)
  }

  /// More of one kind of byte in a row than a byte can count.
  @Test(arguments: [("🎖", 2), ("ế", 1), ("a", 1)]) func longRuns(_ test: (character: String, width: Int)) {
    let bytes = Array(("  " + String(repeating: test.character, count: 5000)).utf8)
    #expect(PositionEncoding.utf16.units(in: bytes, 0, bytes.count) == 2 + 5000 * test.width)
    #expect(PositionEncoding.utf32.units(in: bytes, 0, bytes.count) == 5002)
  }
}
