import Linting

/// `--help` and `chugiai help`, made from the tables. Nothing is wider than 80 columns; what `--help` prints fits on a
/// screen of 24 lines, so options that few people need stand only in `chugiai help COMMAND` and the manual page.
enum HelpText {
  static let width = 80
  private static let nameWidth = 24

  static func overview(_ language: MessageLanguage) -> String {
    let say = language.say
    var text =
      say(
        "chugiai: đọc và soát bài viết về quân đội, đảng, chính quyền\n\nCách dùng: chugiai LỆNH [TÙY CHỌN …] [PATH …]\n\nLệnh:\n",
        "chugiai: read and check articles on the army, the party and the government\n\nUsage: chugiai COMMAND [OPTION …] [PATH …]\n\nCommands:\n"
      )
    for command in Subcommands.all { text += row(command.name, command.summary[language]) }
    text += row("--version", say("in số phiên bản", "print the version"))
    return text + "\n"
      + say("Xem thêm: chugiai LỆNH --help, chugiai man\n", "More: chugiai COMMAND --help, chugiai man\n")
  }

  /// - Parameter isWhole: with the options that few people need, and what the exit status means.
  static func page(_ command: SubcommandSpec, _ language: MessageLanguage, isWhole: Bool) -> String {
    let say = language.say
    var usage = say("Cách dùng: ", "Usage: ") + "chugiai \(command.name) " + say("[TÙY CHỌN …]", "[OPTION …]")
    if !command.operands.isEmpty { usage += " " + command.operands }
    var text = wrapped("\(command.name): \(command.summary[language])", indent: 0) + "\n\(usage)\n\n"
    if isWhole, !command.about[language].isEmpty {
      text += wrapped(command.about[language], indent: 0) + "\n"
    }
    for option in command.options where isWhole || !option.isRare {
      var name = option.short.isEmpty ? "    " : option.short + ", "
      name += option.name
      if option.takesValue { name += " " + option.placeholder }
      text += row(name, option.helpWithChoices[language])
    }
    if !command.examples.isEmpty {
      text += "\n" + say("Ví dụ", "Examples") + ":\n"
      for example in command.examples { text += "  \(example)\n" }
    }
    if isWhole {
      if command.reports != .nothing {
        text += "\n" + say("Mã thoát", "Exit status") + ":\n"
        for (status, meaning) in ExitStatus.meanings(of: command.reports) {
          text += row(status, meaning[language])
        }
      }
    } else if command.options.contains(where: \.isRare) {
      text += say("Mọi tùy chọn: ", "All options: ") + "chugiai help \(command.name)\n"
    }
    return text
  }

  private static func row(_ name: String, _ help: String) -> String {
    let lines = wrapped(help, indent: nameWidth + 2)
    let count = name.unicodeScalars.count
    // What does not leave a space before its help gets a line of its own.
    if count >= nameWidth { return "  \(name)\n" + lines }
    return "  " + name + lines.dropFirst(count + 2)
  }

  /// Lines of at most `width` columns, each with its end and with `indent` spaces before it. The words are our own:
  /// composed, and one column a letter.
  private static func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(repeating: " ", count: indent) + word)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// What the program's end says to scripts.
enum ExitStatus {
  static func meanings(of report: SubcommandSpec.Report) -> [(status: String, meaning: LocalizedText)] {
    if report == .findings { return meanings }
    if report == .differences {
      return ofDifferences + meanings.filter { $0.status != "0" && $0.status != "1" }
    }
    let done = LocalizedText(vi: "đã đọc được mọi bài", en: "everything was read")
    return [("0", done)] + meanings.filter { $0.status != "0" && $0.status != "1" }
  }

  static let ofDifferences: [(status: String, meaning: LocalizedText)] = [
    (
      "0",
      LocalizedText(
        vi: "hai bên giống nhau; với --fail-under: F1 đạt mức đó",
        en: "both sides are the same; with --fail-under: F1 is no lower")
    ),
    (
      "1",
      LocalizedText(
        vi: "có chỗ khác; với --fail-under: F1 dưới mức đó",
        en: "there are differences; with --fail-under: F1 is below")
    ),
  ]

  static let meanings: [(status: String, meaning: LocalizedText)] = [
    (
      "0",
      LocalizedText(
        vi: "không có gì từ mức --fail-on trở lên", en: "nothing found at or above --fail-on")
    ),
    (
      "1",
      LocalizedText(
        vi: "có phát hiện; với --diff: có chỗ để sửa",
        en: "something was found; with --diff: there is something to mend")
    ),
    (
      "2",
      LocalizedText(
        vi:
          "có tệp không đọc, ghi hay sửa được, trong thư mục không có bài nào, thiết lập hay bảng chữ viết tắt có chỗ sai, hoặc dòng lệnh sai; những gì làm được vẫn đã làm",
        en:
          "a file could not be read, written or mended, there is no article in the folders, there are mistakes in settings or a glossary, or in the command line; whatever could be done was done"
      )
    ),
    (
      "130, 143",
      LocalizedText(
        vi: "bị ngắt (Ctrl-C, SIGTERM); kết quả đã có được ghi ra trọn vẹn, trừ --output và baseline",
        en:
          "interrupted (Ctrl-C, SIGTERM); what was done is reported whole, but not to --output or a baseline")
    ),
  ]
}
