import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
