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

  /// A syllable inside a garbled word is none: "hiá" of "hiá»‡n" has no mark in the wrong place. What has no accents is
  /// still looked at, and everything is once the paragraph is mended. "tuớng" was misspelt before it went wrong.
  @Test(arguments: [1, 2]) func nothingElseIsMendedWithinGarbledWords(times: Int) throws {
    let right = "Thực hiện nhiệm vụ, Thiếu tuớng Trần Thí Dụ huấn luyện của của đơn vị ngày 31/6/2025."
    let garbled = (0..<times).reduce(right) { text, _ in Self.garbled(text) }
    #expect(CheckedArticle(TextBuffer(garbled)).diagnostics.map(\.rule) == [rule, "date/impossible"])
    let mended = FixApplier.fixAll(TextBuffer(garbled))
    #expect(
      String(decoding: mended.text.bytes, as: UTF8.self)
        == "Thực hiện nhiệm vụ, Thiếu tuớng Trần Thí Dụ huấn luyện của đơn vị ngày 31/6/2025.")
    #expect(Set(mended.remaining.map(\.rule)) == ["rank/misspelled", "date/impossible"])
  }

  /// UTF-8 read as Windows-1252.
  private static func garbled(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 { scalars.append(UnicodeScalar(windows1252[byte] ?? UInt32(byte)) ?? " ") }
    return String(scalars)
  }

  /// A letter that was lost on the way ends what can be mended; nothing behind it is made worse.
  @Test func whatCannotBeMendedIsLeftAlone() {
    let text = "Ä‘áº¡o. Ä\u{FFFD}áº¡i tÃ¡ huáº¥n luyá»‡n, hiá»‡n Ä‘á»\u{FFFD}."
    #expect(CheckedArticle(TextBuffer(text)).diagnostics.allSatisfy { $0.rule == rule })
  }

  /// Where it differs from Latin-1, for the bytes that Vietnamese in UTF-8 has.
  private static let windows1252: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC,
    0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
  ]

  @Test(arguments: [
    "Ông Müller ở Besançon tặng 20 m² kính và máy Canon®.",
    "Giá 20€, nhiệt độ 38°C, «Thép đã tôi», 5 ‰, ½ số người, 10 × 20 m, ± 3%.",
    "Bà Désirée, cô Françoise, ông Dvořák và ông Ångström; Đỗ Mười, Ksor Phước, Y Vêng.",
    "Hoà bình, thuỷ lợi, khoẻ mạnh, quý khách, giữ gìn.",
    "",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
