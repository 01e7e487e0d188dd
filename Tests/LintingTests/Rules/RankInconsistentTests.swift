import Linting
import TestSupport
import Testing

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
