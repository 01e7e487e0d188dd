import JSONRPC
import JSONText
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The two ends of a pipe.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// A pipe passes its flags on to whoever holds its other end, so a descriptor may turn out not to wait.
  func setNonBlocking() {
    for end in [readEnd, writeEnd] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }
}

@Suite struct TransportTests {
  @Test(arguments: [false, true])
  func messagesPassThroughAPipe(nonBlocking: Bool) throws {
    let pipe = try Pipe()
    if nonBlocking { pipe.setNonBlocking() }
    let received = Mailbox<Incoming?>()
    try MessageReader.start(descriptor: pipe.readEnd) { received.put($0) }

    // Larger than a pipe holds, so that one write does not do.
    let text = String(repeating: "Quân khu 4, ", count: 100_000)
    let writer = MessageWriter(descriptor: pipe.writeEnd)
    #expect(writer.send(.notification(method: "a", params: text)))
    #expect(writer.send(.request(id: .number(1), method: "b", params: Int?.none)))
    close(pipe.writeEnd)

    #expect(received.take() == .message(.notification(method: "a", params: .string(text))))
    #expect(received.take() == .message(.request(id: .number(1), method: "b", params: nil)))
    #expect(received.take() == nil)
    close(pipe.readEnd)
  }

  @Test func manyThreadsWriteWholeMessages() throws {
    let pipe = try Pipe()
    let received = Mailbox<Incoming?>()
    try MessageReader.start(descriptor: pipe.readEnd) { received.put($0) }
    let writer = MessageWriter(descriptor: pipe.writeEnd)
    let text = String(repeating: "x", count: 30_000)
    for id in 0..<4 {
      try WorkerThread.start {
        for _ in 0..<25 { writer.send(.response(id: .number(id), result: text)) }
      }
    }
    var counts = [Int](repeating: 0, count: 4)
    for _ in 0..<100 {
      guard case .message(.response(id: .number(let id), .success(let result))) = received.take(),
        result == .string(text)
      else {
        Issue.record("not a message that was sent")
        continue
      }
      counts[id] += 1
    }
    #expect(counts == [25, 25, 25, 25])
    close(pipe.writeEnd)
    #expect(received.take() == nil)
  }

  @Test func aClientThatIsGoneEndsTheSendingAndNothingElse() throws {
    let pipe = try Pipe()
    close(pipe.readEnd)
    let writer = MessageWriter(descriptor: pipe.writeEnd)
    #expect(!writer.send(.notification(method: "a", params: 1)))
    #expect(!writer.send(.notification(method: "a", params: 1)))
    close(pipe.writeEnd)
  }

  @Test func theEndInsideAMessageIsReported() throws {
    let pipe = try Pipe()
    let received = Mailbox<Incoming?>()
    try MessageReader.start(descriptor: pipe.readEnd) { received.put($0) }
    let half = Array("Content-Length: 10\r\n\r\n{".utf8)
    #expect(write(pipe.writeEnd, half, half.count) == half.count)
    close(pipe.writeEnd)
    guard case .malformed(let malformed) = received.take() else {
      Issue.record("not reported")
      return
    }
    #expect(malformed.error.code == .parseError)
    #expect(received.take() == nil)
  }

  @Test func aDescriptorThatCannotBeReadIsTheEnd() throws {
    let received = Mailbox<Incoming?>()
    try MessageReader.start(descriptor: -1) { received.put($0) }
    #expect(received.take() == nil)
  }
}

@Suite struct MailboxTests {
  @Test func elementsComeOutInOrder() throws {
    let mailbox = Mailbox<Int>()
    #expect(mailbox.takeIfAny() == nil)
    try WorkerThread.start { for number in 0..<10_000 { mailbox.put(number) } }
    for number in 0..<10_000 { #expect(mailbox.take() == number) }
    #expect(mailbox.isEmpty)
    mailbox.put(1)
    #expect(!mailbox.isEmpty)
    #expect(mailbox.takeIfAny() == 1)
  }
}
