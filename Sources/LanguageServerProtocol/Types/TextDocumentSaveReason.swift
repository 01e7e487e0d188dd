import JSONText

/// Why a document is saved.
package enum TextDocumentSaveReason: Int, Sendable, JSONReadable, JSONWritable {
  case manual = 1
  case afterDelay = 2
  case focusOut = 3
}
