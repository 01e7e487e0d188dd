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
      $0.flag("resolveProvider", resolveProvider)
    }
  }
}
