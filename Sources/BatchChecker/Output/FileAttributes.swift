import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file has beside its content and its permissions: owner, group, extended attributes, and the access lists
/// among them.
enum FileAttributes {
  /// Gives them to a new file that is to take the place of another.
  ///
  /// - Parameters:
  ///   - path: of the other one.
  ///   - status: its own.
  /// - Returns: whether the new file has them all. Who may not give a file away must not change who reads it.
  static func copy(of path: String, _ status: stat, to descriptor: Int32) -> Bool {
    var made = stat()
    guard fstat(descriptor, &made) == 0 else { return false }
    if made.st_uid != status.st_uid || made.st_gid != status.st_gid,
      fchown(descriptor, status.st_uid, status.st_gid) != 0
    {
      return false
    }
    return copyExtended(of: path, to: descriptor)
  }

  #if canImport(Darwin)
    private static func copyExtended(of path: String, to descriptor: Int32) -> Bool {
      let source = SystemPath.withBytes(path) { open($0, O_RDONLY | O_CLOEXEC) }
      guard source >= 0 else { return false }
      defer { close(source) }
      return fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0
    }
  #else
    private typealias List = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?, Int) -> Int
    private typealias Get =
      @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int
    private typealias Set =
      @convention(c) (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32

    private static func copyExtended(of path: String, to descriptor: Int32) -> Bool {
      // Swift's modules of the system's library lack <sys/xattr.h>, so the functions are asked for by name.
      guard let list = dlsym(nil, "listxattr"), let get = dlsym(nil, "getxattr"),
        let set = dlsym(nil, "fsetxattr")
      else { return true }
      let (listAll, getOne) = (unsafeBitCast(list, to: List.self), unsafeBitCast(get, to: Get.self))
      let setOne = unsafeBitCast(set, to: Set.self)
      return SystemPath.withBytes(path) { path in
        let length = listAll(path, nil, 0)
        // None, or a file system that knows of none.
        if length <= 0 { return true }
        var names = [CChar](repeating: 0, count: length)
        guard listAll(path, &names, length) == length else { return false }
        return names.split(separator: 0).allSatisfy { name in
          let name = Array(name) + [0]
          let count = getOne(path, name, nil, 0)
          var value = [UInt8](repeating: 0, count: max(count, 0))
          let isCopied =
            count >= 0 && getOne(path, name, &value, count) == count
            && setOne(descriptor, name, value, count, 0) == 0
          // What the system labels files with by rules of its own is its own business.
          return isCopied || name.starts(with: "security.".utf8.map { CChar(bitPattern: $0) })
        }
      }
    }
  #endif
}
