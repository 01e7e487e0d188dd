import JSONText

/// How changes are sent.
package enum TextDocumentSyncKind: Int, Sendable, JSONReadable, JSONWritable {
  case none = 0
  case full = 1
  case incremental = 2
}
