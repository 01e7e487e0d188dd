import Linting
import SourceText

/// Completions for shells, made from the table of options.
enum Completions {
  static let shells = ["bash", "zsh", "fish"]

  static func script(_ shell: String?, _ language: MessageLanguage) throws(UsageError) -> String {
    switch shell {
    case "bash": return bash()
    case "zsh": return zsh(language)
    case "fish": return fish(language)
    default: throw .unknownShell(shell, known: shells)
    }
  }

  /// What may stand for an option's value; nothing for files and free words.
  private static func words(_ option: OptionSpec) -> [String] {
    switch option.name {
    case "--select", "--ignore": RuleSelection.known
    case "--encoding": TextEncoding.allCases.map(\.rawValue)
    default: option.choices
    }
  }

  /// Whether several values go in one, with commas between them.
  private static func isList(_ option: OptionSpec) -> Bool {
    option.name == "--select" || option.name == "--ignore"
  }

  /// What may follow a subcommand that takes no files.
  private static func operands(_ command: SubcommandSpec) -> [String]? {
    switch command.name {
    case "explain": RuleSelection.known
    case "completions": shells
    case "help": Subcommands.all.map(\.name)
    default: command.operands.isEmpty ? [] : nil
    }
  }

  private static func bash() -> String {
    var text = #"""
      # bash completion for chugiai, made by `chugiai completions bash`
      _chugiai_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
      # Words with commas between them: what stands before the last comma stays.
      _chugiai_list() {
        local before=
        case $cur in *,*) before=${cur%,*}, ;; esac
        COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}"))
      }
      # Older shells cannot be told to quote what needs it.
      _chugiai_files() { compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur")); }
      _chugiai() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        # `--format=json` is three words to bash.
        if [ "$cur" = = ]; then cur=
        elif [ "$prev" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
        if [ "$COMP_CWORD" -eq 1 ]; then
          _chugiai_words "\#(Subcommands.all.map(\.name).joined(separator: " ")) --help --version"
          return
        fi
        case "${COMP_WORDS[1]} $prev" in

      """#
    for command in Subcommands.all {
      for option in command.options where option.takesValue {
        let values = words(option)
        let patterns = [option.name, option.short].filter { !$0.isEmpty }.map { "'\(command.name) \($0)'" }
        let reply =
          values.isEmpty
          ? "_chugiai_files"
          : (isList(option) ? "_chugiai_list" : "_chugiai_words") + " \"\(values.joined(separator: " "))\""
        text += "    \(patterns.joined(separator: "|"))) \(reply); return ;;\n"
      }
    }
    text += "  esac\n  case ${COMP_WORDS[1]} in\n"
    for command in Subcommands.all {
      let options = command.options.flatMap { [$0.name, $0.short] }.filter { !$0.isEmpty }
      let rest = operands(command).map { "_chugiai_words \"\($0.joined(separator: " "))\"" }
      text += "    \(command.name)) case $cur in\n"
      text += "      -*) _chugiai_words \"\(options.joined(separator: " "))\" ;;\n"
      text += "      *) \(rest ?? "_chugiai_files") ;;\n    esac ;;\n"
    }
    return text + "  esac\n}\ncomplete -F _chugiai chugiai\n"
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
      text += "    \(command.name)) shift words; (( CURRENT-- )); _arguments -s"
      for option in command.options {
        let values = words(option)
        let repeats = if case .many = option.value { "*" } else { "" }
        let help = "[\(quoted(option.help[language]))]"
        var tail = ""
        if option.takesValue {
          tail = ":\(option.name.dropFirst(2)):"
          let list = values.joined(separator: " ")
          tail += values.isEmpty ? "_files" : isList(option) ? "_sequence compadd - \(list)" : "(\(list))"
        }
        text += " \\\n      '\(repeats)\(option.name)\(option.takesValue ? "=" : "")\(help)\(tail)'"
        // The value of a short one may stand right behind it.
        if !option.short.isEmpty {
          text += " \\\n      '\(repeats)\(option.short)\(option.takesValue ? "+" : "")\(help)\(tail)'"
        }
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
          let list = values.joined(separator: " ")
          text +=
            values.isEmpty ? " -r" : " -x -a \(quoted(isList(option) ? "(__fish_append , \(list))" : list))"
        }
        text += " -d \(quoted(option.help[language]))\n"
      }
    }
    return text
  }
}
