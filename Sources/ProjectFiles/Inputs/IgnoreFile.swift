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
