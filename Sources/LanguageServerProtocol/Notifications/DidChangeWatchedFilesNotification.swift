package import JSONText

/// Files that the server watches were created, changed or deleted.
package struct DidChangeWatchedFilesNotification: ClientNotification {
  package static let method = "workspace/didChangeWatchedFiles"

  package var changes: [FileEvent]

  package init(json: JSONValue) {
    changes = json.elements("changes")
  }
}
