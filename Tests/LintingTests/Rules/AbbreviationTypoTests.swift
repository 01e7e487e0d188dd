import Linting
import TestSupport
import Testing

@Suite struct AbbreviationTypoTests {
  private let rule = "abbreviation/probable-typo"

  @Test func ofAFormKnownHere() {
    expectFindings(
      "Công tác quân sự, quốc phòng (QSQP) được quan tâm.\n\nNhiệm vụ QSQP nặng; kết quả ⟦QSPQ⟧ tốt; QSQP vững.",
      rule: rule, severity: .warning,
      fixed:
        "Công tác quân sự, quốc phòng (QSQP) được quan tâm.\n\nNhiệm vụ QSQP nặng; kết quả QSQP tốt; QSQP vững."
    )
  }

  /// The article's spelling counts before that of the table, which has QS-QP first.
  @Test func asTheArticleExplainsIt() {
    expectFindings(
      "Công tác quân sự, quốc phòng (QSQP) được quan tâm. Nhiệm vụ ⟦QSPQ⟧ nặng.", rule: rule,
      fixed: "Công tác quân sự, quốc phòng (QSQP) được quan tâm. Nhiệm vụ QSQP nặng.")
  }

  @Test func givenAwayByItsPlace() {
    expectFindings("Thực hiện Nghị quyết số 28-⟦QN⟧/TW của Đảng.", rule: rule)
  }

  @Test(arguments: [
    "UBND, HĐND, UBMTTQ xã và HTX họp.",
    "Phòng thủ dân sự (PTDS) và phòng tìm sự dân (PTSD) họp; PTDS, PTSD.",
    "Kênh VTV, VOV, TTXVN đưa tin.",
    "UBND xã, Quỹ xóa đói tạm (QXTK), TTXVN.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
