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
    self.init(text, linter: linter, threads: 1)
  }

  /// Reads and checks a text on several threads where it is long; the result is that of doing it on one.
  package init(_ text: TextBuffer, linter: Linter, threads: Int) {
    self.linter = linter
    var lints: [ParagraphLint] = []
    if threads > 1, text.count >= ParallelReading.least {
      let read = ParallelReading.read(text, reader: linter.reader, threads: threads) { linter.check($0, $1) }
      lints = read.notes
      article = Article(text, reader: linter.reader, pieces: read.pieces)
    } else {
      article = Article(text, reader: linter.reader) { lints.append(linter.check($0, $1)) }
    }
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
