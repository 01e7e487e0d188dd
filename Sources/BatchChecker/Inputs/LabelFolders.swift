import Linting
import ProjectFiles
import SourceText
import Standoff

/// What two people have labelled: two folders of `.ann` files, which belong together by their paths in them, or two
/// files.
struct LabelFolders {
  /// The two files of one article, as `SystemPath` writes their paths.
  struct Pair: Sendable {
    var first: String
    var second: String
  }

  private(set) var pairs: [Pair] = []
  /// Files of which the other folder has none.
  private(set) var onlyFirst: [String] = []
  private(set) var onlySecond: [String] = []
  private(set) var problems: [FileProblem] = []

  init(_ first: String, _ second: String, _ collector: InputCollector) {
    var collector = collector
    let wanted = collector.include
    // Of a folder it takes articles otherwise.
    collector.include = [PathPattern("*" + LabelFile.fileExtension)]
    // What a project says of its articles it does not say of their label files.
    collector.settings = { _ in nil }
    switch (FileStatus(first), FileStatus(second)) {
    case (.problem(let reason), .problem(let other)):
      problems = [FileProblem(path: first, reason: reason), FileProblem(path: second, reason: other)]
    case (.problem(let reason), _): problems = [FileProblem(path: first, reason: reason)]
    case (_, .problem(let reason)): problems = [FileProblem(path: second, reason: reason)]
    case (.folder, .folder):
      var files = [first, second].map { listed($0, collector, wanted) }
      for (path, file) in files[0].sorted(by: { $0.key < $1.key }) {
        if let other = files[1].removeValue(forKey: path) {
          pairs.append(Pair(first: file, second: other))
        } else {
          onlyFirst.append(file)
        }
      }
      onlySecond = files[1].sorted { $0.key < $1.key }.map(\.value)
    case (.folder, _), (_, .folder):
      let isFirst = if case .folder = FileStatus(first) { true } else { false }
      problems = [FileProblem(path: isFirst ? second : first, reason: Self.isOneFile)]
    default:
      for path in [first, second] where !path.hasSuffix(LabelFile.fileExtension) {
        problems.append(FileProblem(path: path, reason: Self.isNoLabelFile))
      }
      if problems.isEmpty { pairs = [Pair(first: first, second: second)] }
    }
  }

  /// The label files of a folder by their paths in it.
  private mutating func listed(
    _ folder: String, _ collector: InputCollector, _ wanted: [PathPattern]
  ) -> [String: String] {
    let start = (folder.hasSuffix("/") ? folder : folder + "/").utf8.count
    var files: [String: String] = [:]
    for item in collector.items(for: [folder]) {
      switch item {
      case .standardInput: break
      case .problem(let path, let reason): problems.append(FileProblem(path: path, reason: reason))
      case .file(let path, _):
        let name = String(path.utf8.dropFirst(start)) ?? path
        if wanted.isEmpty || wanted.contains(where: { $0.matches(name) }) { files[name] = path }
      }
    }
    if files.isEmpty { problems.append(FileProblem(path: folder, reason: Self.isEmpty)) }
    return files
  }

  private static let isEmpty = LocalizedText(
    vi: "trong thư mục này không có tệp .ann nào", en: "there is no .ann file in this folder")
  private static let isOneFile = LocalizedText(
    vi: "đây là một tệp, còn bên kia là thư mục; cần hai tệp .ann hoặc hai thư mục",
    en: "this is a file and the other one a folder; name two .ann files or two folders")
  private static let isNoLabelFile = LocalizedText(
    vi: "không phải tệp .ann; để so nhãn của bài với những gì máy đọc: chugiai compare --reading BÀI",
    en: "no .ann file; to compare an article's labels with what is read: chugiai compare --reading ARTICLE")
}

extension LabelFolders.Pair {
  /// What came of comparing two files.
  struct Result: Sendable {
    /// Nil where they cannot be compared.
    var comparison: Comparison?
    /// What is wrong with them.
    var problems: [FileProblem] = []
    /// What a reader of the comparison should know.
    var notes: [FileProblem] = []
  }

  func comparison(_ reader: InputReader, kinds: Set<String>) -> Result {
    var result = Result()
    result.comparison = comparison(reader, kinds, &result.problems, &result.notes)
    return result
  }

