import Linting

/// The rules of one `.gitignore`, for the folder where it stands.
struct IgnoreFile {
  private let rules: [(pattern: PathPattern, isNegated: Bool)]

  init(_ text: String) {
    rules = text.split(whereSeparator: \.isNewline).compactMap { line in
      var line = String(line)
      while line.hasSuffix(" "), !line.hasSuffix("\\ ") { line.removeLast() }
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let isNegated = line.hasPrefix("!")
      return (PathPattern(isNegated ? String(line.dropFirst()) : line), isNegated)
    }
  }

  /// Whether `path`, relative to the file's folder, is ignored; nil where no rule speaks of it. The last rule counts.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    for rule in rules.reversed() where rule.pattern.matches(path, isFolder: isFolder) {
      return !rule.isNegated
    }
    return nil
  }
}

/// A `.gitignore` as a walk through some folder sees it.
struct IgnoreScope {
  private let file: IgnoreFile
  /// What a path of the walk has that one of the file has not, and the other way round: the file's folder is below the
  /// walk's, or above it.
  private let dropped: Int
  private let added: String

  /// - Parameter prefix: the file's folder from the walk's, with a slash at its end; empty for the same.
  init(_ file: IgnoreFile, below prefix: String) {
    self.file = file
    dropped = prefix.utf8.count
    added = ""
  }

  private init(_ file: IgnoreFile, above prefix: String) {
    self.file = file
    dropped = 0
    added = prefix
  }

  private func rest(_ path: String) -> Substring {
    let start = path.utf8.index(path.startIndex, offsetBy: dropped, limitedBy: path.endIndex) ?? path.endIndex
    return path[start...]
  }

  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    file.ignores(added + rest(path), isFolder: isFolder)
  }

  /// The files above `folder` up to the one that holds `.git`, as Git reads them; none outside of a working copy.
  static func above(_ folder: String) -> [IgnoreScope] {
    guard var path = SystemPath.resolved(folder) else { return [] }
    var scopes: [IgnoreScope] = []
    var prefix = ""
    while !FileStatus.exists(path + "/.git") {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path.utf8.count > 1 else { return [] }
      prefix = String(path[path.utf8.index(after: slash)...]) + "/" + prefix
      path = slash == path.startIndex ? "/" : String(path[..<slash])
      if let text = SmallFile.text(path + "/.gitignore") {
        scopes.append(IgnoreScope(IgnoreFile(text), above: prefix))
      }
    }
    return scopes.reversed()
  }
}
