package import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading of whole files and of the standard input.
package enum FileReader {
  package struct Problem: Error {
    package var reason: LocalizedText

    package init(reason: LocalizedText) {
      self.reason = reason
    }
  }

  /// Larger texts are not read. Ten times that much memory, which reading them would take, no desk has; and a device
  /// such as `/dev/zero` has no end.
  package static let maximumSize = 1 << 30

  /// - Parameters:
  ///   - threads: how many may read one large file.
  ///   - willRead: gets what the system says of its size, in bytes, before it is read.
  package static func bytes(
    ofFile path: String, threads: Int = 1, willRead: (Int) -> Void = { _ in }
  ) -> Result<[UInt8], Problem> {
    let descriptor = SystemPath.withBytes(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(Problem(reason: SystemError.text(errno))) }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    willRead(size)
    if threads > 1, size >= LargeFile.least, size <= maximumSize, status.st_mode & S_IFMT == S_IFREG,
      let bytes = LargeFile.bytes(from: descriptor, count: size, threads: threads)
    {
      return .success(bytes)
    }
    return bytes(from: descriptor, expecting: size)
  }

  /// What the system says of a file's size, in bytes; 0 where it says nothing.
  package static func size(ofFile path: String) -> Int {
    var status = stat()
    return SystemPath.withBytes(path) { stat($0, &status) } == 0 ? Int(status.st_size) : 0
  }

  package static func standardInput() -> Result<[UInt8], Problem> { bytes(from: 0, expecting: 0) }

  /// Everything up to the end. What a file says of its size is only a hint: pipes and `/proc` say 0.
  ///
  /// - Parameter maximum: bytes from which on it is too much.
  package static func bytes(from descriptor: Int32, expecting size: Int, atMost maximum: Int = maximumSize)
    -> Result<[UInt8], Problem>
  {
    if size > maximum { return .failure(tooLarge(maximum)) }
    var failure: Int32 = 0
    var isAtEnd = false
    var expected = size
    /// How much of the memory was filled.
    func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
      guard let base = buffer.baseAddress else { return 0 }
      var filled = 0
      while filled < buffer.count, !isAtEnd, failure == 0 {
        let got = read(descriptor, base + filled, buffer.count - filled)
        if got > 0 {
          filled += got
          // A file that gives as much as it says has no more; asking would cost as much as the reading.
          if filled == expected { isAtEnd = true }
        } else if got == 0 {
          isAtEnd = true
        } else if errno != EINTR {
          failure = errno
        }
      }
      return filled
    }
    let first = max(size, 1 << 12)
    var result = [UInt8](unsafeUninitializedCapacity: first) { $1 = fill($0) }
    expected = 0
    while !isAtEnd, failure == 0 {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 18) { $1 = fill($0) }
      result.append(contentsOf: more)
      if result.count > maximum { return .failure(tooLarge(maximum)) }
    }
    return failure == 0 ? .success(result) : .failure(Problem(reason: SystemError.text(failure)))
  }

  private static func tooLarge(_ maximum: Int) -> Problem {
    Problem(
      reason: LocalizedText(
        vi: "lớn hơn \(maximum >> 20) MB, nên không được đọc; hãy chia nhỏ",
        en: "larger than \(maximum >> 20) MB, so it is not read; split it"))
  }
}

/// A small file that is only ever looked at, such as `.gitignore`.
enum SmallFile {
  /// Its text; nil where it cannot be read.
  static func text(_ path: String) -> String? {
    guard case .success(let bytes) = FileReader.bytes(ofFile: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
