import Lexicon

/// Every rule of the product. Adding a rule is adding its file and one line here.
public enum RuleCatalog {
  package static let types: [any Rule.Type] = [
    AbbreviationBeforeDefinition.self,
    AbbreviationConflict.self,
    AbbreviationForms.self,
    AbbreviationTypo.self,
    AbbreviationUnknown.self,
    AbbreviationUnused.self,
    AmbiguousResolution.self,
    Anachronism.self,
    AnniversaryArithmetic.self,
    CapitalisationMix.self,
    DoubledParagraph.self,
    DoubledWord.self,
    GarbledText.self,
    HyphenSpacing.self,
    ImpossibleDate.self,
    ImpossibleTime.self,
    InnerCapital.self,
    LostLetter.self,
    MalformedDate.self,
    MalformedDocumentNumber.self,
    MalformedRoman.self,
    MisplacedTone.self,
    MissingComma.self,
    Misspelling.self,
    MixedDateSeparators.self,
    MixedNormalisation.self,
    NameDrift.self,
    PunctuationSpacing.self,
    QuotationMarks.self,
    RankAbovePost.self,
    RankInconsistent.self,
    RankMisspelled.self,
    RankNonexistent.self,
    RankStyle.self,
    ReversedRange.self,
    SentenceCapital.self,
    SentenceFragment.self,
    SpellingMix.self,
    StrayBracket.self,
    TermOutOfStep.self,
    ToneMarkMix.self,
    UnfinishedParagraph.self,
    UnusedSuppression.self,
    WeekdayMismatch.self,
  ]

  /// How each rule presents itself.
  public static var infos: [RuleInfo] { types.map { $0.info } }

  /// Ids of the rules of which an editor waits with what they find until a paragraph is written to its end.
  package static let waitForParagraphEnd = Set(infos.filter(\.waitsForParagraphEnd).map(\.id))
}
