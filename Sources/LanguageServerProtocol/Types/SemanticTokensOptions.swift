package import JSONText

/// How the highlighting can be asked for.
package struct SemanticTokensOptions: Equatable, Sendable, JSONWritable {
  package var legend: SemanticTokensLegend
  package var range: Bool
  /// Besides the whole document.
  package var delta: Bool

  package init(legend: SemanticTokensLegend, range: Bool, delta: Bool) {
    self.legend = legend
    self.range = range
    self.delta = delta
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("legend", legend)
      $0.field("range", range)
      $0.field("full", ["delta": delta])
    }
  }
}
