import Linting
import SourceText
import TestSupport
import Testing

@Suite struct ToneMarkMixTests {
  private let rule = "style/tone-mark-mix"

  @Test func theRarerWayIsReported() {
    expectFindings(
      "Tỉnh ủy và Huyện ủy họp.\n\nĐảng ⟦uỷ⟧ xã dự.", rule: rule,
      fixed: "Tỉnh ủy và Huyện ủy họp.\n\nĐảng ủy xã dự.")
    expectFindings(
      "Hoà bình, sức khoẻ, Tỉnh uỷ; ⟦ủy⟧ quyền.", rule: rule,
      fixed: "Hoà bình, sức khoẻ, Tỉnh uỷ; uỷ quyền.")
    expectFindings("HUYỆN ỦY VÀ TỈNH ỦY, ĐẢNG ⟦UỶ⟧", rule: rule, fixed: "HUYỆN ỦY VÀ TỈNH ỦY, ĐẢNG ỦY")
  }

  /// What the article has in one way only is not changed by itself, and a caption that recurs counts once.
  @Test func ofAnotherSyllable() {
    let captions = Array(repeating: "Minh ⟦hoạ⟧ ảnh:", count: 4).joined(separator: "\n\n")
    expectFindings("Bí thư Tỉnh ủy và Chủ tịch Ủy ban dự.\n\n\(captions)", rule: rule)
    let text = TextBuffer("Hoạ sĩ vẽ minh hoạ. Chủ tịch ủy ban dự.")
    let found = CheckedArticle(text, linter: Linter()).diagnostics.filter { $0.rule == rule }
    #expect(found.map { text.string($0.range) } == ["ủy"])
    #expect(found.flatMap(\.fixes).allSatisfy { !$0.isSafe })
    #expect(found.first?.message.vietnamese == "Bài này phần lớn đặt dấu như “Hoạ”, đây viết “ủy”")
  }

  @Test func atATieTheNewWayIsTheOddOne() {
    expectFindings("Tỉnh ủy, Huyện ⟦uỷ⟧.", rule: rule)
  }

  @Test(arguments: [
    "Tỉnh ủy, hòa bình, sức khỏe, hoàn toàn, quý hoá quá.".replacingHoa,
    "Tỉnh uỷ, hoà bình, quỳ, quý, huỳnh, khuya.",
    "Không có chữ nào.",
  ])
  func oneWayThroughout(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

extension String {
  /// The one word of the case above that would be of the other way.
  fileprivate var replacingHoa: String { split(separator: " ").filter { $0 != "hoá" }.joined(separator: " ") }
}
