import JSONText

/// What is folded.
package enum FoldingRangeKind: String, Sendable, JSONReadable, JSONWritable {
  case comment, imports, region
}
