package import JSONText

/// Folders were added to the workspace or removed from it.
package struct DidChangeWorkspaceFoldersNotification: ClientNotification {
  package static let method = "workspace/didChangeWorkspaceFolders"

  package var added: [WorkspaceFolder]
  package var removed: [WorkspaceFolder]

  package init(json: JSONValue) {
    added = json["event"]?.elements("added") ?? []
    removed = json["event"]?.elements("removed") ?? []
  }
}
