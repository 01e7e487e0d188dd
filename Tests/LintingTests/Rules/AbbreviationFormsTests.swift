import Linting
import TestSupport
import Testing

@Suite struct AbbreviationFormsTests {
  private let rule = "abbreviation/inconsistent-form"

  @Test func rarerForm() {
    expectFindings(
      "Nhiệm vụ QSQP; công tác QSQP; kết quả ⟦QS-QP⟧ tốt.", rule: rule, severity: .hint,
      fixed: "Nhiệm vụ QSQP; công tác QSQP; kết quả QSQP tốt.")
  }

  @Test(arguments: [
    "Nghị quyết số 28-NQ/TW của Ban Tổ chức T.Ư; T.Ư Đảng.", "Nhiệm vụ QSQP; công tác QSQP.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }

  @Test func capitalAndSmallLetter() {
    expectFindings("Ở TP Huế, TP Vinh và ⟦Tp⟧ Mẫu.", rule: rule, severity: .hint)
  }
}
