import Linting
import SourceText
import TestSupport
import Testing

@Suite struct MalformedDateTests {
  private let rule = "date/malformed"

  @Test func slips() {
    expectFindings("Họp ngày ⟦1/2/20233⟧ tại Vinh.", rule: rule, severity: .warning)
    expectFindings("Sáng ⟦19/2/ 2020⟧, đơn vị ra quân.", rule: rule, fixed: "Sáng 19/2/2020, đơn vị ra quân.")
    expectFindings("Chiều ngày ⟦5/3-2020⟧, tỉnh họp.", rule: rule, fixed: "Chiều ngày 5/3/2020, tỉnh họp.")
  }

  @Test func years() {
    expectFindings("Từ năm ⟦2103⟧ đến nay.", rule: rule, severity: .warning, fixed: "Từ năm 2013 đến nay.")
    expectFindings("Sáng 5/3/⟦2109⟧, họp.", rule: rule, fixed: "Sáng 5/3/2019, họp.")
    expectFindings("Vào tháng ⟦5/218⟧, tỉnh họp.", rule: rule, severity: .warning)
    expectNoFindings(
      "Đến năm 2100 nước biển dâng; năm 2150; nhà số 5/218, tháng 5/21, tháng 5/2018.", rule: rule)
  }

  /// Where the right date is known the message has it.
  @Test(arguments: [("Sáng 19/2/ 2020, họp.", "“19/2/2020”"), ("Ngày 5//3/2020, họp.", "“5/3/2020”")])
  func saysWhatIsRight(text: String, right: String) throws {
    let finding = try #require(CheckedArticle(TextBuffer(text)).diagnostics.first { $0.rule == rule })
    #expect(finding.message.vietnamese.hasSuffix(right) && finding.message.english.hasSuffix(right))
  }

  @Test func yearsBehindADayAndMonth() {
    expectFindings(
      "Họp ngày ⟦20-10-22013⟧ tại Vinh; sáng ⟦25-9-202⟧, tỉnh họp.", rule: rule, severity: .warning)
    expectNoFindings("Ngày 2-7.5.2025; số 5-10-2020-1; ngày 20-10, 22.013 người.", rule: rule)
  }

  @Test(arguments: ["Sáng 19/2/2020.", "Từ 5/3 - 7/3/2020.", "Ngày 5-3-2020, 13.4.1964.", "Số 12345/6/7."])
  func rightDates(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func spacesBesideDashes() {
    expectFindings(
      "Sáng ngày ⟦21- 12 -2017⟧, chi đoàn ra quân.", rule: "date/malformed",
      fixed: "Sáng ngày 21-12-2017, chi đoàn ra quân.")
    expectNoFindings("Sáng ngày 21- 12 -2017, chi đoàn ra quân.", rule: "style/hyphen-spacing")
  }

  @Test func lostSlash() {
    expectFindings(
      "Kỷ niệm ngày truyền thống (⟦27/71947⟧ - 27/7/2022).", rule: rule,
      fixed: "Kỷ niệm ngày truyền thống (27/7/1947 - 27/7/2022).")
    expectFindings("Ngày ⟦2/122025⟧, xã họp.", rule: rule, fixed: "Ngày 2/12/2025, xã họp.")
    expectNoFindings("Văn bản số 27/71947 và mã 12/132025. Tỷ lệ 5/12345.", rule: rule)
  }
}
