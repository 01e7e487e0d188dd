import Testing

@testable import ChuGiaiBenchmark

@Suite struct EditedTextTests {
  private let text = EditedText(Array("Một\n🎖 Đại tá\n\ncuối".utf8))

  @Test func placesCountUTF16Units() {
    #expect(text.lineCount == 4)
    let rank = text.places(of: "Đại", limit: 5)
    #expect(rank.map(\.line) == [1])
    #expect(rank.map(\.column) == [3])
    #expect(text.place(near: 0) == EditedText.Place(offset: 0, line: 0, column: 0))
    #expect(text.place(near: 99).line == 3)
    #expect(text.place(near: 99).column == 4)
  }

  @Test func aPlaceIsNeverInsideACodePoint() {
    for offset in 0...text.bytes.count {
      let place = text.place(near: offset).offset
      #expect(place <= offset)
      #expect(place == text.bytes.count || text.bytes[place] & 0xC0 != 0x80)
    }
  }

  @Test func placesAreSpreadAndLimited() {
    let many = EditedText(Array(String(repeating: "ab ", count: 100).utf8))
    let places = many.places(of: "ab", limit: 10)
    #expect(places.count == 10)
    #expect(places.last?.offset == 270)
    #expect(many.places(of: "zz", limit: 10).isEmpty)
  }
}
