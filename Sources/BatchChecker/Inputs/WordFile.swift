import Linting
import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text part of a Word file, unpacked by the system's `unzip`.
///
/// Foundation cannot unpack ZIP, and every system of a newsroom has `unzip`; it is started without a shell.
enum WordFile {
  static func documentXML(ofFile path: String) -> Result<[UInt8], FileReader.Problem> {
    // `unzip` answers for all that is wrong with a file in one way; what the system says is clearer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(FileReader.Problem(reason: SystemError.text(errno))) }
    close(descriptor)
    switch ChildProcess.output(of: ["unzip", "-p", literal(path), "word/document.xml"]) {
    case .failure(let error):
      let isMissing = error.number == ENOENT
      return .failure(FileReader.Problem(reason: isMissing ? unzipIsMissing : SystemError.text(error.number)))
    // 1 is a warning with which the data still came.
    case .success(let result) where result.status <= 1 && !result.bytes.isEmpty:
      return .success(result.bytes)
    case .success(let result):
      return .failure(FileReader.Problem(reason: result.status == 127 ? unzipIsMissing : isBroken))
    }
  }

  /// `unzip` reads `* ? [` in a file's name as a pattern, and a dash before it as an option.
  private static func literal(_ path: String) -> String {
    var text = path.hasPrefix("-") ? "./" : ""
    for scalar in path.unicodeScalars {
      if "*?[".unicodeScalars.contains(scalar) {
        text += "[\(scalar)]"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static let unzipIsMissing = LocalizedText(
    vi: "cần chương trình unzip để đọc tệp Word, mà máy này không có; hãy cài unzip hoặc lưu bài thành .txt",
    en: "reading Word files takes the program unzip, which this machine lacks; install it or save as .txt")
  private static let isBroken = LocalizedText(
    vi: "không phải tệp Word (.docx) lành lặn: không lấy được word/document.xml",
    en: "not a sound Word file (.docx): word/document.xml cannot be taken out of it")
}

/// A program that is run for what it writes.
enum ChildProcess {
  struct Result {
    var bytes: [UInt8]
    var status: Int32
  }

  /// - Parameter words: the program, looked for in `PATH`, and its arguments.
  /// - Returns: what it wrote to its standard output, and its exit status; or the number of the system's error.
  static func output(of words: [String]) -> Swift.Result<Result, SystemError> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(SystemError(number: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    // No environment: what `UNZIP` may hold there must not change the answer.
    let failure = posix_spawnp(&child, words.first ?? "", &actions, nil, arguments, nil)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { return .failure(SystemError(number: failure)) }
    let read = FileReader.bytes(from: ends[0], expecting: 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // What the macros of <sys/wait.h> say, which Swift does not import: the status is in the second byte.
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    return .success(Result(bytes: (try? read.get()) ?? [], status: exit))
  }
}
