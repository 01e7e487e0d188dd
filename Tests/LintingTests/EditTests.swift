import Extraction
import Linting
import SourceText
import TestSupport
import Testing

/// After any edit the entities, people and findings are those of a fresh reading.
@Suite struct FindingsAfterEditsTests {
  /// Invented lines in which something hangs on other lines: abbreviations with and without their words, people with
  /// and without their names, ways of writing that are mixed, days, ranks, things that are gone.
  private static let lines = [
    "Tỉnh ủy họp.", "Tỉnh uỷ và Huyện ủy cùng dự.", "Quân khu 4 thăm liệt sĩ của Quân khu 4.",
    "Viếng nghĩa trang liệt sỹ ở Quân Khu 4.", "Công tác quân sự, quốc phòng (QSQP) và QSQP.",
    "Nhiệm vụ QSPQ năm nay, QSQP vững.", "Đoàn làm việc với QXTK về kế hoạch.",
    "Phòng thủ dân sự (PTDS) là việc chung.",
    "Ban Chấp hành (BCH) họp, Ban Chỉ huy (BCH) ra lệnh.", "T.Ư Đảng, TƯ Đoàn và TW Hội.",
    "Đại tá Nguyễn Văn Mẫu chủ trì.", "Thiếu tướng Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, dự.",
    "Đồng chí Nguyễn Văn Mâu, Bí thư Huyện ủy, phát biểu.",
    "Đồng chí Nguyễn Văn Mẫu, Bí thư Huyện ủy, kết luận.",
    "Ông từng giữ chức vụ Chính ủy Lữ đoàn 1.", "Anh Mẫu và chị Thí Dụ đến thăm; Trần Thí Dụ vui.",
    "Hạ úy Trần Thí Dụ kiểm tra.", "Trong quân đội Mỹ có nhiều cấp.", "Nước Mỹ và nước Pháp.",
    "Hà Nội, ngày 5/3/2020. Ngày 6-4-2020 và ngày 7/5/2020 họp với nhiều người về các việc.",
    "Thăng quân hàm cho Đại tá Lê Giả Định.", "Lê Giả Định", "Ảnh: Trần Thí Dụ",
    "Nghị quyết Trung ương 8 đã nêu.",
    "Nghị quyết Trung ương 8 khóa XI đã nêu.",
    "Huyện ủy Mẫu Sơn họp với Tổng cục chính trị về Tổng cục Chính trị.",
    "Sáng nay, đơn vị khai mạc lớp tập huấn cán bộ cho toàn thể chiến sĩ mới về nhận công tác tại đây.",
    "To\u{0302}\u{0309} quo\u{0302}\u{0301}c ghi công 🎖️ các liệt sĩ.", "Thực hiện chỉ thị số 28-CQ/TW.",
    "Đồng chí đã được biểu dương vì thành tích những dòng chữ xuống",
    "hàng giữa chừng vì cột báo hẹp mà thôi, Trung",
  ]

  /// What is typed, and what is pasted.
  private static let pieces = [
    "", "", "", "a", " ", ".", "\n", "\n\n", "\r\n", "(", ")", "e\u{302}\u{301}", "🎖️", " của của ",
    "Trung tướng ",
    "QSQP (", "Nguyễn Văn ", "26-6", "uỷ", "<",
  ]

  private func check(_ article: CheckedArticle, _ place: String) {
    let fresh = CheckedArticle(article.article.text)
    let (found, expected) = (article.diagnostics, fresh.diagnostics)
    #expect(found == expected, "\(place)")
    #expect(article.article.entities == fresh.article.entities, "\(place)")
    #expect(article.article.people == fresh.article.people, "\(place)")
    #expect(article.findingCount == expected.count, "\(place)")
    #expect(article.tally == FindingTally(expected), "\(place)")
    for limit in [0, 3, expected.count] {
      #expect(article.diagnostics(atMost: limit) == Self.worst(expected, limit), "\(place)")
    }
    let middle = article.article.text.count / 2
    let touched = expected.filter { $0.range.start <= middle && middle <= $0.range.end }
    #expect(article.diagnostics(touching: ByteRange(middle, middle)) == touched, "\(place)")
  }

