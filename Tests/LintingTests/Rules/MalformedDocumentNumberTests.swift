import Linting
import TestSupport
import Testing

@Suite struct MalformedDocumentNumberTests {
  private let rule = "document/malformed-number"

  @Test func shapesOfPartyAndStateMixed() {
    expectFindings("Theo Nghị quyết ⟦28/NQ-TW⟧ đã ban hành.", rule: rule, severity: .warning)
    expectFindings("Theo Quyết định ⟦1234-QĐ/UBND⟧ đã ban hành.", rule: rule)
  }

  @Test func lettersOfNoKind() {
    expectFindings("Theo Nghị quyết số ⟦29-QN/TW⟧ đã ban hành.", rule: rule, severity: .warning)
    expectFindings("Theo Công văn số ⟦12-XYZ/TW⟧ đã ban hành.", rule: rule, severity: .information)
  }

  /// What the letters are is plain; only how they stand is wrong.
  @Test(arguments: [
    ("Quyết định số ⟦12/2020/QD-TTg⟧ của Thủ tướng.", "Quyết định số 12/2020/QĐ-TTg của Thủ tướng."),
    ("Quyết định số ⟦12/2020/QĐ-TTG⟧ của Thủ tướng.", "Quyết định số 12/2020/QĐ-TTg của Thủ tướng."),
    ("Nghị quyết số ⟦36- NQ/TW⟧ của Trung ương.", "Nghị quyết số 36-NQ/TW của Trung ương."),
    ("Nghị quyết số ⟦36–NQ/TW⟧ của Trung ương.", "Nghị quyết số 36-NQ/TW của Trung ương."),
    ("Nghị quyết số ⟦36-NQ/T.Ư⟧ của Trung ương.", "Nghị quyết số 36-NQ/TW của Trung ương."),
    ("Luật số ⟦72/2014/QH 13⟧ của Quốc hội.", "Luật số 72/2014/QH13 của Quốc hội."),
  ])
  func lettersThatAreNearlyRight(text: String, fixed: String) {
    expectFindings("Theo " + text, rule: rule, severity: .information, fixed: "Theo " + fixed)
  }

  @Test func aSignThatIsMissing() {
    expectFindings(
      "Theo Nghị quyết số ⟦28 NQ/TW⟧ của Trung ương.", rule: rule, severity: .warning,
      fixed: "Theo Nghị quyết số 28-NQ/TW của Trung ương.")
  }

  @Test func lettersOfAnotherKind() {
    expectFindings("Theo Nghị quyết số ⟦28-CT/TW⟧ của Ban Bí thư.", rule: rule, severity: .warning)
  }

  /// The committee behind the number has other letters.
  @Test func lettersOfAnotherCommittee() {
    expectFindings(
      "Kế hoạch số 153-KH/⟦ĐU⟧ ngày 11/7/2019 của Ban Thường vụ Tỉnh ủy; Kế hoạch 12-KH/⟦TU⟧ của Huyện ủy; Kết luận 62-KL/⟦TU⟧ của Bộ Chính trị.",
      rule: rule, severity: .warning,
      fixed:
        "Kế hoạch số 153-KH/TU ngày 11/7/2019 của Ban Thường vụ Tỉnh ủy; Kế hoạch 12-KH/HU của Huyện ủy; Kết luận 62-KL/TW của Bộ Chính trị."
    )
  }

  @Test(arguments: [
    "Kế hoạch số 85-KH/ĐU ngày 21/8/2019 của Đảng ủy xã; Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị.",
    "Nghị quyết 11-NQ/TU của Thành ủy, 12-NQ/ThU của Thị ủy, 13-QĐ/BTVTU của Ban Thường vụ Tỉnh ủy.",
    "Chỉ thị 05-CT/TW và Kế hoạch 10-KH/TU của Tỉnh ủy; Chỉ thị 40-CT/TW được Huyện ủy phổ biến.",
  ])
  func lettersOfTheCommittee(text: String) { expectNoFindings(text, rule: rule) }

  @Test(arguments: [
    "Theo Quyết định số 1674-QĐNS/TW của Bộ Chính trị.",
    "Theo Nghị quyết số 28-NQ/TW, Quyết định số 1234/QĐ-UBND, Nghị định số 30/2020/NĐ-CP và Luật số 72/2014/QH13.",
    "Chỉ thị 05 của Bộ Chính trị; tỷ số 3-2; Công văn 7288/UBND-KGVX.",
  ])
  func rightNumbers(text: String) { expectNoFindings(text, rule: rule) }
}
