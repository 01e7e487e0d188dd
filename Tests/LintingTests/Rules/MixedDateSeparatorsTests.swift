import Linting
import TestSupport
import Testing

@Suite struct MixedDateSeparatorsTests {
  private let rule = "date/mixed-separators"

  @Test func theMinorityIsMarked() {
    expectFindings("Ngày ⟦5-3-2024⟧ họp; ngày 6/3/2024 họp; ngày 7/3/2024 họp.", rule: rule, severity: .hint)
  }

  @Test(arguments: ["Ngày 5/3/2024 họp; ngày 6/3/2024 họp.", "Ngày 5 tháng 3; ngày 6/3."])
  func oneManner(text: String) { expectNoFindings(text, rule: rule) }
}
