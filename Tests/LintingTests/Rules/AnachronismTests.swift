import Linting
import TestSupport
import Testing

@Suite struct AnachronismTests {
  private let rule = "entity/anachronism"

  @Test func provinces() {
    expectFindings(
      "Sáng 19/2/2020, đoàn công tác thăm ⟦tỉnh Hà Tây⟧ và tặng quà.", rule: rule, severity: .warning,
      fixed: "Sáng 19/2/2020, đoàn công tác thăm tỉnh Hà Tây (cũ) và tặng quà.")
    expectFindings("Ngày 2/9/2025, ⟦tỉnh Hòa Bình⟧ tổ chức lễ.", rule: rule, severity: .warning)
  }

  @Test func bodies() {
    expectFindings(
      "Sáng 9/9/2025, lãnh đạo ⟦Bộ Kế hoạch và Đầu tư⟧ dự.", rule: rule, severity: .warning,
      fixed: "Sáng 9/9/2025, lãnh đạo Bộ Tài chính dự.")
    // The body ends before the place that follows it.
    expectFindings("Sáng 5/3/2024, ⟦Quân đoàn 1⟧ tỉnh Mẫu ra quân.", rule: rule)
  }

  @Test func theLevelOfDistricts() {
    expectFindings(
      "Sáng 20/8/2025, ⟦Huyện ủy Nam Mẫu⟧ họp với ⟦Công an huyện⟧, UBND ⟦huyện Thí Dụ⟧.", rule: rule,
      severity: .information)
    expectFindings("Chiều 20/8/2025, tại ⟦TP. Vinh⟧, đơn vị ra quân.", rule: rule, severity: .information)
  }

  @Test func onceForEachName() {
    expectFindings(
      "Sáng 19/2/2020, đoàn thăm ⟦tỉnh Hà Tây⟧.\n\nLãnh đạo tỉnh Hà Tây cảm ơn; TỈNH HÀ TÂY phát triển.",
      rule: rule)
    expectNoFindings("Sáng 19/2/2020, đoàn thăm tỉnh Hà Tây (cũ).\n\nTỉnh Hà Tây đổi mới.", rule: rule)
  }

  @Test(arguments: [
    // In time, on the last day, and where the article has no day.
    "Sáng 19/2/2007, đoàn công tác thăm tỉnh Hà Tây.",
    "Sáng 30/6/2025, UBND huyện Nam Mẫu họp phiên cuối.",
    "Đoàn công tác thăm tỉnh Hà Tây, UBND huyện Nam Mẫu và Bộ Kế hoạch và Đầu tư.",
    // The past is meant.
    "Sáng 19/2/2020, đoàn thăm ông Mẫu, nguyên Bí thư Huyện ủy tỉnh Hà Tây.",
    "Sáng 19/2/2020, ông Mẫu kể: hồi đó tỉnh Hà Tây còn nghèo.",
    "Sáng 19/2/2020, họp mặt kỷ niệm ngày sáp nhập tỉnh Hà Tây vào Hà Nội.",
    "Sáng 19/2/2020, đơn vị họp. Năm 1998, ông về tỉnh Hà Tây công tác.",
    "Sáng 19/8/2025, công an bắt ông Mẫu, quê huyện Nam Mẫu.",
    "Sáng 19/8/2025, đơn vị họp. Ngày 12/4, tại huyện Nam Mẫu có mưa.",
    "Sáng 19/8/2025, thời kỳ kháng chiến, tỉnh Bình Trị Thiên chia lửa.",
    "Sáng 19/8/2025, Bộ Tài chính tiếp nhận nhiệm vụ của Bộ Kế hoạch và Đầu tư trước đây.",
    // Others of that name.
    "Sáng 19/8/2025, tại TP Huế, thành phố Cần Thơ, tỉnh An Giang, đặc khu Phú Quốc.",
    "Sáng 19/8/2025, đoàn thăm quận Mẫu, Trung Quốc.",
    "Sáng 19/8/2025, tắm biển Bình Định, ăn bánh Hải Dương, về Hà Tây.",
    // The first date is a deadline, not the day of the article.
    "Hoàn thành trước ngày 30/12/2025. UBND huyện Nam Mẫu họp.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
