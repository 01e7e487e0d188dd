import Linting
import TestSupport
import Testing

@Suite struct SpellingMixTests {
  private let rule = "style/spelling-mix"

  @Test func rarerSpelling() {
    expectFindings(
      "Viếng liệt sỹ, thăm thân nhân liệt sỹ và gia đình ⟦liệt sĩ⟧.", rule: rule, severity: .information,
      fixed: "Viếng liệt sỹ, thăm thân nhân liệt sỹ và gia đình liệt sỹ.")
    expectFindings(
      "Chiến sĩ, bác sĩ và ⟦liệt sỹ⟧.", rule: rule, fixed: "Chiến sĩ, bác sĩ và liệt sĩ.")
    expectFindings("Các sĩ quan, hạ sĩ quan và 95 đồng chí ⟦sỹ quan⟧.", rule: rule)
    expectFindings("Các anh hy sinh; ông ⟦hi sinh⟧ năm ấy.", rule: rule)
  }

  @Test(arguments: [
    "Bác sĩ Hà Văn Sỹ viếng các liệt sĩ.", "Liệt sỹ, bác sỹ, chiến sỹ.",
    "Các chí sĩ yêu nước; 95 đồng chí sĩ quan.", "Nhiệm vụ quân sự, quốc phòng và quân sự - quốc phòng.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
