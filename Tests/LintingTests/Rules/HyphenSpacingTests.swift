import Linting
import SourceText
import TestSupport
import Testing

@Suite struct HyphenSpacingTests {
  private let rule = "style/hyphen-spacing"

  @Test func betweenWords() {
    expectFindings(
      "Nhiệm vụ ⟦quân sự- quốc⟧ phòng.", rule: rule, fixed: "Nhiệm vụ quân sự - quốc phòng.")
    expectFindings(
      "Phát triển kinh ⟦tế -xã⟧ hội", rule: rule, fixed: "Phát triển kinh tế - xã hội")
    expectFindings("An ninh ⟦quốc phòng– an⟧ ninh", rule: rule)
  }

  @Test func numbersAndDates() {
    expectFindings(
      "Kỷ niệm (⟦7/5/1954 -7/5/2024⟧) tại tỉnh.", rule: rule,
      fixed: "Kỷ niệm (7/5/1954 - 7/5/2024) tại tỉnh.")
    expectFindings("Giai đoạn ⟦2020 -2025⟧.", rule: rule, fixed: "Giai đoạn 2020 - 2025.")
    expectFindings("Dịch ⟦Covid -19⟧ tại xã.", rule: rule, fixed: "Dịch Covid-19 tại xã.")
  }

  /// The message says which way to mend it, for whoever reads no more than that.
  @Test(arguments: [
    ("Nhiệm vụ quân sự- quốc phòng.", "viết cách đều hai bên"), ("Dịch Covid -19 tại xã.", "viết liền"),
  ])
  func saysWhatToDo(text: String, advice: String) throws {
    let finding = try #require(CheckedArticle(TextBuffer(text)).diagnostics.first { $0.rule == rule })
    #expect(finding.message.vietnamese.hasSuffix(": " + advice))
  }

  @Test(arguments: [
    "Kinh tế - xã hội, quốc phòng-an ninh, 2020-2025, 2020 – 2025, Covid-19.",
    "1- Nội dung\na- Mục tiêu\nIV- Kết luận",
    "- Một gạch đầu dòng",
    "Nhiệt độ ở Mẫu Sơn xuống -2 độ C, có nơi -5°C.",
    "Căn cứ Nghị quyết số 36- NQ/TW và Quyết định 12/QĐ- UBND.",
    "Câu bị ngắt ở cuối -",
    "(Báo Mẫu) - Sáng nay.",
    "(MLO)- Sáng nay.",
    "(Baomau.vn)- Sáng nay.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func disease() {
    expectFindings(
      "Phòng, chống dịch ⟦Covid – 19⟧ tại xã.", rule: "style/hyphen-spacing",
      fixed: "Phòng, chống dịch Covid-19 tại xã.")
    expectNoFindings("Nhiệm kỳ mới - 2020 là năm đầu. Dịch Covid-19 đã qua.", rule: "style/hyphen-spacing")
  }
}
