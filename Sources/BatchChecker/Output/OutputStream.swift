import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file descriptor that whole pieces are written to. A reader that has gone away ends the writing quietly.
final class OutputStream {
  /// What became of the other end.
  enum State {
    case open
    /// The reader has gone (`chugiai … | head`): not an error.
    case closed
    /// Writing failed: a full disk, most likely.
    case failed(errno: Int32)
  }

  let descriptor: Int32
  private(set) var state = State.open

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isOpen: Bool {
    if case .open = state { true } else { false }
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    guard isOpen, var pointer = bytes.baseAddress else { return }
    Interruption.writing.wait()
    defer { Interruption.writing.signal() }
    var left = bytes.count
    while left > 0 {
      let written = systemWrite(descriptor, pointer, left)
      if written > 0 {
        left -= written
        pointer += written
      } else if written < 0, errno == EINTR {
        continue
      } else {
        state = errno == EPIPE ? .closed : .failed(errno: errno)
        return
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ pointer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, pointer, count)
}
