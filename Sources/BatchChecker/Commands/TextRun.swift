import Extraction
import Lexicon
import Linting
import ProjectFiles
import SourceText

/// What `check` and `annotate` have in common: the inputs that the command line names, worked on in parallel, reported
/// in order, with a clear line on standard error for each one that cannot be read.
struct TextRun {
  var operands: [String]
  var lists: [String]
  var collector = InputCollector()
  var reader = InputReader()
  /// The settings that hold for each text.
  var projects: Projects
  /// What is wrong with the settings that the command line itself names.
  private var problems: [Project.Problem]
  var jobs = 1
  var language: MessageLanguage
  var offsets = PositionEncoding.utf8
  var isQuiet: Bool
  /// Where the report goes; nil for standard output.
  var outputPath: String?
  /// Settings and baseline that the command line names.
  private let namedFiles: [String]

  init(_ arguments: Arguments, _ command: SubcommandSpec, _ language: MessageLanguage) throws(UsageError) {
    self.language = language
    operands = arguments.operands
    lists = arguments.all("--files-from")
    isQuiet = arguments.has("--quiet")
    outputPath = arguments.value("--output")
    if outputPath == "-" { outputPath = nil }
    namedFiles = arguments.all("--config") + arguments.all("--baseline")
    let stdinName = arguments.value("--stdin-filename") ?? "-"
    (projects, problems) = Settings.projects(arguments, operands: operands, stdinName: stdinName)
    if !arguments.has("--lang"), let language = projects.main.project.configuration.language {
      self.language = language
    }
    guard !operands.isEmpty || !lists.isEmpty || arguments.has("--show-config") else {
      throw UsageError(
        LocalizedText(
          vi: "cần ít nhất một tệp, thư mục, hoặc - cho đầu vào chuẩn",
          en: "name at least one file, folder, or - for standard input"))
    }
    guard (operands + lists).count(where: { $0 == "-" }) <= 1 else {
      throw UsageError(
        LocalizedText(
          vi: "đầu vào chuẩn (-) chỉ dùng được một lần", en: "standard input (-) can only be used once"))
    }
    collector.include = try Self.patterns(arguments, "--include")
    collector.exclude = try Self.patterns(arguments, "--exclude")
    collector.isCancelled = { Interruption.isRequested }
    reader.stdinName = stdinName
    let patterns = PerProject<InputCollector.ProjectPatterns?> { entry in
      let configuration = entry.project.configuration
      return configuration.include.isEmpty && configuration.exclude.isEmpty
        ? nil : InputCollector.ProjectPatterns(entry.project)
    }
    collector.settings = { [projects] in patterns.value(for: projects.entry(for: $0)) }
    offsets = arguments.value("--offsets").flatMap(PositionEncoding.init) ?? .utf8
    if let name = arguments.value("--encoding") {
      guard let encoding = TextEncoding(name: name) else {
        throw .unknownEncoding(name, known: TextEncoding.allCases.map(\.rawValue))
      }
      reader.encoding = encoding
    }
    reader.keepsOriginals = arguments.has("--fix")
    jobs =
      try arguments.number("--jobs", in: 1...1024, option: command.option("--jobs")) ?? Processors.count
    reader.threads = jobs
  }

  private static func patterns(_ arguments: Arguments, _ name: String) throws(UsageError) -> [PathPattern] {
    let texts = arguments.all(name)
    if let text = texts.first(where: PathPattern.isNegated) {
      let reason = PathPattern.cannotBeNegated
      throw UsageError(
        LocalizedText(
          vi: "\(name) “\(text)”: \(reason.vietnamese)", en: "\(name) ‘\(text)’: \(reason.english)"))
    }
    return texts.map { PathPattern($0) }
  }

  /// Everything that is to be read, each once: `bai bai/a.txt` names one of them twice.
  func items() -> [InputCollector.Item] {
    let items = lists.reduce(into: collector.items(for: operands)) { items, list in
      items += PathList.items(ofFile: list, collector)
    }
    if operands.count <= 1, lists.isEmpty { return items }
    var known: Set<String> = []
    return items.filter { item in
      guard case .file(let path, _) = item else { return true }
      var plain = path[...]
      while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
      return known.insert(String(plain)).inserted
    }
  }

  /// Says what is wrong with the settings.
  ///
  /// - Returns: 2 where something is, otherwise 0.
  func reportSettings(to errors: OutputStream) -> Int32 {
    let all = problems + projects.main.project.problems
    Settings.report(all, language, to: errors)
    return all.isEmpty ? 0 : 2
  }

