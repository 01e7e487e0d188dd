import Extraction
import Linting
import SourceText
import Testing

/// After any edit the findings are those of a fresh reading.
@Suite struct FindingsAfterEditsTests {
  @Test(arguments: 0..<20)
  func equalAFreshReading(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(bound, 1)))
    }
    let inserts = [
      " của của ", "\n\n", "Tỉnh uỷ", "quân sự- quốc phòng", "Trung tương Trần Thí Dụ", " QSPQ ", "(", "]",
      "liệt sỹ", "\r\n",
      "Quân Khu 4", "", "QSQP (quân sự, quốc phòng) QSQP", " Qu©n ®éi nh©n d©n ", " tỉnh Hà Tây ", " (cũ) ",
      "Sáng 9/9/2025, ", " đại tá Nguyễn Văn Mẫu, ", " Bộ quốc phòng ", " đuợc ",
    ]
    var article = CheckedArticle(
      TextBuffer(
        "Tỉnh ủy họp.\n\nQuân khu 4 thăm liệt sĩ của Quân khu 4.\n\nCông tác quân sự, quốc phòng (QSQP) và QSQP, "
          + "Bộ Quốc phòng, Đại tá Nguyễn Văn Mẫu, Bộ Kế hoạch và Đầu tư.\n"
      ))
    for _ in 0..<30 {
      let count = article.article.text.count
      let start = random(count + 1)
      let range = ByteRange(start, min(start + random(12), count))
      article.replace(range, with: Array(inserts[random(inserts.count)].utf8))
    }
    #expect(article.diagnostics == CheckedArticle(article.article.text).diagnostics)
  }
}
