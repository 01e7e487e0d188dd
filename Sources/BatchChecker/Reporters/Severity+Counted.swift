import Linting

extension Severity {
  /// "2 cảnh báo", "2 warnings".
  func counted(_ count: Int) -> LocalizedText {
    // English does not count information.
    let ending = count == 1 || self == .information ? "" : "s"
    return LocalizedText(vi: "\(count) \(name.vietnamese)", en: "\(count) \(name.english)\(ending)")
  }
}
