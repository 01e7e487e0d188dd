import Linting
import TestSupport
import Testing

@Suite struct AnniversaryArithmeticTests {
  @Test func theYearsDoNotAddUp() {
    expectFindings(
      "Kỷ niệm ⟦79⟧ năm Ngày thành lập (22/12/1944 - 22/12/2024).", rule: "date/anniversary",
      severity: .warning)
  }

  @Test func aShortFormEndsNoSentence() {
    expectFindings(
      "Kỷ niệm ⟦79⟧ năm Ngày truyền thống TP. Vinh (22/12/1944 - 22/12/2024).", rule: "date/anniversary")
    expectNoFindings("Kỷ niệm 79 năm! Lễ diễn ra ở Vinh (22/12/1944 - 22/12/2024).", rule: "date/anniversary")
  }

  @Test func wholeYearsMayBeCountedWithBothEnds() {
    expectFindings(
      "Kỷ niệm ⟦80⟧ năm Ngày truyền thống (1930 - 2020).", rule: "date/anniversary",
      fixed: "Kỷ niệm 90 năm Ngày truyền thống (1930 - 2020).")
    expectNoFindings("Kỷ niệm 91 năm Ngày truyền thống (1930 - 2020).", rule: "date/anniversary")
  }

  @Test(arguments: [
    "Kỷ niệm 80 năm (22/12/1944 - 22/12/2024).", "Sau 30 năm công tác (1990), ông nghỉ.",
    "Kỷ niệm hơn 70 năm Ngày truyền thống (1930 - 2020).", "9 năm kháng chiến (1946 - 1954) gian khổ.",
    "Kỷ niệm 60 năm tái lập tỉnh; hội nghị (22/12/1944 - 22/12/2024).",
  ])
  func rightOnes(text: String) { expectNoFindings(text, rule: "date/anniversary") }

  /// Days of which everybody knows the year.
  @Test func yearsOfFounding() {
    expectFindings(
      "Kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/⟦1945⟧ - 22/12/2025).",
      rule: "date/anniversary", severity: .warning,
      fixed: "Kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2025).")
    expectFindings(
      "Kỷ niệm Ngày Thương binh - Liệt sĩ (27/7/⟦1946⟧ - 27/7/2025).", rule: "date/anniversary")
    expectNoFindings(
      "Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025), Ngày hội Đại đoàn kết toàn dân tộc (18/11/2003 - 18/11/2025), Ngày thành lập Đoàn Mẫu (22/12/1950 - 22/12/2025).",
      rule: "date/anniversary")
  }
}
