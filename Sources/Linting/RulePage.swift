/// A rule's page: what it finds, why, after which source, with examples, and how to silence it.
public struct RulePage: Sendable {
  public let info: RuleInfo
  /// The rule's doc comment: a Vietnamese part and an English one, each under a heading of the first level.
  private let source: String

  /// An example of the page. Findings of the rule stand in double square brackets, paragraphs are parted by ¶.
  package struct Example: Sendable, Hashable {
    package var text: String
    package var isWrong: Bool
  }

  init?(_ info: RuleInfo) {
    guard let text = RulePages.text(of: info.id) else { return nil }
    self.info = info
    source = text.description
  }

  /// What the page is called where it is a file.
  package static func fileName(of rule: String, in language: MessageLanguage) -> String {
    "\(rule).\(language.rawValue).md"
  }

  /// Markdown, in one language.
  public func markdown(_ language: MessageLanguage) -> String {
    let parts = Self.parts(source)
    var text = language.say(parts.vietnamese, parts.english)
    let level = language.say("Mức mặc định: ", "Usual level: ") + info.severity.name[language]
    if let end = text.firstIndex(of: "\n") {
      text.insert(contentsOf: "\n\n`\(info.id)` · \(level)", at: end)
    }
    text += "\n\n## " + language.say("Ví dụ", "Examples") + "\n"
    for example in examples {
      let label = example.isWrong ? language.say("Sai", "Wrong") : language.say("Đúng", "Right")
      let shown = example.text.replacing("⟦", with: "**").replacing("⟧", with: "**").replacing(
        " ¶ ", with: " / ")
      text += "- \(label): \(shown)\n"
    }
    text += language.say(
      """

      ## Cách tắt
      - Cả dự án, trong `chugiai.json`: `{ "rules": { "\(info.id)": "off" } }`
      - Theo đường dẫn: khóa `overrides` trong `chugiai.json`.
      - Một chỗ trong tệp Markdown, HTML: `<!-- chugiai-disable-next-line \(info.id) -->`

      """,
      """

      ## How to silence it
      - In the whole project, in `chugiai.json`: `{ "rules": { "\(info.id)": "off" } }`
      - By path: the key `overrides` of `chugiai.json`.
      - At one place of a Markdown or HTML file: `<!-- chugiai-disable-next-line \(info.id) -->`

      """)
    return text
  }

  /// In the order of the page.
  package var examples: [Example] {
    source.split(separator: "\n").compactMap { line in
      for (label, isWrong) in [("- Sai: `", true), ("- Đúng: `", false)] where line.hasPrefix(label) {
        return Example(text: String(line.dropFirst(label.count).prefix { $0 != "`" }), isWrong: isWrong)
      }
      return nil
    }
  }

  /// The two halves, the Vietnamese one without its examples.
  static func parts(_ source: String) -> (vietnamese: String, english: String) {
    var halves: [[Substring]] = []
    var isExamples = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        halves.append([])
        isExamples = false
      }
      if line.hasPrefix("## ") { isExamples = line == "## Ví dụ" }
      if !isExamples, !halves.isEmpty { halves[halves.count - 1].append(line) }
    }
    func text(_ index: Int) -> String {
      guard index < halves.count else { return "" }
      var lines = halves[index]
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
    return (text(0), halves.count > 1 ? text(1) : text(0))
  }
}

extension RuleCatalog {
  /// The page of a rule; nil for an id that no rule has.
  public static func page(for id: String) -> RulePage? {
    infos.first { $0.id == id }.flatMap { RulePage($0) }
  }
}
