import Linting
import TestSupport
import Testing

@Suite struct AnniversaryArithmeticTests {
  @Test func theYearsDoNotAddUp() {
    expectFindings(
      "Kỷ niệm ⟦79⟧ năm Ngày thành lập (22/12/1944 - 22/12/2024).", rule: "date/anniversary",
      severity: .warning)
  }

  @Test(arguments: ["Kỷ niệm 80 năm (22/12/1944 - 22/12/2024).", "Sau 30 năm công tác (1990), ông nghỉ."])
  func rightOnes(text: String) { expectNoFindings(text, rule: "date/anniversary") }
}
