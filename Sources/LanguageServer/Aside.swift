import JSONRPC

/// Where long work is done: beside the loop that owns the state. What comes of it is handed back as jobs, which the
/// loop does between two messages.
struct Aside: Sendable {
  typealias Job = @Sendable (Server) -> Void

  /// Begins `work` at once; it may call `deliver` from any thread, any number of times.
  let begin:
    @Sendable (_ work: @escaping @Sendable (_ deliver: @escaping @Sendable (@escaping Job) -> Void) -> Void)
      -> Void

  /// Threads of their own.
  ///
  /// - Parameter deliver: puts a job where the loop finds it.
  static func threads(_ deliver: @escaping @Sendable (@escaping Job) -> Void) -> Aside {
    Aside { work in
      // Without a thread the work is not done; nothing waits for it for good.
      try? WorkerThread.start { work(deliver) }
    }
  }
}
