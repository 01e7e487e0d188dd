import Linting
import TestSupport
import Testing

@Suite struct MisspellingTests {
  private let rule = "style/misspelling"

  @Test func certainSlips() {
    expectFindings(
      "Nhiều ⟦mội dung⟧ đã được ⟦triên khai⟧.", rule: rule, severity: .warning,
      fixed: "Nhiều nội dung đã được triển khai.")
    expectFindings("⟦Chi huy trưởng⟧ Nguyễn Văn Mẫu dự.", rule: rule)
    expectFindings("⟦Được biệt⟧, đơn vị đã về.", rule: rule, fixed: "Được biết, đơn vị đã về.")
  }

  @Test(arguments: [
    "Nhiều nội dung đã được triển khai; được biệt phái về đơn vị.",
    "nhieu noi dung da duoc trien khai, cong an, cong tac",
    "Tìm kiếm cứu nạn, công ăn việc làm, nghề nghiệp.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}

@Suite struct SpellingMixTests {
  private let rule = "style/spelling-mix"

  @Test func rarerSpelling() {
    expectFindings(
      "Viếng liệt sỹ, thăm thân nhân liệt sỹ và gia đình ⟦liệt sĩ⟧.", rule: rule, severity: .information,
      fixed: "Viếng liệt sỹ, thăm thân nhân liệt sỹ và gia đình liệt sỹ.")
    expectFindings(
      "Chiến sĩ, bác sĩ và ⟦liệt sỹ⟧.", rule: rule, fixed: "Chiến sĩ, bác sĩ và liệt sĩ.")
    expectFindings("Các anh hy sinh; ông ⟦hi sinh⟧ năm ấy.", rule: rule)
  }

  @Test(arguments: [
    "Bác sĩ Hà Văn Sỹ viếng các liệt sĩ.", "Liệt sỹ, bác sỹ, chiến sỹ.",
    "Nhiệm vụ quân sự, quốc phòng và quân sự - quốc phòng.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