  /// The colours of what goes to the standard output; a file gets none unless somebody asks.
  func style(_ arguments: Arguments) -> TerminalStyle {
    TerminalStyle(
      choice: arguments.value("--color") ?? (outputPath == nil ? "auto" : "never"), descriptor: 1)
  }

  /// How the report on one huge text is made.
  var parallel: ParallelPieces { ParallelPieces(threads: jobs) }

  /// - Parameters:
  ///   - work: runs on any thread, with the settings of the text.
  ///   - deliver: runs on the calling thread, in order; returns how many findings there were, for the progress bar,
  ///     or nil where none were looked for.
  ///   - unread: the same for a text that could not be read.
  /// - Returns: 2 where something could not be read or written, or nothing was found to read; otherwise 0.
  func run<Output: Sendable>(
    _ items: [InputCollector.Item], output: OutputStream, errors: OutputStream,
    work: @escaping @Sendable (Input, Projects.Entry) -> Output, deliver: (Output) -> Int?,
    unread: (InputReader.Problem) -> Void = { _ in }
  ) -> Int32 {
    var status = reportIfNone(items, to: errors)
    let reading = Reading(reader: reader, projects: projects, isQuiet: isQuiet)
    var known: Set<Int> = [projects.main.number]
    var (finished, passedOver) = (0, 0)
    let progress = ProgressBar(total: items.count, language: language, isWanted: !isQuiet) {
      items.reduce(0) { $0 + Self.size(of: $1) }
    }
    OrderedParallel.run(
      items, jobs: jobs, few: 16,
      isLarge: { (result: Result<Done<Output>, InputReader.Problem>) in
        if case .success(let done) = result { done.size >= Self.largeText } else { true }
      },
      work: { reading.done($0, work) },
      deliver: { result in
        finished += 1
        switch result {
        case .success(let done):
          if let note = done.note {
            progress.whileSpeaking { errors.tell(note, language) }
          }
          if known.insert(done.entry.number).inserted, !done.entry.project.problems.isEmpty {
            progress.whileSpeaking {
              Settings.report(done.entry.project.problems, language, to: errors)
            }
            status = 2
          }
          let findings = progress.whileReporting { deliver(done.output) }
          progress.advance(bytes: done.size, findings: findings)
        case .failure(let problem) where problem.isOwnReport:
          passedOver += 1
          progress.advance(bytes: 0, findings: nil)
        case .failure(let problem):
          status = 2
          progress.whileSpeaking {
            errors.tell(problem.reason, language, of: problem.path)
          }
          progress.whileReporting { unread(problem) }
          progress.advance(bytes: 0, findings: nil)
        }
        return output.isOpen
      })
    progress.finish()
    if passedOver > 0, passedOver == items.count { status = max(status, reportIfNone([], to: errors)) }
    if Interruption.isRequested, finished < items.count || outputPath != nil {
      errors.tell(interrupted(finished, of: items.count), language)
    }
    return status
  }

  /// How one text is read, on any thread.
  private struct Reading: Sendable {
    let reader: InputReader
    let projects: Projects
    let isQuiet: Bool

    /// Reads the text and hands it to `work` with the settings that hold for it.
    func done<Output: Sendable>(
      _ item: InputCollector.Item, _ work: (Input, Projects.Entry) -> Output
    ) -> Result<Done<Output>, InputReader.Problem> {
      var size = 0
      var turn = HugeText.Turn()
      defer { turn.end() }
      let read = reader.read(item) {
        size = $0
        turn.take(for: $0)
      }
      return read.map { input in
        let name = input.isStandardInput ? input.path : input.file
        let path = name == "-" && input.isStandardInput ? nil : name
        let entry = path.map(projects.entry) ?? projects.main
        return Done(
          size: size, note: isQuiet ? nil : TextRun.note(on: input), entry: entry,
          output: work(input, entry))
      }
    }
  }

