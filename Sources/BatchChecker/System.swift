import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process was given: its words, its terminal, its signals.
enum System {
  static var words: [String] {
    (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
      CommandLine.unsafeArgv[index].map {
        SystemPath.string(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      }
    }
  }

  /// `path` as a person in the working folder would write it.
  static func shortened(_ path: String) -> String {
    guard let folder = SystemPath.workingFolder.map({ $0 + "/" }) else { return path }
    return SystemPath.onOneLine(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
  }

  /// The columns of the terminal; 100 where there is none.
  static var terminalWidth: Int {
    askedWidth ?? windowWidth(of: 1) ?? 100
  }

  /// The columns of the terminal that `descriptor` is, as it is now: 80 where nobody says.
  static func width(of descriptor: Int32) -> Int { windowWidth(of: descriptor) ?? askedWidth ?? 80 }

  private static var askedWidth: Int? {
    getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func windowWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A reader that goes away, or a limit on the size of files, must not kill the process: writing says so (EPIPE,
  /// EFBIG), and the run ends as it should.
  static func letWritingFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
