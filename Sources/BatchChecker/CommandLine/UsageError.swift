import Linting

/// A command line that cannot be understood, in words for the person who typed it.
struct UsageError: Error {
  var message: LocalizedText

  init(_ message: LocalizedText) { self.message = message }

  static func unknownOption(_ name: String, command: SubcommandSpec) -> UsageError {
    let known = command.options.flatMap { [$0.name, $0.short] }.filter { !$0.isEmpty }
    return unknown(
      name, known,
      LocalizedText(
        vi: "lệnh \(command.name) không có tùy chọn \(name)",
        en: "\(command.name) has no option \(name)"))
  }

  static func unknownCommand(_ name: String, known: [String]) -> UsageError {
    unknown(
      name, known,
      LocalizedText(vi: "không có lệnh “\(name)”", en: "there is no command ‘\(name)’"))
  }

  static func unknownRule(_ name: String, known: [String]) -> UsageError {
    unknown(
      name, known,
      LocalizedText(
        vi: "không có quy tắc hay họ quy tắc “\(name)”; xem chugiai rules",
        en: "there is no rule or family of rules ‘\(name)’; see chugiai rules"))
  }

  static func missingValue(_ option: OptionSpec) -> UsageError {
    UsageError(
      LocalizedText(
        vi: "\(option.name) cần một giá trị: \(option.name) \(option.placeholder)",
        en: "\(option.name) needs a value: \(option.name) \(option.placeholder)"))
  }

  static func unexpectedValue(_ option: OptionSpec) -> UsageError {
    UsageError(
      LocalizedText(vi: "\(option.name) không nhận giá trị", en: "\(option.name) does not take a value"))
  }

  static func badValue(_ value: String, _ option: OptionSpec) -> UsageError {
    unknown(
      value, option.choices,
      LocalizedText(
        vi: "\(option.name) không nhận “\(value)”; chọn một trong: \(option.choices.joined(separator: ", "))",
        en:
          "\(option.name) does not take ‘\(value)’; choose one of: \(option.choices.joined(separator: ", "))")
    )
  }

  private static func unknown(_ word: String, _ known: [String], _ message: LocalizedText) -> UsageError {
    guard let close = Suggestion.closest(to: word, in: known) else { return UsageError(message) }
    return UsageError(
      LocalizedText(
        vi: "\(message.vietnamese). Có phải ý bạn là \(close)?",
        en: "\(message.english). Did you mean \(close)?"))
  }
}

/// Guessing what a mistyped word was meant to be.
enum Suggestion {
  /// The known word that is the fewest slips (a letter more, less, other or swapped with its neighbour) away; nil
  /// where even that is too far to be meant.
  static func closest(to word: String, in known: [String]) -> String? {
    let best = known.map { (word: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, min(3, word.count / 3)) else { return nil }
    return best.word
  }

  /// The optimal string alignment distance, by code points.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars.prefix(64))
    let right = Array(right.unicodeScalars.prefix(64))
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
