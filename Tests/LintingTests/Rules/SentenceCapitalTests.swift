import Linting
import TestSupport
import Testing

@Suite struct SentenceCapitalTests {
  private let rule = "style/sentence-capital"

  @Test func smallLetters() {
    expectFindings(
      "Đơn vị đã ra quân. ⟦các⟧ chiến sĩ phấn khởi. ⟦ủy⟧ ban xã thăm hỏi.", rule: rule,
      severity: .information,
      fixed: "Đơn vị đã ra quân. Các chiến sĩ phấn khởi. Ủy ban xã thăm hỏi.")
    expectFindings("Tuy nhiên. ⟦ngay⟧ sau đó trời mưa.", rule: rule)
  }

  @Test(arguments: [
    "Đơn vị đã ra quân. Các chiến sĩ phấn khởi... và về tp. Vinh, v.v. và các nơi.",
    "Theo ths. Trần Thí Dụ, mẫu a. nội dung; xem bao mau. vn, iPhone. iPhone mới; Mẫu Corp. tăng giá.",
    "Quân số 5.000 người. 10 xã.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
