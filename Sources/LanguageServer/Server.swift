package import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting

/// The server without its streams: messages go in one after the other, messages come out. It belongs to one thread.
///
/// What the client opens, changes and asks is done in the order in which it comes, so every answer is about exactly
/// the text that the client had when it asked. Findings are sent when nothing else waits (`idle`).
package final class Server {
  enum Phase {
    case waiting
    case running
    case shutDown
  }

  let options: ServerOptions
  private(set) var phase = Phase.waiting
  /// `nil` before `initialize`.
  var client: Client?
  var documents = DocumentStore()
  var linter = Linter()
  let ledger: RequestLedger
  private let output: (EncodedMessage) -> Void
  private var publisher = DiagnosticsPublisher()
  /// What to do with answers to the server's own requests.
  private var expected: [RequestID: (Server, Result<JSONValue, ResponseError>) -> Void] = [:]
  private var lastOwnID = 0

  package convenience init(options: ServerOptions = ServerOptions(), send: @escaping (EncodedMessage) -> Void)
  {
    self.init(options: options, ledger: RequestLedger(), send: send)
  }

  init(options: ServerOptions, ledger: RequestLedger, send: @escaping (EncodedMessage) -> Void) {
    self.options = options
    self.ledger = ledger
    output = send
  }

  /// Takes what came in; `nil` for the end of the stream.
  ///
  /// - Returns: the exit status when that is the end, otherwise `nil`.
  package func receive(_ incoming: Incoming?) -> Int32? {
    guard let incoming else { return phase == .shutDown ? 0 : 1 }
    switch incoming {
    case .malformed(let malformed): output(.failure(id: malformed.id, malformed.error))
    case .message(.request(let id, let method, let params)): request(id, method, params)
    case .message(.response(let id, let result)): expected.removeValue(forKey: id)?(self, result)
    case .message(.notification(ExitNotification.method, _)): return phase == .shutDown ? 0 : 1
    case .message(.notification(let method, let params)): notification(method, params)
    }
    return nil
  }

  /// Does what can wait until there is nothing else to do.
  package func idle() {
    guard phase == .running, let client else { return }
    publisher.publish(documents.takeChanged(), by: self, to: client)
  }

  // MARK: Requests

  private func request(_ id: RequestID, _ method: String, _ params: JSONValue) {
    if ledger.isCancelled(id) {
      ledger.close(id)
      return output(.failure(id: id, ResponseError(.requestCancelled, "cancelled")))
    }
    switch (phase, method) {
    case (.waiting, InitializeRequest.method): answer(id) { () throws(ResponseError) in initialize(params) }
    case (.waiting, _): refuse(id, .serverNotInitialized, "\(method) before initialize")
    case (.running, InitializeRequest.method): refuse(id, .invalidRequest, "initialize was answered already")
    case (.running, ShutdownRequest.method):
      shutDown()
      answer(id) { () throws(ResponseError) in NullResponse() }
    case (.running, _):
      guard let handle = FeatureTable.handlers[method] else {
        return refuse(id, .methodNotFound, "no method \(method)")
      }
      handle(id, params, self)
    case (.shutDown, _): refuse(id, .invalidRequest, "\(method) after shutdown")
    }
  }

  /// Sends what `body` returns or throws: the one place where requests are answered.
  func answer<Response: JSONWritable>(_ id: RequestID, _ body: () throws(ResponseError) -> Response) {
    let message: EncodedMessage
    do {
      message = .response(id: id, result: try body())
    } catch {
      message = .failure(id: id, error)
    }
    ledger.close(id)
    output(message)
  }

  private func refuse(_ id: RequestID, _ code: ErrorCode, _ message: String) {
    answer(id) { () throws(ResponseError) -> NullResponse in throw ResponseError(code, message) }
  }

  private func initialize(_ params: JSONValue) -> InitializeResult {
    let client = Client(InitializeRequest(json: params), options: options)
    self.client = client
    phase = .running
    return InitializeResult(
      capabilities: FeatureTable.capabilities(for: client, options: options),
      serverInfo: ProgramInfo(name: "chugiai"))
  }

  /// Takes back what the editor shows, because some leave it there when their server is gone.
  private func shutDown() {
    publisher.clearAll(by: self)
    phase = .shutDown
  }

  // MARK: Notifications

  private func notification(_ method: String, _ params: JSONValue) {
    guard phase == .running else { return }
    if method == ShutdownRequest.method { return shutDown() }
    guard let handle = NotificationTable.handlers[method] else { return }
    do {
      try handle(params, self)
    } catch {
      log(.warning, "\(method): \(error)")
    }
  }

  func close(_ uri: DocumentURI) {
    guard documents.close(uri) else { return }
    publisher.clear(uri, by: self)
  }

  // MARK: Sending

  func notify<Notification: ServerNotification>(_ notification: Notification) {
    output(.notification(method: Notification.method, params: notification))
  }

  /// Asks the client, and does `then` with the answer when it comes, if it does.
  func ask<Request: ServerRequest>(
    _ request: Request, then: @escaping (Server, Result<JSONValue, ResponseError>) -> Void = { _, _ in }
  ) {
    lastOwnID += 1
    let id = RequestID.string("chugiai-\(lastOwnID)")
    expected[id] = then
    output(.request(id: id, method: Request.method, params: Request.hasParams ? request : nil))
  }

  func log(_ type: MessageType, _ message: String) {
    notify(LogMessageNotification(type: type, message: message))
  }
}
