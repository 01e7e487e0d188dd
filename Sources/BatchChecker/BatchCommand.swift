import Extraction
import Linting
import ProjectFiles

/// The batch side of `chugiai`: arguments in, exit status out (0 nothing found, 1 findings, 2 could not run).
package enum BatchCommand {
  /// What stands on the command line after the program's name, as `SystemPath` writes it: `CommandLine.arguments`
  /// replaces what is not UTF-8, and then no file of that name is found.
  package static var words: [String] { System.words }

  /// - Parameter words: what stands on the command line after the program's name.
  package static func run(_ words: [String]) -> Int32 {
    System.letWritingFail()
    Interruption.listen()
    let output = OutputStream(descriptor: 1)
    let errors = OutputStream(descriptor: 2)
    let language = MessageLanguage.preferred(asked: askedLanguage(words))
    guard let name = words.first, !["--help", "-h"].contains(name) else {
      output.write(HelpText.overview(language))
      return words.isEmpty ? 2 : 0
    }
    if name == "--version" || name == "-V" {
      output.write("chugiai \(ProductVersion.current)\n")
      return 0
    }
    do throws(UsageError) {
      let command = try Subcommands.named(name)
      // Whoever asks for help gets it, whatever else is wrong.
      if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        output.write(HelpText.page(command, language, isWhole: false))
        return 0
      }
      let arguments = try Arguments(Array(words.dropFirst()), for: command)
      let status = try execute(command, arguments, language, output: output, errors: errors)
      Interruption.endIfRequested()
      return status
    } catch {
      errors.tell(error.message, language)
      return 2
    }
  }

  private static func execute(
    _ command: SubcommandSpec, _ arguments: Arguments, _ language: MessageLanguage, output: OutputStream,
    errors: OutputStream
  ) throws(UsageError) -> Int32 {
    if ["annotate", "check", "compare"].contains(command.name) { ArticleReader.prepare() }
    switch command.name {
    case "help":
      guard let name = arguments.operands.first else {
        output.write(HelpText.overview(language))
        break
      }
      output.write(HelpText.page(try Subcommands.named(name), language, isWhole: true))
    case "annotate": return try AnnotateCommand(arguments, language).execute(output: output, errors: errors)
    case "compare": return try CompareCommand(arguments, language).execute(output: output, errors: errors)
    case "rules": output.write(RuleCommands.list(arguments, language))
    case "explain": output.write(try RuleCommands.explain(arguments, language))
    case "completions":
      output.write(try Completions.script(arguments.operands.first, language))
    case "man": output.write(ManualPage.text(language))
    default: return try CheckCommand(arguments, language).execute(output: output, errors: errors)
    }
    return 0
  }

  /// The language is wanted for the words about a command line that cannot be read, so it is looked for first.
  private static func askedLanguage(_ words: [String]) -> String? {
    if let index = words.lastIndex(of: "--lang"), index + 1 < words.count { return words[index + 1] }
    return words.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
  }
}
