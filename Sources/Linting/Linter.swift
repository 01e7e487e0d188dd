public import Extraction
import Lexicon
public import SourceText

/// An article together with everything that the rules say of it, kept up to date through edits.
///
/// The batch checker and the server both work on this type, so that the same text gives the same findings in both.
public struct CheckedArticle: Sendable {
  public private(set) var article: Article
  private let linter: Linter
  /// By paragraph, with ranges from its beginning.
  private var paragraphFindings: [[Diagnostic]]
  private var articleFindings: [Diagnostic]

  public init(_ text: TextBuffer, linter: Linter = Linter()) {
    self.linter = linter
    var findings: [[Diagnostic]] = []
    article = Article(text, reader: linter.reader) { findings.append(linter.check($0, $1)) }
    paragraphFindings = findings
    articleFindings = linter.check(article: article)
  }

  /// Replaces `range` (clamped to the text) by `replacement`.
  public mutating func replace(_ range: ByteRange, with replacement: [UInt8]) {
    var fresh: [[Diagnostic]] = []
    let linter = linter
    let change = article.replace(range, with: replacement) { fresh.append(linter.check($0, $1)) }
    paragraphFindings.replaceSubrange(change.first..<(change.first + change.old), with: fresh)
    articleFindings = linter.check(article: article)
  }

  /// All findings in reading order.
  public var diagnostics: [Diagnostic] {
    var all = articleFindings
    for (paragraph, findings) in zip(article.paragraphs, paragraphFindings) {
      for finding in findings { all.append(finding.shifted(by: paragraph.range.start)) }
    }
    all.sort { $0.range != $1.range ? $0.range < $1.range : $0.rule < $1.rule }
    return all
  }
}

/// The rules that are switched on, ready to check articles. One linter serves every thread.
public struct Linter: Sendable {
  package let reader: ArticleReader
  private let rules: [any Rule]

  public init() {
    self.init(reader: .shared)
  }

  package init(reader: ArticleReader) {
    self.reader = reader
    rules = RuleCatalog.rules(gazetteer: reader.gazetteer)
  }

  package func check(_ paragraph: ParagraphText, _ reading: ParagraphReading) -> [Diagnostic] {
    var findings = Findings()
    for rule in rules { rule.check(paragraph, reading: reading, into: &findings) }
    return findings.all
  }

  package func check(article: Article) -> [Diagnostic] {
    var findings = Findings()
    for rule in rules { rule.check(article: article, into: &findings) }
    return findings.all
  }
}
