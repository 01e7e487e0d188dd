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
    switch number {
    case ENOENT: LocalizedText(vi: "không có thư mục này", en: "no such folder")
    case hasChanged:
      LocalizedText(
        vi: "chương trình khác vừa sửa tệp này, nên không ghi đè; hãy chạy lại",
        en: "another program has just changed this file, so it is left as it is; run again")
    case isTorn:
      LocalizedText(
        vi: "tệp này chỉ ghi được một phần; bản mới trọn vẹn là tệp .chugiai-… bên cạnh",
        en: "this file is only written in part; the new one is whole in the file .chugiai-… beside it")
    default: text(number)
    }
  }

  // No number of the system's is below zero.

  /// The file is another one than it was when it was read.
  package static let hasChanged: Int32 = -1
  /// The file was written where it stands, and that has failed half-way.
  package static let isTorn: Int32 = -2

  /// The system's number for what went wrong last; for files that do not import the system's library.
  package static var last: Int32 { errno }
}
