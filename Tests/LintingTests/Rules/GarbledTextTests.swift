import Linting
import SourceText
import TestSupport
import Testing

@Suite struct GarbledTextTests {
  private let rule = "encoding/mojibake"

  /// Garbled letters are those of one byte, so there is no decomposed form of these texts.
  private func found(_ text: String) -> [Diagnostic] {
    CheckedArticle(TextBuffer(text)).diagnostics.filter { $0.rule == rule }
  }

  @Test(arguments: [
    ("Đơn vị họp. Qu©n ®éi nh©n d©n ViÖt Nam!", "Đơn vị họp. Quân đội nhân dân Việt Nam!"),
    ("Quaân ñoäi nhaân daân anh huøng.", "Quân đội nhân dân anh hùng."),
    ("Hội nghị do Bá»™ Quá»‘c phÃ²ng tổ chức.", "Hội nghị do Bộ Quốc phòng tổ chức."),
    ("Một đoạn tốt 🇻🇳.\r\n\r\nTá»‰nh á»§y há»\u{8D}p", "Một đoạn tốt 🇻🇳.\r\n\r\nTỉnh ủy họp"),
  ])
  func repaired(text: String, right: String) throws {
    let findings = found(text)
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.fixes.first?.isSafe == true)
    let fixed = FixApplier.apply(finding.fixes, to: Array(text.utf8)).bytes
    #expect(Array(String(decoding: fixed, as: UTF8.self).unicodeScalars) == Array(right.unicodeScalars))
  }

  /// "thèng" is a syllable in both readings, so nobody knows whether the run goes on.
  @Test func anOpenEndIsNotSafe() throws {
    let finding = try #require(found("Đơn vị họp. Qu©n ®éi nh©n d©n ViÖt Nam cã truyÒn thèng.").first)
    #expect(finding.fixes.first?.isSafe == false)
  }

  /// One word alone proves nothing; the paragraph before does.
  @Test func theRestOfTheArticleCounts() {
    #expect(found("Ông Bé ®i häc.").isEmpty)
    #expect(found("Qu©n ®éi nh©n d©n ViÖt Nam!\n\n®Þa ph­¬ng").count == 2)
  }

  @Test(arguments: [
    "Ông Müller ở Besançon tặng 20 m² kính và máy Canon®.",
    "Giá 20€, nhiệt độ 38°C, «Thép đã tôi», 5 ‰, ½ số người, 10 × 20 m, ± 3%.",
    "Bà Désirée, cô Françoise, ông Dvořák và ông Ångström; Đỗ Mười, Ksor Phước, Y Vêng.",
    "Hoà bình, thuỷ lợi, khoẻ mạnh, quý khách, giữ gìn.",
    "",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
