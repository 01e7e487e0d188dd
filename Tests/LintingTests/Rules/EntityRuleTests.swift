import Linting
import TestSupport
import Testing

@Suite struct CapitalisationMixTests {
  private let rule = "entity/capitalisation-mix"

  @Test func namesOfBodies() {
    expectFindings(
      "Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy ⟦Quân Khu 4⟧ phát biểu.", rule: rule,
      severity: .information,
      fixed: "Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy Quân khu 4 phát biểu.")
  }

  @Test func termsInOneContext() {
    expectFindings(
      "Chính sách hậu phương Quân đội. Quỹ hậu phương Quân đội và hậu phương ⟦quân đội⟧.", rule: rule)
    expectFindings("Tại các trường THPT và các ⟦Trường⟧ THPT khác.", rule: rule)
  }

  @Test func afterASemicolon() {
    expectFindings(
      "Dự có lãnh đạo huyện; ⟦Các⟧ đồng chí trong chi bộ.", rule: rule,
      fixed: "Dự có lãnh đạo huyện; các đồng chí trong chi bộ.")
    expectNoFindings("Dự có: Các đồng chí; Các đại biểu; Các cháu thiếu nhi; Các cụ.", rule: rule)
  }

  @Test(arguments: [
    "QUÂN KHU 4 TRAO GIẢI\n\nQuân khu 4 vừa trao giải. Tư lệnh Quân khu 4 dự.",
    "Theo Luật Đất đai, theo luật định.",
    "Người dân xã An Mẫu. Hội nghị của xã.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

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

  @Test(arguments: [
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, và đồng chí Nguyễn Văn Hưng, Chủ tịch UBND huyện, dự họp.",
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự. NGUYỄN VĂN HÙNG phát biểu. Ông Hùng cảm ơn.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
