import JSONText
import LanguageServerProtocol
import ProjectFiles
import Standoff

/// Files and folders that change outside the editor.
extension Server {
  private static let watchID = "chugiai-files"
  static let articlePattern = "**/*.{txt,md,markdown,html,htm}"

  /// After `initialized`: says what the server wants to hear of, where the client lets it.
  func registerForChanges() {
    guard let can = client?.capabilities.workspace else { return }
    if can.registersConfiguration {
      let registration = Registration(
        id: "chugiai-settings", method: DidChangeConfigurationNotification.method,
        registerOptions: ["section": "chugiai"])
      ask(RegisterCapabilityRequest(registrations: [registration]))
    }
    watchFiles()
  }

  /// Has the client watch articles, settings, glossaries and baselines; again where their names have changed.
  func watchFiles() {
    guard client?.capabilities.workspace.registersWatchedFiles == true else { return }
    var patterns = ["**/\(Project.fileName)", "**/*.tsv", Self.articlePattern]
    if workspace.projects.keepsLabels { patterns.append("**/*\(LabelFile.fileExtension)") }
    for path in workspace.projects.watchedFiles.sorted() {
      let pattern = "**/" + Self.name(path)
      if !path.hasSuffix(".tsv"), !patterns.contains(pattern) { patterns.append(pattern) }
    }
    guard patterns != workspace.watched else { return }
    if !workspace.watched.isEmpty {
      let old = Unregistration(id: Self.watchID, method: DidChangeWatchedFilesNotification.method)
      ask(UnregisterCapabilityRequest(unregistrations: [old]))
    }
    workspace.watched = patterns
    let watchers = patterns.map { JSONValue.object(JSONObject([(key: "globPattern", value: .string($0))])) }
    let registration = Registration(
      id: Self.watchID, method: DidChangeWatchedFilesNotification.method,
      registerOptions: ["watchers": .array(watchers)])
    ask(RegisterCapabilityRequest(registrations: [registration]))
  }

  func filesChanged(_ events: [FileEvent]) {
    let paths = events.compactMap(\.uri.filePath)
    let ours = Set(workspace.projects.watchedFiles.map(Self.name))
    let names = paths.map(Self.name)
    // A new chugiai.json may be that of articles that are not open.
    if names.contains(Project.fileName) || names.contains(where: ours.contains) && workspace.projects.isStale
    {
      return reload()
    }
    labelFilesChanged(paths)
    index(again: paths)
  }

  /// The label file of an article that the user has given another name, or put elsewhere, goes with it.
  func filesRenamed(_ renames: [FileRename]) {
    var moved: [String] = []
    for rename in renames {
      guard let old = rename.oldURI.filePath, let new = rename.newURI.filePath else { continue }
      index(again: [old, new])
      if settings(for: rename.newURI).keepsLabels { moved += moveLabels(of: old, to: new) }
    }
    labelFilesChanged(moved)
  }

  func foldersChanged(_ notification: DidChangeWorkspaceFoldersNotification) {
    let before = workspace.folders
    workspace.folders.change(added: notification.added, removed: notification.removed)
    if workspace.folders != before { reload() }
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
