/// What a file's name says of what is in it.
package enum FileForm: Sendable {
  case plain, markdown, html, word

  package init(path: String) {
    func ends(_ ending: StaticString) -> Bool { FileName.ends(path, with: ending) }
    if ends(".txt") {
      self = .plain
    } else if ends(".md") || ends(".markdown") {
      self = .markdown
    } else if ends(".html") || ends(".htm") || ends(".xhtml") {
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
    let isSo = path.utf8.withContiguousStorageIfAvailable { ends($0, with: ending) }
    return isSo ?? Array(path.utf8).withUnsafeBufferPointer { ends($0, with: ending) }
  }

  private static func ends(_ path: UnsafeBufferPointer<UInt8>, with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard path.count >= count else { return false }
    for place in 0..<count {
      let byte = path[path.count - count + place]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small != ending.utf8Start[place] { return false }
    }
    return true
  }
}
