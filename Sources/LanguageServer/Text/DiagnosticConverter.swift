import Extraction
import LanguageServerProtocol
import Linting
import SourceText
import Synchronization

/// The rules' word for a finding, where the protocol's `Diagnostic` stands beside it.
typealias Finding = Linting.Diagnostic

/// Findings as the client gets them.
struct DiagnosticConverter {
  let document: Snapshot
  let client: Client

  /// In reading order, without what waits while somebody writes. Of more than the client wants, the worst; then the first says
  /// how many there are.
  func all() -> [LanguageServerProtocol.Diagnostic] {
    var cursor = document.cursor()
    let (findings, total) = document.findings(atMost: client.settings.maximumFindings)
    let unfinished = client.hearsOfFindings ? document.unfinishedText : nil
    let shown = findings.compactMap {
      unfinished?.holdsBack($0.written.rule, $0.range) == true ? nil : show($0, &cursor)
    }
    if total > findings.count { return [note(shown: findings.count, of: total)] + shown }
    let comments = comments()
    return comments.isEmpty ? shown : (shown + comments).sorted { $0.range.start < $1.range.start }
  }

  private func comments() -> [LanguageServerProtocol.Diagnostic] {
    var cursor = document.sourceCursor()
    return document.commentFindings.map { convert($0, &cursor) }
  }

  private func note(shown: Int, of count: Int) -> LanguageServerProtocol.Diagnostic {
    let message = LocalizedText(
      vi: "Bài có \(count) phát hiện; ở đây chỉ nêu \(shown) phát hiện nặng nhất (chugiai.maximumFindings)",
      en: "\(count) findings; only the \(shown) gravest are shown (chugiai.maximumFindings)")
    let start = Position(line: 0, character: 0)
    return LanguageServerProtocol.Diagnostic(
      range: PositionRange(start: start, end: start),
      content: DiagnosticContent(severity: .information, source: "chugiai", message: message[client.language])
    )
  }

  /// A finding that was shown before, as most are, has only to be put where it is now.
  private func show(
    _ finding: ShownFinding, _ cursor: inout PositionCursor
  ) -> LanguageServerProtocol.Diagnostic {
    let written = finding.written
    let known = written.form {
      WrittenForm(makeContent(written.rule, written.severity, written.message))
    }
    guard let form = known as? WrittenForm else {
      // Nobody else keeps forms there.
      return convert(document.checked.diagnostic(finding), &cursor)
    }
    let range = form.columns.withLock {
      cursor.range(finding.range, inParagraphAt: finding.start, known: &$0)
    }
    var diagnostic = LanguageServerProtocol.Diagnostic(range: range, content: form.content)
    if client.capabilities.diagnostic.relatedInformation {
      diagnostic.relatedInformation = written.related.map {
        related(document.article.range($0.place), $0.message)
      }
    }
    return diagnostic
  }

  func convert(_ finding: Finding, _ cursor: inout PositionCursor) -> LanguageServerProtocol.Diagnostic {
    LanguageServerProtocol.Diagnostic(
      range: cursor.range(finding.range),
      content: makeContent(finding.rule, finding.severity, finding.message),
      relatedInformation: client.capabilities.diagnostic.relatedInformation
        ? finding.related.map { related($0.range, $0.message) } : [])
  }

  private func related(_ range: ByteRange, _ message: LocalizedText) -> DiagnosticRelatedInformation {
    DiagnosticRelatedInformation(
      location: Location(uri: document.uri, range: document.positionRange(range)),
      message: message[client.language])
  }

  private func makeContent(_ rule: String, _ severity: Severity, _ message: LocalizedText)
    -> DiagnosticContent
  {
    DiagnosticContent(
      severity: severity.inProtocol, code: .string(rule),
      codeDescription: client.rulePages?.address(of: rule, in: client.language).map {
        CodeDescription(href: $0.rawValue)
      }, source: "chugiai", message: message[client.language], tags: tags(rule))
  }

  /// What the client can show faint or struck through.
  private func tags(_ rule: String) -> [DiagnosticTag] {
    guard let tag = Self.tags[rule], client.capabilities.diagnostic.tags.contains(tag) else {
      return []
    }
    return [tag]
  }

  /// Rules that find what can go without loss, and what is no longer called so.
  private static let tags: [String: DiagnosticTag] = [
    "style/doubled-word": .unnecessary, "style/doubled-paragraph": .unnecessary,
    "abbreviation/defined-never-used": .unnecessary, "suppression/unused": .unnecessary,
    "entity/anachronism": .deprecated,
  ]
}

/// What a finding is in the protocol, kept for as long as the finding says the same.
private final class WrittenForm: Sendable {
  let content: DiagnosticContent
  let columns = Mutex<LineColumns?>(nil)

  init(_ content: DiagnosticContent) { self.content = content }
}

extension Severity {
  var inProtocol: DiagnosticSeverity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .hint: .hint
    }
  }
}
