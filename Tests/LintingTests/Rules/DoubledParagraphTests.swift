import Linting
import TestSupport
import Testing

@Suite struct DoubledParagraphTests {
  private let rule = "style/doubled-paragraph"
  private let long =
    "Dự khai mạc có đồng chí Nguyễn Văn Mẫu cùng đại diện các cơ quan, đơn vị và toàn thể chiến sĩ mới của trung đoàn"

  @Test func secondCopy() {
    expectFindings("\(long).\n\nTin khác.\n\n⟦\(long)⟧", rule: rule, severity: .information)
    expectFindings("\(long), \(long).\n\n⟦\(long), \(long).⟧", rule: rule, severity: .warning)
  }

  @Test func sentences() {
    expectFindings(
      "Đơn vị ra quân. Lớp học kéo dài ba ngày tại xã Mẫu. ⟦Lớp học kéo dài ba ngày tại xã Mẫu.⟧ Chiều nay bế mạc lớp.",
      rule: rule, severity: .information,
      fixed: "Đơn vị ra quân. Lớp học kéo dài ba ngày tại xã Mẫu. Chiều nay bế mạc lớp.")
    expectNoFindings(
      "Đất nước trọn niềm vui. Đất nước trọn niềm vui. Lớp học kéo dài ba ngày. Lớp học kéo dài ba ngày nữa tại xã Mẫu.",
      rule: rule)
  }

  @Test func shortLinesRepeat() {
    expectNoFindings("Ảnh: Trần Thí Dụ\n\nTin khác.\n\nẢnh: Trần Thí Dụ", rule: rule)
    expectNoFindings("\(long)\n\n\(long) nữa", rule: rule)
  }
}
