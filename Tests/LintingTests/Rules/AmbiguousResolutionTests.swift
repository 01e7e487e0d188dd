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

  @Test(arguments: [
    "Nghị quyết Trung ương 4, 5, 6, 7 Khóa XII của Đảng.", "Nghị quyết Trung ương 4 và 6 khóa XIII.",
    "Các nghị quyết Trung ương 6, Trung ương 7 (khóa XII).",
  ])
  func behindAList(text: String) { expectNoFindings(text, rule: rule) }

  @Test func behindSomethingElse() {
    expectFindings("Học ⟦Nghị quyết Trung ương 8⟧, nghị quyết của tỉnh, khóa XI.", rule: rule)
  }
}
