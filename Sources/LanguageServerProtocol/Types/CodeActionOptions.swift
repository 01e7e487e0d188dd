package import JSONText

/// Which kinds of code actions there are.
package struct CodeActionOptions: Equatable, Sendable, JSONWritable {
  package var codeActionKinds: [CodeActionKind]
  package var resolveProvider: Bool

  package init(codeActionKinds: [CodeActionKind], resolveProvider: Bool = false) {
    self.codeActionKinds = codeActionKinds
    self.resolveProvider = resolveProvider
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("codeActionKinds", codeActionKinds)
      $0.flag("resolveProvider", resolveProvider)
    }
  }
}
