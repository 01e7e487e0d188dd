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

  static func tooManyOperands(_ operand: String, command: SubcommandSpec) -> UsageError {
    let usage = "chugiai " + command.name + (command.operands.isEmpty ? "" : " " + command.operands)
    return UsageError(
      LocalizedText(
        vi: "thừa “\(operand)”; cách dùng: \(usage)", en: "‘\(operand)’ is one too many; usage: \(usage)"))
  }

  static func notTogether(_ one: String, _ other: String) -> UsageError {
    UsageError(
      LocalizedText(vi: "\(one) không đi cùng \(other)", en: "\(one) does not go with \(other)"))
  }

  static func unknownCommand(_ name: String) -> UsageError {
    unknown(
      name, Subcommands.all.map(\.name) + ["--help", "--version"],
      LocalizedText(vi: "không có lệnh “\(name)”", en: "there is no command ‘\(name)’"))
  }

  static func unknownRule(_ name: String, known: [String]) -> UsageError {
    unknown(
      name, known,
      LocalizedText(
        vi: "không có quy tắc hay họ quy tắc “\(name)”; xem chugiai rules",
        en: "there is no rule or family of rules ‘\(name)’; see chugiai rules"))
  }

  static func unknownEncoding(_ name: String, known: [String]) -> UsageError {
    let list = known.joined(separator: ", ")
    return unknown(
      name, known,
      LocalizedText(
        vi: "không biết bảng mã “\(name)”; có thể dùng: \(list)",
        en: "no encoding is called ‘\(name)’; there are: \(list)"))
  }

  static func unknownShell(_ name: String?, known: [String]) -> UsageError {
    unknown(
      name ?? "", known,
      LocalizedText(
        vi: "chỉ có gợi ý cho: \(known.joined(separator: ", "))",
        en: "there are completions for: \(known.joined(separator: ", "))"))
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
    // Any letter is one slip away from any other.
    let begun = known.filter { $0.hasPrefix(word) }
    guard word.utf8.count > 2,
      let close = begun.count == 1 ? begun.first : Spelling.nearest(word, among: known)
    else { return UsageError(message) }
    return UsageError(
      LocalizedText(
        vi: "\(message.vietnamese). Có phải ý bạn là \(close)?",
        en: "\(message.english). Did you mean \(close)?"))
  }
}
