import Linting
import TestSupport
import Testing

@Suite struct RankNonexistentTests {
  private let rule = "rank/nonexistent"

  @Test func noSuchRank() {
    expectFindings(
      "⟦Thiếu đô đốc⟧ Nguyễn Văn Mẫu kiểm tra đơn vị.", rule: rule, severity: .error)
    expectFindings("Sáng nay, ⟦Hạ úy⟧ Trần Thí Dụ nhận nhiệm vụ.", rule: rule, severity: .error)
  }

  @Test func twoRanksInOne() {
    expectFindings("Sáng nay, ⟦Đại tướng tá⟧ Trần Thí Dụ nhận nhiệm vụ.", rule: rule, severity: .error)
    expectFindings("Do ⟦Thượng tá tướng⟧ Trần Thí Dụ chủ trì.", rule: rule, severity: .error)
    expectNoFindings("Các vị Đại tướng, tá, úy; Trung tướng Tạ Thí Dụ.", rule: rule)
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
