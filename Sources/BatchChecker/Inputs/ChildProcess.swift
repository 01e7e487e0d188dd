import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run for what it writes.
enum ChildProcess {
  struct Result {
    var bytes: Swift.Result<[UInt8], FileReader.Problem>
    var status: Int32
  }

  /// - Parameters:
  ///   - words: the program, looked for in `PATH`, and its arguments.
  ///   - maximum: how many bytes it may write; at more it is left alone.
  /// - Returns: what it wrote to its standard output, and its exit status; or the number of the system's error.
  static func output(of words: [String], atMost maximum: Int) -> Swift.Result<Result, SystemError> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(SystemError(number: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { SystemPath.withBytes($0) { strdup($0) } }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process does about signals is not for the child: it dies of them, as programs do.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // No environment: what `UNZIP` may hold there must not change the answer.
    let failure = posix_spawnp(&child, words.first ?? "", &actions, &attributes, arguments, nil)
    close(ends[1])
    guard failure == 0 else {
      close(ends[0])
      return .failure(SystemError(number: failure))
    }
    let read = FileReader.bytes(from: ends[0], expecting: 0, atMost: maximum)
    // Before it is waited for: a child that has more to write must not wait for a reader.
    close(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // What the macros of <sys/wait.h> say, which Swift does not import: the status is in the second byte.
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    return .success(Result(bytes: read, status: exit))
  }
}
