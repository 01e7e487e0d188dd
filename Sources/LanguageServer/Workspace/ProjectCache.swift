import Extraction
import Lexicon
import Linting
import ProjectFiles

/// The projects of the documents, each loaded once. A value: the thread that indexes folders works with a copy.
struct ProjectCache: Sendable {
  private struct Loaded: Sendable {
    var project: Project
    var stamps: [String: FileStamp]
    /// Made for the first document: the lexicon takes longer than all that a client waits for at the start.
    var tools: Tools?
  }

  private struct Tools: Sendable {
    var reader: ArticleReader
    /// The linter of files of which no override speaks: nearly all.
    var common: Linter

    init(_ project: Project) {
      reader =
        project.glossary.isEmpty
        ? ArticleReader.shared : ArticleReader(gazetteer: .shared, userGlossary: project.glossary)
      common = Linter(configuration: project.configuration, path: nil, reader: reader)
    }
  }

  private let client: ClientSettings
  /// Where the client's own paths start, and the project of documents that are no files.
  private let home: String?
  private let generation: Int
  /// By the path of `chugiai.json`; "" for no project.
  private var projects: [String: Loaded] = [:]
  /// `chugiai.json` by folder.
  private var files: [String: String?] = [:]

  /// - Parameters:
  ///   - home: the first folder of the workspace.
  ///   - generation: differs from that of every cache before.
  init(client: ClientSettings = ClientSettings(), home: String? = nil, generation: Int = 0) {
    self.client = client
    self.home = home
    self.generation = generation
  }

  /// - Parameter path: the document's; nil for one that is no file, which belongs to the first folder.
  mutating func settings(forPath path: String?) -> DocumentSettings {
    let (project, key) = load(for: path)
    let tools = projects[key]?.tools ?? Tools(project)
    projects[key]?.tools = tools
    let name = path.map(project.relative)
    let linter =
      project.configuration.overrides.isEmpty || name == nil
      ? tools.common : Linter(configuration: project.configuration, path: name, reader: tools.reader)
    return DocumentSettings(
      linter: linter, baseline: project.baseline, path: name ?? "",
      commentLevel: project.configuration.level(of: UnusedSuppression.info, path: nil),
      keepsLabels: path != nil && project.configuration.labels, generation: generation)
  }

  /// Whether in one of the projects that were loaded so far articles are labelled.
  var keepsLabels: Bool { projects.values.contains { $0.project.configuration.labels } }

  /// The project of a file or folder.
  mutating func project(forPath path: String?) -> Project { load(for: path).project }

  /// What cannot be used in the files of the projects that were loaded so far.
  var problems: [Project.Problem] {
    projects.sorted { $0.key < $1.key }.flatMap { $0.value.project.problems }
  }

  /// Files on which the loaded projects depend.
  var watchedFiles: Set<String> { projects.values.reduce(into: []) { $0.formUnion($1.project.files) } }

  /// Whether one of them is not as it was, or another `chugiai.json` holds now.
  var isStale: Bool {
    files.contains { folder, file in Project.find(from: folder) != file }
      || projects.values.contains { $0.stamps.contains { path, stamp in FileStamp(path) != stamp } }
  }

  private mutating func load(for path: String?) -> (project: Project, key: String) {
    let folder = path.map(Self.folder) ?? home ?? "/"
    let file: String?
    if let known = files[folder] {
      file = known
    } else {
      file = Project.find(from: folder)
      files[folder] = .some(file)
    }
    let key = file ?? ""
    if let loaded = projects[key] { return (loaded.project, key) }
    let loaded = load(file: file, near: folder)
    projects[key] = loaded
    return (loaded.project, key)
  }

  private func load(file: String?, near folder: String) -> Loaded {
    var project = file.map { Project(near: folder, explicit: $0) } ?? Project(near: "/")
    // What the project says counts before what the editor says, so that the desk gets the same findings as CI.
    for (name, level) in client.configuration.rules {
      let family = name.prefix { $0 != "/" }
      guard project.configuration.rules[name] == nil, project.configuration.rules[String(family)] == nil
      else {
        continue
      }
      project.configuration.rules[name] = level
    }
    for glossary in client.configuration.glossaries {
      project.readGlossary(
        glossary.hasPrefix("/") ? glossary : (home ?? "") + "/" + glossary, isRequired: true)
    }
    return Loaded(
      project: project,
      stamps: Dictionary(project.files.map { ($0, FileStamp($0)) }) { first, _ in first })
  }

  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }
}
