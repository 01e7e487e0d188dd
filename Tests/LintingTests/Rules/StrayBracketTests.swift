import Linting
import TestSupport
import Testing

@Suite struct StrayBracketTests {
  private let rule = "style/stray-bracket"

  @Test func stray() {
    expectFindings("Đoàn thăm xã ⟦]⟧ vùng cao.", rule: rule, fixed: "Đoàn thăm xã vùng cao.")
    expectFindings("Ủy ban nhân dân ⟦(⟧UBND tỉnh họp.", rule: rule)
    expectFindings("(một [hai ⟦(⟧ba] bốn)", rule: rule)
    expectFindings("Đoàn thăm xã ⟦((⟧vùng cao và xã ⟦]]⟧ ⟦]⟧ khác.", rule: rule)
  }

  @Test(arguments: [
    "Nhiệm vụ: a) huấn luyện; b) trực (SSCĐ); 1) một, 12) mười hai, iv) bốn :) ;)",
    "[img] (ảnh [1]) xong.",
    "a) đầu dòng",
    "Đoàn thăm xã Mẫu (thuộc huyện Thí Dụ và các xã",
    "lân cận nằm ở phía tây) trong hai ngày.",
  ])
  func balanced(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
