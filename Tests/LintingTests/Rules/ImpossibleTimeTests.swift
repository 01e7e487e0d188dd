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

  @Test func timesOfDayBehindAbout() {
    expectFindings("Khoảng ⟦26h30⟧ sáng 29/10, nhóm gặp nạn.", rule: "date/impossible-time")
    expectFindings("Đến ⟦25h10⟧ phút cùng ngày, tàu cập bến.", rule: "date/impossible-time")
    expectFindings("Khoảng ⟦6h83⟧ sáng, trạm báo tin.", rule: "date/impossible-time")
    expectNoFindings(
      "Sau khoảng 26h30 bay, hơn 48h liên tục; sau 25h30 phút bay.", rule: "date/impossible-time")
  }

  @Test func timesWithAColon() {
    expectFindings("Họp lúc ⟦8:75⟧ tại hội trường.", rule: "date/impossible-time", severity: .error)
    expectFindings("Họp lúc ⟦17:25:60⟧ ngày 5/3/2024.", rule: "date/impossible-time", severity: .error)
    expectNoFindings("Tỷ số 25:10 nghiêng về đội chủ nhà.", rule: "date/impossible-time")
  }

  @Test func minutesAsTheSouthWritesThem() {
    expectFindings("Họp lúc ⟦14g70⟧ tại hội trường.", rule: "date/impossible-time", severity: .error)
    expectNoFindings("Mỗi túi nặng 14g70 bán ở chợ.", rule: "date/impossible-time")
  }

  @Test func theEndOfARange() {
    expectFindings("Mở cửa từ 7h đến ⟦25h⟧ hằng ngày.", rule: "date/impossible-time", severity: .error)
    expectNoFindings("Mở cửa từ 7h đến 24h hằng ngày.", rule: "date/impossible-time")
  }

  /// Without a word that only a time of day has, it is less sure.
  @Test func whatOnlyLooksLikeATime() {
    expectFindings("Đóng điện ⟦24h30⟧ theo lịch.", rule: "date/impossible-time", severity: .warning)
    expectNoFindings("Bay liên tục trong 25h30 phút.", rule: "date/impossible-time")
  }

  @Test(arguments: [
    "Trực 24/24h, trong vòng 48h, đóng cửa lúc 24h00.", "Lúc 0h ngày 1/3; 7h30 - 11h30.", "Đi 100h bay.",
  ])
  func clocksAndDurations(text: String) { expectNoFindings(text, rule: "date/impossible-time") }
}
