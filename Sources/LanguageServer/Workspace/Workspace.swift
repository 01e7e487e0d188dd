import JSONRPC
import LanguageServerProtocol
import Linting
import ProjectFiles

/// What the server knows beyond the open documents.
struct Workspace {
  var folders = WorkspaceFolders()
  var projects = ProjectCache()
  /// What `initialize` said; later settings go on top.
  var initialSettings = ClientSettings()
  /// Counts how often settings were loaded.
  var generation = 0
  var index = FolderIndex()
  /// Requests for the findings of the whole workspace that wait for the index, or for something to change.
  var pulls: [WorkspacePull] = []

  /// What the user has been told, so that nothing is told twice.
  var toldProblems: Set<Project.Problem> = []
  var toldSettings: [LocalizedText] = []
  var toldLabels: Set<String> = []
  /// Paths of files that are not in the index.
  var toldSkipped: Set<String> = []
  var toldCut = false
  /// The file patterns that the client watches for us.
  var watched: [String] = []
}
