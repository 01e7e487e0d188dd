import Linting
import SourceText

/// What `check` and `annotate` have in common: the inputs that the command line names, worked on in parallel, reported
/// in order, with a clear line on standard error for each one that cannot be read.
struct TextRun {
  var operands: [String]
  var collector = InputCollector()
  var reader = InputReader()
  var jobs = 1
  var language: MessageLanguage

  init(_ arguments: Arguments, _ command: SubcommandSpec, _ language: MessageLanguage) throws(UsageError) {
    self.language = language
    operands = arguments.operands
    guard !operands.isEmpty else {
      throw UsageError(
        LocalizedText(
          vi: "cần ít nhất một tệp, thư mục, hoặc - cho đầu vào chuẩn",
          en: "name at least one file, folder, or - for standard input"))
    }
    collector.include = arguments.all("--include").map { PathPattern($0) }
    collector.exclude = arguments.all("--exclude").map { PathPattern($0) }
    reader.stdinName = arguments.value("--stdin-filename") ?? "-"
    if let name = arguments.value("--encoding") {
      guard let encoding = TextEncoding(name: name) else {
        throw UsageError(
          LocalizedText(
            vi: "không biết bảng mã “\(name)”; có thể dùng: \(Self.encodingNames)",
            en: "no encoding is called ‘\(name)’; there are: \(Self.encodingNames)"))
      }
      reader.encoding = encoding
    }
    jobs =
      try arguments.number("--jobs", in: 1...1024, option: command.option("--jobs")) ?? System.processorCount
  }

  private static var encodingNames: String { TextEncoding.allCases.map(\.rawValue).joined(separator: ", ") }

  /// - Parameters:
  ///   - work: runs on any thread.
  ///   - deliver: runs on the calling thread, in order.
  /// - Returns: 2 where something could not be read or written, otherwise 0.
  func run<Output: Sendable>(
    output: OutputStream, errors: OutputStream, work: @escaping @Sendable (Input) -> Output,
    deliver: (Output) -> Void
  ) -> Int32 {
    var status: Int32 = 0
    let reader = reader
    OrderedParallel.run(
      collector.items(for: operands), jobs: jobs,
      work: { reader.read($0).map(work) },
      deliver: { result in
        switch result {
        case .success(let value): deliver(value)
        case .failure(let problem):
          status = 2
          errors.write("chugiai: \(problem.path): \(problem.reason[language])\n")
        }
        return output.isOpen
      })
    if case .failed(let number) = output.state {
      status = 2
      errors.write(
        "chugiai: "
          + LocalizedText(
            vi: "không ghi được kết quả: \(SystemError.text(number).vietnamese)",
            en: "the results cannot be written: \(SystemError.text(number).english)")[language] + "\n")
    }
    return status
  }
}
