import Linting
import TestSupport
import Testing

@Suite struct QuotationMarksTests {
  private let rule = "style/quotation-marks"

  @Test func strays() {
    expectFindings("Phong trào ⟦“⟧Đền ơn đáp nghĩa được duy trì.", rule: rule, severity: .information)
    expectFindings("Phong trào Đền ơn đáp nghĩa⟦”⟧ được duy trì.", rule: rule, severity: .information)
    expectFindings("Phong trào ⟦\"⟧Đền ơn đáp nghĩa được duy trì.", rule: rule)
    expectFindings("Phong trào Đền ơn đáp nghĩa⟦\"⟧ được duy trì.", rule: rule)
    expectFindings("Cuộc thi ⟦“⟧Tiếng hát và “Điệu múa” khép lại.", rule: rule)
    expectFindings("⟦“⟧Chúng tôi sẽ cố gắng, ông Trần Thí Dụ nói.\n\nLớp học “Mẫu” mở cửa.", rule: rule)
  }

  @Test func pairsThatDoNotMatch() {
    expectFindings(
      "Phong trào “Đền ơn đáp nghĩa⟦\"⟧ và ⟦\"⟧Uống nước nhớ nguồn”.", rule: rule, severity: .information,
      fixed: "Phong trào “Đền ơn đáp nghĩa” và “Uống nước nhớ nguồn”.")
    expectFindings(
      "Phong trào ⟦”⟧Đền ơn đáp nghĩa” và “Uống nước nhớ nguồn⟦“⟧.", rule: rule,
      fixed: "Phong trào “Đền ơn đáp nghĩa” và “Uống nước nhớ nguồn”.")
  }

  @Test(arguments: [
    "Phong trào “Đền ơn” và \"Nhớ nguồn\", (“Mẫu”), “một “hai” ba”, ông nói:\"Vâng\".",
    "Ông nói: “Đoạn thứ nhất chưa hết.\n\nĐoạn thứ hai thì hết”.",
    "“Đoạn thứ nhất.\n\n“Đoạn thứ hai.\n\n“Đoạn cuối cùng”.",
    "Màn hình 24\" và 5'30\" đều rẻ; \" cách cả hai bên \" cũng được.",
    "Ông nói: \" Đoạn thứ nhất chưa hết.\n\nĐoạn thứ hai thì hết \" .",
  ])
  func pairs(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
