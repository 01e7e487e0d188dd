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
    let place = SystemPath.onOneLine(path) + (line > 0 ? ":\(line)" : "")
    errors.write("chugiai: \(place): \(reason[language])\n")
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
      // Written as “Unicode” by an old editor, or no text at all: no line of it would mean anything.
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
        problems.append(FileProblem(path: path, reason: isNoLabelFile))
        return nil
      }
      var found: [Problem] = []
      let file = BratFile(bytes: bytes, problems: &found)
      problems += found.map { FileProblem(path: path, line: $0.line, reason: reason($0.reason)) }
      return file
    }
  }

  private static func reason(_ reason: Problem.Reason) -> LocalizedText {
    switch reason {
    case .malformed:
      LocalizedText(
        vi: "không đọc được dòng này, cần như: T1 ⇥ person 3 16 ⇥ Nguyễn Văn Mẫu (⇥ là phím Tab)",
        en: "this line cannot be read; it should be as: T1 ⇥ person 3 16 ⇥ Nguyễn Văn Mẫu (⇥ is a tab)")
    case .repeated:
      LocalizedText(
        vi: "bỏ qua dòng này, vì phía trên đã có nhãn cùng số",
        en: "this line is passed over: there is a label of this number above it")
    }
  }

  private static let isNoLabelFile = LocalizedText(
    vi: "không phải tệp nhãn (.ann là tệp chữ, mã UTF-8)",
    en: "no label file (an .ann file is text in UTF-8)")
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
    // What was refused and is there no longer is nobody's loss.
    let lost = labels.lost.filter { !$0.isRefusal }
    if !lost.isEmpty { problems.append(FileProblem(path: path, reason: Self.lost(lost.map(\.words)))) }
  }

  /// How many labels have no place any more, and the words of the first few.
  private static func lost(_ words: [String]) -> LocalizedText {
    LocalizedText(
      vi: "\(words.count) nhãn có chữ không còn trong bài: " + first(words, "“", "”"),
      en: (words.count == 1
        ? "the words of one label are no longer in the article: "
        : "the words of \(words.count) labels are no longer in the article: ") + first(words, "‘", "’"))
  }

  /// The first few of a list, for a message.
  static func first(_ words: [String], _ opening: String, _ closing: String) -> String {
    let most = 3
    return words.prefix(most).map { opening + $0 + closing }.joined(separator: ", ")
      + (words.count > most ? ", …" : "")
  }
}
