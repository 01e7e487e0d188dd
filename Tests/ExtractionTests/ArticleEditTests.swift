import Extraction
import SourceText
import Testing

@Suite struct ArticleEditTests {
  /// Invented lines with something of every kind in them, and what random edits are made of.
  private static let pieces = [
    "Sáng 19/2/2020, Đảng ủy Quân khu 4 họp. ", "Thiếu tướng Nguyễn Văn Mẫu", "\n", "\n\n", "\r\n", "a", " ",
    "QSQP (", ")",
    "Bộ Chỉ huy Quân sự (CHQS) tỉnh", "e\u{302}\u{301}", "🎖️", "Nghị quyết số 28-NQ/TW", "đồng chí ", "", "",
    "",
    "những dòng chữ được xuống hàng giữa chừng vì cột báo hẹp mà thôi, Trung\ntá Trần Thí Dụ ", "26-6",
  ]

  @Test func editsEqualFreshReads() {
    var random = SystemRandomNumberGenerator()
    var article = Article(TextBuffer("Chiều 26-6, UBND tỉnh họp.\n\nĐại tá Lê Giả Định chủ trì.\n"))
    for step in 0..<400 {
      let start = article.text.scalarBoundary(
        atOrBefore: Int.random(in: 0...article.text.count, using: &random))
      let end = article.text.scalarBoundary(atOrBefore: start + Int.random(in: 0...30, using: &random))
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      article.replace(ByteRange(start, end), with: Array(piece.utf8))
      let fresh = Article(article.text)
      #expect(article.entities == fresh.entities, "after step \(step)")
      #expect(article.people == fresh.people, "after step \(step)")
      if article.text.count > 3000 { article = Article(TextBuffer("Một đoạn.\nHai đoạn.\n")) }
    }
  }
}
