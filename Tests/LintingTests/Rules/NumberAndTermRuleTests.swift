import Linting
import TestSupport
import Testing

@Suite struct ImpossibleTimeTests {
  @Test func hoursAndMinutesThatNoClockHas() {
    expectFindings("Họp lúc ⟦25h⟧ ngày 3/4/2024.", rule: "date/impossible-time", severity: .error)
    expectFindings("Xuất phát lúc ⟦8h60⟧ sáng.", rule: "date/impossible-time")
  }

  @Test(arguments: [
    "Trực 24/24h, trong vòng 48h, đóng cửa lúc 24h00.", "Lúc 0h ngày 1/3; 7h30 - 11h30.", "Đi 100h bay.",
  ])
  func clocksAndDurations(text: String) { expectNoFindings(text, rule: "date/impossible-time") }
}

@Suite struct AnniversaryTests {
  @Test func theYearsDoNotAddUp() {
    expectFindings(
      "Kỷ niệm ⟦79⟧ năm Ngày thành lập (22/12/1944 - 22/12/2024).", rule: "date/anniversary",
      severity: .warning)
  }

  @Test(arguments: ["Kỷ niệm 80 năm (22/12/1944 - 22/12/2024).", "Sau 30 năm công tác (1990), ông nghỉ."])
  func rightOnes(text: String) { expectNoFindings(text, rule: "date/anniversary") }
}

@Suite struct MalformedDocumentNumberTests {
  private let rule = "document/malformed-number"

  @Test func shapesOfPartyAndStateMixed() {
    expectFindings("Theo Nghị quyết ⟦28/NQ-TW⟧ đã ban hành.", rule: rule, severity: .warning)
    expectFindings("Theo Quyết định ⟦1234-QĐ/UBND⟧ đã ban hành.", rule: rule)
  }

  @Test(arguments: [
    "Theo Nghị quyết số 28-NQ/TW, Quyết định số 1234/QĐ-UBND, Nghị định số 30/2020/NĐ-CP và Luật số 72/2014/QH13.",
    "Chỉ thị 05 của Bộ Chính trị; tỷ số 3-2; Công văn 7288/UBND-KGVX.",
  ])
  func rightNumbers(text: String) { expectNoFindings(text, rule: rule) }
}

@Suite struct TermOutOfStepTests {
  private let rule = "date/term-out-of-step"

  @Test func termAndYearsDisagree() {
    expectFindings(
      "Đại biểu Quốc hội ⟦khóa XV, nhiệm kỳ 2016-2021⟧ phát biểu.", rule: rule, severity: .warning)
  }

  @Test(arguments: ["Quốc hội khóa XV, nhiệm kỳ 2021-2026.", "HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026."])
  func rightTerms(text: String) { expectNoFindings(text, rule: rule) }
}

@Suite struct AmbiguousResolutionTests {
  private let rule = "document/ambiguous-resolution"

  @Test func aPlenumWithoutItsTerm() {
    expectFindings(
      "Tổ chức học tập ⟦Nghị quyết Trung ương 8⟧ trong toàn đơn vị.", rule: rule, severity: .information)
  }

  @Test(arguments: [
    "Nghị quyết Trung ương 8 (khóa XI) được quán triệt.", "Nghị quyết Trung ương 4 khóa XII.",
  ])
  func withIt(text: String) { expectNoFindings(text, rule: rule) }
}

@Suite struct MixedDateSeparatorsTests {
  private let rule = "date/mixed-separators"

  @Test func theMinorityIsMarked() {
    expectFindings("Ngày ⟦5-3-2024⟧ họp; ngày 6/3/2024 họp; ngày 7/3/2024 họp.", rule: rule, severity: .hint)
  }

  @Test(arguments: ["Ngày 5/3/2024 họp; ngày 6/3/2024 họp.", "Ngày 5 tháng 3; ngày 6/3."])
  func oneManner(text: String) { expectNoFindings(text, rule: rule) }
}
