package import JSONText

/// The outline of a document: a tree, or a list for clients without `hierarchicalDocumentSymbolSupport`.
package enum DocumentSymbolResponse: Equatable, Sendable, JSONWritable {
  case tree([DocumentSymbol])
  case list([SymbolInformation])

  package func write(to json: inout JSONWriter) {
    switch self {
    case .tree(let symbols): symbols.write(to: &json)
    case .list(let symbols): symbols.write(to: &json)
    }
  }
}
