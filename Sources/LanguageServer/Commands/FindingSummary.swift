import Linting

/// How many findings of which severity there are.
struct FindingSummary {
  private var counts: [Severity: Int] = [:]
  /// How many have a fix that is certain.
  private(set) var certain = 0

  init(_ findings: [Finding]) {
    for finding in findings {
      counts[finding.severity, default: 0] += 1
      if finding.fixes.contains(where: \.isSafe) { certain += 1 }
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  /// "1 lỗi, 3 cảnh báo".
  func text(_ language: MessageLanguage) -> String {
    let names: [(Severity, vietnamese: String, one: String, many: String)] = [
      (.error, "lỗi", "error", "errors"), (.warning, "cảnh báo", "warning", "warnings"),
      (.information, "lưu ý", "note", "notes"), (.hint, "gợi ý", "hint", "hints"),
    ]
    let parts = names.compactMap { severity, vietnamese, one, many -> String? in
      guard let count = counts[severity] else { return nil }
      return "\(count) " + (language == .vietnamese ? vietnamese : count == 1 ? one : many)
    }
    if parts.isEmpty { return language == .vietnamese ? "Không có phát hiện nào" : "No findings" }
    return parts.joined(separator: ", ")
  }
}
