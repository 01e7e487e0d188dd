import Linting
import TestSupport
import Testing

@Suite struct ImpossibleTimeTests {
  @Test func hoursAndMinutesThatNoClockHas() {
    expectFindings("Họp lúc ⟦25h⟧ ngày 3/4/2024.", rule: "date/impossible-time", severity: .error)
    expectFindings("Xuất phát lúc ⟦8h60⟧ sáng.", rule: "date/impossible-time")
  }

  @Test func minutesWithoutTheirWord() {
    expectFindings("Đến ⟦8 giờ 90⟧ ngày 31 tháng 3, lá cờ bay.", rule: "date/impossible-time")
    expectNoFindings("Đến 8 giờ 30 ngày 31 tháng 3; mỗi giờ 90 tối đa.", rule: "date/impossible-time")
  }

  @Test(arguments: [
    "Trực 24/24h, trong vòng 48h, đóng cửa lúc 24h00.", "Lúc 0h ngày 1/3; 7h30 - 11h30.", "Đi 100h bay.",
  ])
  func clocksAndDurations(text: String) { expectNoFindings(text, rule: "date/impossible-time") }
}
