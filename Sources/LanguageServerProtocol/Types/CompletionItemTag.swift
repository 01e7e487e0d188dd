import JSONText

/// What is special about a completion item.
package enum CompletionItemTag: Int, Sendable, JSONReadable, JSONWritable {
  case deprecated = 1
}
