import Linting
import TestSupport
import Testing

@Suite struct NameDriftTests {
  private let rule = "entity/name-drift"

  @Test func onePersonTwoSpellings() {
    expectFindings(
      "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự họp. Đồng chí Nguyễn Văn Hùng phát biểu.\n\nĐồng chí ⟦Nguyễn Văn Hung⟧, Bí thư Huyện ủy, kết luận.",
      rule: rule, severity: .warning,
      fixed:
        "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự họp. Đồng chí Nguyễn Văn Hùng phát biểu.\n\nĐồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, kết luận."
    )
  }

  @Test func slipsThatNothingSpeaksAgainst() {
    let text = "Đại tá Huỳnh Đắc Mẫu, Chính ủy Sư đoàn 5, dự.\n\nÔng Huỳnh Đắc Mẫu sinh năm 1960.\n\n"
    for slip in ["Huỵnh Đắc Mẫu", "Huỳnh Đăc Mẫu", "Huỳnh Đắc Mầu"] {
      expectFindings(text + "Năm 1999, Đại tá ⟦\(slip)⟧ về hưu.", rule: rule, severity: .warning)
    }
  }

  /// What is no family name is the slip, however often it is written.
  @Test func familyNames() {
    expectFindings(
      "⟦Bủi Văn Mẫu⟧ cho biết. Đại tá ⟦Bủi Văn Mẫu⟧ đi vắng.\n\nĐại tá Bùi Văn Mẫu về hưu.", rule: rule,
      severity: .warning)
  }

  @Test func syllablesThatChangedPlaces() {
    expectFindings(
      "Đồng chí Trần Anh Mẫu nhập ngũ năm 1968. Trần Anh Mẫu học giỏi.\n\nNăm 1972, ⟦Trần Mẫu Anh⟧ bị thương.",
      rule: rule,
      severity: .information,
      fixed:
        "Đồng chí Trần Anh Mẫu nhập ngũ năm 1968. Trần Anh Mẫu học giỏi.\n\nNăm 1972, Trần Anh Mẫu bị thương."
    )
    expectNoFindings(
      "Trao quà cho em Trần Anh Mẫu và em Trần Mẫu Anh.\n\nEm Trần Anh Mẫu cảm ơn.", rule: rule)
  }

  @Test(arguments: [
    "Đại tá Nguyễn Văn Hùng và Đại tá Nguyễn Văn Hưng dự.\n\nÔng Nguyễn Văn Hùng nói. Ông Nguyễn Văn Hưng nghe.",
    "Đại tá Nguyễn Văn Hùng, Chính ủy Sư đoàn 5, dự.\n\nÔng Nguyễn Văn Hùng nói.\n\nThượng tá Nguyễn Văn Hưng, Trưởng phòng Chính trị, nghe.",
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, và đồng chí Nguyễn Văn Hưng, Chủ tịch UBND huyện, dự họp.",
    "Bắt Phạm Như Mẫu (tên gọi khác là Phạm Như Hiển). Phạm Như Mẫu khai nhận.",
    "Ông Trần Văn Thí tên thật là Trần Quang Thí, sinh năm 1921. Ông Trần Văn Thí nói.",
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự. NGUYỄN VĂN HÙNG phát biểu. Ông Hùng cảm ơn.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
