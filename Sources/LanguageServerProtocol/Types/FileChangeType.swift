import JSONText

/// What happened to a file.
package enum FileChangeType: Int, Sendable, JSONReadable, JSONWritable {
  case created = 1
  case changed = 2
  case deleted = 3
}
