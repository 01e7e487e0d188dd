import JSONText

/// How a mention is to be shown.
package enum DocumentHighlightKind: Int, Sendable, JSONReadable, JSONWritable {
  case text = 1
  case read = 2
  case write = 3
}
