package import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import ProjectFiles

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
  private var store = DocumentStore()
  private var unread: UnreadDocument?
  /// Whether a text of `much` bytes has been opened or closed since there was last nothing to do.
  private var hasReadMuch = false
  private static let much = 1 << 20
  var workspace = Workspace()
  let ledger: RequestLedger
  private let output: (EncodedMessage) -> Void
  private var publisher = DiagnosticsPublisher()
  /// When a document was changed last.
  private var lastChange = ContinuousClock.now
  /// What to do with answers to the server's own requests.
  private var expected: [RequestID: (Server, Result<JSONValue, ResponseError>) -> Void] = [:]
  private var lastOwnID = 0
  /// Where folders are read.
  let aside: Aside
  /// The number of the last reading of folders.
  var lastRun = 0
  /// The progress bar that the client shows.
  var shownProgress: ProgressToken?

  init(
    options: ServerOptions, ledger: RequestLedger, aside: Aside, send: @escaping (EncodedMessage) -> Void
  ) {
    self.options = options
    self.ledger = ledger
    self.aside = aside
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

  // MARK: Documents

  /// Everything that is open, read.
  var documents: DocumentStore {
    _read {
      readOpened()
      yield store
    }
    _modify {
      readOpened()
      yield &store
    }
  }

  /// Opens a document. It is read when somebody asks for it, which is at once: only the message that brought it, a second
  /// copy of its text, is to be gone by then.
  func open(_ item: TextDocumentItem) {
    readOpened()
    guard let client else { return }
    unread = UnreadDocument(item, settings: settings(for: item.uri), encoding: client.encoding)
  }

  private func readOpened() {
    guard let document = unread.take() else { return }
    hasReadMuch = hasReadMuch || document.text.count >= Self.much
    let uri = document.uri
    let isLabelled = document.settings.keepsLabels
    store.open(consume document)
    if isLabelled { takeLabels(of: uri) }
  }

  // MARK: Who is writing

  /// So long nothing is said of a word that is being written when nothing more is written.
  private static let patience = Duration.seconds(2)

  func textChanged() { lastChange = .now }

  /// How long who is writing may still think before he is told what is held back; nil where nothing is.
  var waitForWriter: Duration? {
    documents.isWritten ? max(.zero, Self.patience - lastChange.duration(to: .now)) : nil
  }

  /// Tells what was held back.
  ///
  /// - Parameter uri: of one document, which was saved; nil for all.
  func writerRests(in uri: DocumentURI? = nil) {
    guard documents.rest(uri), let client, client.pullsDiagnostics, client.hearsOfFindings else { return }
    ask(DiagnosticRefreshRequest())
  }

  /// Does what can wait until there is nothing else to do.
  package func idle() {
    guard phase == .running, let client else { return }
    tellProblems()
    let changed = documents.takeChanged()
    publisher.publish(changed, by: self, to: client)
    if client.capabilities.entityNotifications {
      for uri in changed {
        if let document = documents[uri] { notify(EntitiesFeature.notification(about: document)) }
      }
    }
    servePulls()
    documents.prepareForEdits(changed)
    if hasReadMuch {
      hasReadMuch = false
      Heap.trim()
      ProgramPages.giveBack()
    }
  }

  /// Answers what waited for the folders or for a change, as far as there is something to say.
  private func servePulls() {
    let pulls = workspace.pulls
    workspace.pulls = []
    for var pull in pulls {
      if ledger.isCancelled(pull.id) {
        refuse(pull.id, .requestCancelled, "cancelled")
      } else if let report = pull.serve(self) {
        answer(pull.id) { () throws(ResponseError) in report }
      } else {
        workspace.pulls.append(pull)
      }
    }
  }

  // MARK: Requests

  private func request(_ id: RequestID, _ method: String, _ params: JSONValue) {
    if ledger.isCancelled(id) {
      ledger.close(id)
      return output(.failure(id: id, ResponseError(.requestCancelled, "cancelled")))
    }
    switch (phase, method) {
    case (.waiting, InitializeRequest.method):
      answer(id) { () throws(ResponseError) in initialize(params) }
      prepare()
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
    let request = InitializeRequest(json: params)
    let client = Client(request, options: options)
    self.client = client
    phase = .running
    takeWorkspace(request)
    return InitializeResult(
      capabilities: FeatureTable.capabilities(for: client, options: options),
      serverInfo: ProgramInfo(name: "chugiai", version: ProductVersion.current))
  }

  /// Makes what the first document and the first completion need while the client makes ready to send them.
  private func prepare() {
    aside.begin { _ in
      _ = LexiconIndex.shared
      ProgramPages.giveBack()
    }
    let linter = workspace.projects.settings(forPath: nil).linter
    aside.begin { _ in linter.makeTables() }
  }

  /// Takes back what the editor shows, because some leave it there when their server is gone.
  private func shutDown() {
    workspace.index.restart(nil)
    for pull in workspace.pulls { refuse(pull.id, .serverCancelled, "the server shuts down") }
    workspace.pulls = []
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

  func initialized() {
    registerForChanges()
    tellRefusedFolders()
    // What the settings say of rules is needed first.
    if client?.capabilities.workspace.configuration == true { pullSettings() } else { startIndex() }
  }

  func close(_ uri: DocumentURI) {
    if let text = documents[uri], text.bytes.count >= Self.much { hasReadMuch = true }
    settleLabels(of: uri)
    guard documents.close(uri) else { return }
    publisher.clear(uri, by: self)
  }

  // MARK: Sending

  func notify<Notification: ServerNotification>(_ notification: Notification) {
    output(
      .notification(method: Notification.method, params: notification, size: notification.expectedSize))
  }

  /// Asks the client, and does `then` with the answer when it comes, if it does. An answer that does not fit is an
  /// error like any other.
  func ask<Request: ServerRequest>(
    _ request: Request,
    then: @escaping (Server, Result<Request.Response, ResponseError>) -> Void = { _, _ in }
  ) {
    lastOwnID += 1
    let id = RequestID.string("chugiai-\(lastOwnID)")
    expected[id] = { server, answer in
      then(
        server,
        answer.flatMap { json in
          do {
            return .success(try Request.Response(json: json))
          } catch {
            return .failure(ResponseError(.invalidParams, "\(Request.method): \(error)"))
          }
        })
    }
    output(.request(id: id, method: Request.method, params: Request.hasParams ? request : nil))
  }

  func log(_ type: MessageType, _ message: String) {
    notify(LogMessageNotification(type: type, message: message))
  }
}
