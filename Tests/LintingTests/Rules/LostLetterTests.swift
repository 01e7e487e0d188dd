import Extraction
import Linting
import SourceText
import TestSupport
import Testing

@Suite struct LostLetterTests {
  private let rule = "encoding/lost-letter"

  @Test func lost() {
    expectFindings("Tôi đến đ⟦�⟧n vị. Hôm nay tr⟦��⟧i đẹp, ⟦�⟧ ⟦�⟧.", rule: rule)
  }

  @Test func nothingLost() {
    expectNoFindings("Tôi đến đơn vị ở Besançon, 20 m², 5 °C 🎖️.", rule: rule)
  }

  /// Bytes that are no UTF-8 stand where the file has them.
  @Test func brokenBytes() {
    let bytes =
      Array("Tôi đến đ".utf8) + [0xC6] + Array("n vị. Đến tr".utf8) + [0xE1, 0xBB] + Array("i.".utf8)
    let found = CheckedArticle(TextBuffer(bytes: bytes)).diagnostics.filter { $0.rule == rule }
    #expect(found.map(\.range) == [ByteRange(14, 15), ByteRange(32, 34)])
    #expect(
      found.map { $0.message[.vietnamese] } == ["Chữ ở đây đã mất: “đ�n”", "Chữ ở đây đã mất: “tr�i”"])
  }
}
