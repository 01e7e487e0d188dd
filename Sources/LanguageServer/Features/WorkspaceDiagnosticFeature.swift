import JSONRPC
import JSONText
import LanguageServerProtocol

/// The findings of every article in the folders and of every open document, for clients that ask for findings.
///
/// The answer comes when the folders have been read. A client that takes parts gets them as they are found; and when
/// it has everything already, its request is kept until something changes, so that it does not ask without end.
enum WorkspaceDiagnosticFeature: ServerFeature {
  typealias Request = WorkspaceDiagnosticRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.diagnosticProvider?.workspaceDiagnostics = true
  }

  static func handle(_ id: RequestID, _ params: JSONValue, by server: Server) {
    server.startIndexIfNeeded()
    server.workspace.pulls.append(WorkspacePull(id: id, request: WorkspaceDiagnosticRequest(json: params)))
  }

  /// What can be said now. Only for the protocol's sake: `handle` answers later.
  static func answer(
    _ request: WorkspaceDiagnosticRequest, by server: Server
  ) throws(ResponseError) -> WorkspaceDiagnosticReport {
    var pull = WorkspacePull(id: .null, request: request)
    return WorkspaceDiagnosticReport(items: pull.news(server, withUnchanged: true))
  }
}

/// A request for the findings of the whole workspace that has no answer yet.
struct WorkspacePull {
  let id: RequestID
  private let token: ProgressToken?
  /// What the client has, by document.
  private var known: [DocumentURI: String]
  /// Whether the client has asked before, so that it can wait for news.
  private let mayWait: Bool
  private var hasSent = false

  init(id: RequestID, request: WorkspaceDiagnosticRequest) {
    self.id = id
    token = request.partialResultToken
    known = Dictionary(request.previousResultIds.map { ($0.uri, $0.value) }) { $1 }
    mayWait = !known.isEmpty
  }

  /// The most reports of one part.
  private static let part = 50

  /// Sends what is new.
  ///
  /// - Returns: the answer, when the time for it has come.
  mutating func serve(_ server: Server) -> WorkspaceDiagnosticReport? {
    let isReading = server.workspace.index.isRunning
    guard let token else {
      return isReading ? nil : WorkspaceDiagnosticReport(items: news(server, withUnchanged: true))
    }
    var news = news(server, withUnchanged: false)[...]
    while !news.isEmpty {
      hasSent = true
      server.notify(
        ProgressNotification(
          token: token, value: WorkspaceDiagnosticReport(items: Array(news.prefix(Self.part)))))
      news = news.dropFirst(Self.part)
    }
    if isReading || mayWait && !hasSent { return nil }
    return WorkspaceDiagnosticReport(items: [])
  }

  /// Reports on every document of which the client has another state, by URI; the client has them after that.
  mutating func news(_ server: Server, withUnchanged: Bool) -> [WorkspaceDocumentDiagnosticReport] {
    guard let client = server.client else { return [] }
    var reports: [WorkspaceDocumentDiagnosticReport] = []
    func add(_ uri: DocumentURI, _ version: Int?, _ id: String, _ items: () -> [Diagnostic]) {
      let isKnown = known[uri] == id
      if isKnown, !withUnchanged { return }
      known[uri] = id
      reports.append(
        WorkspaceDocumentDiagnosticReport(
          uri: uri, version: version,
          report: isKnown ? .unchanged(resultId: id) : .full(resultId: id, items: items())))
    }
    for document in server.documents.open.values {
      add(document.uri, document.version, document.findingsName) {
        DiagnosticConverter(document: document, client: client).all()
      }
    }
    for file in server.workspace.index.files.values where server.documents[file.uri] == nil {
      add(file.uri, nil, file.resultID) { file.diagnostics }
    }
    if !server.workspace.index.isRunning {
      for uri in known.keys where server.documents[uri] == nil {
        guard uri.filePath.flatMap({ server.workspace.index.files[$0] }) == nil else { continue }
        known[uri] = nil
        // Without an id, because there is nothing that could come back the same.
        reports.append(
          WorkspaceDocumentDiagnosticReport(uri: uri, version: nil, report: .full(resultId: nil, items: [])))
      }
    }
    return reports.sorted { $0.uri.rawValue < $1.uri.rawValue }
  }
}
