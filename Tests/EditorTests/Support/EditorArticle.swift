import Foundation
import Testing

/// The article that every editor opens, in one of the spellings whose columns differ most between bytes, UTF-16 and
/// code points.
struct EditorArticle: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  static let all: [EditorArticle] = [
    EditorArticle(name: "nfc", text: plain),
    EditorArticle(name: "nfd", text: plain.decomposedStringWithCanonicalMapping),
    EditorArticle(
      name: "emoji",
      text: plain.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "🎖️🇻🇳 " + $0 }.joined(separator: "\n")),
  ]

  private static let plain =
    "Sáng qua, Bộ Chỉ huy Quân sự (CHQS) tỉnh gặp mặt; Thiếu tuớng Trần Thí Dụ dự và nói chuyện về thế kỷ XIIII.\n\n"
    + "Ngày 3/3/2025, đồng chí Thượng tá Lê Giả Định thay mặt Ban CHQS xã cảm ơn. Đồng chí Lê Giả Định trao quà ."
    + "\n"

  var testDescription: String { name }

  /// A word as this article spells it.
  func spelled(_ word: String) -> String {
    name == "nfd" ? word.decomposedStringWithCanonicalMapping : word
  }

  /// The text after a change, in its spelling.
  func replacing(_ word: String, with other: String) -> String {
    text.replacingOccurrences(of: spelled(word), with: spelled(other), options: .literal)
  }
}
