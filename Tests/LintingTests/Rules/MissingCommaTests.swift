import Linting
import TestSupport
import Testing

@Suite struct MissingCommaTests {
  private let rule = "style/missing-comma"

  @Test func pairs() {
    expectFindings(
      "Đơn vị tháo gỡ ⟦khó khăn vướng mắc⟧ cho ⟦cán bộ chiến sĩ⟧. ⟦Cán bộ chiến sỹ⟧ phấn khởi.", rule: rule,
      severity: .information,
      fixed: "Đơn vị tháo gỡ khó khăn, vướng mắc cho cán bộ, chiến sĩ. Cán bộ, chiến sỹ phấn khởi.")
    expectFindings(
      "Tỉnh phát triển ⟦kinh tế xã hội⟧.", rule: rule, severity: .hint,
      fixed: "Tỉnh phát triển kinh tế - xã hội.")
    expectNoFindings(
      "Vụ Công chức Viên chức họp; CÁN BỘ CHIẾN SĨ THI ĐUA; cán bộ, chiến sĩ; kinh tế - xã hội; phòng chống bão.",
      rule: rule)
  }

  @Test func terms() {
    expectFindings(
      "Đại hội lần thứ ⟦XII nhiệm⟧ kỳ 2025-2030 khai mạc.", rule: rule,
      fixed: "Đại hội lần thứ XII, nhiệm kỳ 2025-2030 khai mạc.")
    expectNoFindings("Đại hội lần thứ XII, nhiệm kỳ 2025-2030; khóa XII nhiệm kỳ 2025-2030.", rule: rule)
  }

  @Test func openingPhrases() {
    expectFindings(
      "Tại buổi tọa ⟦đàm ông⟧ Trần Thí Dụ trao quà. Phát biểu về hoạt động lãnh ⟦sự đồng⟧ chí Lê Giả Định cảm ơn.",
      rule: rule, severity: .information,
      fixed:
        "Tại buổi tọa đàm, ông Trần Thí Dụ trao quà. Phát biểu về hoạt động lãnh sự, đồng chí Lê Giả Định cảm ơn."
    )
    expectNoFindings(
      "Tại buổi lễ, ông Trần Thí Dụ dự. Tại cuộc gặp với ông Lê Giả Định, tỉnh cảm ơn. Tại nhà ông Trần Thí Dụ có hội.",
      rule: rule)
  }

  @Test func timesAndSubjects() {
    expectFindings(
      "Ngày ⟦12/3 Đảng⟧ ủy xã họp. Sáng ngày ⟦07/11/2024 đồng⟧ chí Trần Thí Dụ dự. Chiều ⟦5/6 UBND⟧ xã ra quân.",
      rule: rule, severity: .information,
      fixed:
        "Ngày 12/3, Đảng ủy xã họp. Sáng ngày 07/11/2024, đồng chí Trần Thí Dụ dự. Chiều 5/6, UBND xã ra quân."
    )
    expectFindings(
      "Theo ⟦đó kỳ⟧ họp dự kiến khai mạc ngày 1/7. Theo ⟦đó Chi⟧ bộ quân sự xã có 6 đảng viên.", rule: rule,
      fixed: "Theo đó, kỳ họp dự kiến khai mạc ngày 1/7. Theo đó, Chi bộ quân sự xã có 6 đảng viên.")
    expectNoFindings(
      "Ngày 12/3, Đảng ủy xã họp. Ngày 12/3 là ngày hội. Kế hoạch ngày 12/3 UBND xã đã ký. Theo đó là hai xe. Ngày 12/3 Âm lịch là hội làng.",
      rule: rule)
  }

  @Test func posts() {
    expectFindings(
      "Thay mặt xã, đồng chí Trần Thí ⟦Dụ Bí⟧ thư Đảng ủy xã phát biểu. Trung tướng Lê Giả ⟦Định Trưởng⟧ ban Liên lạc dự.",
      rule: rule, severity: .information,
      fixed:
        "Thay mặt xã, đồng chí Trần Thí Dụ, Bí thư Đảng ủy xã phát biểu. Trung tướng Lê Giả Định, Trưởng ban Liên lạc dự."
    )
    expectNoFindings(
      "Đồng chí Trần Thí Dụ, Bí thư Đảng ủy xã dự. Bí thư Đảng ủy xã Trần Thí Dụ dự. Đồng chí Trần Thí Dụ - Bí thư Đảng ủy.",
      rule: rule)
  }

  @Test func connectives() {
    expectFindings(
      "⟦Bên cạnh đó các⟧ chi đoàn trồng cây. ⟦Từ đó Đảng⟧ ủy xã rút kinh nghiệm. ⟦Tại đây ông⟧ Trần Thí Dụ trao quà.",
      rule: rule, severity: .information,
      fixed:
        "Bên cạnh đó, các chi đoàn trồng cây. Từ đó, Đảng ủy xã rút kinh nghiệm. Tại đây, ông Trần Thí Dụ trao quà."
    )
    expectFindings(
      "⟦Vì vậy nhà⟧ trường mong gia đình góp sức. ⟦Mặt khác những⟧ hộ khá giúp nhau.", rule: rule)
    expectNoFindings(
      "Bên cạnh đó, các chi đoàn trồng cây. Bên cạnh đó là sân. Sau đó Dụ về nhà. Xã họp, từ đó các hộ làm theo. Từ đó đến nay, xã yên.",
      rule: rule)
  }

  /// Months and years before a subject, subjects in small letters, and an event with a capital.
  @Test func otherTimesAndSubjects() {
    expectFindings(
      "Tháng ⟦12 năm 1944 Chủ⟧ tịch Hồ Chí Minh ra chỉ thị. Chiều ngày ⟦20-12 liên⟧ đội trường Tiểu học Mẫu dọn vệ sinh.",
      rule: rule)
    expectFindings("Tại Đại ⟦hội đồng⟧ chí Trần Thí Dụ phát biểu.", rule: rule)
    expectFindings("Buổi lễ có đ/c Trần Thí ⟦Dụ Bí⟧ thư chi bộ dự.", rule: rule)
  }

  @Test func schoolsBehindATime() {
    expectFindings("Ngày ⟦21/12/2020 trường⟧ THPT Mẫu tổ chức lễ kỷ niệm.", rule: rule)
    expectNoFindings("Ngày 21/12/2020 trường học vắng vẻ. Ngày 21/12/2020, trường THPT Mẫu họp.", rule: rule)
  }

  @Test(arguments: [
    "Mọi ⟦tổ chức cá nhân⟧ đều góp sức.", "Ở các ⟦xã phường thị trấn⟧ đều có đội.",
    "Giữ môi trường ⟦xanh sạch đẹp⟧.",
    "Lãnh đạo các ⟦ban ngành đoàn thể⟧ dự.",
  ])
  func otherPairs(text: String) { expectFindings(text, rule: rule) }
}
