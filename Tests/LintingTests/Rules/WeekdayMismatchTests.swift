import Linting
import SourceText
import TestSupport
import Testing

@Suite struct WeekdayMismatchTests {
  private let rule = "date/weekday-mismatch"

  @Test func bothFixesAreOffered() {
    expectFindings(
      "Lễ phát động diễn ra ⟦Thứ Ba, 3/3/2025⟧ tại Vinh.", rule: rule, severity: .warning,
      fixed: "Lễ phát động diễn ra Thứ Hai, 3/3/2025 tại Vinh.")
    let finding = CheckedArticle(TextBuffer("Lễ phát động diễn ra Thứ Ba, 3/3/2025 tại Vinh.")).diagnostics
      .first { $0.rule == rule }
    #expect(finding?.fixes.map { $0.edits.first?.newText } == ["Thứ Hai", "4"])
  }

  @Test func theNameKeepsItsManner() {
    expectFindings(
      "Sáng ⟦thứ hai (26/6/2024⟧), trường khai giảng.", rule: rule,
      fixed: "Sáng thứ tư (26/6/2024), trường khai giảng.")
    expectFindings("Vào ⟦Chủ nhật, ngày 5/3/2024⟧.", rule: rule, fixed: "Vào Thứ Ba, ngày 5/3/2024.")
  }

  @Test(arguments: [
    "Thứ Sáu, 14/10/2022, đơn vị họp.",
    "Giải tổ chức lần thứ hai (3/2/2021) tại Vinh.",
    "Giải thứ 5 (9/9/2018) thu hút nhiều vận động viên.",
    "Đây là năm thứ ba, 3/3/2025 là ngày kỷ niệm.",
    "Thứ Hai, ngày 26/6, đơn vị họp.",
    "Văn bản 6151/UBND - CN ngày 5/12/2017 của tỉnh.",
  ])
  func rightWeekdaysAndOrdinals(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func lunarDaysOfOneMonth() {
    expectNoFindings(
      "Hôm đó là ngày 19 tháng 6 âm lịch năm 1990; đến thứ bảy ngày 22 tháng 6 năm 1990 ông mất.",
      rule: "date/weekday-mismatch")
    expectFindings(
      "Hôm đó là ngày 19 tháng 5 âm lịch năm 1990; đến ⟦thứ bảy ngày 22 tháng 6 năm 1990⟧ ông mất.",
      rule: "date/weekday-mismatch")
  }
}