  /// Says so where the folders hold no article. A job in CI with a wrong folder or pattern must not be green for ever;
  /// an empty `--files-from` is an answer ("nothing has changed") and no mistake.
  ///
  /// - Returns: 2 where it does, otherwise 0.
  func reportIfNone(_ items: [InputCollector.Item], to errors: OutputStream) -> Int32 {
    guard items.isEmpty, !operands.isEmpty, !Interruption.isRequested else { return 0 }
    let most = 3
    let folders =
      operands.prefix(most).map { SystemPath.onOneLine($0) }.joined(separator: ", ")
      + (operands.count > most ? ", …" : "")
    let reason: LocalizedText
    if !collector.include.isEmpty {
      reason = LocalizedText(vi: "không tệp nào khớp với --include", en: "no file matches --include")
    } else if operands.contains(where: { collector.settings($0 + "/")?.include.isEmpty == false }) {
      reason = LocalizedText(
        vi: "không tệp nào khớp với khóa include trong chugiai.json",
        en: "no file matches the key include in chugiai.json")
    } else {
      let kinds = InputCollector.extensions.map { "\($0)" }.joined(separator: " ")
      // Who reads this may never have heard of exclude or .gitignore; what is named is read whatever they say.
      reason = LocalizedText(
        vi: "bài là tệp \(kinds); muốn đọc tệp khác, hay tệp bị bỏ qua, thì ghi thẳng tên tệp",
        en: "articles are files \(kinds); to read another one, or one that is left out, name that file")
    }
    let message = LocalizedText(
      vi: "không có bài nào trong \(folders): \(reason.vietnamese)",
      en: "no article in \(folders): \(reason.english)")
    errors.tell(message, language)
    return 2
  }

  private func interrupted(_ finished: Int, of total: Int) -> LocalizedText {
    let file = outputPath.map { SystemPath.onOneLine($0) }
    return LocalizedText(
      vi: "bị ngắt khi xong \(finished)/\(total) bài" + (file.map { "; không ghi \($0)" } ?? ""),
      en: "interrupted after \(finished) of \(total) files" + (file.map { "; \($0) is not written" } ?? ""))
  }

  private static func size(of item: InputCollector.Item) -> Int {
    if case .file(let path, _) = item { FileReader.size(ofFile: path) } else { 0 }
  }

  /// In bytes: reading so much takes long enough for somebody to wait for it.
  private static let largeText = 1 << 16

  /// What has become of a text. An object, because it goes from hand to hand.
  private final class Done<Output: Sendable>: Sendable {
    let size: Int
    let note: LocalizedText?
    let entry: Projects.Entry
    let output: Output

    init(size: Int, note: LocalizedText?, entry: Projects.Entry, output: Output) {
      self.size = size
      self.note = note
      self.entry = entry
      self.output = output
    }
  }

  /// What the reader of a report should know of how a text came.
  private static func note(on input: Input) -> LocalizedText? {
    guard let first = input.malformed.first else { return nil }
    let position = Places(input.text.bytes).position(of: first.lowerBound)
    let (count, name) = (input.malformed.count, input.encoding.displayName)
    let place = "\(SystemPath.onOneLine(input.path)):\(position.line):\(position.column)"
    return LocalizedText(
      vi: "\(place): chỗ này không phải \(name)" + (count == 1 ? "" : ", và \(count - 1) chỗ nữa"),
      en: "\(place): this is not \(name)" + (count == 1 ? "" : ", and \(count - 1) more places"))
  }

  /// Opens the report on `items`, lets `body` write it, and puts it in its place.
  ///
  /// - Returns: what `body` says, or 2 where the report could not be written.
  func report(
    on items: [InputCollector.Item], standardOutput: OutputStream, errors: OutputStream,
    _ body: (OutputStream) -> Int32
  ) -> Int32 {
    guard let outputPath else {
      let status = body(standardOutput)
      guard case .failed(let number) = standardOutput.state else { return status }
      return fail(number, nil, errors)
    }
    if let obstacle = ReportPlace.obstacle(outputPath, items: items, others: filesBesides(items)) {
      return fail(obstacle, outputPath, errors)
    }
    guard let file = AtomicFile(outputPath) else { return fail(SystemError.last, outputPath, errors) }
    let status = body(file.stream)
    if Interruption.isRequested {
      file.discard()
      return status
    }
    let failure = file.finish()
    return failure == 0 ? status : fail(failure, outputPath, errors)
  }

  /// What is read besides the texts: settings and what they name, lists of paths.
  private func filesBesides(_ items: [InputCollector.Item]) -> [String] {
    var entries = [projects.main.number: projects.main]
    for case .file(let path, _) in items {
      let entry = projects.entry(for: path)
      entries[entry.number] = entry
    }
    return lists + namedFiles + entries.values.flatMap { $0.project.files }
  }

  func fail(_ number: Int32, _ path: String?, _ errors: OutputStream) -> Int32 {
    fail(SystemError.writing(number), path, errors)
  }

  /// - Returns: the exit status.
  func fail(_ reason: LocalizedText, _ path: String?, _ errors: OutputStream) -> Int32 {
    errors.tell(
      LocalizedText(
        vi: "không ghi được kết quả: \(reason.vietnamese)",
        en: "the results cannot be written: \(reason.english)"), language, of: path)
    return 2
  }
}
