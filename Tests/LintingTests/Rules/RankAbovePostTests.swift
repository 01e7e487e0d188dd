import Linting
import TestSupport
import Testing

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
    "Đại tướng Nguyễn Văn Mẫu, Tổng Tham mưu trưởng, Thứ trưởng Bộ Quốc phòng, dự.",
  ])
  func allowed(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
