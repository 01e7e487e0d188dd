import Linting

/// Completions for shells, made from the table of options.
enum Completions {
  static let shells = ["bash", "zsh", "fish"]

  static func script(_ shell: String, _ language: MessageLanguage) throws(UsageError) -> String {
    switch shell {
    case "bash": return bash()
    case "zsh": return zsh(language)
    case "fish": return fish(language)
    default:
      throw UsageError(
        LocalizedText(
          vi: "chỉ có gợi ý cho: \(shells.joined(separator: ", "))",
          en: "there are completions for: \(shells.joined(separator: ", "))"))
    }
  }

  /// What may stand for an option's value: fixed words, names of rules, or files.
  private static func words(_ option: OptionSpec) -> [String] {
    if !option.choices.isEmpty { return option.choices }
    return option.name == "--select" || option.name == "--ignore" ? RuleSelection.known : []
  }

  /// What may follow a subcommand that takes no files.
  private static func operands(_ command: SubcommandSpec) -> [String]? {
    switch command.name {
    case "explain": RuleCatalog.infos.map(\.id)
    case "completions": shells
    default: command.operands.isEmpty ? [] : nil
    }
  }

  private static func bash() -> String {
    var text = """
      # bash completion for chugiai, made by `chugiai completions bash`
      _chugiai() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(Subcommands.all.map(\.name).joined(separator: " ")) --help --version" -- "$cur"))
          return
        fi
        case "${COMP_WORDS[1]} $prev" in

      """
    for command in Subcommands.all {
      for option in command.options where option.takesValue {
        let values = words(option)
        let patterns = [option.name, option.short].filter { !$0.isEmpty }.map { "'\(command.name) \($0)'" }
        let reply = values.isEmpty ? "-f" : "-W \"\(values.joined(separator: " "))\""
        text +=
          "    \(patterns.joined(separator: "|"))) COMPREPLY=($(compgen \(reply) -- \"$cur\")); return ;;\n"
      }
    }
    text += "  esac\n  case ${COMP_WORDS[1]} in\n"
    for command in Subcommands.all {
      let options = command.options.map(\.name).joined(separator: " ")
      let rest = operands(command).map { "-W \"\($0.joined(separator: " "))\"" } ?? "-f"
      text += "    \(command.name)) case $cur in\n"
      text += "      -*) COMPREPLY=($(compgen -W \"\(options)\" -- \"$cur\")) ;;\n"
      text += "      *) COMPREPLY=($(compgen \(rest) -- \"$cur\")) ;;\n    esac ;;\n"
    }
    return text + "  esac\n}\ncomplete -o filenames -F _chugiai chugiai\n"
  }

  private static func zsh(_ language: MessageLanguage) -> String {
    func quoted(_ text: String) -> String {
      text.map { "[]:'\\".contains($0) ? ($0 == "'" ? "'\\''" : "\\\($0)") : String($0) }.joined()
    }
    var text = "#compdef chugiai\n# made by `chugiai completions zsh`\n_chugiai() {\n"
    text += "  if (( CURRENT == 2 )); then\n    local -a commands=(\n"
    for command in Subcommands.all {
      text += "      '\(command.name):\(quoted(command.summary[language]))'\n"
    }
    text += "    )\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n"
    for command in Subcommands.all {
      text += "    \(command.name)) shift words; (( CURRENT-- )); _arguments"
      for option in command.options {
        let values = words(option)
        let repeats = if case .many = option.value { "*" } else { "" }
        var tail = "[\(quoted(option.help[language]))]"
        if option.takesValue {
          tail += ":\(option.name.dropFirst(2)):"
          tail += values.isEmpty ? "_files" : "(\(values.joined(separator: " ")))"
        }
        text += " \\\n      '\(repeats)\(option.name)\(tail)'"
        if !option.short.isEmpty { text += " \\\n      '\(repeats)\(option.short)\(tail)'" }
      }
      let rest = operands(command)
      if rest?.isEmpty != true {
        text += " \\\n      '*:operand:" + (rest.map { "(\($0.joined(separator: " ")))" } ?? "_files") + "'"
      }
      text += " ;;\n"
    }
    return text + "  esac\n}\n"
      + "if [ \"$funcstack[1]\" = _chugiai ]; then _chugiai \"$@\"; else compdef _chugiai chugiai; fi\n"
  }

  private static func fish(_ language: MessageLanguage) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
    var text = "# fish completion for chugiai, made by `chugiai completions fish`\n"
    for command in Subcommands.all {
      text += "complete -c chugiai -f -n __fish_use_subcommand -a \(command.name)"
      text += " -d \(quoted(command.summary[language]))\n"
      let here = "complete -c chugiai -n '__fish_seen_subcommand_from \(command.name)'"
      if let rest = operands(command) { text += here + " -f -a \(quoted(rest.joined(separator: " ")))\n" }
      for option in command.options {
        text += here + " -l \(option.name.dropFirst(2))"
        if !option.short.isEmpty { text += " -s \(option.short.dropFirst())" }
        if option.takesValue {
          let values = words(option)
          text += values.isEmpty ? " -r" : " -x -a \(quoted(values.joined(separator: " ")))"
        }
        text += " -d \(quoted(option.help[language]))\n"
      }
    }
    return text
  }
}