  private func comparison(
    _ reader: InputReader, _ kinds: Set<String>, _ problems: inout [FileProblem],
    _ notes: inout [FileProblem]
  ) -> Comparison? {
    let files = [first, second].map { BratFile.read($0, &problems) }
    guard let ours = files[0], let theirs = files[1] else { return nil }
    let texts = [first, second].map { Self.text(of: $0, reader, &problems) }
    var alignment: CopyAlignment?
    if let one = texts[0], let other = texts[1], one.text.bytes != other.text.bytes {
      alignment = CopyAlignment(from: other.text.bytes, to: one.text.bytes)
      if alignment == nil {
        problems.append(FileProblem(path: other.file, reason: Self.isAnother(one.path)))
        return nil
      }
      notes.append(FileProblem(path: other.file, reason: Self.isCopy(one.path)))
    }
    for (path, file, text) in [(first, ours, texts[0] ?? texts[1]), (second, theirs, texts[1] ?? texts[0])] {
      guard let text else { continue }
      let labelled = text.labelled
      let astray = file.entities.filter { !$0.isRefusal && !labelled.says($0) }
      if !astray.isEmpty {
        problems.append(FileProblem(path: path, reason: Self.areAstray(astray.map(\.words), text.path)))
      }
    }
    let text = texts[0] ?? texts[1]
    let place = text.map { text in
      let lines = Places(text.text.bytes)
      let scale = OffsetScale(text.text.bytes, .utf32)
      return { (entity: Agreement.Entity) -> TextPosition in
        FindingPlace.position(of: scale.byteOffset(of: entity.start), in: text, lines: lines)
      }
    }
    return Comparison(
      Self.found(ours), Self.found(theirs, alignment),
      path: (text?.path ?? SystemPath.readable(first), text?.path ?? SystemPath.readable(second)),
      refused: (Self.refused(ours), Self.refused(theirs, alignment)), kinds: kinds, place: { place?($0) })
  }

  private static func refused(
    _ file: BratFile, _ alignment: CopyAlignment? = nil
  ) -> Set<Agreement.Entity> {
    Set(file.entities.filter(\.isRefusal).map { moved($0.compared, alignment) })
  }

  private static func found(_ file: BratFile, _ alignment: CopyAlignment? = nil) -> [Comparison.Found] {
    file.entities.filter { !$0.isRefusal }.map {
      Comparison.Found(
        entity: moved($0.compared, alignment), words: OneLine.text($0.words), name: "T\($0.number)")
    }
  }

  private static func moved(_ entity: Agreement.Entity, _ alignment: CopyAlignment?) -> Agreement.Entity {
    guard let place = alignment?(entity.start..<entity.end) else { return entity }
    return Agreement.Entity(type: entity.type, start: place.lowerBound, end: place.upperBound)
  }

  /// The article beside a label file; nil where there is none.
  private static func text(
    of path: String, _ reader: InputReader, _ problems: inout [FileProblem]
  ) -> Input? {
    let stem = String(path.dropLast(LabelFile.fileExtension.count))
    for article in (InputCollector.isArticle(stem) ? [stem] : []) + [stem + ".txt"] {
      guard case .file = FileStatus(article) else { continue }
      switch reader.read(.file(article), willRead: { _ in }) {
      case .success(let input): return input
      case .failure(let problem):
        problems.append(FileProblem(path: article, reason: problem.reason))
        return nil
      }
    }
    return nil
  }

  private static func isAnother(_ path: String) -> LocalizedText {
    let path = SystemPath.onOneLine(path)
    return LocalizedText(
      vi: "khác với \(path), nên không so được nhãn của hai bên",
      en: "not the same as \(path), so the labels of the two cannot be compared")
  }

  private static func isCopy(_ path: String) -> LocalizedText {
    let path = SystemPath.onOneLine(path)
    return LocalizedText(
      vi: "chỉ khác \(path) ở cách xuống dòng hay dạng Unicode; vị trí nhãn được tính theo \(path)",
      en: "differs from \(path) in line ends or Unicode normal form only; its labels are placed in \(path)")
  }

  private static func areAstray(_ words: [String], _ path: String) -> LocalizedText {
    let path = SystemPath.onOneLine(path)
    return LocalizedText(
      vi: "\(words.count) nhãn không khớp với chữ trong \(path): " + LabelMessages.first(words, "“", "”"),
      en: (words.count == 1
        ? "the words of one label are not at its place in \(path): "
        : "the words of \(words.count) labels are not at their places in \(path): ")
        + LabelMessages.first(words, "‘", "’"))
  }
}
