import Linting
import TestSupport
import Testing

@Suite struct ImpossibleDateTests {
  private let rule = "date/impossible"

  @Test func daysThatTheirMonthLacks() {
    expectFindings(
      "Hội nghị diễn ra ngày ⟦31/2/2023⟧ tại Hà Nội.", rule: rule, severity: .error,
      fixed: "Hội nghị diễn ra ngày 28/2/2023 tại Hà Nội.")
    expectFindings(
      "Sáng ⟦31/4⟧, đơn vị tổ chức lễ ra quân.", rule: rule, fixed: "Sáng 30/4, đơn vị tổ chức lễ ra quân.")
    expectFindings("Ngày ⟦29/2/2021⟧ là hạn cuối.", rule: rule, fixed: "Ngày 28/2/2021 là hạn cuối.")
    expectFindings(
      "Ngày ⟦31 tháng 6 năm 2020⟧, ông nghỉ hưu.", rule: rule,
      fixed: "Ngày 30 tháng 6 năm 2020, ông nghỉ hưu.")
  }

  @Test func lunarDaysHaveMonthsOfTheirOwn() {
    expectFindings("Chiều ⟦mùng 30 Tết⟧, bà đi chợ.", rule: rule, severity: .information)
    expectFindings("Chiều ⟦mồng 31 Tết⟧, bà đi chợ.", rule: rule, severity: .error)
    expectNoFindings("Chiều 30 Tết, sáng mùng 1 Tết, bà ở nhà.", rule: rule)
  }

  @Test func monthsThatDoNotExist() {
    expectFindings("Chiều ⟦5/13/2022⟧, tỉnh họp.", rule: rule, severity: .error)
    expectFindings("Ngày ⟦10/25/2023⟧, đoàn đến thăm.", rule: rule, fixed: "Ngày 25/10/2023, đoàn đến thăm.")
  }

  @Test(arguments: [
    "Ngày 29/2/2020, ngày 31/12/2021 và 30/4.",
    "Lễ hội mở ngày 30/2 âm lịch hằng năm.",
    "Có 31/40 đại biểu tán thành; 33/63 tỉnh, thành phố hoàn thành.",
    "Đội nhà thắng 31-2; tỷ số 32-13.",
    "Theo Quyết định 31/2023/QĐ-UBND; Nghị định số 30/2020/NĐ-CP.",
    "Nhà số 31/2 đường Mẫu; trực 24/7; Trung đoàn 31/2.",
    "Tỷ lệ 1/500; diện tích 30,2 ha; 1.720 ha.",
  ])
  func whatIsNoDateOrIsRight(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func lunarMonthsOfTwentyNineDays() {
    expectFindings("Ông mất ngày ⟦30 tháng Chạp năm 2025⟧.", rule: "date/impossible", severity: .error)
    expectNoFindings(
      "Ông mất ngày 30 tháng Chạp năm 2023; bà mất ngày 29 tháng Chạp năm 2025, đêm 30 Tết và 30 tháng Chạp.",
      rule: "date/impossible")
  }
}
