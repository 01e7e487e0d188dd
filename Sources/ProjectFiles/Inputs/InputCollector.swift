package import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes the list of texts to read from what the command line names: files as they are given, folders by what they
/// hold.
///
/// In a folder, hidden entries, the locks of open Word files and what `.gitignore` files exclude are passed over, and only files that look like
/// articles (`.txt .md .markdown .html .htm .docx`) are taken unless `--include` says otherwise: of a folder that it
/// names, articles, and what it names itself, whatever its kind. Who reads them passes over the reports of ours that a
/// folder holds (`OwnReport`). A file that the command line names is read whatever
/// it is called. The order is that of the command line, and by name within a folder.
package struct InputCollector {
  package enum Item: Equatable, Sendable {
    /// The path as `SystemPath` writes it, and whether somebody named it; otherwise a folder holds it.
    case file(String, isNamed: Bool = true)
    case standardInput
    /// Something that cannot be read, with the reason; the path is for people.
    case problem(path: String, LocalizedText)
  }

  package var include: [PathPattern] = []
  package var exclude: [PathPattern] = []
  /// The same from the project's settings, for paths as `relative` makes them.
  package struct ProjectPatterns: Sendable {
    package private(set) var include: [PathPattern] = []
    var exclude: [PathPattern] = []
    var relative: @Sendable (String) -> String = { $0 }

    package init(_ project: Project) {
      include = project.configuration.include.map { PathPattern($0) }
      exclude = project.configuration.exclude.map { PathPattern($0) }
      relative = { project.relative($0) }
    }
  }

  /// What the settings that hold for a file say; nil where they say nothing. All files of a folder have the same ones.
  package var settings: @Sendable (_ path: String) -> ProjectPatterns? = { _ in nil }
  /// How many items are wanted at most; what comes after them is not looked for.
  package var maximumCount = Int.max
  /// Asked before each folder.
  package var isCancelled: @Sendable () -> Bool = { false }

  package init() {}

  /// How the names of articles end.
  package static let extensions: [StaticString] = [".txt", ".md", ".markdown", ".html", ".htm", ".docx"]

  /// Whether a file is named as articles are.
  package static func isArticle(_ path: String) -> Bool {
    extensions.contains { FileName.ends(path, with: $0) }
  }

  package func items(for operands: [String]) -> [Item] {
    var items: [Item] = []
    for operand in operands {
      if operand == "-" {
        items.append(.standardInput)
        continue
      }
      switch FileStatus(operand) {
      case .folder(let identity):
        var walk = Walk(collector: self)
        walk.enter(operand, relative: "", ancestors: [identity], ignores: IgnoreScope.above(operand))
        items.append(contentsOf: walk.items)
      // What a person names is read, whatever it is: `<(pdftotext bai.pdf -)` is a pipe.
      case .file, .special: items.append(.file(operand))
      case .problem(let reason): items.append(.problem(path: SystemPath.readable(operand), reason))
      }
    }
    return items
  }

  /// Whether a file that a folder holds is taken. `path` is relative to the folder that was named.
  private func takes(_ path: String, whole: String, _ settings: ProjectPatterns?) -> Bool {
    let own = settings.map { $0.relative(whole) } ?? ""
    if let settings, settings.exclude.contains(where: { $0.matches(own) }) { return false }
    if exclude.contains(where: { $0.matches(path) }) { return false }
    let isArticle = Self.isArticle(path)
    /// A pattern that names a folder means the articles in it, not its pictures too.
    func includes(_ path: String, _ patterns: [PathPattern]) -> Bool {
      patterns.contains { $0.matches(path) || isArticle && $0.matchesFolder(above: path) }
    }
    if !include.isEmpty { return includes(path, include) }
    if let settings, !settings.include.isEmpty { return includes(own, settings.include) }
    return isArticle
  }

  private func isExcluded(folder whole: String, by settings: ProjectPatterns?) -> Bool {
    guard let settings, !settings.exclude.isEmpty else { return false }
    let path = settings.relative(whole)
    return settings.exclude.contains { $0.matches(path, isFolder: true) }
  }

  /// One walk through a folder.
  private struct Walk {
    /// How the files are called that Word keeps beside a document that somebody has open.
    private static let lock = "~$"

    let collector: InputCollector
    var items: [Item] = []

    /// - Parameters:
    ///   - relative: the folder's path from the one that was named, with a slash at its end; empty for that one.
    ///   - ancestors: the folders above, which a link must not lead back to.
    ///   - ignores: the `.gitignore` files above, the nearest last.
    mutating func enter(
      _ path: String, relative: String, ancestors: [FileStatus.Identity], ignores: [IgnoreScope]
    ) {
      if collector.isCancelled() { return }
      let entries: [FolderListing.Entry]
      switch FolderListing.entries(path) {
      case .success(let found): entries = found
      case .failure(let problem):
        items.append(.problem(path: SystemPath.readable(path), problem.reason))
        return
      }
      var ignores = ignores
      if entries.contains(where: { $0.name == ".gitignore" }), let text = SmallFile.text(path + "/.gitignore")
      {
        ignores.append(IgnoreScope(IgnoreFile(text), below: relative))
      }
      let start = path.hasSuffix("/") ? path : path + "/"
      let settings = entries.first.flatMap { collector.settings(start + $0.name) }
      for entry in entries {
        if items.count >= collector.maximumCount { return }
        if entry.name.utf8.first == UInt8(ascii: ".") || entry.name.hasPrefix(Self.lock) { continue }
        let child = start + entry.name
        let childRelative = relative.isEmpty ? entry.name : relative + entry.name
        switch entry.isFile ? .file : FileStatus(child) {
        case .folder(let identity):
          if isIgnored(childRelative, isFolder: true, ignores) { continue }
          if collector.exclude.contains(where: { $0.matches(childRelative, isFolder: true) }) { continue }
          if collector.isExcluded(folder: child, by: settings) { continue }
          if ancestors.contains(identity) {
            items.append(.problem(path: SystemPath.readable(child), FileStatus.folderLoop))
            continue
          }
          enter(child, relative: childRelative + "/", ancestors: ancestors + [identity], ignores: ignores)
        case .file:
          if !isIgnored(childRelative, isFolder: false, ignores),
            collector.takes(childRelative, whole: child, settings)
          {
            items.append(.file(child, isNamed: false))
          }
        case .special: leaveOut(child, childRelative, FileStatus.isSpecial, ignores, settings)
        case .problem(let reason): leaveOut(child, childRelative, reason, ignores, settings)
        }
      }
    }

    /// Says why something is not read, where it would have been.
    private mutating func leaveOut(
      _ path: String, _ relative: String, _ reason: LocalizedText, _ ignores: [IgnoreScope],
      _ settings: ProjectPatterns?
    ) {
      guard !isIgnored(relative, isFolder: false, ignores),
        collector.takes(relative, whole: path, settings)
      else { return }
      items.append(.problem(path: SystemPath.readable(path), reason))
    }

    private func isIgnored(_ path: String, isFolder: Bool, _ ignores: [IgnoreScope]) -> Bool {
      for scope in ignores.reversed() {
        if let answer = scope.ignores(path, isFolder: isFolder) { return answer }
      }
      return false
    }
  }
}
