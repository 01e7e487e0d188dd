import Linting
import ProjectFiles
import SourceText
import Standoff

/// Something to be told of a file on standard error.
struct FileProblem: Sendable {
  /// As `SystemPath` writes it.
  var path: String
  /// From 1; 0 where the file as a whole is meant.
  var line = 0
  var reason: LocalizedText

  func report(_ language: MessageLanguage, to errors: OutputStream) {
    errors.tell(reason, language, of: path, line: line)
  }
}

extension BratFile {
  /// Reads a label file from disk.
  ///
  /// - Parameter problems: gets what is wrong with it.
  /// - Returns: nil where it cannot be read.
  static func read(_ path: String, _ problems: inout [FileProblem]) -> BratFile? {
    switch FileStatus(path) {
    case .special:
      problems.append(FileProblem(path: path, reason: FileStatus.isSpecial))
      return nil
    case .problem(let reason):
      problems.append(FileProblem(path: path, reason: reason))
      return nil
    case .file, .folder: break
    }
    switch FileReader.bytes(ofFile: path) {
    case .failure(let problem):
      problems.append(FileProblem(path: path, reason: problem.reason))
      return nil
    case .success(let bytes):
      guard isText(bytes) else {
        problems.append(FileProblem(path: path, reason: LabelMessages.isNoLabelFile))
        return nil
      }
      if let line = conflict(in: bytes) {
        problems.append(FileProblem(path: path, line: line, reason: LabelMessages.hasConflict))
        return nil
      }
      var found: [Problem] = []
      let file = BratFile(bytes: bytes, problems: &found)
      problems += found.map {
        FileProblem(path: path, line: $0.line, reason: LabelMessages.problem($0.reason))
      }
      return file
    }
  }
}

/// The labels beside an article.
struct ArticleLabels: Sendable {
  /// Nil where there is no label file, or none that can be read.
  private(set) var labels: Labels?
  /// Where they are kept, or would be; as `SystemPath` writes it.
  let path: String
  private(set) var problems: [FileProblem] = []
  /// Whether there is a file that cannot be read. What people have said of the article nobody knows then.
  private(set) var isUnreadable = false

  init(of input: Input) {
    path = LabelFile.path(for: input.file)
    guard FileStatus.exists(path) else { return }
    guard let file = BratFile.read(path, &problems) else {
      isUnreadable = true
      if let last = problems.indices.last {
        let reason = problems[last].reason
        problems[last].reason = LocalizedText(
          vi: reason.vietnamese + "; bài này được bỏ qua", en: reason.english + "; its article is left out")
      }
      return
    }
    let labels = Labels(file, in: input.labelled)
    self.labels = labels
    for reason in [LabelMessages.lost(labels), LabelMessages.doubtful(labels)] {
      if let reason { problems.append(FileProblem(path: path, reason: reason)) }
    }
  }
}
