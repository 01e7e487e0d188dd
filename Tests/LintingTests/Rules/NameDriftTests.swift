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

  @Test(arguments: [
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, và đồng chí Nguyễn Văn Hưng, Chủ tịch UBND huyện, dự họp.",
    "Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự. NGUYỄN VĂN HÙNG phát biểu. Ông Hùng cảm ơn.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
