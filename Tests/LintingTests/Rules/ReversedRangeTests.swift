import Linting
import TestSupport
import Testing

@Suite struct ReversedRangeTests {
  private let rule = "date/reversed-range"

  @Test func yearsTheWrongWayRound() {
    expectFindings(
      "Giai đoạn ⟦2025 - 2020⟧ có nhiều đổi mới.", rule: rule, severity: .warning,
      fixed: "Giai đoạn 2020 - 2025 có nhiều đổi mới.")
    expectFindings("Đợt cao điểm từ ngày ⟦5/4/2024 đến 3/4/2024⟧.", rule: rule)
  }

  @Test func daysTheWrongWayRound() {
    expectFindings("Đợt cao điểm từ ngày ⟦5/4 đến 3/4/2024⟧.", rule: rule, severity: .warning)
    expectFindings("Đợt cao điểm từ ngày ⟦5/4 đến 3/4⟧.", rule: rule)
  }

  @Test(arguments: [
    "Thi đua từ tháng 10 đến tháng 3 hằng năm.", "Tính từ 1/11 đến 31/10 năm sau.",
    "Đợt cao điểm từ ngày 3/4 đến 5/4/2024.",
  ])
  func rightDaysAndMonths(text: String) { expectNoFindings(text, rule: rule) }

  @Test(arguments: ["Giai đoạn 2020 - 2025.", "Từ 28/12 đến 5/1.", "Từ năm 1976 đến 1979.", "Số 2025-2020."])
  func rightRanges(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
