import Dispatch
import Extraction
import Lexicon
import Linting
import ProjectFiles

/// The settings of every article: those of the `chugiai.json` nearest above it, each read once. Any thread may ask.
final class Projects: @unchecked Sendable {
  /// Settings and what is made from them.
  struct Entry: Sendable {
    var project: Project
    /// Knows the project's glossary.
    var reader: ArticleReader
    /// What makes two articles' settings the same.
    var number: Int
  }

  /// Those that hold where the command line begins; its language and its problems come from here.
  let main: Entry
  private let hasOneOnly: Bool
  private let adjust: @Sendable (inout Project) -> Void
  private let lock = DispatchSemaphore(value: 1)
  /// By the path of `chugiai.json`; empty for where there is none. Guarded by `lock`, as is all below.
  private var entries: [String: Entry] = [:]
  private var byFolder: [String: Entry] = [:]

  /// - Parameters:
  ///   - path: where the command line begins.
  ///   - explicit: the one settings file to use, wherever the articles are.
  ///   - adjust: the command line's own say over any settings.
  init(near path: String, explicit: String?, adjust: @escaping @Sendable (inout Project) -> Void) {
    var project = Project(near: path, explicit: explicit)
    adjust(&project)
    main = Self.entry(project, number: 0)
    hasOneOnly = explicit != nil
    self.adjust = adjust
    entries[project.file ?? ""] = main
  }

  /// What holds for the file or folder at `path`.
  func entry(for path: String) -> Entry {
    if hasOneOnly { return main }
    let folder = Self.folder(of: path)
    lock.wait()
    defer { lock.signal() }
    if let known = byFolder[folder] { return known }
    let file = Project.find(from: folder) ?? ""
    let entry: Entry
    if let known = entries[file] {
      entry = known
    } else {
      var project = file.isEmpty ? Project(near: "/") : Project(near: folder, explicit: file)
      adjust(&project)
      entry = Self.entry(project, number: entries.count)
      entries[file] = entry
    }
    byFolder[folder] = entry
    return entry
  }

  private static func entry(_ project: Project, number: Int) -> Entry {
    let reader =
      project.glossary.isEmpty
      ? ArticleReader.shared : ArticleReader(gazetteer: .shared, userGlossary: project.glossary)
    return Entry(project: project, reader: reader, number: number)
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
