import Foundation
import JSONRPC
import JSONText
import Testing

@testable import LanguageServer

/// A client that talks with a `Server` in the same process: each call returns when the server has nothing left to do.
final class TestClient {
  let server: Server
  private let outbox = Outbox()
  private let jobs = Mailbox<Aside.Job>()
  private var lastID = 0
  private let traffic = TrafficLog()
  /// Whether what comes of work beside the loop is taken in after each message; otherwise by `step`.
  private let isSettling: Bool
  /// Every answer that the server has sent.
  private(set) var answers: [JSONValue] = []
  /// What the server has sent that was no answer, in order, until somebody takes it.
  private(set) var notifications: [JSONValue] = []
  /// The exit status, once the server has ended.
  private(set) var exitStatus: Int32?
  let initializeResult: JSONValue

  private final class Outbox {
    var messages: [JSONValue] = []
  }

  /// - Parameter capabilities: `nil` for a client that has not said `initialize` yet.
  init(
    capabilities: JSONValue? = [:], initializationOptions: JSONValue = .null, locale: JSONValue = "vi",
    extra: [(String, JSONValue)] = [], options: ServerOptions = ServerOptions(), steps: Steps? = nil,
    isSettling: Bool = true
  ) {
    let outbox = outbox
    self.isSettling = isSettling
    let jobs = jobs
    // Work is done at once, and what comes of it is taken in after the message, as the loop does.
    let aside = Aside { work in
      if let steps { steps.put { work { jobs.put($0) } } } else { work { jobs.put($0) } }
    }
    server = Server(options: options, ledger: RequestLedger(), aside: aside) { message in
      do {
        outbox.messages.append(try JSONValue(parsing: message.body))
      } catch {
        Issue.record("the server wrote what is not JSON: \(error)")
      }
    }
    guard let capabilities else {
      initializeResult = .null
      return
    }
    var params: [(key: String, value: JSONValue)] = [
      ("processId", .null), ("rootUri", .null), ("capabilities", capabilities), ("locale", locale),
      ("initializationOptions", initializationOptions),
    ]
    for (key, value) in extra {
      params.removeAll { $0.key == key }
      params.append((key: key, value: value))
    }
    let id: JSONValue = "initialize"
    traffic.client([
      "jsonrpc": "2.0", "id": id, "method": "initialize", "params": .object(JSONObject(params)),
    ])
    _ = server.receive(
      .message(.request(id: .string("initialize"), method: "initialize", params: .object(JSONObject(params))))
    )
    for message in outbox.messages { traffic.server(message) }
    initializeResult = outbox.messages.last?["result"] ?? .null
    outbox.messages = []
    notify("initialized", [:])
  }

  // MARK: Sending

  func notify(_ method: String, _ params: JSONValue) {
    receive(
      .message(.notification(method: method, params: params)), ["method": .string(method), "params": params])
  }

  /// - Returns: the whole answer.
  @discardableResult
  func ask(_ method: String, _ params: JSONValue) -> JSONValue {
    lastID += 1
    let id = JSONValue.integer(lastID)
    let answers = receive(
      .message(.request(id: .number(lastID), method: method, params: params)),
      ["id": id, "method": .string(method), "params": params]
    ).filter { $0["id"] == id && $0["method"] == nil }
    #expect(answers.count == 1, "exactly one answer to \(method)")
    return answers.first ?? .null
  }

  /// - Returns: the result; an error is recorded as an issue.
  @discardableResult
  func request(
    _ method: String, _ params: JSONValue, sourceLocation: SourceLocation = #_sourceLocation
  ) -> JSONValue {
    let answer = ask(method, params)
    if let error = answer["error"] { Issue.record("\(method): \(error)", sourceLocation: sourceLocation) }
    return answer["result"] ?? .null
  }

  func errorCode(_ method: String, _ params: JSONValue = [:]) -> Int? {
    ask(method, params)["error"]?["code"]?.integer
  }

  /// Answers a request of the server.
  func reply(to request: JSONValue, _ result: JSONValue) {
    guard let id = request["id"]?.string else { return }
    receive(.message(.response(id: .string(id), .success(result))), ["id": .string(id), "result": result])
  }

  @discardableResult
  func receive(_ incoming: Incoming?, _ logged: JSONValue = .null) -> [JSONValue] {
    if !logged.isNull { traffic.client(logged) }
    if let status = server.receive(incoming) {
      exitStatus = status
    } else if isSettling {
      work()
    } else {
      server.idle()
    }
    return takeOutbox()
  }

  @discardableResult
  private func takeOutbox() -> [JSONValue] {
    let sent = outbox.messages
    outbox.messages = []
    for message in sent { traffic.server(message) }
    notifications += sent.filter { $0["method"] != nil }
    answers += sent.filter { $0["method"] == nil }
    return sent
  }

  private func work() {
    server.idle()
    while let job = jobs.takeIfAny() {
      job(server)
      server.idle()
    }
  }

  /// Takes in everything that came of work beside the loop.
  func settle() {
    work()
    takeOutbox()
  }

  /// Takes in one thing; false when there is none.
  func step() -> Bool {
    guard let job = jobs.takeIfAny() else { return false }
    job(server)
    server.idle()
    takeOutbox()
    return true
  }

  // MARK: Documents

  func open(
    _ text: String, uri: String = "untitled:a", version: Int = 1, languageID: String = "plaintext"
  ) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(languageID), "version": .integer(version),
          "text": .string(text),
        ]
      ])
  }

  func change(_ changes: [JSONValue], uri: String = "untitled:a", version: Int = 2) {
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": .integer(version)],
        "contentChanges": .array(changes),
      ])
  }

  /// The notifications and requests of one method since the last time, oldest first.
  func take(_ method: String) -> [JSONValue] {
    defer { notifications.removeAll { $0["method"]?.string == method } }
    return notifications.filter { $0["method"]?.string == method }
  }
}

/// Work beside the loop that is done when a test says so.
final class Steps: Sendable {
  private let works = Mailbox<@Sendable () -> Void>()

  func put(_ work: @escaping @Sendable () -> Void) { works.put(work) }

  func finish() {
    while let work = works.takeIfAny() { work() }
  }
}

extension JSONValue {
  static func position(_ line: Int, _ character: Int) -> JSONValue {
    ["line": .integer(line), "character": .integer(character)]
  }

  static func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSONValue {
    ["start": .position(startLine, start), "end": .position(endLine, end)]
  }

  /// Names the document, with what else a request has.
  static func document(_ uri: String = "untitled:a", _ more: [(String, JSONValue)] = []) -> JSONValue {
    .object(
      JSONObject(
        [(key: "textDocument", value: ["uri": .string(uri)])] + more.map { (key: $0.0, value: $0.1) }))
  }
}
