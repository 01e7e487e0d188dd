/// A pattern for paths, written as in `.gitignore`: `*` and `?` stay within one folder, `**` crosses folders, `[a-z]`
/// is one of some characters, a pattern with a slash before its end is taken from the folder where it stands, one
/// without matches at any depth, and a slash at the end asks for a folder.
package struct PathPattern: Sendable, Hashable {
  /// Whether only folders match.
  private let matchesFoldersOnly: Bool
  private let elements: [Element]

  private enum Element: Hashable, Sendable {
    case byte(UInt8)
    /// `?`
    case any
    /// `*`
    case run
    /// `**/` (any folders, or none)
    case folders
    /// `**` at the end
    case rest
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
  }

  /// Whether a pattern takes back what others match, as one of `.gitignore` may; in lists without an order it cannot.
  package static func isNegated(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "!") }

  package static let cannotBeNegated = LocalizedText(
    vi: "“!” chỉ dùng được trong .gitignore, không dùng được ở đây; tên có “!” ở đầu thì viết \\!",
    en: "“!” can be used in .gitignore only, not here; for a name that begins with it write \\!")

  package init(_ text: String) {
    var bytes = Array(text.utf8)
    matchesFoldersOnly = bytes.last == UInt8(ascii: "/") && bytes.count > 1
    if matchesFoldersOnly { bytes.removeLast() }
    let isAnchored = bytes.contains(UInt8(ascii: "/"))
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    if bytes.starts(with: Array("./".utf8)) { bytes.removeFirst(2) }
    elements = (isAnchored ? [] : [.folders]) + Self.parse(bytes)
  }

  /// Whether `path` (relative to the pattern's folder, with `/` between its parts) matches.
  ///
  /// - Complexity: O(path × pattern), whatever the pattern.
  package func matches(_ path: String, isFolder: Bool = false) -> Bool {
    if matchesFoldersOnly, !isFolder { return false }
    var states: Set<Int> = []
    Self.enter(0, elements, atPartStart: true, &states)
    for byte in path.utf8 {
      var next: Set<Int> = []
      let isSlash = byte == UInt8(ascii: "/")
      for state in states where state < elements.count {
        switch elements[state] {
        case .byte(let wanted):
          if byte == wanted { Self.enter(state + 1, elements, atPartStart: isSlash, &next) }
        case .any:
          if !isSlash { Self.enter(state + 1, elements, atPartStart: false, &next) }
        case .run:
          if !isSlash { Self.enter(state, elements, atPartStart: false, &next) }
        case .folders:
          next.insert(state)
          if isSlash { Self.enter(state + 1, elements, atPartStart: true, &next) }
        case .rest:
          next.insert(state)
        case .oneOf(let ranges, let isNegated):
          if !isSlash, ranges.contains(where: { $0.contains(byte) }) != isNegated {
            Self.enter(state + 1, elements, atPartStart: false, &next)
          }
        }
      }
      states = next
      if states.isEmpty { return false }
    }
    return states.contains(elements.count)
      || states.contains { $0 == elements.count - 1 && elements[$0] == .rest }
  }

  /// Whether a folder above the file at `path` matches, so that the pattern speaks of all that it holds.
  ///
  /// - Complexity: O(folders × path × pattern).
  package func matchesFolder(above path: String) -> Bool {
    let bytes = path.utf8
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "/") && matches(String(path[..<index]), isFolder: true)
    }
  }

  /// Adds `state` and every state that is reached from it without reading anything.
  private static func enter(_ state: Int, _ elements: [Element], atPartStart: Bool, _ states: inout Set<Int>)
  {
    guard states.insert(state).inserted, state < elements.count else { return }
    switch elements[state] {
    case .run: enter(state + 1, elements, atPartStart: atPartStart, &states)
    case .folders where atPartStart: enter(state + 1, elements, atPartStart: true, &states)
    default: break
    }
  }

  private static func parse(_ bytes: [UInt8]) -> [Element] {
    var elements: [Element] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "*"):
        var stars = 0
        while index < bytes.count, bytes[index] == byte {
          stars += 1
          index += 1
        }
        if stars == 1 {
          elements.append(.run)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
          elements.append(.folders)
          index += 1
        } else {
          elements.append(index == bytes.count ? .rest : .run)
        }
      case UInt8(ascii: "?"):
        elements.append(.any)
        index += 1
      case UInt8(ascii: "["):
        if let (element, end) = parseClass(bytes, from: index) {
          elements.append(element)
          index = end
        } else {
          elements.append(.byte(byte))
          index += 1
        }
      case UInt8(ascii: "\\") where index + 1 < bytes.count:
        elements.append(.byte(bytes[index + 1]))
        index += 2
      default:
        elements.append(.byte(byte))
        index += 1
      }
    }
    return elements
  }

  private static func parseClass(_ bytes: [UInt8], from start: Int) -> (Element, Int)? {
    var index = start + 1
    var isNegated = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "^") {
      isNegated = true
      index += 1
    }
    var ranges: [ClosedRange<UInt8>] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), !ranges.isEmpty {
        return (.oneOf(ranges, isNegated: isNegated), index + 1)
      }
      let low = bytes[index]
      if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] != UInt8(ascii: "]")
      {
        let high = bytes[index + 2]
        ranges.append(min(low, high)...max(low, high))
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return nil
  }
}
