import Linting
import TestSupport
import Testing

@Suite struct TermOutOfStepTests {
  private let rule = "date/term-out-of-step"

  @Test func termAndYearsDisagree() {
    expectFindings(
      "Đại biểu Quốc hội ⟦khóa XV, nhiệm kỳ 2016-2021⟧ phát biểu.", rule: rule, severity: .warning)
  }

  @Test func theAssemblysTermIsWritten() {
    expectFindings(
      "Đại biểu QH ⟦khóa XIV (2021 - 2026⟧) tiếp xúc cử tri.", rule: rule, severity: .warning,
      fixed: "Đại biểu QH khóa XIV (2016 - 2021) tiếp xúc cử tri.")
  }

  @Test func congressAndItsYear() {
    expectFindings(
      "Nghị quyết ⟦Đại hội XIII của Đảng (2016⟧) nêu rõ.", rule: rule, severity: .warning,
      fixed: "Nghị quyết Đại hội XIII của Đảng (2021) nêu rõ.")
    expectFindings(
      "⟦Đại hội Đảng toàn quốc lần thứ XII (năm 2021⟧) đã thành công.", rule: rule,
      fixed: "Đại hội Đảng toàn quốc lần thứ XII (năm 2016) đã thành công.")
  }

  @Test func congressAndItsTerm() {
    expectFindings(
      "Nghị quyết ⟦Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2016-2021⟧ nêu rõ.", rule: rule,
      fixed: "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2021-2026 nêu rõ.")
  }

  @Test func lawAndTheTermThatPassedIt() {
    expectFindings(
      "Luật số ⟦72/2014/QH14⟧ có hiệu lực.", rule: rule, severity: .warning,
      fixed: "Luật số 72/2014/QH13 có hiệu lực.")
  }

  @Test(arguments: [
    "Quốc hội khóa XV, nhiệm kỳ 2021-2026.", "HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026.",
    "Đại hội XIII của Đảng (2021).", "Đại hội XIII của Đảng bộ tỉnh (2016).",
    "Đại hội đại biểu toàn quốc lần thứ VIII, nhiệm kỳ 2019-2024 của Hội.",
    "Đại hội VI của Đảng (nhiệm kỳ 1986-1990).", "Luật số 72/2014/QH13 có hiệu lực.",
  ])
  func rightTerms(text: String) { expectNoFindings(text, rule: rule) }
}
