import Foundation

/// A program run to its end, with what it cost.
enum ChildProcess {
  struct Outcome {
    /// The exit status; minus the signal's number where a signal ended it.
    var status: Int32
    var seconds: Double
    var processorSeconds: Double
    /// The largest resident size in bytes. A program that is started inherits the mark of the one that starts it, so
    /// this is at least `startersMemory`.
    var peakMemory: Double
    var startersMemory: Double
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameters:
  ///   - command: the path of the program and its arguments.
  ///   - output: where its standard output goes; standard error goes to `/dev/null`.
  static func run(_ command: [String], output: String, environment: [String: String]? = nil) throws -> Outcome
  {
    let starters = peakMemoryOfThisProcess
    // To cut off the megabytes that the program before this one wrote takes as long as a tenth of a run.
    unlink(output)
    let watch = Stopwatch()
    let process = try spawn(command, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    let (status, usage) = wait(for: process)
    return Outcome(
      status: status, seconds: watch.seconds,
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: bytes(usage.ru_maxrss), startersMemory: starters)
  }

  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
  #else
    typealias FileActions = posix_spawn_file_actions_t
  #endif

  /// - Parameter streams: says what the descriptors 0, 1 and 2 are.
  static func spawn(
    _ command: [String], environment: [String: String]? = nil, streams: (inout FileActions) -> Void
  ) throws -> pid_t {
    guard let program = command.first else { throw Failure(description: "no program") }
    #if canImport(Darwin)
      var actions: FileActions = nil
    #else
      var actions = FileActions()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams(&actions)
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let result = withStrings(command) { arguments in
      withStrings(variables) { posix_spawn(&process, program, &actions, nil, arguments, $0) }
    }
    guard result == 0 else {
      throw Failure(description: "\(program): \(String(cString: strerror(result)))")
    }
    return process
  }

  /// - Returns: the exit status (minus the number of a signal) and what the process used.
  static func wait(for process: pid_t) -> (status: Int32, usage: rusage) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : -signal, usage)
  }

  static var peakMemoryOfThisProcess: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    return bytes(usage.ru_maxrss)
  }

  /// macOS counts in bytes, the others in kibibytes.
  static func bytes(_ maxrss: Int) -> Double {
    #if canImport(Darwin)
      Double(maxrss)
    #else
      Double(maxrss) * 1024
    #endif
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
