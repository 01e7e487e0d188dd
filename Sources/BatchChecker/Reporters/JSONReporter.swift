import JSONText
import Linting
import SourceText

/// `json`: one array of findings; `jsonl`: one line a finding. The records are those of `JSONLinesRecords`.
struct JSONReporter: FindingReporter {
  var language: MessageLanguage
  var isLines: Bool
  var offsets = PositionEncoding.utf8
  var parallel = ParallelPieces()

  func opening() -> String { isLines ? "" : "[" }
  var separator: String { isLines ? "" : "," }
  func closing(_ summary: RunSummary) -> String { isLines ? "" : "]\n" }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    diagnostics.isEmpty ? [] : all(of: input).piece(diagnostics, parallel)
  }

  var needsFingerprints: Bool { true }

  func piece(_ found: Checker.Result, in input: Input) -> [UInt8] {
    found.located.isEmpty ? [] : all(of: input, found.fingerprints).piece(found.located, parallel)
  }

  /// Of a huge text all findings are never at hand together, which fingerprints would need.
  func parts(of input: Input) -> FindingParts? { all(of: input) }

  private func all(of input: Input, _ fingerprints: [String] = []) -> FindingParts {
    let lines = Places(input.text.bytes)
    let scale = OffsetScale(input.text.bytes, offsets)
    let firstMembers = JSONLinesRecords.firstMembers(of: input)
    return FindingParts(jointLength: isLines ? 0 : 1) {
      write($0, fingerprints, firstMembers, in: input, lines, scale)
    }
  }

  private func write(
    _ diagnostics: ArraySlice<Diagnostic>, _ fingerprints: [String], _ firstMembers: [UInt8], in input: Input,
    _ lines: Places,
    _ scale: OffsetScale
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: diagnostics.count * 320)
    for (index, diagnostic) in zip(diagnostics.indices, diagnostics) {
      // The writer has the other commas.
      if !isLines { writer.verbatim(index == diagnostics.startIndex ? ",\n" : "\n", needsComma: false) }
      JSONLinesRecords.write(
        diagnostic, fingerprint: fingerprints.isEmpty ? nil : fingerprints[index], firstMembers, in: input,
        lines: lines, scale: scale, language: language, to: &writer)
      if isLines { writer.newline() }
    }
    return writer.finish()
  }
}
