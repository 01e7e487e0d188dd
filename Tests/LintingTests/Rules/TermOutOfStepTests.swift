import Linting
import TestSupport
import Testing

@Suite struct TermOutOfStepTests {
  private let rule = "date/term-out-of-step"

  @Test func termAndYearsDisagree() {
    expectFindings(
      "Đại biểu Quốc hội ⟦khóa XV, nhiệm kỳ 2016-2021⟧ phát biểu.", rule: rule, severity: .warning)
  }

  @Test(arguments: ["Quốc hội khóa XV, nhiệm kỳ 2021-2026.", "HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026."])
  func rightTerms(text: String) { expectNoFindings(text, rule: rule) }
}
