import Extraction
import Linting
import ProjectFiles
import SourceText
import Standoff

/// `annotate --format brat --output`: an `.ann` for each article, in a folder with a `.txt` beside it, as brat wants them.
///
/// An `.ann` may hold somebody's work, so none is replaced by something else. Only with `--labels`, where it is the
/// article's own label file, it is completed: what is read and nobody has judged is put to it, and all that is there
/// stays, refusals and lines of other programs too.
struct BratFolder: Sendable {
  enum Place: Sendable {
    /// Every article by its path in this folder, with a slash at its end.
    case folder(String)
    /// The one article there is, without a copy of its text.
    case file(String)
  }

  struct Failure: Sendable {
    var path: String
    var reason: LocalizedText
  }

  /// What came of one article.
  struct Done: Sendable {
    /// What could not be written.
    var failure: Failure?
    /// What is wrong with its labels.
    var problems: [FileProblem] = []
    /// What its own label file got; nil where that is not what was written.
    var completion: Completion?
  }

  /// What a label file got.
  struct Completion: Sendable {
    var path: String
    /// How many labels it did not have.
    var added: Int
  }

  var place: Place
  var takesLabels: Bool

  /// Writes what belongs to one article.
  func write(_ input: Input, _ reader: ArticleReader) -> Done {
    let found = takesLabels ? ArticleLabels(of: input) : nil
    var done = Done(problems: found?.problems ?? [])
    if found?.isUnreadable == true { return done }
    done.failure = write(input, reader, found, &done.completion)
    return done
  }

  private func write(
    _ input: Input, _ reader: ArticleReader, _ found: ArticleLabels?, _ completion: inout Completion?
  ) -> Failure? {
    let path: String
    var copy: String?
    switch place {
    case .file(let name): path = name
    case .folder(let folder):
      let stem = folder + BratReporter.fileStem(for: input.path)
      let made = Folders.make(for: stem)
      if made != 0 { return Failure(path: stem, reason: SystemError.writing(made)) }
      path = stem + LabelFile.fileExtension
      copy = stem + ".txt"
    }
    let article = Article(input.prose, reader: reader)
    if let found, Self.isSame(path, found.path) { return complete(path, by: article, input, &completion) }
    let bytes = BratReporter().piece(ShownArticle(article, labels: found?.labels), in: input)
    // brat itself begins with an empty one.
    if let old = Self.content(path), !old.isEmpty, old != bytes {
      return Failure(path: path, reason: isTaken)
    }
    if let copy {
      // Beside labels of ours it is our copy, which may be old.
      if Self.content(path) == nil, let other = Self.content(copy), !other.isEmpty, other != input.text.bytes,
        FileStatus.Identity(ofFile: copy) != FileStatus.Identity(ofFile: input.file)
      {
        return Failure(path: copy, reason: ReportPlace.mayBeArticle)
      }
      if let text = FileStatus.Identity(ofFile: copy), text == FileStatus.Identity(ofFile: input.file) {
        // Beside the text itself: brat can have it as it stands, or not at all.
        guard input.encoding == .utf8, input.malformed.isEmpty else {
          return Failure(path: copy, reason: ReportPlace.isText)
        }
      } else if let failure = put(input.text.bytes, copy) {
        return failure
      }
    }
    return put(bytes, path)
  }

  /// No copy of the text is made: it would be an article of its own beside this one, and its labels would be these.
  private func complete(
    _ path: String, by article: Article, _ input: Input, _ completion: inout Completion?
  ) -> Failure? {
    // While the article was read somebody may have labelled it.
    let (added, failure) = FolderLock.holding(foldersOf: [path]) { () throws(Never) -> (Int, Failure?) in
      let found = ArticleLabels(of: input)
      if found.isUnreadable, let problem = found.problems.last {
        return (0, Failure(path: path, reason: problem.reason))
      }
      var labels = found.labels ?? Labels()
      let before = labels.all.count
      labels.accept(article.entities, in: input.labelled)
      return (labels.all.count - before, put(labels.written(in: input.labelled).bytes, path))
    }
    if failure == nil { completion = Completion(path: path, added: added) }
    return failure
  }

  private func put(_ bytes: [UInt8], _ path: String) -> Failure? {
    if Self.content(path) == bytes { return nil }
    let failure = AtomicFile.write(bytes, to: path)
    return failure == 0 ? nil : Failure(path: path, reason: SystemError.writing(failure))
  }

  /// What a file holds; nil where there is none that can be read.
  private static func content(_ path: String) -> [UInt8]? {
    guard case .file = FileStatus(path), case .success(let bytes) = FileReader.bytes(ofFile: path) else {
      return nil
    }
    return bytes
  }

  /// Whether an article lies in the folder and would get its files elsewhere in it: a copy of the corpus inside itself,
  /// where labels beside the articles were meant.
  static func isInsideItself(_ folder: String, _ items: [InputCollector.Item]) -> Bool {
    guard let root = SystemPath.resolved(folder).map({ $0.hasSuffix("/") ? $0 : $0 + "/" }) else {
      return false
    }
    return items.contains { item in
      guard case .file(let name, _) = item, let file = SystemPath.resolved(name), file.hasPrefix(root) else {
        return false
      }
      let own = LabelFile.path(for: file)
      return root + BratReporter.fileStem(for: name) + LabelFile.fileExtension != own
        && !isSame(folder + BratReporter.fileStem(for: name) + LabelFile.fileExtension, own)
    }
  }

  static let isItsOwn = LocalizedText(
    vi:
      "các bài nằm ngay trong thư mục này, ghi vào đây là chép kho bài vào chính nó; để bổ sung nhãn cạnh bài, hãy vào thư mục ấy và chạy với -o . cùng đường dẫn tính từ đó",
    en:
      "the articles lie in this folder, which would get a copy of itself; to complete the labels beside them, run it in that folder with -o . and paths from there"
  )

  private var isTaken: LocalizedText {
    takesLabels
      ? LocalizedText(
        vi: "tệp này có nhãn khác, ghi đè thì mất; hãy chọn thư mục khác",
        en: "it holds other labels, which would be lost; choose another folder")
      : LocalizedText(
        vi:
          "tệp này có nhãn khác, ghi đè thì mất; hãy chọn thư mục khác, hoặc thêm --labels để giữ và bổ sung nhãn của bài",
        en:
          "it holds other labels, which would be lost; choose another folder, or add --labels to keep an article's labels and complete them"
      )
  }

  /// Whether two paths lead to one file, be it there or not yet.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    if let place = FileStatus.Identity(ofFile: path) { return place == FileStatus.Identity(ofFile: other) }
    func name(_ path: String) -> Substring {
      path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    }
    func folder(_ path: String) -> String? {
      let folder = FilePath.folder(of: path)
      return SystemPath.resolved(folder.isEmpty ? "." : folder)
    }
    guard let here = folder(path) else { return false }
    return name(path) == name(other) && here == folder(other)
  }
}
