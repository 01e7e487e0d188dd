import Foundation
import JSONRPC
import JSONText
import TestSupport
import Testing

/// The built `chugiai lsp`, driven over its streams byte by byte.
final class ServerProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let received = Mailbox<JSONValue?>()
  private let traffic: TrafficLog?
  private var lastID = 0
  /// What came that was not taken yet.
  private var waiting: [JSONValue] = []
  /// Whether the server has closed its output.
  private(set) var isEnded = false

  /// - Parameter isLogged: whether what the server says is kept for the check against the meta model. Not where the
  ///   client breaks the protocol so badly that nobody can tell which answer belongs to what.
  /// - Parameter environment: more than the tests' own.
  init(
    _ arguments: [String] = [], isLogged: Bool = true, environment: [String: String] = [:]
  ) throws {
    traffic = isLogged ? TrafficLog() : nil
    process.executableURL = BuiltCommand.url
    process.arguments = ["lsp"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Reading ends only when nobody has the writing end any more.
    try? output.fileHandleForWriting.close()
    // The thread keeps the pipe: one that read on after another test had been given the number of the descriptor would
    // take that test's messages.
    let pipe = output
    let descriptor = output.fileHandleForReading.fileDescriptor
    try MessageReader.start(descriptor: descriptor) { [received] incoming in
      _ = pipe
      switch incoming {
      case nil: received.put(nil)
      case .message(let message): received.put(JSONValue(message))
      case .malformed(let malformed): received.put(["malformed": .string(malformed.error.message)])
      }
    }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var processIdentifier: Int32 { process.processIdentifier }

  /// The resident memory in bytes; `nil` where the system does not tell.
  var residentMemory: Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(processIdentifier)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return kilobytes << 10
  }

  // MARK: Sending

  /// - Returns: whether the server still took the bytes.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    (try? input.fileHandleForWriting.write(contentsOf: Data(bytes))) != nil
  }

  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  static func framed(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  func send(_ message: JSONValue) {
    traffic?.client(message)
    write(Self.framed(message.text))
  }

  func notify(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  func closeInput() { try? input.fileHandleForWriting.close() }
  func closeOutput() {
    // Something else takes the number of the descriptor: the reading thread may go on with it, and must not take the
    // messages of another test.
    let nothing = Foundation.open("/dev/null", O_RDONLY)
    dup2(nothing, output.fileHandleForReading.fileDescriptor)
    close(nothing)
  }
  func signal(_ number: Int32) { kill(processIdentifier, number) }

  // MARK: Receiving

  /// The next message; `nil` when none comes within `seconds` or the server has ended.
  func next(within seconds: Double = 20) -> JSONValue? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    return receive(within: seconds)
  }

  private func receive(within seconds: Double) -> JSONValue? {
    let deadline = Date().addingTimeInterval(seconds)
    while !isEnded, Date() < deadline {
      if let message = received.takeIfAny() {
        guard let message else {
          isEnded = true
          return nil
        }
        traffic?.server(message)
        return message
      }
      usleep(500)
    }
    return nil
  }

  /// The first message that `isWanted`; those before it are kept for `next`.
  func wait(within seconds: Double = 20, for isWanted: (JSONValue) -> Bool) -> JSONValue? {
    if let index = waiting.firstIndex(where: isWanted) { return waiting.remove(at: index) }
    while let message = receive(within: seconds) {
      if isWanted(message) { return message }
      waiting.append(message)
    }
    return nil
  }

  /// Sends a request and waits for its answer.
  func ask(_ method: String, _ params: JSONValue, within seconds: Double = 20) -> JSONValue? {
    lastID += 1
    let id = JSONValue.integer(1000 + lastID)
    send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
    return wait(within: seconds) { $0["id"] == id && $0["method"] == nil }
  }

  @discardableResult
  func initialize(_ params: JSONValue = ["processId": nil, "rootUri": nil, "capabilities": [:]]) -> JSONValue?
  {
    let answer = ask("initialize", params)
    notify("initialized", [:])
    return answer
  }

  func open(_ text: String, uri: String = "untitled:a", version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "x", "version": .integer(version), "text": .string(text),
        ]
      ])
  }

  /// Waits for the end of the process.
  ///
  /// - Returns: the exit status; `nil` when it does not end within `seconds`, or ends by a signal.
  func exitStatus(within seconds: Double = 20) -> Int32? {
    let deadline = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < deadline { usleep(2000) }
    guard !process.isRunning, process.terminationReason == .exit else { return nil }
    return process.terminationStatus
  }

  /// Asks what a sound server always answers.
  func isAlive() -> Bool {
    open("Đại tá Trần Thí Dụ", uri: "untitled:probe")
    let answer = ask("textDocument/hover", .document("untitled:probe", [("position", .position(0, 1))]))
    return answer?["result"]?["contents"]?["value"]?.string?.contains("Đại tá") == true
  }
}

extension JSONValue {
  init(_ message: Message) {
    switch message {
    case .request(let id, let method, let params):
      self = ["jsonrpc": "2.0", "id": JSONValue(id), "method": .string(method), "params": params]
    case .notification(let method, let params):
      self = ["jsonrpc": "2.0", "method": .string(method), "params": params]
    case .response(let id, .success(let result)):
      self = ["jsonrpc": "2.0", "id": JSONValue(id), "result": result]
    case .response(let id, .failure(let error)):
      self = [
        "jsonrpc": "2.0", "id": JSONValue(id),
        "error": ["code": .integer(error.code.rawValue), "message": .string(error.message)],
      ]
    }
  }

  init(_ id: RequestID) {
    switch id {
    case .number(let number): self = .integer(number)
    case .string(let string): self = .string(string)
    case .null: self = .null
    }
  }

  var text: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
