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

extension EntityKind {
  var name: LocalizedText {
    switch self {
    case .person: LocalizedText(vi: "người", en: "person")
    case .rank: LocalizedText(vi: "cấp bậc", en: "rank")
    case .position: LocalizedText(vi: "chức vụ", en: "position")
    case .organization: LocalizedText(vi: "cơ quan", en: "organization")
    case .location: LocalizedText(vi: "nơi chốn", en: "location")
    case .date: LocalizedText(vi: "ngày tháng", en: "date")
    case .abbreviation: LocalizedText(vi: "viết tắt", en: "abbreviation")
    case .document: LocalizedText(vi: "văn bản", en: "document")
    }
  }
}
