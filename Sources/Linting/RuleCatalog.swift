import Lexicon

/// Every rule of the product. Adding a rule is adding its file and one line here.
package enum RuleCatalog {
  package static let types: [any Rule.Type] = [
    DoubledParagraph.self,
    DoubledWord.self,
    HyphenSpacing.self,
    ImpossibleDate.self,
    MalformedDate.self,
    MalformedRoman.self,
    MisplacedTone.self,
    MixedNormalisation.self,
    PunctuationSpacing.self,
    ReversedRange.self,
    StrayBracket.self,
    ToneMarkMix.self,
    WeekdayMismatch.self,
  ]

  /// How each rule presents itself.
  package static var infos: [RuleInfo] { types.map { $0.info } }
}
