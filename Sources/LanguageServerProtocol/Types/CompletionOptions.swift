package import JSONText

/// How completion works.
package struct CompletionOptions: Equatable, Sendable, JSONWritable {
  package var triggerCharacters: [String]
  package var resolveProvider: Bool
  package var labelDetailsSupport: Bool

  package init(
    triggerCharacters: [String] = [], resolveProvider: Bool = false, labelDetailsSupport: Bool = false
  ) {
    self.triggerCharacters = triggerCharacters
    self.resolveProvider = resolveProvider
    self.labelDetailsSupport = labelDetailsSupport
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.list("triggerCharacters", triggerCharacters)
      $0.flag("resolveProvider", resolveProvider)
      if labelDetailsSupport { $0.field("completionItem", ["labelDetailsSupport": true]) }
    }
  }
}
