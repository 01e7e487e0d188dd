import Linting

/// The batch side of `chugiai`: arguments in, exit status out (0 nothing found, 1 findings, 2 could not run).
package enum BatchCommand {
  /// - Parameter words: what stands on the command line after the program's name.
  package static func run(_ words: [String]) -> Int32 {
    System.ignoreBrokenPipes()
    let output = OutputStream(descriptor: 1)
    let errors = OutputStream(descriptor: 2)
    // The language is wanted for the words about a command line that cannot be read, so it is looked for first.
    let asked = words.firstIndex(of: "--lang").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    let language = MessageLanguage.preferred(asked: asked)
    guard let name = words.first, !["--help", "-h", "help"].contains(name) else {
      output.write(HelpText.overview(language))
      return words.isEmpty ? 2 : 0
    }
    do throws(UsageError) {
      guard let command = Subcommands.all.first(where: { $0.name == name }) else {
        throw UsageError.unknownCommand(name, known: Subcommands.all.map(\.name))
      }
      let arguments = try Arguments(Array(words.dropFirst()), for: command)
      if arguments.has("--help") {
        output.write(HelpText.page(command, language))
        return 0
      }
      switch command.name {
      case "annotate": return try AnnotateCommand(arguments, language).execute(output: output, errors: errors)
      default: return try CheckCommand(arguments, language).execute(output: output, errors: errors)
      }
    } catch {
      errors.write("chugiai: \(error.message[language])\n")
      return 2
    }
  }
}
