package import Extraction
package import Lexicon

/// What a rule is called and how it presents itself.
public struct RuleInfo: Sendable {
  /// `family/name`, such as `date/impossible`.
  public let id: String
  public let severity: Severity
  /// One line: what it finds.
  public let summary: LocalizedText

  public init(id: String, severity: Severity, summary: LocalizedText) {
    self.id = id
    self.severity = severity
    self.summary = summary
  }
}

/// A check of articles. One rule is one file in `Rules/`, named after it, with one test file.
///
/// A rule looks at paragraphs one by one (`check(_:reading:into:)`), or at the article as a whole
/// (`check(article:into:)`), or both. What it says of a paragraph must depend on that paragraph alone, because it is
/// kept until the paragraph changes; ranges are then bytes of the paragraph.
package protocol Rule: Sendable {
  static var info: RuleInfo { get }

  init(gazetteer: Gazetteer)

  func check(_ paragraph: ParagraphText, reading: ParagraphReading, into findings: inout Findings)
  func check(article: Article, into findings: inout Findings)
}

extension Rule {
  package func check(_ paragraph: ParagraphText, reading: ParagraphReading, into findings: inout Findings) {}
  package func check(article: Article, into findings: inout Findings) {}
}

/// What rules have found so far.
package struct Findings {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }
}
