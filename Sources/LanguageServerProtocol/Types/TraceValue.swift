import JSONText

/// How much the server tells about what it does.
package enum TraceValue: String, Sendable, JSONReadable, JSONWritable {
  case off, messages, verbose
}
