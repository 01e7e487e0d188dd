import JSONText

/// What an action is for. Kinds are a tree with dots: `source.fixAll.chugiai` is a `source.fixAll` and a
/// `source`.
package struct CodeActionKind: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let quickFix = CodeActionKind(rawValue: "quickfix")
  package static let refactorRewrite = CodeActionKind(rawValue: "refactor.rewrite")
  package static let source = CodeActionKind(rawValue: "source")
  package static let sourceFixAll = CodeActionKind(rawValue: "source.fixAll")

  /// Whether an action of kind `other` is wanted where this kind is; the empty kind wants all.
  package func contains(_ other: CodeActionKind) -> Bool {
    rawValue.isEmpty || other == self || other.rawValue.utf8.starts(with: "\(rawValue).".utf8)
  }
}
