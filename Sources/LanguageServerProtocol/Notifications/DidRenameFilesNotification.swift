package import JSONText

/// Files were given other names, or put elsewhere, in the editor.
package struct DidRenameFilesNotification: ClientNotification {
  package static let method = "workspace/didRenameFiles"

  package var files: [FileRename]

  package init(json: JSONValue) {
    files = json.elements("files")
  }
}
