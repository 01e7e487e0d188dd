import Linting
import TestSupport
import Testing

@Suite struct AbbreviationConflictTests {
  private let rule = "abbreviation/conflicting-definition"

  @Test func oneFormTwoMeanings() {
    expectFindings(
      "Ban Chấp hành (BCH) họp.\n\nBan Chỉ huy (⟦BCH⟧) ra lệnh.", rule: rule, severity: .warning)
  }

  @Test(arguments: [
    "Quân sự, quốc phòng (QSQP) tốt.\n\nCông tác quân sự, quốc phòng (QSQP) tốt.",
    "Ban Chấp hành (BCH) họp.\n\nBCH ra nghị quyết.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
