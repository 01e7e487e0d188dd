public import Extraction
public import SourceText

/// An article together with everything that the rules say of it, kept up to date through edits.
///
/// The batch checker and the server both work on this type, so that the same text gives the same findings in both.
public struct CheckedArticle: Sendable {
  public private(set) var article: Article
  private let linter: Linter
  private var lints: [ParagraphLint]
  private var articleFindings: [Diagnostic]

  public init(_ text: TextBuffer, linter: Linter = Linter()) {
    self.linter = linter
    var lints: [ParagraphLint] = []
    article = Article(text, reader: linter.reader) { lints.append(linter.check($0, $1)) }
    self.lints = lints
    articleFindings = linter.check(article: LintArticle(article: article, lints: lints))
  }

  /// Replaces `range` (clamped to the text) by `replacement`.
  public mutating func replace(_ range: ByteRange, with replacement: [UInt8]) {
    var fresh: [ParagraphLint] = []
    let linter = linter
    let change = article.replace(range, with: replacement) { fresh.append(linter.check($0, $1)) }
    lints.replaceSubrange(change.first..<(change.first + change.old), with: fresh)
    articleFindings = linter.check(article: LintArticle(article: article, lints: lints))
  }

  /// All findings in reading order.
  public var diagnostics: [Diagnostic] {
    var all = articleFindings
    for (paragraph, lint) in zip(article.paragraphs, lints) {
      for finding in lint.findings { all.append(finding.shifted(by: paragraph.range.start)) }
    }
    all.sort { $0.range != $1.range ? $0.range < $1.range : $0.rule < $1.rule }
    return all
  }
}
