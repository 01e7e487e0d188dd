package import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// The system's number for what went wrong last; for files that do not import the system's library.
  package static var last: Int32 { errno }
}
