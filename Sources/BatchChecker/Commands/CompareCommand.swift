import Extraction
import Linting
import ProjectFiles
import SourceText
import Standoff

/// `chugiai compare`: two people's labels, or an article's labels and what is read of it.
///
/// Which of the two is meant is said by an option and not guessed: a folder may hold articles with their labels beside
/// them, and stand for either. As in `diff`, two operands are the two sides.
struct CompareCommand {
  enum Sides {
    /// Folders of `.ann` files, or two of these.
    case people(String, String)
    /// The labels beside articles, and what the program reads.
    case reading
  }

  var run: TextRun
  var sides: Sides
  var report: ComparisonReport
  /// As label files write them; empty for all.
  var kinds: Set<String>
  /// Below this F1 of all kinds the exit status is 1; nil where any difference makes it so.
  var failUnder: Double?

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    let isReading = arguments.has("--reading")
    if !isReading, arguments.operands.count != 2 || arguments.has("--files-from") { throw Self.needsTwo }
    run = try TextRun(arguments, Subcommands.compare, language)
    if run.operands.contains("-") {
      throw UsageError(
        LocalizedText(
          vi: "compare chỉ dùng với tệp và thư mục: bên cạnh đầu vào chuẩn không có tệp nhãn nào",
          en: "compare is for files and folders: there is no label file beside the standard input"))
    }
    sides = isReading ? .reading : .people(run.operands[0], run.operands[1])
    let named = arguments.all("--kind").flatMap { $0.split(separator: ",") }.map { OneLine.text(String($0)) }
    if isReading, let kind = named.sorted().first(where: { EntityKind(named: $0) == nil }) {
      throw Self.unknownKind(kind)
    }
    // Two people may have types of their own, of any name.
    kinds = Set(named.compactMap { EntityKind(named: $0)?.rawValue }).union(isReading ? [] : named)
    if let text = arguments.value("--fail-under") {
      // In Vietnamese a number has a comma.
      guard let number = Double(text.replacing(",", with: ".")), (0...1).contains(number) else {
        throw UsageError(
          LocalizedText(
            vi: "--fail-under cần một số từ 0 đến 1, như 0,9, không phải “\(text)”",
            en: "--fail-under takes a number from 0 to 1, such as 0.9, not ‘\(text)’"))
      }
      failUnder = number
    }
    report = ComparisonReport(
      format: arguments.value("--format").flatMap(ComparisonReport.Format.init) ?? .text,
      language: run.language,
      style: run.style(arguments),
      names: isReading ? nil : (run.operands[0], run.operands[1]),
      hasTable: !run.isQuiet, hasDifferences: !arguments.has("--statistics"))
  }

  private static let needsTwo = UsageError(
    LocalizedText(
      vi:
        "cần hai thư mục (hoặc hai tệp) .ann: chugiai compare A B; để so nhãn của bài với những gì máy đọc: chugiai compare --reading BÀI …",
      en:
        "name two folders (or two files) of labels: chugiai compare A B; to compare articles' labels with what is read: chugiai compare --reading ARTICLE …"
    ))

  private static func unknownKind(_ kind: String) -> UsageError {
    let known = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
    let names = EntityKind.allCases.map(\.name.vietnamese).joined(separator: ", ")
    return UsageError(
      LocalizedText(
        vi: "không có loại “\(kind)”; có: \(names) (hay \(known))",
        en: "there is no kind ‘\(kind)’; there are: \(known)"))
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    switch sides {
    case .reading: max(run.reportSettings(to: errors), compareReading(output: output, errors: errors))
    case .people(let first, let second): comparePeople(first, second, output: output, errors: errors)
    }
  }

  // MARK: Labels and what is read

  private func compareReading(output: OutputStream, errors: OutputStream) -> Int32 {
    let items = run.items()
    return run.report(on: items, standardOutput: output, errors: errors) { output in
      var whole = Comparison()
      var status: Int32 = 0
      let threads = run.jobs
      let readStatus = run.run(
        items, output: output, errors: errors,
        work: { [kinds] input, settings -> (comparison: Comparison, problems: [FileProblem]) in
          let found = ArticleLabels(of: input)
          var comparison = Comparison()
          if let labels = found.labels {
            let article = Article(input.prose, reader: settings.reader, threads: threads)
            comparison = Comparison.ofReading(article, labels, in: input, kinds: kinds)
          } else if !found.isUnreadable {
            comparison.onlySecond = [input.path]
          }
          return (comparison, found.problems)
        },
        deliver: { result in
          for problem in result.problems { problem.report(run.language, to: errors) }
          if !result.problems.isEmpty { status = 2 }
          whole.add(result.comparison)
          return nil
        })
      status = max(status, readStatus)
      if whole.articles == 0, status == 0 {
        errors.tell(Self.noLabels(of: whole.onlySecond), run.language)
        return 2
      }
      return end(whole, status, output: output, errors: errors)
    }
  }

  private static func noLabels(of articles: [String]) -> LocalizedText {
    let path = articles.first.map { SystemPath.onOneLine(LabelFile.path(for: $0)) } ?? ""
    return LocalizedText(
      vi: "không bài nào có tệp nhãn bên cạnh, chẳng hạn \(path)",
      en: "no article has a label file beside it, such as \(path)")
  }

  // MARK: Two people

  private func comparePeople(_ first: String, _ second: String, output: OutputStream, errors: OutputStream)
    -> Int32
  {
    let found = LabelFolders(first, second, run.collector)
    for problem in found.problems { problem.report(run.language, to: errors) }
    let files = found.pairs.flatMap { [$0.first, $0.second] }.map { InputCollector.Item.file($0) }
    return run.report(on: files, standardOutput: output, errors: errors) { output in
      var whole = Comparison()
      var status: Int32 = found.problems.isEmpty ? 0 : 2
      let (reader, kinds) = (run.reader, kinds)
      OrderedParallel.run(
        found.pairs, jobs: run.jobs,
        work: { pair in pair.comparison(reader, kinds: kinds) },
        deliver: { result in
          for problem in (run.isQuiet ? [] : result.notes) + result.problems {
            problem.report(run.language, to: errors)
          }
          if !result.problems.isEmpty { status = 2 }
          if let comparison = result.comparison { whole.add(comparison) }
          return output.isOpen
        })
      whole.onlyFirst = found.onlyFirst.map(SystemPath.readable)
      whole.onlySecond = found.onlySecond.map(SystemPath.readable)
      if whole.articles == 0, status == 0 {
        let message = LocalizedText(
          vi: "không tệp .ann nào có ở cả hai bên", en: "no .ann file is on both sides")
        errors.tell(message, run.language)
        return 2
      }
      return end(whole, status, output: output, errors: errors)
    }
  }

  // MARK: The end

  private func end(_ whole: Comparison, _ status: Int32, output: OutputStream, errors: OutputStream) -> Int32
  {
    if whole.articles == 0 { return status }
    // A kind that nobody has, because of a slip in its name, must not be agreed on for ever.
    let isUnknown = { EntityKind(named: $0) == nil && whole.tallies[$0] == nil }
    if let kind = kinds.sorted().first(where: isUnknown) {
      errors.tell(Self.unusedKind(kind), run.language)
      return 2
    }
    report.bytes(whole).withUnsafeBytes { output.write($0) }
    if status > 0 { return status }
    if let failUnder { return whole.all.f1 < failUnder ? 1 : 0 }
    return whole.isSame ? 0 : 1
  }

  private static func unusedKind(_ kind: String) -> LocalizedText {
    LocalizedText(
      vi: "không bên nào có nhãn loại “\(kind)”", en: "neither side has a label of the kind ‘\(kind)’")
  }
}
