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

  @Test func yearsThatDoNotRise() {
    expectFindings(
      "Năm 1971, Đại tá Nguyễn Văn Mẫu về nước.\n\nNăm 1980, ⟦Trung tá⟧ Nguyễn Văn Mẫu làm Sư đoàn trưởng.",
      rule: rule)
    expectFindings(
      "Năm 1971 đã xa! Trung tá Nguyễn Văn Mẫu về nước.\n\nNăm 1980, ⟦Đại tá⟧ Nguyễn Văn Mẫu làm Sư đoàn trưởng.",
      rule: rule)
    expectFindings(
      "Ngày 5/3/2024, Thượng tá Nguyễn Văn Mẫu dự.\n\nSau đó, ⟦Đại tá⟧ Nguyễn Văn Mẫu phát biểu.", rule: rule)
  }

  @Test(arguments: [
    "Thượng tá Nguyễn Văn Mẫu được thăng quân hàm Đại tá. Đại tá Nguyễn Văn Mẫu phát biểu.",
    "Năm 1971, Trung tá Nguyễn Văn Mẫu về nước.\n\nTháng 4 năm 1980, Đại tá Nguyễn Văn Mẫu làm Sư đoàn trưởng.",
    "Năm 1971, về TP. Vinh, Trung tá Nguyễn Văn Mẫu nhận việc.\n\nNăm 1980, Đại tá Nguyễn Văn Mẫu làm Sư đoàn trưởng.",
    "Thiếu tướng Nguyễn Văn Mẫu quê ở Huế.\n\nĐến năm 1990, Thượng tá Nguyễn Văn Mẫu làm Trung đoàn trưởng.",
    "Thượng tá Nguyễn Văn Mẫu dự. Thượng tá Nguyễn Văn Mẫu phát biểu; Đại tá Trần Thí Dụ kết luận.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
