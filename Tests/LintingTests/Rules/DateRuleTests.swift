import Linting
import SourceText
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
}

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
  ])
  func rightWeekdaysAndOrdinals(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct MalformedDateTests {
  private let rule = "date/malformed"

  @Test func slips() {
    expectFindings("Họp ngày ⟦1/2/20233⟧ tại Vinh.", rule: rule, severity: .warning)
    expectFindings("Sáng ⟦19/2/ 2020⟧, đơn vị ra quân.", rule: rule, fixed: "Sáng 19/2/2020, đơn vị ra quân.")
    expectFindings("Chiều ngày ⟦5/3-2020⟧, tỉnh họp.", rule: rule, fixed: "Chiều ngày 5/3/2020, tỉnh họp.")
  }

  @Test(arguments: ["Sáng 19/2/2020.", "Từ 5/3 - 7/3/2020.", "Ngày 5-3-2020, 13.4.1964.", "Số 12345/6/7."])
  func rightDates(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct ReversedRangeTests {
  private let rule = "date/reversed-range"

  @Test func yearsTheWrongWayRound() {
    expectFindings(
      "Giai đoạn ⟦2025 - 2020⟧ có nhiều đổi mới.", rule: rule, severity: .warning,
      fixed: "Giai đoạn 2020 - 2025 có nhiều đổi mới.")
    expectFindings("Đợt cao điểm từ ngày ⟦5/4/2024 đến 3/4/2024⟧.", rule: rule)
  }

  @Test(arguments: ["Giai đoạn 2020 - 2025.", "Từ 28/12 đến 5/1.", "Từ năm 1976 đến 1979.", "Số 2025-2020."])
  func rightRanges(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
