#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colours for a terminal, or none.
struct TerminalStyle: Sendable {
  var usesColor: Bool

  /// - Parameter choice: `auto`, `always` or `never`; `auto` follows the terminal and `NO_COLOR`.
  init(choice: String, descriptor: Int32) {
    switch choice {
    case "always": usesColor = true
    case "never": usesColor = false
    default:
      let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      usesColor = isatty(descriptor) == 1 && !forbids && Self.canMoveCursor
    }
  }

  /// Whether the terminal, where there is one, understands more than letters.
  static var canMoveCursor: Bool { getenv("TERM").map { String(cString: $0) != "dumb" } ?? true }

  enum Role: String {
    case error = "1;31"
    case warning = "1;33"
    case information = "1;36"
    case hint = "1;34"
    case dim = "2"
    case strong = "1"
    case fix = "32"
  }

  func paint(_ text: String, _ role: Role) -> String {
    usesColor ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
