package import Extraction
package import Lexicon

/// What a rule is called and how it presents itself.
public struct RuleInfo: Sendable, Hashable {
  /// `family/name`, such as `date/impossible`.
  public let id: String
  /// The usual severity. A rule may report less for a case of which it is less sure, never more.
  public let severity: Severity
  /// One line: what it finds.
  public let summary: LocalizedText

  public init(id: String, severity: Severity, summary: LocalizedText) {
    self.id = id
    self.severity = severity
    self.summary = summary
  }

  /// The part of the id before the slash.
  public var family: Substring { id.prefix { $0 != "/" } }
}

/// A check of articles. One rule is one file in `Rules/`, named after it, with one test file.
///
/// A rule looks at paragraphs one by one (`check(_:into:)`), or at the article as a whole
/// (`check(article:into:)`), or both. What it says of a paragraph must depend on that paragraph alone, because it is
/// kept until the paragraph changes; ranges are then bytes of the paragraph. What an article rule needs of the tokens
/// it writes down as notes while it sees the paragraph, because the second look has no tokens any more.
///
/// The doc comment of the type is the rule's page: see `RuleCatalog.page(for:)`.
package protocol Rule: Sendable {
  static var info: RuleInfo { get }

  init(gazetteer: Gazetteer)

  /// Which paragraphs the rule wants to see; asked once.
  var trigger: RuleTrigger { get }

  func check(_ paragraph: LintParagraph, into findings: inout Findings)
  func check(article: LintArticle, into findings: inout Findings)
}

extension Rule {
  package var trigger: RuleTrigger { RuleTrigger() }
  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {}
  package func check(article: LintArticle, into findings: inout Findings) {}
}

/// What makes a paragraph worth a rule's look. Any one of the bits is enough; with none set the rule sees no
/// paragraph.
package struct RuleTrigger: Sendable {
  package var traits: ParagraphTraits
  /// Bits of `PhraseList`s of which some phrase may begin in the paragraph.
  package var lists: UInt64
  /// Bits of `EntityKind`s that the paragraph has mentions of.
  package var kinds: UInt8

  package init(_ traits: ParagraphTraits = [], lists: [PhraseList] = [], kinds: [EntityKind] = []) {
    self.traits = traits
    self.lists = lists.reduce(0) { $0 | $1.bit }
    self.kinds = kinds.reduce(0) { $0 | $1.bit }
  }

  @inline(__always) package func fires(on sweep: ParagraphSweep, kinds: UInt8) -> Bool {
    !traits.isDisjoint(with: sweep.traits) || lists & sweep.starts != 0 || self.kinds & kinds != 0
  }
}
