package import JSONText

/// A feature whose items can be asked for more: code lenses, document links, inlay hints, workspace
/// symbols.
package struct ResolveOptions: Equatable, Sendable, JSONWritable {
  package var resolveProvider: Bool

  package init(resolveProvider: Bool = false) {
    self.resolveProvider = resolveProvider
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      // Said even when it is not: to some clients an empty object is false (ycmd, whatever is written in Lisp).
      $0.field("resolveProvider", resolveProvider)
    }
  }
}
