import Extraction
import Linting
import SourceText

/// The findings of a huge text, written some paragraphs at a time, so that all of them are never held together.
struct HugeFindings: Sendable {
  private let checked: CheckedArticle
  private let input: Input
  /// Nil where findings are only counted.
  private let parts: FindingParts?

  /// Nil for a text that is not huge, and where something has to be known of all findings together.
  init?(_ input: Input, _ checker: Checker, _ reporter: any FindingReporter, countsOnly: Bool) {
    guard input.text.count >= HugeText.least else { return nil }
    parts = countsOnly ? nil : reporter.parts(of: input)
    guard countsOnly || parts != nil, let checked = checker.checkedHuge(input) else { return nil }
    self.checked = checked
    self.input = input
  }

  private struct Part: Sendable {
    var findings: [Diagnostic]
    /// Nil where they are not written out yet.
    var bytes: [UInt8]?
  }

  /// So many findings are written out together.
  private static let mostWritten = 1 << 13

  /// - Parameter put: gets the parts of the piece in order, and whether it is the first; false ends the writing.
  /// - Returns: how many findings there are.
  func write(
    _ parallel: ParallelPieces, counting summary: inout RunSummary,
    _ put: ([UInt8], _ isFirst: Bool) -> Bool
  ) -> Int {
    var found = 0
    var isFirst = true
    let (checked, input, parts) = (checked, input, parts)
    parallel.stream(checked.article.paragraphs.count) { part -> Part in
      let findings = Checker.findings(ofParagraphs: part, checked, in: input)
      // One paragraph may have more of them than a whole book; these are written below, some at a time.
      let isWritten = findings.count <= Self.mostWritten
      return Part(findings: findings, bytes: isWritten ? parts?.write(findings[...]) : nil)
    } deliver: { part in
      summary.count(part.findings)
      found += part.findings.count
      guard let parts else { return true }
      func write(_ bytes: [UInt8]) -> Bool {
        if bytes.isEmpty { return true }
        defer { isFirst = false }
        return put(isFirst ? parts.opening + bytes.dropFirst(parts.jointLength) : bytes, isFirst)
      }
      if let bytes = part.bytes { return write(bytes) }
      for start in stride(from: 0, to: part.findings.count, by: Self.mostWritten) {
        let end = min(start + Self.mostWritten, part.findings.count)
        guard write(parts.write(part.findings[start..<end])) else { return false }
      }
      return true
    }
    if let parts, !isFirst || parts.isAlwaysShown {
      _ = put(isFirst ? parts.opening + parts.closing : parts.closing, isFirst)
    }
    return found
  }
}
