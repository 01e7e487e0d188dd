import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import ProjectFiles

/// The client's settings and the projects' files: where they come from, and what happens when they change.
extension Server {
  /// How a document is to be checked now.
  func settings(for uri: DocumentURI) -> DocumentSettings {
    workspace.projects.settings(forPath: uri.filePath)
  }

  /// What `initialize` says of folders and settings.
  func takeWorkspace(_ request: InitializeRequest) {
    workspace.folders = WorkspaceFolders(request)
    workspace.initialSettings = client?.settings ?? ClientSettings()
    loadProjects()
  }

  /// Asks the client for its settings, where it can be asked.
  func pullSettings() {
    let scope = workspace.folders.paths.first.map(DocumentURI.init(filePath:))
    let item = ConfigurationItem(scopeURI: scope, section: "chugiai")
    ask(ConfigurationRequest(items: [item])) { server, answer in
      if case .success(let values) = answer { server.use(section: values.array?.first ?? .null) }
      server.startIndexIfNeeded()
    }
  }

  /// `workspace/didChangeConfiguration`. What comes with it is taken from clients only that cannot be asked.
  func settingsChanged(_ pushed: JSONValue?) {
    if client?.capabilities.workspace.configuration == true { return pullSettings() }
    if let section = ClientSettings.section(ofPushed: pushed) { use(section: section) }
  }

  private func use(section: JSONValue) {
    let settings = workspace.initialSettings.with(section: section)
    guard settings != client?.settings else { return }
    client?.settings = settings
    reload()
  }

  /// Checks everything anew by the files and settings as they are now, and has the client ask anew.
  func reload() {
    loadProjects()
    documents.recheckAll { settings(for: $0) }
    takeAllLabels()
    refresh()
    watchFiles()
    startIndex()
  }

  /// For clients that do not say when files change: looks whether those of the projects have.
  func reloadIfStale() {
    if workspace.projects.isStale { reload() }
  }

  private func loadProjects() {
    guard let client else { return }
    workspace.generation += 1
    let home = workspace.folders.paths.first
    workspace.projects = ProjectCache(client: client.settings, home: home, generation: workspace.generation)
    // The project of the first folder is loaded now, because its language is that of all messages.
    let project = workspace.projects.project(forPath: home.map { $0 + "/." })
    self.client?.language =
      client.settings.language ?? project.configuration.language ?? client.preferredLanguage
  }

  /// Has the client ask again for what it shows, as far as it can be told to.
  private func refresh() {
    guard let can = client?.capabilities.workspace else { return }
    if can.refreshesDiagnostics, client?.pullsDiagnostics == true { ask(DiagnosticRefreshRequest()) }
    refreshLabels()
    if can.refreshesInlayHints { ask(InlayHintRefreshRequest()) }
  }

  /// The same of what labels change: colours and counts.
  func refreshLabels() {
    guard let can = client?.capabilities.workspace else { return }
    if can.refreshesSemanticTokens { ask(SemanticTokensRefreshRequest()) }
    if can.refreshesCodeLenses { ask(CodeLensRefreshRequest()) }
  }

  // MARK: What is wrong with them

  /// Tells the user what cannot be used in settings and projects, each thing once.
  func tellProblems() {
    guard let client else { return }
    let settings = client.settings.problems
    if settings != workspace.toldSettings {
      workspace.toldSettings = settings
      tell(.warning, settings.map { $0[client.language] })
    }
    let problems = workspace.projects.problems
    let new = problems.filter { !workspace.toldProblems.contains($0) }
    // What was mended is told again when it comes back.
    workspace.toldProblems = Set(problems)
    tell(.warning, new.map { Self.line($0, client.language) })
  }

  private static func line(_ problem: Project.Problem, _ language: MessageLanguage) -> String {
    let place = problem.line > 0 ? "\(problem.path):\(problem.line):\(problem.column)" : problem.path
    return "\(place): \(problem.message[language])"
  }

  /// One message for the reader, of a few lines at most; the log has all of them.
  func tell(_ type: MessageType, _ lines: [String], atMost limit: Int = 5) {
    guard !lines.isEmpty else { return }
    var shown = lines.prefix(limit).joined(separator: "\n")
    if lines.count > limit {
      shown += "\n… +\(lines.count - limit)"
      for line in lines { log(type, line) }
    }
    notify(ShowMessageNotification(type: type, message: shown))
  }
}
