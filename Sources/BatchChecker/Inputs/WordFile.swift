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
  /// Far more than the text of a book; what unpacks to more is broken, or meant to break something.
  private static let maximumSize = 100 << 20

  static func documentXML(ofFile path: String) -> Result<[UInt8], FileReader.Problem> {
    if let reason = obstacle(path) { return .failure(FileReader.Problem(reason: reason)) }
    // An empty password, because `unzip` would ask for one on the terminal.
    let words = ["unzip", "-P", "", "-p", literal(path), "word/document.xml"]
    switch ChildProcess.output(of: words, atMost: maximumSize) {
    case .failure(let error):
      let isMissing = error.number == ENOENT
      return .failure(FileReader.Problem(reason: isMissing ? unzipIsMissing : SystemError.text(error.number)))
    case .success(let result):
      switch (result.bytes, result.status) {
      case (.failure(let problem), _): return .failure(problem)
      // 1 is a warning with which the data still came.
      case (.success(let bytes), 0...1) where !bytes.isEmpty: return .success(bytes)
      case (_, 11): return .failure(FileReader.Problem(reason: hasNoText))
      case (_, 82): return .failure(FileReader.Problem(reason: hasPassword))
      case (_, 127): return .failure(FileReader.Problem(reason: unzipIsMissing))
      default: return .failure(FileReader.Problem(reason: isBroken))
      }
    }
  }

  /// What can be said before `unzip` is asked, which answers for all that is wrong with a file in one way.
  private static func obstacle(_ path: String) -> LocalizedText? {
    // Without waiting: a pipe may have nobody at its other end.
    let descriptor = SystemPath.withBytes(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return SystemError.text(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return FileStatus.isSpecial
    }
    var beginning = [UInt8](repeating: 0, count: 8)
    let count = read(descriptor, &beginning, beginning.count)
    if count == 0 {
      return LocalizedText(vi: "tệp rỗng, không phải tệp Word", en: "an empty file, no Word file")
    }
    let isArchive = beginning.starts(with: [0x50, 0x4B])
    return isArchive ? nil : ForeignFile.reason(beginning) ?? isBroken
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
  private static let hasNoText = LocalizedText(
    vi: "không phải tệp Word: trong tệp nén này không có word/document.xml",
    en: "no Word file: there is no word/document.xml in this archive")
  private static let hasPassword = LocalizedText(
    vi: "tệp có mật khẩu; hãy lưu lại không mật khẩu", en: "it has a password; save it without one")
  private static let isBroken = LocalizedText(
    vi: "không phải tệp Word (.docx) lành lặn: không lấy được word/document.xml",
    en: "not a sound Word file (.docx): word/document.xml cannot be taken out of it")
}
