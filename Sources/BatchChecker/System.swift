#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Facts about the machine and the terminal.
enum System {
  static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// `path` as a person in the working folder would write it.
  static func shortened(_ path: String) -> String {
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    let folder = String(cString: here) + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The columns of the terminal; 100 where there is none.
  static var terminalWidth: Int {
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// A reader that goes away must not kill the process: writing says so (EPIPE), and the run ends quietly.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
