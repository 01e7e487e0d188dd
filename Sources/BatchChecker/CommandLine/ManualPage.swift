import Linting
import ProjectFiles

/// The manual page in roff, made from the table of options.
enum ManualPage {
  static func text(_ language: MessageLanguage) -> String {
    let say = language.say
    var page = ".TH CHUGIAI 1 \"\" \"chugiai \(ProductVersion.current)\"\n"
    page += ".SH \(say("TÊN", "NAME"))\nchugiai \\- "
    page += say(
      "đọc và soát bài viết tiếng Việt về quân đội, đảng, chính quyền",
      "read and check Vietnamese articles on the army, the party and the government")
    page += "\n.SH \(say("CÁCH DÙNG", "SYNOPSIS"))\n"
    for command in Subcommands.all {
      page += ".B chugiai \(command.name)\n.RI [ \"\(say("tùy chọn", "option"))\" \" ...]\"\n"
      if !command.operands.isEmpty { page += escaped(command.operands) + "\n" }
      page += ".br\n"
    }
    for command in Subcommands.all {
      page += ".SH CHUGIAI \(command.name.uppercased())\n\(sentence(command.summary[language]))\n"
      if !command.about[language].isEmpty { page += ".PP\n\(sentence(command.about[language]))\n" }
      for option in command.options {
        let names = [option.short, option.name].filter { !$0.isEmpty }.map { "\\fB\(escaped($0))\\fR" }
        let value = option.takesValue ? " \\fI\(escaped(option.placeholder))\\fR" : ""
        page +=
          ".TP\n\(names.joined(separator: ", "))\(value)\n\(sentence(option.helpWithChoices[language]))\n"
      }
      if !command.examples.isEmpty {
        page += ".PP\n\(say("Ví dụ", "Examples")):\n.nf\n"
        for example in command.examples { page += "    \(escaped(example))\n" }
        page += ".fi\n"
      }
    }
    page += section(
      say("MÃ THOÁT", "EXIT STATUS"),
      (ExitStatus.meanings + ExitStatus.ofDifferences.map { ("\($0.status) (compare)", $0.meaning) })
        .map { ($0.status, $0.meaning) }, language)
    page += section(say("TỆP", "FILES"), files, language)
    page += section(say("BIẾN MÔI TRƯỜNG", "ENVIRONMENT"), environment, language)
    return page
  }

  private static let files: [(String, LocalizedText)] = [
    (
      "chugiai.json",
      LocalizedText(
        vi: "thiết lập cho thư mục chứa nó và mọi thư mục bên dưới; tệp gần bài nhất là tệp được dùng",
        en: "settings for its folder and those below; of several the one nearest to the article holds")
    ),
    (
      "~/.config/chugiai/glossary.tsv",
      LocalizedText(
        vi: "chữ viết tắt riêng của bạn: chữ viết tắt, tab, cách đọc",
        en: "your own abbreviations: abbreviation, tab, expansion")
    ),
    (
      ".gitignore",
      LocalizedText(
        vi: "những gì bị bỏ qua khi đọc một thư mục", en: "what is passed over when a folder is read")
    ),
  ]

  private static let environment: [(String, LocalizedText)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      LocalizedText(
        vi: "ngôn ngữ của thông báo: tiếng Anh nếu bắt đầu bằng en, còn lại là tiếng Việt",
        en: "the language of messages: English where it begins with en, Vietnamese otherwise")
    ),
    (
      "NO_COLOR, TERM=dumb",
      LocalizedText(vi: "không tô màu", en: "no colours; with TERM=dumb no progress bar either")
    ),
    ("COLUMNS", LocalizedText(vi: "bề rộng của báo cáo text", en: "the width of text reports")),
    (
      "XDG_CONFIG_HOME",
      LocalizedText(vi: "thay cho ~/.config", en: "instead of ~/.config")
    ),
    (
      "PATH",
      LocalizedText(
        vi: "nơi tìm unzip, chương trình cần để đọc tệp Word",
        en: "where unzip is looked for, which reading Word files takes")
    ),
  ]

  private static func section(
    _ title: String, _ rows: [(String, LocalizedText)], _ language: MessageLanguage
  ) -> String {
    var text = ".SH \(title)\n"
    for (name, meaning) in rows { text += ".TP\n\(sentence(name))\n\(sentence(meaning[language]))\n" }
    return text
  }

  private static func sentence(_ text: String) -> String {
    let escaped = escaped(text)
    // A line that begins with a dot or a quote would be a command.
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : $0 == "~" ? "\\(ti" : String($0) }.joined()
  }
}
