import Foundation
import JSONRPC
import JSONText

/// A language server as an editor runs it: another process, asked over its standard streams.
final class LanguageClient {
  let process: pid_t
  private let input: Int32
  private let output: Int32
  private var framer = MessageFramer(maximumBodyLength: 1 << 30)
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)
  /// Complete messages that were not looked at yet, with the moment when the last byte of each had come.
  private var arrived: [(body: [UInt8], seconds: Double)] = []
  private let watch = Stopwatch()
  private var lastID = 0
  private var isReaped = false
  /// What `initialize` was answered with.
  private(set) var capabilities: JSONValue = .null
  /// From before the start of the process to the answer to `initialize`.
  private(set) var startSeconds = 0.0

  enum Failure: Error {
    case noAnswer(String)
    case closed
  }

  init(_ command: [String]) throws {
    // A server that has gone must give an error, not end this process.
    signal(SIGPIPE, SIG_IGN)
    var (toServer, fromServer): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else {
      throw ChildProcess.Failure(description: "pipe: \(String(cString: strerror(errno)))")
    }
    for descriptor in toServer + fromServer { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (input, output) = (toServer[1], fromServer[0])
    let start = watch.seconds
    process = try ChildProcess.spawn(command) { actions in
      posix_spawn_file_actions_adddup2(&actions, toServer[0], 0)
      posix_spawn_file_actions_adddup2(&actions, fromServer[1], 1)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    close(toServer[0])
    close(fromServer[1])
    let answer = try ask(
      "initialize",
      [
        "processId": .integer(Int(getpid())), "rootUri": nil,
        "capabilities": [
          "textDocument": [
            "publishDiagnostics": ["versionSupport": true], "hover": ["contentFormat": ["markdown"]],
            "semanticTokens": [
              "requests": ["range": true, "full": true], "formats": ["relative"], "tokenModifiers": [],
              "tokenTypes": [
                "class", "enum", "interface", "struct", "type", "variable", "keyword", "string", "number",
              ],
            ], "completion": ["completionItem": ["snippetSupport": false]],
          ]
        ],
      ], within: 60)
    startSeconds = answer.seconds - start
    capabilities = answer.message["result"]?["capabilities"] ?? .null
    try notify("initialized", [:])
  }

  deinit {
    guard !isReaped else { return }
    kill(process, SIGKILL)
    _ = ChildProcess.wait(for: process)
    close(input)
    close(output)
  }

  /// Whether a change must carry the whole text.
  var wantsWholeText: Bool {
    let sync = capabilities["textDocumentSync"]
    return (sync?["change"]?.integer ?? sync?.integer) != 2
  }

  /// Ends the server as an editor does.
  ///
  /// - Returns: the exit status.
  func shutDown() throws -> Int32 {
    _ = try ask("shutdown", .null, within: 60)
    try notify("exit", .null)
    let status = ChildProcess.wait(for: process).status
    isReaped = true
    close(input)
    close(output)
    return status
  }

  // MARK: Sending

  static func framed(_ message: JSONValue) -> [UInt8] {
    let body = message.jsonBytes
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  static func notification(_ method: String, _ params: JSONValue) -> [UInt8] {
    framed(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  func notify(_ method: String, _ params: JSONValue) throws { try send(Self.notification(method, params)) }

  /// Sends what was framed before, so that making it is not measured.
  ///
  /// - Returns: the moment before the first byte went.
  @discardableResult
  func send(_ bytes: [UInt8]) throws -> Double {
    let start = watch.seconds
    try bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = write(input, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Failure.closed }
        sent += count
      }
    }
    return start
  }

  // MARK: Receiving

  /// Sends a request and waits for its answer.
  ///
  /// - Returns: the answer, the moment of its last byte, and how long it took from the first byte of the request.
  func ask(_ method: String, _ params: JSONValue, within limit: Double = 60) throws -> (
    message: JSONValue, seconds: Double, latency: Double
  ) {
    lastID += 1
    let id = lastID
    let start = try send(
      Self.framed(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params]))
    let answer = try wait(for: method, within: limit) { $0["id"]?.integer == id && $0["method"] == nil }
    return (answer.message, answer.seconds, answer.seconds - start)
  }

  /// The next message that `isWanted`; others are dropped, requests among them answered with null.
  func wait(
    for what: String, within limit: Double, _ isWanted: (JSONValue) -> Bool
  ) throws -> (message: JSONValue, seconds: Double) {
    let deadline = watch.seconds + limit
    while true {
      while !arrived.isEmpty {
        let (body, seconds) = arrived.removeFirst()
        let message = try JSONValue(parsing: body)
        if isWanted(message) { return (message, seconds) }
        if let id = message["id"], message["method"] != nil {
          try send(Self.framed(["jsonrpc": "2.0", "id": id, "result": nil]))
        }
      }
      let rest = deadline - watch.seconds
      guard rest > 0 else { throw Failure.noAnswer(what) }
      var wanted = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Int32(rest * 1000) + 1) > 0 else { continue }
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure.closed }
      let now = watch.seconds
      buffer.withUnsafeBufferPointer { buffer in
        let fresh = UnsafeBufferPointer(rebasing: buffer[..<count])
        var position = 0
        while let event = framer.next(in: fresh, at: &position) {
          if case .body(let body) = event { arrived.append((body, now)) }
        }
      }
    }
  }

  /// The findings of `uri` that the server sends next, at `version` where it says which.
  func findings(of uri: String, version: Int, within limit: Double = 120) throws -> (
    count: Int, seconds: Double
  ) {
    let (message, seconds) = try wait(for: "textDocument/publishDiagnostics", within: limit) { message in
      guard message["method"]?.string == "textDocument/publishDiagnostics", let params = message["params"],
        params["uri"]?.string == uri
      else { return false }
      return params["version"]?.integer.map { $0 >= version } ?? true
    }
    return (message["params"]?["diagnostics"]?.array?.count ?? 0, seconds)
  }
}
