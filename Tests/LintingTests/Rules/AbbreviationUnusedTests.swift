import Linting
import TestSupport
import Testing

@Suite struct AbbreviationUnusedTests {
  private let rule = "abbreviation/defined-never-used"

  @Test func definedForNothing() {
    expectFindings("Phòng thủ dân sự (⟦PTDS⟧) là việc chung.", rule: rule, severity: .hint)
  }

  @Test(arguments: ["Phòng thủ dân sự (PTDS) là việc chung.\n\nNhiệm vụ PTDS nặng.", "Nhiệm vụ PTDS."])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
