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
