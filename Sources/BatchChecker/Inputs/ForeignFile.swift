import Linting

/// Files that are no text but that desks are sent all the same, told by how they begin.
enum ForeignFile {
  /// What to do with it; nil where nothing is known of such a beginning.
  static func reason(_ bytes: [UInt8]) -> LocalizedText? {
    kinds.first { bytes.starts(with: $0.beginning) }?.reason
  }

  private static let kinds: [(beginning: [UInt8], reason: LocalizedText)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      LocalizedText(
        vi: "tệp Word đời cũ (.doc), hoặc có mật khẩu; hãy lưu thành .docx không mật khẩu",
        en: "an old Word file (.doc), or one with a password; save it as .docx without one")
    ),
    (
      [0x50, 0x4B, 0x03, 0x04],
      LocalizedText(
        vi:
          "tệp nén (zip); nếu là tệp Word thì tên phải có đuôi .docx, và phải là tệp chứ không qua đầu vào chuẩn",
        en:
          "a zip archive; if it is a Word file its name must end in .docx, and it must be a file, not standard input"
      )
    ),
    (
      Array("{\\rtf".utf8),
      LocalizedText(
        vi: "tệp RTF; hãy lưu thành .docx hoặc .txt", en: "an RTF file; save it as .docx or .txt")
    ),
    (
      Array("%PDF-".utf8),
      LocalizedText(
        vi: "tệp PDF; hãy lấy chữ ra trước, chẳng hạn bằng pdftotext",
        en: "a PDF file; take its text out first, for example with pdftotext")
    ),
  ]
}
