/// What a file's name says of what is in it.
package enum FileForm: Sendable {
  case plain, markdown, html, word

  package init(path: String) {
    func ends(_ extensions: StaticString...) -> Bool { extensions.contains { FileName.ends(path, with: $0) } }
    if ends(".md", ".markdown") {
      self = .markdown
    } else if ends(".html", ".htm", ".xhtml") {
      self = .html
    } else {
      self = ends(".docx") ? .word : .plain
    }
  }
}

/// Names of files are asked about by their bytes: making strings in small letters of them took longer than opening them.
enum FileName {
  /// Whether a path ends with `ending`, which is in small letters of ASCII, whatever the case of its own.
  static func ends(_ path: String, with ending: StaticString) -> Bool {
    let (path, count) = (path.utf8, ending.utf8CodeUnitCount)
    guard path.count >= count else { return false }
    var place = 0
    for byte in path.suffix(count) {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small != ending.utf8Start[place] { return false }
      place += 1
    }
    return true
  }
}
