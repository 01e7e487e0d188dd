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
  var style: TerminalStyle

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    readsLines = arguments.has("--jsonl-input")
    var arguments = arguments
    if readsLines, arguments.operands.isEmpty, !arguments.has("--files-from") { arguments.operands = ["-"] }
    run = try TextRun(arguments, Subcommands.annotate, language)
    format = arguments.value("--format").flatMap(AnnotationFormat.init) ?? (readsLines ? .jsonl : .text)
    explains = arguments.has("--explain")
    style = TerminalStyle(
      choice: arguments.value("--color") ?? (run.outputPath == nil ? "auto" : "never"), descriptor: 1)
    if readsLines, format != .jsonl {
      throw UsageError(
        LocalizedText(
          vi: "--jsonl-input chỉ đi cùng --format jsonl", en: "--jsonl-input only goes with --format jsonl"))
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
    if format == .brat, items.count > 1 || run.outputPath.map(Self.isFolder) ?? false {
      return writeBratFolder(items, output: output, errors: errors)
    }
    let reporter = format.reporter(
      style: style, language: run.language, offsets: run.offsets, explains: explains,
      articles: items.count, parallel: run.parallel)
    let threads = run.jobs
    return run.report(on: items, standardOutput: output, errors: errors) { output in
      output.write(reporter.opening())
      var counts = RunCounts()
      let status = run.run(
        items, output: output, errors: errors,
        work: { input, settings -> (report: Report, counts: RunCounts?) in
          let article = Article(input.prose, reader: settings.reader, threads: threads)
          let isHuge = input.text.count >= HugeText.least
          return (
            isHuge ? .later(article, input) : .piece(reporter.piece(article, in: input)),
            reporter.counts(article, in: input)
          )
        },
        deliver: { result in
          switch result.report {
          case .piece(let piece): piece.withUnsafeBytes { output.write($0) }
          case .later(let article, let input):
            HugeText.keep((article, input))
            reporter.write(article, in: input) { part in
              output.write(part)
              return output.isOpen
            }
          }
          if let more = result.counts { counts.add(more) }
          return nil
        })
      output.write(reporter.closing(counts))
      return status
    }
  }

  /// What is reported of one text.
  private enum Report: Sendable {
    case piece([UInt8])
    /// Of a huge text: it is written while it is made.
    case later(Article, Input)
  }

  private static func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    if case .folder = FileStatus(path) { return true }
    return false
  }

  /// Several texts: a `.txt` and an `.ann` for each, in the folder that `--output` names.
  private func writeBratFolder(
    _ items: [InputCollector.Item], output: OutputStream, errors: OutputStream
  ) -> Int32 {
    guard var folder = run.outputPath else {
      let message = LocalizedText(
        vi: "brat cho nhiều bài cần --output THƯ-MỤC", en: "brat of several texts needs --output FOLDER")
      errors.write("chugiai: \(message[run.language])\n")
      return 2
    }
    if !folder.hasSuffix("/") { folder += "/" }
    let made = Folders.make(for: folder)
    if made != 0 { return run.fail(made, folder, errors) }
    var status: Int32 = 0
    let readStatus = run.run(
      items, output: output, errors: errors,
      work: { [folder] input, settings -> (path: String, failure: LocalizedText)? in
        let stem = folder + BratReporter.fileStem(for: input.path)
        func write(_ bytes: [UInt8], _ path: String) -> (path: String, failure: LocalizedText)? {
          let failure = AtomicFile.write(bytes, to: path)
          return failure == 0 ? nil : (path, SystemError.writing(failure))
        }
        let made = Folders.make(for: stem)
        if made != 0 { return (stem, SystemError.writing(made)) }
        let copy = stem + ".txt"
        if let place = FileStatus.Identity(ofFile: copy), place == FileStatus.Identity(ofFile: input.file) {
          // Beside the text itself: brat can have it as it stands, or not at all.
          guard input.encoding == .utf8, input.malformed.isEmpty else { return (copy, TextRun.isText) }
        } else if let failure = write(input.text.bytes, copy) {
          return failure
        }
        return write(
          BratReporter().piece(Article(input.prose, reader: settings.reader), in: input), stem + ".ann")
      },
      deliver: { failed in
        if let failed { status = run.fail(failed.failure, failed.path, errors) }
        return nil
      })
    return max(status, readStatus)
  }
}
