import Linting
import TestSupport
import Testing

@Suite struct PunctuationSpacingTests {
  private let rule = "style/punctuation-spacing"

  @Test func superfluous() {
    expectFindings("Các đồng chí⟦ ,⟧ đại biểu⟦ .⟧", rule: rule, fixed: "Các đồng chí, đại biểu.")
    expectFindings("Thủ tướng (⟦ TTg⟧⟦ )⟧ dự", rule: rule)
  }

  @Test func missing() {
    expectFindings(
      "Đồng chí Nguyễn Văn ⟦Mẫu,Cục⟧ trưởng.", rule: rule, fixed: "Đồng chí Nguyễn Văn Mẫu, Cục trưởng.")
    expectFindings("Huấn luyện ⟦giỏi;kỷ⟧ luật nghiêm", rule: rule)
    expectFindings("Về tới ⟦tỉnh.Sáng⟧ nay", rule: rule, fixed: "Về tới tỉnh. Sáng nay")
  }

  @Test func doubled() {
    expectFindings("Hết⟦..⟧ Rồi⟦,,⟧ thôi", rule: rule, fixed: "Hết. Rồi, thôi")
  }

  @Test(arguments: [
    "Lúc 8:30, tăng 3,5%; 17.870.567 lượt; điểm 18.5; tỷ số 2:1.",
    "TP.HCM, PGS.TS Trần Thí Dụ, T.Ư, Q.Bình Mẫu, tp.Vinh, QS,QP, L.A.D.",
    "Xem baomau.vn, www.baomau.gov.vn/Tin.Tuc, thu@mau.Vn, anh.Jpg",
    "Còn nữa... Còn nữa ... Thôi!!! Sao?? .NET, :) ;)",
    "Dòng cần điền ............ ngày .... tháng ....",
    "Kết thúc./.",
    "Mục 1) và a) và (b) hết.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct StrayBracketTests {
  private let rule = "style/stray-bracket"

  @Test func stray() {
    expectFindings("Đoàn thăm xã ⟦]⟧ vùng cao.", rule: rule, fixed: "Đoàn thăm xã vùng cao.")
    expectFindings("Ủy ban nhân dân ⟦(⟧UBND tỉnh họp.", rule: rule)
    expectFindings("(một [hai ⟦(⟧ba] bốn)", rule: rule)
  }

  @Test(arguments: [
    "Nhiệm vụ: a) huấn luyện; b) trực (SSCĐ); 1) một, 12) mười hai, iv) bốn :) ;)",
    "[img] (ảnh [1]) xong.",
    "a) đầu dòng",
  ])
  func balanced(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
