import Extraction
import Linting

extension Severity {
  /// What a reader of a report sees.
  var name: LocalizedText {
    switch self {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    case .information: LocalizedText(vi: "lưu ý", en: "information")
    case .hint: LocalizedText(vi: "gợi ý", en: "hint")
    }
  }

  /// "2 cảnh báo", "2 warnings".
  func counted(_ count: Int) -> LocalizedText {
    // English does not count information.
    let ending = count == 1 || self == .information ? "" : "s"
    return LocalizedText(vi: "\(count) \(name.vietnamese)", en: "\(count) \(name.english)\(ending)")
  }
}
