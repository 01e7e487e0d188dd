import Linting
import TestSupport
import Testing

@Suite struct MissingCommaTests {
  private let rule = "style/missing-comma"

  @Test func pairs() {
    expectFindings(
      "Đơn vị tháo gỡ ⟦khó khăn vướng mắc⟧ cho ⟦cán bộ chiến sĩ⟧. ⟦Cán bộ chiến sỹ⟧ phấn khởi.", rule: rule,
      severity: .information,
      fixed: "Đơn vị tháo gỡ khó khăn, vướng mắc cho cán bộ, chiến sĩ. Cán bộ, chiến sỹ phấn khởi.")
    expectFindings(
      "Tỉnh phát triển ⟦kinh tế xã hội⟧.", rule: rule, severity: .hint,
      fixed: "Tỉnh phát triển kinh tế - xã hội.")
    expectNoFindings(
      "Vụ Công chức Viên chức họp; CÁN BỘ CHIẾN SĨ THI ĐUA; cán bộ, chiến sĩ; kinh tế - xã hội; phòng chống bão.",
      rule: rule)
  }

  @Test func terms() {
    expectFindings(
      "Đại hội lần thứ ⟦XII nhiệm⟧ kỳ 2025-2030 khai mạc.", rule: rule,
      fixed: "Đại hội lần thứ XII, nhiệm kỳ 2025-2030 khai mạc.")
    expectNoFindings("Đại hội lần thứ XII, nhiệm kỳ 2025-2030; khóa XII nhiệm kỳ 2025-2030.", rule: rule)
  }

  @Test func openingPhrases() {
    expectFindings(
      "Tại buổi tọa ⟦đàm ông⟧ Trần Thí Dụ trao quà. Phát biểu về hoạt động lãnh ⟦sự đồng⟧ chí Lê Giả Định cảm ơn.",
      rule: rule, severity: .information,
      fixed:
        "Tại buổi tọa đàm, ông Trần Thí Dụ trao quà. Phát biểu về hoạt động lãnh sự, đồng chí Lê Giả Định cảm ơn."
    )
    expectNoFindings(
      "Tại buổi lễ, ông Trần Thí Dụ dự. Tại cuộc gặp với ông Lê Giả Định, tỉnh cảm ơn. Tại nhà ông Trần Thí Dụ có hội.",
      rule: rule)
  }
}
