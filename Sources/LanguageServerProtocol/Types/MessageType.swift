import JSONText

/// How important a message is.
package enum MessageType: Int, Sendable, JSONReadable, JSONWritable {
  case error = 1
  case warning = 2
  case info = 3
  case log = 4
}
