import JSONText

/// What is special about a symbol.
package enum SymbolTag: Int, Sendable, JSONReadable, JSONWritable {
  case deprecated = 1
}
