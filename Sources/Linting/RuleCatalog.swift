package import Lexicon

/// Every rule of the product. Adding a rule is adding its file and one line here.
package enum RuleCatalog {
  package static let types: [any Rule.Type] = []

  /// The rules, made once for a lexicon.
  package static func rules(gazetteer: Gazetteer) -> [any Rule] {
    types.map { $0.init(gazetteer: gazetteer) }
  }
}
