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
    guard !diagnostics.isEmpty else { return [] }
    let lines = Places(input.text.bytes)
    let scale = OffsetScale(input.text.bytes, offsets)
    return parallel.write(diagnostics.count) { part in
      write(diagnostics[part], in: input, lines, scale)
    }
  }

  private func write(
    _ diagnostics: ArraySlice<Diagnostic>, in input: Input, _ lines: Places, _ scale: OffsetScale
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = JSONWriter()
    for index in diagnostics.indices {
      writer.removeAll()
      JSONLinesRecords.write(
        diagnostics[index], in: input, lines: lines, scale: scale, language: language, to: &writer)
      if !isLines { bytes.append(UInt8(ascii: index == 0 ? "\n" : ",")) }
      if !isLines, index > 0 { bytes.append(0x0A) }
      writer.withUnsafeBytes { bytes.append(contentsOf: isLines ? $0[...] : $0.dropLast()) }
    }
    return bytes
  }
}
