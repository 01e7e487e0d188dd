package import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path leads to, links followed.
package enum FileStatus {
  /// What makes two paths one folder, or one file.
  package struct Identity: Equatable {
    var device: UInt64
    var node: UInt64

    fileprivate init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      node = UInt64(status.st_ino)
    }

    /// Nil where the path leads to no regular file.
    package init?(ofFile path: String) {
      var status = stat()
      guard SystemPath.withBytes(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      self.init(status)
    }
  }

  case folder(Identity)
  case file
  /// A pipe, a device, a socket: to be read where a person names it, never because it lies in a folder.
  case special
  case problem(LocalizedText)

  package init(_ path: String) {
    var status = stat()
    guard SystemPath.withBytes(path, { stat($0, &status) }) == 0 else {
      self = .problem(SystemError.text(errno))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder(Identity(status))
    case S_IFREG: self = .file
    default: self = .special
    }
  }

  package static func exists(_ path: String) -> Bool { SystemPath.withBytes(path) { access($0, F_OK) } == 0 }

  package static let isSpecial = LocalizedText(
    vi: "không phải tệp thường (ống dẫn hoặc thiết bị), nên được bỏ qua",
    en: "no regular file (a pipe or a device), so it is left out")

  static let folderLoop = LocalizedText(
    vi: "thư mục này dẫn ngược về thư mục chứa nó, nên được bỏ qua",
    en: "this folder leads back to one that it is in, so it is left out")
}

/// What a folder holds.
enum FolderListing {
  struct Problem: Error {
    var reason: LocalizedText
  }

  struct Entry {
    /// As `SystemPath` writes it.
    var name: String
    /// Whether the folder itself says that it is a regular file; where it does not, `FileStatus` has to be asked.
    var isFile: Bool
  }

  /// In byte order of their names, without `.` and `..`.
  static func entries(_ path: String) -> Result<[Entry], Problem> {
    guard let folder = SystemPath.withBytes(path, { opendir($0) }) else {
      return .failure(Problem(reason: SystemError.text(errno)))
    }
    defer { closedir(folder) }
    var found: [(name: [UInt8], isFile: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      found.append((name, Int(entry.pointee.d_type) == Int(DT_REG)))
    }
    found.sort { precedes($0.name, $1.name) }
    return .success(found.map { Entry(name: SystemPath.string($0.name), isFile: $0.isFile) })
  }
}

extension FolderListing {
  private static func precedes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let order = one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other -> Int32 in
        guard let first = one.baseAddress, let second = other.baseAddress else { return 0 }
        return memcmp(first, second, min(one.count, other.count))
      }
    }
    return order != 0 ? order < 0 : one.count < other.count
  }
}

/// What the system says of a failure, in words for a newsroom where we have them.
package struct SystemError: Error {
  package var number: Int32

  package init(number: Int32) {
    self.number = number
  }

  package static func text(_ number: Int32) -> LocalizedText {
    switch number {
    case ENOENT: LocalizedText(vi: "không có tệp hoặc thư mục này", en: "no such file or folder")
    case EACCES, EPERM: LocalizedText(vi: "không có quyền", en: "permission denied")
    case EISDIR: LocalizedText(vi: "đây là một thư mục", en: "this is a folder")
    case ELOOP: LocalizedText(vi: "liên kết lòng vòng", en: "a loop of links")
    case ENOSPC: LocalizedText(vi: "ổ đĩa đã đầy", en: "the disk is full")
    case EDQUOT: LocalizedText(vi: "đã hết hạn mức ổ đĩa", en: "the disk quota is used up")
    case EROFS: LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case EFBIG: LocalizedText(vi: "tệp lớn quá giới hạn", en: "the file is larger than is allowed")
    case EMFILE, ENFILE: LocalizedText(vi: "quá nhiều tệp đang mở", en: "too many open files")
    case ENAMETOOLONG: LocalizedText(vi: "tên tệp quá dài", en: "the file's name is too long")
    default:
      LocalizedText(
        vi: "lỗi hệ thống: \(String(cString: strerror(number)))", en: String(cString: strerror(number)))
    }
  }

  /// The same where a file was to be written.
  package static func writing(_ number: Int32) -> LocalizedText {
    number == ENOENT ? LocalizedText(vi: "không có thư mục này", en: "no such folder") : text(number)
  }
}

/// The system's number for what went wrong last; for files that do not import the system's library.
package func lastSystemError() -> Int32 { errno }
