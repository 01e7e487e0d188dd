import Extraction
import SourceText
import TestSupport
import Testing

@Suite struct ArticleEditTests {
  /// Invented lines with something of every kind in them, and what random edits are made of.
  private static let pieces = [
    "Sáng 19/2/2020, Đảng ủy Quân khu 4 họp. ", "Thiếu tướng Nguyễn Văn Mẫu", "\n", "\n\n", "\r\n", "a", " ",
    "QSQP (", ")",
    "Bộ Chỉ huy Quân sự (CHQS) tỉnh", "e\u{302}\u{301}", "🎖️", "Nghị quyết số 28-NQ/TW", "đồng chí ", "", "",
    "",
    "những dòng chữ được xuống hàng giữa chừng vì cột báo hẹp mà thôi, Trung\ntá Trần Thí Dụ ", "26-6",
    "\nÔng giữ chức vụ Tư lệnh Quân khu 2. ", ", Chính ủy Quân khu 2, ", "Hà Nội ",
    "\nĐồng chí Trần Thí Dụ\n", "\nChính ủy Quân khu 2\n", "\nTư lệnh Quân khu 2 nói. ",
    "\nPHÓ TƯ LỆNH\n", "\nTRƯỞNG BAN\nTrần Thí Dụ\n",
    "Văn Mẫu kể. ", "Khi Mẫu đến, ", " (Tư Định) ", ", tức Ba Thí, ", "Thí Dụ về. ", "Đồng chí Tư Định nói. ",
    "Trên núi Pu Mẫu ", "Từ Pu Mẫu về ", "xã Thí Yết, ", "ở Thí Yết ", "Pu ",
    // More forms than are looked for without a table.
    "UBND, HĐND, MTTQ, CHQS, QSQP, SSCĐ, DQTV, BĐBP, QĐND, CAND, ANTT, TTATXH, LĐLĐ, CCB, LHPN, TNCS, DBĐV, GDQPAN. ",
  ]

  @Test func editsEqualFreshReads() {
    var random = SeededGenerator(seed: 2)
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

  /// What a paragraph says of somebody whom it does not name stands elsewhere in it after an edit before it.
  @Test(arguments: [1, 21]) func carriedPostsAreFoundAgain(many: Int) {
    let syllables = [
      "An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Hùng", "Khánh", "Lan", "Long", "Minh", "Nam",
      "Ngọc",
      "Phong", "Quân", "Sơn", "Tâm", "Thành", "Tuấn", "Vinh",
    ]
    // More people than are compared with each other, or hardly anybody.
    let others = syllables.prefix(many).flatMap { first in
      syllables.prefix(many).map { "Đại tá Lê Thí \(first) \($0) dự. " }
    }
    let opening = others.joined() + "\nThiếu tướng Nguyễn Văn Mẫu phát biểu.\n"
    var article = Article(TextBuffer(opening + "\nTại cuộc họp, ông giữ chức vụ Tư lệnh Quân khu 2.\n"))
    let before = article.people.first { $0.name == "Nguyễn Văn Mẫu" }
    #expect(before?.positions == ["Tư lệnh Quân khu 2"])
    let place = opening.utf8.count + 1
    article.replace(
      ByteRange(place, place + "Tại cuộc họp".utf8.count), with: Array("Tại Hà Nội ngày 2/3".utf8))
    #expect(article.people.first { $0.name == "Nguyễn Văn Mẫu" }?.positions == before?.positions)
    #expect(article.people == Article(article.text).people)
  }
}
