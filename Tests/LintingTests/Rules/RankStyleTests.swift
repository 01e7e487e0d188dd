import Linting
import TestSupport
import Testing

@Suite struct RankStyleTests {
  private let rule = "rank/style"

  @Test func unusualCapitals() {
    expectFindings(
      "Đồng chí ⟦Đại Tá⟧ Nguyễn Văn Mẫu và ⟦Thiếu Tướng⟧ Lê Giả Định.", rule: rule, severity: .hint,
      fixed: "Đồng chí Đại tá Nguyễn Văn Mẫu và Thiếu tướng Lê Giả Định.")
    expectFindings("⟦Chuẩn Đô Đốc⟧ Trần Thí Dụ dự.", rule: rule, fixed: "Chuẩn Đô đốc Trần Thí Dụ dự.")
  }

  @Test func homeMadeForms() {
    expectFindings(
      "⟦Đ/tá⟧ Nguyễn Văn Mẫu, ⟦Th.tá⟧ Trần Thí Dụ, ⟦Thiếu-tướng⟧ Lê Giả Định.", rule: rule, severity: .hint,
      fixed: "Đại tá Nguyễn Văn Mẫu, Thượng tá Trần Thí Dụ, Thiếu tướng Lê Giả Định.")
    // Which one is meant, nobody knows.
    expectFindings(
      "Dự có ⟦T/tướng⟧ Lê Giả Định.", rule: rule, fixed: "Dự có T/tướng Lê Giả Định.")
  }

  @Test func smallLettersAmongCapitals() {
    expectFindings(
      "Dự có Đại tá Nguyễn Văn Mẫu, Trung tá Trần Thí Dụ và ⟦thượng tá⟧ Lê Giả Định.", rule: rule,
      severity: .hint, fixed: "Dự có Đại tá Nguyễn Văn Mẫu, Trung tá Trần Thí Dụ và Thượng tá Lê Giả Định.")
    expectFindings(
      "Dự có đại tá Nguyễn Văn Mẫu, trung tá Trần Thí Dụ và ⟦Thượng tá⟧ Lê Giả Định.", rule: rule,
      fixed: "Dự có đại tá Nguyễn Văn Mẫu, trung tá Trần Thí Dụ và thượng tá Lê Giả Định.")
  }

  @Test(arguments: [
    "Dự có đại tá Nguyễn Văn Mẫu và trung tá Trần Thí Dụ. Đại tá Nguyễn Văn Mẫu phát biểu.",
    "Đại tá Nguyễn Văn Mẫu được thăng quân hàm thiếu tướng; các đại tá khác dự.",
    "ĐẠI TÁ NGUYỄN VĂN MẪU\n\nDự có Đại tá Nguyễn Văn Mẫu.",
    "Chuẩn Đô đốc Trần Thí Dụ, Phó Đô đốc Lê Giả Định.",
    "Ông Lê Trung Tá, đường Đại tướng Võ Nguyên Giáp; tướng Mẫu; y tá Trần Thí Dụ.",
    "Cấp tướng/tá/úy; sĩ quan cấp tá; T/tá.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
