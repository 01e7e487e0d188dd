import Extraction
import Linting
import ProjectFiles
import SourceText

/// The style fixes that are certain, carried out until none is left, so that formatting twice changes nothing more.
struct StyleFormatter {
  /// Only how something is written, never what it says: no fact of an article may change because somebody saves it.
  static let families: Set<Substring> = ["style"]
  private static let roundLimit = 5

  let document: Snapshot
  /// Where changes may be made; nil for everywhere.
  var range: ByteRange?

  /// So many edits take longer one by one than reading the text anew.
  private static let manyEdits = 200

  /// - Parameter edits: in reading order, none touching another.
  private static func apply(_ edits: [Linting.TextEdit], to checked: inout CheckedArticle) {
    guard edits.count > manyEdits else {
      for edit in edits.reversed() { checked.replace(edit.range, with: Array(edit.newText.utf8)) }
      return
    }
    let old = checked.article.text.bytes
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    var end = 0
    for edit in edits {
      let range = edit.range.clamped(to: ByteRange(end, old.count))
      new += old[end..<range.start]
      new += edit.newText.utf8
      end = range.end
    }
    new += old[end...]
    checked = checked.checkedAnew(TextBuffer(bytes: new), threads: Processors.count)
  }

  /// What the project has accepted stays as it is; later rounds only see what the first has uncovered.
  private func findings(_ round: Int, _ checked: CheckedArticle, _ range: ByteRange?) -> [Finding] {
    if round == 0 { return range.map { document.findings(touching: $0) } ?? document.findings }
    return range.map { checked.diagnostics(touching: $0) } ?? checked.diagnostics
  }

  func edits() -> [Linting.TextEdit] {
    var checked = document.checked
    var sequence = EditSequence()
    var range = range
    for round in 0..<Self.roundLimit {
      let fixes = findings(round, checked, range).compactMap { finding -> Fix? in
        guard Self.families.contains(finding.rule.prefix { $0 != "/" }) else { return nil }
        return finding.fixes.first { fix in
          fix.isSafe && fix.edits.allSatisfy { edit in range?.contains(edit.range) ?? true }
        }
      }
      let edits = Snapshot.combined(fixes).sorted { $0.range < $1.range }
      if edits.isEmpty { break }
      // From behind, so that what comes before stays where it is.
      for edit in edits.reversed() {
        let count = edit.newText.utf8.count
        sequence.replace(edit.range, byCount: count)
        if let old = range {
          range = ByteRange(old.start, max(old.start, old.end + count - edit.range.length))
        }
      }
      Self.apply(edits, to: &checked)
    }
    let bytes = document.bytes
    return sequence.edits(making: checked.article.text.bytes).filter { edit in
      let old = edit.range.clamped(to: document.article.text.range)
      return !bytes[old.start..<old.end].elementsEqual(edit.newText.utf8)
    }
  }
}
