import Linting

extension FindingTally {
  /// "1 lỗi, 3 cảnh báo".
  func text(_ language: MessageLanguage) -> String {
    let names: [(Severity, vietnamese: String, one: String, many: String)] = [
      (.error, "lỗi", "error", "errors"), (.warning, "cảnh báo", "warning", "warnings"),
      (.information, "lưu ý", "note", "notes"), (.hint, "gợi ý", "hint", "hints"),
    ]
    let parts = names.compactMap { severity, vietnamese, one, many -> String? in
      let count = self[severity]
      if count == 0 { return nil }
      return "\(count) " + (language == .vietnamese ? vietnamese : count == 1 ? one : many)
    }
    if parts.isEmpty { return language == .vietnamese ? "Không có phát hiện nào" : "No findings" }
    return parts.joined(separator: ", ")
  }
}
