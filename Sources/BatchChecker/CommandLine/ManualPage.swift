import Linting

/// The manual page in roff, made from the table of options.
enum ManualPage {
  static func text(_ language: MessageLanguage) -> String {
    func say(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)[language] }
    var page = ".TH CHUGIAI 1 \"\" \"chugiai \(ProductVersion.current)\"\n"
    page += ".SH \(say("TÊN", "NAME"))\nchugiai \\- "
    page += say(
      "đọc và soát bài viết tiếng Việt về quân đội, đảng, chính quyền",
      "read and check Vietnamese articles on the army, the party and the government")
    page += "\n.SH \(say("CÁCH DÙNG", "SYNOPSIS"))\n"
    for command in Subcommands.all {
      page += ".B chugiai \(command.name)\n.RI [ \(say("tùy chọn", "option")) \\ ...]\n"
      if !command.operands.isEmpty { page += escaped(command.operands) + "\n" }
      page += ".br\n"
    }
    for command in Subcommands.all {
      page += ".SH CHUGIAI \(command.name.uppercased())\n\(sentence(command.summary[language]))\n"
      for option in command.options {
        let names = [option.short, option.name].filter { !$0.isEmpty }.map { "\\fB\(escaped($0))\\fR" }
        let value = option.takesValue ? " \\fI\(escaped(option.placeholder))\\fR" : ""
        page += ".TP\n\(names.joined(separator: ", "))\(value)\n\(sentence(option.help[language]))\n"
      }
      if !command.examples.isEmpty {
        page += ".PP\n\(say("Ví dụ", "Examples")):\n.nf\n"
        for example in command.examples { page += "    \(escaped(example))\n" }
        page += ".fi\n"
      }
    }
    page += ".SH \(say("MÃ THOÁT", "EXIT STATUS"))\n"
    for (status, meaning) in [
      ("0", say("không có gì từ mức --fail\\-on trở lên", "nothing found at or above --fail\\-on")),
      ("1", say("có phát hiện", "something was found")),
      (
        "2",
        say(
          "không chạy được, hoặc có tệp không đọc hay ghi được",
          "could not run, or a file could not be read or written")
      ),
    ] {
      page += ".TP\n\(status)\n\(meaning)\n"
    }
    return page
  }

  private static func sentence(_ text: String) -> String {
    let escaped = escaped(text)
    // A line that begins with a dot or a quote would be a command.
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
  }
}

/// What this is the version of.
enum ProductVersion {
  static let current = "0.1.0"
}
