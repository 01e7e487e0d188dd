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

  @Test(
    "What a message says of the article stands there",
    arguments: [
      ("Viếng liệt sỹ, thăm liệt sỹ và liệt sĩ.", "Bài này phần lớn viết “liệt sỹ”, đây viết “liệt sĩ”"),
      (
        "Chiến sỹ vui, chiến sỹ hát, chiến sỹ múa. Sĩ quan, hạ sĩ quan, binh sĩ, bác sĩ có mặt.",
        "Bài này phần lớn viết “Sĩ”, như “Sĩ quan”; đây viết “Chiến sỹ”"
      ),
      ("Nhiều chiến sỹ vui. Các chiến sĩ tình nguyện.", "Bài này viết cả “chiến sĩ” và “chiến sỹ”"),
      ("Bác sĩ gặp chiến sỹ.", "Bài này viết cả “sĩ” (“Bác sĩ”) và “sỹ” (“chiến sỹ”)"),
    ])
  func messages(text: String, message: String) throws {
    let diagnostics = CheckedArticle(text).diagnostics.filter { $0.rule == rule }
    #expect(diagnostics.first?.message[.vietnamese] == message)
  }

  @Test(arguments: [
    "Bác sĩ Hà Văn Sỹ viếng các liệt sĩ.", "Liệt sỹ, bác sỹ, chiến sỹ.",
    "Các chí sĩ yêu nước; 95 đồng chí sĩ quan.", "Nhiệm vụ quân sự, quốc phòng và quân sự - quốc phòng.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func hyphensAndForeignNames() {
    expectFindings(
      "Buổi mít-tinh trọng thể. Trước mít-tinh và sau ⟦mít tinh⟧, đoàn đi thăm.", rule: rule,
      fixed: "Buổi mít-tinh trọng thể. Trước mít-tinh và sau mít-tinh, đoàn đi thăm.")
    expectFindings("Tỉnh Chăm-pa-sắc, nam Chăm-pa-sắc và tỉnh ⟦Champasak⟧.", rule: rule)
    expectNoFindings("Kinh tế - xã hội và kinh tế xã hội; mít tinh, mít tinh.", rule: rule)
  }
}
