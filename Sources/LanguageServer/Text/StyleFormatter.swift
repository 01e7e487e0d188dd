import Extraction
import Linting
import SourceText

/// The style fixes that are certain, carried out until none is left, so that formatting twice changes nothing more.
struct StyleFormatter {
  /// Only how something is written, never what it says: no fact of an article may change because somebody saves it.
  static let families: Set<Substring> = ["style"]
  private static let roundLimit = 5

  let document: Snapshot
  /// Where changes may be made; nil for everywhere.
  var range: ByteRange?

  func edits() -> [Linting.TextEdit] {
    var checked = document.checked
    var sequence = EditSequence()
    var range = range
    for round in 0..<Self.roundLimit {
      // What the project has accepted stays as it is; later rounds only see what the first has uncovered.
      let findings = round == 0 ? document.findings : checked.diagnostics
      let fixes = findings.compactMap { finding -> Fix? in
        guard Self.families.contains(finding.rule.prefix { $0 != "/" }) else { return nil }
        return finding.fixes.first { fix in
          fix.isSafe && fix.edits.allSatisfy { edit in range?.contains(edit.range) ?? true }
        }
      }
      let edits = Snapshot.combined(fixes).sorted { $0.range < $1.range }
      if edits.isEmpty { break }
      // From behind, so that what comes before stays where it is.
      for edit in edits.reversed() {
        let text = Array(edit.newText.utf8)
        checked.replace(edit.range, with: text)
        sequence.replace(edit.range, byCount: text.count)
        if let old = range {
          range = ByteRange(old.start, max(old.start, old.end + text.count - edit.range.length))
        }
      }
    }
    let bytes = document.bytes
    return sequence.edits(making: checked.article.text.bytes).filter { edit in
      let old = edit.range.clamped(to: document.article.text.range)
      return !bytes[old.start..<old.end].elementsEqual(edit.newText.utf8)
    }
  }
}
