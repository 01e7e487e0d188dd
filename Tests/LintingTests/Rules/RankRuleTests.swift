import Linting
import TestSupport
import Testing

@Suite struct RankMisspelledTests {
  private let rule = "rank/misspelled"

  @Test(arguments: [
    ("⟦Trung tương⟧ Trần Thí Dụ dự.", "Trung tướng Trần Thí Dụ dự."),
    ("⟦Thuợng tá⟧ Nguyễn Văn Mẫu chủ trì.", "Thượng tá Nguyễn Văn Mẫu chủ trì."),
    (
      "Trao quyết định thăng quân hàm ⟦thiếu tuớng⟧ cho cán bộ.",
      "Trao quyết định thăng quân hàm thiếu tướng cho cán bộ."
    ),
    ("⟦Đai úy⟧ Lê Giả Định", "Đại úy Lê Giả Định"),
  ])
  func misspelt(marked: String, fixed: String) {
    expectFindings(marked, rule: rule, severity: .warning, fixed: fixed)
  }

  @Test(arguments: [
    "Trung tướng Trần Thí Dụ và Thiếu uý Lê Giả Định, Thượng uý Nguyễn Văn Mẫu.",
    "Thượng tọa Thích Minh Mẫu, Đại đức Thích Tâm Ví dự lễ.",
    "Trung tâm và Thiếu nhi xã; chiến sĩ trẻ; hạ sĩ quan; các tướng lĩnh.",
    "Tình cảm trung ương và địa phương, thiếu tá túc, đại tu.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct RankNonexistentTests {
  private let rule = "rank/nonexistent"

  @Test func noSuchRank() {
    expectFindings(
      "⟦Thiếu đô đốc⟧ Nguyễn Văn Mẫu kiểm tra đơn vị.", rule: rule, severity: .error)
    expectFindings("Sáng nay, ⟦Hạ úy⟧ Trần Thí Dụ nhận nhiệm vụ.", rule: rule, severity: .error)
  }

  @Test(arguments: [
    "Chuẩn Đô đốc Nguyễn Văn Mẫu và Phó Đô đốc Trần Thí Dụ.",
    "Tại Mỹ, Thiếu đô đốc John Doe phụ trách kỹ thuật.",
    "Hải quân Pháp có cấp bậc khác.\n\nThiếu đô đốc Jean Mẫu Thử đến thăm.",
    "Dưới triều Nguyễn, Thiếu úy Trần Thí Dụ giữ cửa biển.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct RankAbovePostTests {
  private let rule = "rank/above-post"

  @Test func aboveTheCeiling() {
    expectFindings(
      "⟦Thiếu tướng⟧ Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, chủ trì.", rule: rule, severity: .hint)
    // In force in 2020, and no longer in 2025.
    expectFindings(
      "Sáng 5/3/2020, ⟦Trung tướng⟧ Trần Thí Dụ, Phó Chính ủy Quân khu, dự.", rule: rule)
    expectNoFindings("Sáng 5/3/2025, Trung tướng Trần Thí Dụ, Phó Chính ủy Quân khu, dự.", rule: rule)
  }

  @Test(arguments: [
    "Đại tá Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, chủ trì.",
    "Thiếu tướng Nguyễn Văn Mẫu, nguyên Chỉ huy trưởng Bộ CHQS tỉnh, dự.",
    "Thiếu tướng Nguyễn Văn Mẫu, Tư lệnh Quân khu, dự.",
  ])
  func allowed(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct RankInconsistentTests {
  private let rule = "rank/inconsistent"

  @Test func twoRanks() {
    expectFindings(
      "Thượng tá Nguyễn Văn Mẫu, Chính ủy Trung đoàn, dự.\n\nSau đó, ⟦Đại tá⟧ Nguyễn Văn Mẫu phát biểu.",
      rule: rule,
      severity: .information)
  }

  @Test(arguments: [
    "Thượng tá Nguyễn Văn Mẫu được thăng quân hàm Đại tá. Đại tá Nguyễn Văn Mẫu phát biểu.",
    "Thượng tá Nguyễn Văn Mẫu dự. Thượng tá Nguyễn Văn Mẫu phát biểu; Đại tá Trần Thí Dụ kết luận.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
