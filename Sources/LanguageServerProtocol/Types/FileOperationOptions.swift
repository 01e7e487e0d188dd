package import JSONText

/// What of files the server wants to hear of that the user does in the editor.
package struct FileOperationOptions: Equatable, Sendable, JSONWritable {
  /// Globs of the files whose new names it wants to know.
  package var renamed: [String]

  package init(renamed: [String]) { self.renamed = renamed }

  package func write(to json: inout JSONWriter) {
    let filters = renamed.map { glob -> JSONValue in
      ["scheme": "file", "pattern": ["glob": .string(glob), "matches": "file"]]
    }
    json.object { $0.field("didRename", ["filters": filters]) }
  }
}
