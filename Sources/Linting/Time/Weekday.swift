/// Names of weekdays as they are written in a sentence.
package enum Weekday {
  /// From Monday on.
  private static let vietnamese = [
    "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
  ]
  private static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// - Parameter weekday: 1 (Monday) … 7; other numbers have no name.
  package static func name(_ weekday: Int, _ language: MessageLanguage) -> String {
    let names = language == .vietnamese ? vietnamese : english
    return weekday >= 1 && weekday <= names.count ? names[weekday - 1] : ""
  }
}
