import JSONText
import Linting

/// `chugiai rules` and `chugiai explain RULE`, from the catalogue.
enum RuleCommands {
  static func list(_ arguments: Arguments, _ language: MessageLanguage) -> String {
    if arguments.value("--format") == "jsonl" {
      var writer = JSONWriter()
      for info in RuleCatalog.infos {
        writer.object { writer in
          writer.field("rule", info.id)
          writer.field("severity", info.severity.rawValue)
          writer.field("summary", info.summary[language])
        }
        writer.newline()
      }
      return String(decoding: writer.finish(), as: UTF8.self)
    }
    let width = RuleCatalog.infos.map(\.id.count).max() ?? 0
    let levels = Severity.allCases.map { $0.name[language].count }.max() ?? 0
    var text = ""
    for info in RuleCatalog.infos.sorted(by: { $0.id < $1.id }) {
      let level = info.severity.name[language]
      text += info.id + String(repeating: " ", count: width - info.id.count + 2)
      text += level + String(repeating: " ", count: levels - level.count + 2)
      text += info.summary[language] + "\n"
    }
    return text
  }

  static func explain(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) -> String {
    guard let name = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(
        LocalizedText(
          vi: "cần tên một quy tắc, chẳng hạn: chugiai explain \(RuleCatalog.infos.first?.id ?? "")",
          en: "name a rule, such as: chugiai explain \(RuleCatalog.infos.first?.id ?? "")"))
    }
    let infos = RuleCatalog.infos.filter { RuleSelection.covers(name, $0) }
    if infos.isEmpty { throw .unknownRule(name, known: RuleSelection.known) }
    return infos.map { page($0, language) }.joined(separator: "\n")
  }

  private static func page(_ info: RuleInfo, _ language: MessageLanguage) -> String {
    if let page = RuleCatalog.page(for: info.id) { return page.markdown(language) }
    return "# \(info.summary[language])\n\n`\(info.id)` · \(info.severity.name[language])\n"
  }
}
