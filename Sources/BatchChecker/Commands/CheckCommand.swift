import Linting
import ProjectFiles

/// `chugiai check`
struct CheckCommand {
  enum Action { case report, fix, diff, accept }

  var run: TextRun
  var format: FindingFormat
  /// The lowest severity that makes the exit status 1; nil for none.
  var failOn: Severity?
  var style: TerminalStyle
  var selection: RuleSelection
  var action = Action.report
  var includesUnsafe: Bool
  var countsOnly: Bool
  var watches: Bool
  var showsSettings: Bool
  /// With `--accept`, what is accepted; nil where everything is.
  var accepted: AcceptedPlaces?
  /// Where `--write-baseline` and `--accept` write: what the command line says, and what else holds where an article's own settings
  /// say nothing.
  var explicitBaseline: String?
  var baselinePath: String?

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    var arguments = arguments
    if arguments.has("--accept") {
      let places = try AcceptedPlaces(arguments.all("--accept"))
      accepted = places
      if arguments.operands.isEmpty, !arguments.has("--files-from") { arguments.operands = places.paths }
    }
    try Self.refuseWhatDoesNotGoTogether(arguments)
    run = try TextRun(arguments, Subcommands.check, language)
    format = arguments.value("--format").flatMap(FindingFormat.init) ?? .text
    let failOn = arguments.value("--fail-on") ?? "warning"
    self.failOn = failOn == "never" ? nil : Severity(rawValue: failOn)
    style = run.style(arguments)
    selection = try RuleSelection(select: arguments.all("--select"), ignore: arguments.all("--ignore"))
    includesUnsafe = arguments.has("--unsafe-fixes")
    if arguments.has("--fix") { action = .fix }
    if arguments.has("--diff") { action = .diff }
    countsOnly = arguments.has("--statistics")
    watches = arguments.has("--watch")
    showsSettings = arguments.has("--show-config")
    if arguments.has("--write-baseline") || accepted != nil {
      action = .accept
      explicitBaseline = arguments.value("--baseline")
      baselinePath =
        arguments.value("--baseline") ?? run.projects.main.project.baselinePath
      if baselinePath == nil {
        let option = accepted == nil ? "--write-baseline" : "--accept"
        throw UsageError(
          LocalizedText(
            vi: "\(option) cần --baseline FILE, hoặc khóa baseline trong chugiai.json",
            en: "\(option) needs --baseline FILE, or the key baseline in chugiai.json"))
      }
    }
    if includesUnsafe, action != .fix, action != .diff {
      throw UsageError(
        LocalizedText(
          vi: "--unsafe-fixes chỉ có nghĩa cùng --fix hoặc --diff",
          en: "--unsafe-fixes only means something with --fix or --diff"))
    }
    if watches, run.outputPath != nil || run.operands.contains("-") || !run.lists.isEmpty {
      throw UsageError(
        LocalizedText(
          vi: "--watch chỉ dùng với tệp và thư mục, không dùng cùng --output",
          en: "--watch is for files and folders, and not for use with --output"))
    }
  }

  /// Options of which one would be passed over without a word.
  private static func refuseWhatDoesNotGoTogether(_ arguments: Arguments) throws(UsageError) {
    let actions = ["--fix", "--diff", "--write-baseline", "--accept", "--statistics"].filter(arguments.has)
    // What is left when all is mended may be counted.
    if actions.count > 1, actions != ["--fix", "--statistics"] {
      throw .notTogether(actions[0], actions[1])
    }
    guard let action = actions.last, let format = arguments.value("--format"), format != "text" else {
      return
    }
    let isCounts = action == "--statistics" && (format == "json" || format == "jsonl")
    if action != "--fix", !isCounts { throw .notTogether(action, "--format \(format)") }
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    if showsSettings {
      output.write(Settings.shown(run.projects.main.project, path: run.operands.first))
    }
    let status = run.reportSettings(to: errors)
    return showsSettings ? status : max(status, check(output: output, errors: errors))
  }

  private func check(output: OutputStream, errors: OutputStream) -> Int32 {
    let checkers = PerProject { [selection, threads = run.jobs] in
      Checker($0, selection: selection, threads: threads)
    }
    if watches {
      let watch = Watch(collector: run.collector, projects: run.projects, operands: run.operands)
      return watch.run(
        isOpen: { output.isOpen }, settingsChanged: { _ = run.reportSettings(to: errors) },
        check: { items in
          var check = CheckRun(self, checkers, articles: items.count, output: output, errors: errors)
          _ = check.check(items)
          HugeText.forget()
        })
    }
    let items = run.items()
    return run.report(on: items, standardOutput: output, errors: errors) { output in
      var check = CheckRun(self, checkers, articles: items.count, output: output, errors: errors)
      return check.check(items)
    }
  }
}
