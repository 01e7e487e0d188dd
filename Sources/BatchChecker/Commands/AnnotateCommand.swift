import Extraction
import JSONText
import Linting
import ProjectFiles
import SourceText

/// `chugiai annotate`
struct AnnotateCommand {
  var run: TextRun
  var format: AnnotationFormat
  var readsLines: Bool
  var explains: Bool
  /// Whether what people have labelled counts.
  var takesLabels: Bool
  var style: TerminalStyle

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    readsLines = arguments.has("--jsonl-input")
    var arguments = arguments
    if readsLines, arguments.operands.isEmpty, !arguments.has("--files-from") { arguments.operands = ["-"] }
    run = try TextRun(arguments, Subcommands.annotate, language)
    format = arguments.value("--format").flatMap(AnnotationFormat.init) ?? (readsLines ? .jsonl : .text)
    explains = arguments.has("--explain")
    takesLabels = arguments.has("--labels")
    style = run.style(arguments)
    if readsLines, format != .jsonl {
      throw UsageError(
        LocalizedText(
          vi: "--jsonl-input chỉ đi cùng --format jsonl", en: "--jsonl-input only goes with --format jsonl"))
    }
    if explains, format != .jsonl, format != .text {
      throw .notTogether("--explain", "--format \(format.rawValue)")
    }
    if takesLabels, readsLines || run.operands.contains("-") {
      throw UsageError(
        LocalizedText(
          vi: "--labels chỉ dùng với tệp và thư mục: bên cạnh đầu vào chuẩn không có tệp nhãn nào",
          en: "--labels is for files and folders: there is no label file beside the standard input"))
    }
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    max(run.reportSettings(to: errors), annotate(output: output, errors: errors))
  }

  private func annotate(output: OutputStream, errors: OutputStream) -> Int32 {
    let items = run.items()
    if readsLines {
      return run.report(on: items, standardOutput: output, errors: errors) { output in
        LineAnnotation(run: run, explains: explains).execute(items, output: output, errors: errors)
      }
    }
    if format == .brat, items.count > 1 || run.outputPath != nil {
      return writeBrat(items, output: output, errors: errors)
    }
    let reporter = format.reporter(
      style: style, language: run.language, offsets: run.offsets, explains: explains,
      articles: items.count, parallel: run.parallel)
    let threads = run.jobs
    return run.report(on: items, standardOutput: output, errors: errors) { output in
      output.write(reporter.opening())
      var counts = RunCounts()
      var status: Int32 = 0
      let readStatus = run.run(
        items, output: output, errors: errors,
        work: { [takesLabels] input, settings -> Done in
          let found = takesLabels ? ArticleLabels(of: input) : nil
          var done = Done(problems: found?.problems ?? [])
          // What people have said of it nobody knows, so it is left out.
          if found?.isUnreadable == true { return done }
          let article = Article(input.prose, reader: settings.reader, threads: threads)
          let shown = ShownArticle(article, labels: found?.labels)
          done.report =
            input.text.count >= HugeText.least
            ? .later(shown, input) : .piece(reporter.piece(shown, in: input))
          done.counts = reporter.counts(shown, in: input)
          return done
        },
        deliver: { result in
          status = max(status, tell(result.problems, to: errors))
          switch result.report {
          case nil: break
          case .piece(let piece): piece.withUnsafeBytes { output.write($0) }
          case .later(let shown, let input):
            HugeText.keep((shown, input))
            reporter.write(shown, in: input) { part in
              output.write(part)
              return output.isOpen
            }
          }
          if let more = result.counts { counts.add(more) }
          return nil
        },
        unread: { counts.unread.append($0) })
      output.write(reporter.closing(counts))
      return max(status, readStatus)
    }
  }

  /// What came of one text.
  private struct Done: Sendable {
    /// Nil where it is left out.
    var report: Report?
    var counts: RunCounts?
    /// Of its labels.
    var problems: [FileProblem]
  }

  /// What is reported of one text.
  private enum Report: Sendable {
    case piece([UInt8])
    /// Of a huge text: it is written while it is made.
    case later(ShownArticle, Input)
  }

  private static func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    if case .folder = FileStatus(path) { return true }
    return false
  }

  /// - Returns: the exit status.
  private func tell(_ problems: [FileProblem], to errors: OutputStream) -> Int32 {
    for problem in problems { problem.report(run.language, to: errors) }
    return problems.isEmpty ? 0 : 2
  }

  /// Into the folder or the file that `--output` names.
  private func writeBrat(
    _ items: [InputCollector.Item], output: OutputStream, errors: OutputStream
  ) -> Int32 {
    guard let path = run.outputPath else {
      let message = LocalizedText(
        vi: "brat cho nhiều bài cần --output THƯ-MỤC", en: "brat of several texts needs --output FOLDER")
      errors.tell(message, run.language)
      return 2
    }
    let place: BratFolder.Place
    if items.count > 1 || Self.isFolder(path) {
      let folder = path.hasSuffix("/") ? path : path + "/"
      let made = Folders.make(for: folder)
      if made != 0 { return run.fail(made, folder, errors) }
      if takesLabels, BratFolder.isInsideItself(folder, items) {
        return run.fail(BratFolder.isItsOwn, path, errors)
      }
      place = .folder(folder)
    } else {
      if ReportPlace.isAmong(items, path) { return run.fail(ReportPlace.isText, path, errors) }
      place = .file(path)
    }
    let folder = BratFolder(place: place, takesLabels: takesLabels)
    var status: Int32 = 0
    var completed: [BratFolder.Completion] = []
    let readStatus = run.run(
      items, output: output, errors: errors,
      work: { input, settings in folder.write(input, settings.reader) },
      deliver: { result in
        status = max(status, tell(result.problems, to: errors))
        if let failure = result.failure { status = run.fail(failure.reason, failure.path, errors) }
        if let completion = result.completion {
          completed.append(completion)
          if completion.added > 0 { say(Self.added(completion), to: errors) }
        }
        return nil
      })
    let isToldByItself = completed.count == 1 && completed[0].added > 0
    if !completed.isEmpty, !isToldByItself { say(Self.added(completed), to: errors) }
    return max(status, readStatus)
  }

  private func say(_ message: LocalizedText, to errors: OutputStream) {
    if !run.isQuiet { errors.tell(message, run.language) }
  }

  private static func added(_ completion: BratFolder.Completion) -> LocalizedText {
    let path = SystemPath.onOneLine(completion.path)
    let count = completion.added
    return LocalizedText(
      vi: "\(path): thêm \(count) nhãn",
      en: "\(path): " + (count == 1 ? "one label added" : "\(count) labels added"))
  }

  /// In sum.
  private static func added(_ all: [BratFolder.Completion]) -> LocalizedText {
    let count = all.reduce(0) { $0 + $1.added }
    let files = all.count == 1 ? "one label file" : "\(all.count) label files"
    return LocalizedText(
      vi: "\(all.count) tệp nhãn: " + (count == 0 ? "không còn gì để thêm" : "thêm \(count) nhãn"),
      en: "\(files): "
        + (count == 0 ? "nothing to add" : count == 1 ? "one label added" : "\(count) labels added"))
  }
}
