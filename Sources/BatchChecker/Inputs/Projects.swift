import Dispatch
import Extraction
import Lexicon
import Linting
import ProjectFiles

/// The settings of every article: those of the `chugiai.json` nearest above it, each read once. Any thread may ask.
final class Projects: @unchecked Sendable {
  /// Settings and what is made from them. An object, because every article has its own handed to it.
  final class Entry: Sendable {
    let project: Project
    /// Knows the project's glossary.
    let reader: ArticleReader
    /// What makes two articles' settings the same.
    let number: Int
    /// Of every file that they were read from, or would be if it were there.
    let stamps: [String: FileStamp]

    init(project: Project, reader: ArticleReader, number: Int, stamps: [String: FileStamp]) {
      self.project = project
      self.reader = reader
      self.number = number
      self.stamps = stamps
    }
  }

  private let near: String
  private let explicit: String?
  private let adjust: @Sendable (inout Project) -> Void
  private let lock = DispatchSemaphore(value: 1)
  /// By the path of `chugiai.json`; empty for where there is none. Guarded by `lock`, as is all below.
  private var entries: [String: Entry] = [:]
  private var byFolder: [String: Entry] = [:]
  private var mainEntry: Entry
  private var count = 1

  /// - Parameters:
  ///   - path: where the command line begins.
  ///   - explicit: the one settings file to use, wherever the articles are.
  ///   - adjust: the command line's own say over any settings.
  init(near path: String, explicit: String?, adjust: @escaping @Sendable (inout Project) -> Void) {
    near = path
    self.explicit = explicit
    self.adjust = adjust
    mainEntry = Self.entry(Project(near: path, explicit: explicit), adjust, number: 0)
    entries[mainEntry.project.file ?? ""] = mainEntry
  }

  /// Those that hold where the command line begins; its language and its problems come from here.
  var main: Entry {
    lock.wait()
    defer { lock.signal() }
    return mainEntry
  }

  /// Reads everything anew where a file that settings come from has changed, come or gone.
  ///
  /// - Returns: whether that was so.
  func reloadIfChanged() -> Bool {
    lock.wait()
    defer { lock.signal() }
    let isChanged =
      ([mainEntry] + entries.values).contains { entry in
        entry.stamps.contains { FileStamp($0.key) != $0.value }
      }
      || explicit == nil
        && (byFolder.contains { Project.find(from: $0.key) != $0.value.project.file }
          || Project.find(from: near) != mainEntry.project.file)
    guard isChanged else { return false }
    byFolder = [:]
    mainEntry = Self.entry(Project(near: near, explicit: explicit), adjust, number: count)
    count += 1
    entries = [mainEntry.project.file ?? "": mainEntry]
    return true
  }

  /// What holds for the file or folder at `path`.
  func entry(for path: String) -> Entry {
    let folder = Self.folder(of: path)
    lock.wait()
    defer { lock.signal() }
    if explicit != nil { return mainEntry }
    if let known = byFolder[folder] { return known }
    let file = Project.find(from: folder) ?? ""
    let entry: Entry
    if let known = entries[file] {
      entry = known
    } else {
      let project = file.isEmpty ? Project(near: "/") : Project(near: folder, explicit: file)
      entry = Self.entry(project, adjust, number: count)
      count += 1
      entries[file] = entry
    }
    byFolder[folder] = entry
    return entry
  }

  private static func entry(_ project: Project, _ adjust: (inout Project) -> Void, number: Int) -> Entry {
    var project = project
    adjust(&project)
    let reader =
      project.glossary.isEmpty
      ? ArticleReader.shared : ArticleReader(gazetteer: .shared, userGlossary: project.glossary)
    let stamps = Dictionary(project.files.map { ($0, FileStamp($0)) }) { first, _ in first }
    return Entry(project: project, reader: reader, number: number, stamps: stamps)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// One thing for each project's settings, made when it is first wanted.
final class PerProject<Value: Sendable>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  /// Guarded by `lock`.
  private var values: [Int: Value] = [:]
  private let make: @Sendable (Projects.Entry) -> Value

  init(_ make: @escaping @Sendable (Projects.Entry) -> Value) { self.make = make }

  func value(for entry: Projects.Entry) -> Value {
    lock.wait()
    defer { lock.signal() }
    if let known = values[entry.number] { return known }
    let value = make(entry)
    values[entry.number] = value
    return value
  }
}
