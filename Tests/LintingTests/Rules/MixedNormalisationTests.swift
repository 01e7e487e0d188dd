import Foundation
import Linting
import SourceText
import TestSupport
import Testing

@Suite struct MixedNormalisationTests {
  private let rule = "style/mixed-normalisation"

  private func findings(_ text: String) -> [Diagnostic] {
    CheckedArticle(TextBuffer(text)).diagnostics.filter { $0.rule == rule }
  }

  @Test func bothForms() throws {
    let composed = "Đơn vị hoàn thành nhiệm vụ được giao."
    let text = composed + "\n\n" + "Kết thúc.".decomposedStringWithCanonicalMapping
    let found = findings(text)
    #expect(found.count == 1)
    let fixes = found.compactMap(\.fixes.first)
    let result = FixApplier.apply(fixes, to: Array(text.utf8)).bytes
    #expect(result == Array((composed + "\n\nKết thúc.").utf8))
  }

  @Test func theOtherWayRound() {
    let text = "Đơn vị hoàn thành nhiệm vụ được giao.".decomposedStringWithCanonicalMapping + "\n\nKết thúc."
    let found = findings(text)
    #expect(found.count == 1)
    let result = FixApplier.apply(found.compactMap(\.fixes.first), to: Array(text.utf8)).bytes
    #expect(
      result == Array(String(decoding: result, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8))
  }

  @Test func oneForm() {
    expectNoFindings("Đơn vị hoàn thành nhiệm vụ được giao.", rule: rule)
  }
}
