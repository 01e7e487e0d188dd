import JSONText

/// What a hint is about.
package enum InlayHintKind: Int, Sendable, JSONReadable, JSONWritable {
  case type = 1
  case parameter = 2
}
