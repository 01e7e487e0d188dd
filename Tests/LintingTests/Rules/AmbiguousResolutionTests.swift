import Linting
import TestSupport
import Testing

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