  /// The `limit` heaviest, of equals the first, in reading order.
  private static func worst(_ findings: [Diagnostic], _ limit: Int) -> [Diagnostic] {
    findings.indices.sorted { (findings[$1].severity, $0) < (findings[$0].severity, $1) }.prefix(limit)
      .sorted()
      .map { findings[$0] }
  }

  @Test(arguments: 0..<24)
  func equalAFreshReading(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed + 1)
    let newline = seed % 3 == 0 ? "\r\n" : "\n"
    let text = (0..<(4 + numbers.below(24))).map { _ in Self.lines[numbers.below(Self.lines.count)] }
    var article = CheckedArticle(TextBuffer(text.joined(separator: newline + newline)))
    for step in 0..<40 {
      let count = article.article.text.count
      let start = article.article.text.scalarBoundary(atOrBefore: numbers.below(count + 1))
      // Mostly a letter, sometimes lines.
      let length = numbers.below(4) == 0 ? numbers.below(160) : numbers.below(4)
      let end = article.article.text.scalarBoundary(atOrBefore: min(start + length, count))
      let isLine = numbers.below(5) == 0
      let piece =
        isLine
        ? newline + Self.lines[numbers.below(Self.lines.count)] + newline
        : Self.pieces[numbers.below(Self.pieces.count)]
      article.replace(ByteRange(start, max(start, end)), with: Array(piece.utf8))
      if step % 4 == 3 { check(article, "seed \(seed), step \(step)") }
    }
    check(article, "seed \(seed), at the end")
  }

  /// Invented people who share a few given names.
  private static let crowd: [String] = {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"]
    let middles = ["Văn", "Thị", "Mẫu", "Thí", "Giả", "Minh", "Đức", "Hữu"]
    var names: [String] = []
    for family in families {
      for middle in middles {
        for given in ["Mẫu", "Dụ", "Định", "Thử", "Ví", "Hùng", "Hưng"] {
          names.append("\(family) \(middle) \(given)")
        }
      }
    }
    return names
  }()

  private static func introduce(_ names: some Sequence<String>) -> String {
    names.map { "Đồng chí \($0), Bí thư Huyện ủy, dự.\n\n" }.joined()
  }

  /// Where so many are named that spellings are not compared, only what changes is looked at again.
  @Test(arguments: 0..<6)
  func equalAFreshReadingInACrowd(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed + 101)
    var lines: [String] = []
    // Several things a line, so that an edit of one moves and renumbers the others.
    for _ in 0..<16 {
      lines.append((0..<3).map { _ in Self.lines[numbers.below(Self.lines.count)] }.joined(separator: " "))
    }
    let head = lines.joined(separator: "\n\n") + "\n\n"
    var article = CheckedArticle(TextBuffer(head + Self.introduce(Self.crowd.prefix(420))))
    for step in 0..<60 {
      let limit = min(head.utf8.count, article.article.text.count)
      let start = article.article.text.scalarBoundary(atOrBefore: numbers.below(limit))
      let length = numbers.below(6) == 0 ? numbers.below(60) : numbers.below(4)
      let end = article.article.text.scalarBoundary(atOrBefore: start + length)
      let piece = Self.pieces[numbers.below(Self.pieces.count)]
      article.replace(ByteRange(start, max(start, end)), with: Array(piece.utf8))
      if step % 10 == 9 { check(article, "seed \(seed), step \(step)") }
    }
  }

  /// So many people that spellings are not compared any more, and back again.
  @Test func equalsAFreshReadingAcrossTheLimitOfPeople() {
    var article = CheckedArticle(TextBuffer(Self.introduce(Self.crowd.prefix(395))))
    check(article, "before")
    let more = Array(Self.introduce(Self.crowd.dropFirst(395).prefix(12)).utf8)
    article.replace(ByteRange(0, 0), with: more)
    check(article, "with more")
    article.replace(ByteRange(200, 200), with: Array("n".utf8))
    check(article, "edited")
    article.replace(ByteRange(0, more.count + 1), with: [])
    check(article, "without them")
  }

  @Test func equalsAFreshReadingWhenEverythingGoes() {
    var article = CheckedArticle(TextBuffer(Self.lines.joined(separator: "\n\n")))
    article.replace(article.article.text.range, with: [])
    check(article, "empty")
    article.replace(ByteRange(0, 0), with: Array(Self.lines.reversed().joined(separator: "\n").utf8))
    check(article, "filled")
  }
}
