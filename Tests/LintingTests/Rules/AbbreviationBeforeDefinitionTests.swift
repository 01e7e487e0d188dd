import Linting
import TestSupport
import Testing

@Suite struct AbbreviationBeforeDefinitionTests {
  private let rule = "abbreviation/used-before-defined"

  @Test func usedFirst() {
    expectFindings(
      "Tin mới\n\nNhiệm vụ ⟦PTDS⟧ nặng.\n\nPhòng thủ dân sự (PTDS) là việc chung.", rule: rule,
      severity: .hint)
  }

  @Test(arguments: ["nặng…", "nặng!", "nặng:", "nặng.”", "nặng.\""])
  func paragraphsOfText(end: String) {
    expectFindings(
      "Tin mới\n\nNhiệm vụ ⟦PTDS⟧ \(end)\n\nPhòng thủ dân sự (PTDS) là việc chung.", rule: rule)
  }

  @Test(arguments: [
    // A headline may be short.
    "Nhiệm vụ PTDS\n\nPhòng thủ dân sự (PTDS) là việc chung.",
    "Phòng thủ dân sự (PTDS) là việc chung.\n\nNhiệm vụ PTDS nặng.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
