import Linting

/// `--help`, made from the tables.
enum HelpText {
  static func overview(_ language: MessageLanguage) -> String {
    var text = LocalizedText(
      vi:
        "chugiai: đọc và soát bài viết về quân đội, đảng, chính quyền\n\nCách dùng: chugiai LỆNH [TÙY CHỌN] [PATH …]\n\nLệnh:\n",
      en:
        "chugiai: read and check articles on the army, the party and the government\n\nUsage: chugiai COMMAND [OPTION …] [PATH …]\n\nCommands:\n"
    )[language]
    for command in Subcommands.all { text += row(command.name, command.summary[language]) }
    text +=
      LocalizedText(
        vi: "\nXem thêm: chugiai LỆNH --help\nMã thoát: 0 không có gì, 1 có phát hiện, 2 không chạy được\n",
        en: "\nMore: chugiai COMMAND --help\nExit status: 0 nothing found, 1 findings, 2 could not run\n")[
        language]
    return text
  }

  static func page(_ command: SubcommandSpec, _ language: MessageLanguage) -> String {
    let usage = LocalizedText(vi: "Cách dùng", en: "Usage")[language]
    let options = LocalizedText(vi: "TÙY CHỌN", en: "OPTION")[language]
    var text =
      "\(command.name): \(command.summary[language])\n\n\(usage): chugiai \(command.name) [\(options) …]"
    text += command.operands.isEmpty ? "\n\n" : " \(command.operands)\n\n"
    for option in command.options {
      var name = option.short.isEmpty ? "    " : option.short + ", "
      name += option.name
      if option.takesValue { name += " " + option.placeholder }
      text += row(name, option.help[language])
    }
    if !command.examples.isEmpty {
      text += "\n" + LocalizedText(vi: "Ví dụ", en: "Examples")[language] + ":\n"
      for example in command.examples { text += "  \(example)\n" }
    }
    return text
  }

  private static func row(_ name: String, _ help: String) -> String {
    let width = 26
    if name.unicodeScalars.count >= width {
      return "  \(name)\n  " + String(repeating: " ", count: width) + help + "\n"
    }
    return "  " + name + String(repeating: " ", count: width - name.unicodeScalars.count) + help + "\n"
  }
}
