import Linting
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
