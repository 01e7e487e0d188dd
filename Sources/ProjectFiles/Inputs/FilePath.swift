/// Paths as text: what `NSString` does with them, without the 50 MB that a program grows by with it.
package enum FilePath {
  private static let slash = UInt8(ascii: "/")

  /// The path without its last component: `/` for what stands in it, empty for a name alone.
  package static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    var end = bytes.count
    while end > 1, bytes[end - 1] == slash { end -= 1 }
    while end > 0, bytes[end - 1] != slash { end -= 1 }
    if end == 0 { return "" }
    while end > 1, bytes[end - 1] == slash { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// `name` in `folder`.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// An absolute path without `.`, `..`, doubled slashes and one at the end; symbolic links stay as they are.
  static func standardized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.utf8.split(separator: slash).map(Substring.init) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? "/" : parts.map { "/" + $0 }.joined()
  }
}
