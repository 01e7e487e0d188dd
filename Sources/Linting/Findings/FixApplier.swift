import Extraction
public import SourceText

/// Carries out fixes. Pure: bytes and fixes in, bytes out.
public enum FixApplier {
  /// Applies `fixes` to `bytes`, whole or not at all: of two that touch, the one that comes first in reading order is
  /// applied and the other left for the next time.
  ///
  /// - Returns: the new bytes, and how many fixes they hold.
  public static func apply(_ fixes: [Fix], to bytes: [UInt8]) -> (bytes: [UInt8], applied: Int) {
    let whole = ByteRange(0, bytes.count)
    let ordered = fixes.filter { fix in
      !fix.edits.isEmpty && fix.edits.allSatisfy { whole.contains($0.range) }
    }
    .sorted { ($0.edits.first?.range.start ?? 0) < ($1.edits.first?.range.start ?? 0) }
    var taken = EditsInOrder()
    var applied = 0
    for fix in ordered {
      let edits = fix.edits.sorted { $0.range.start < $1.range.start }
      let overlapsItself = zip(edits, edits.dropFirst()).contains { $0.range.end > $1.range.start }
      if overlapsItself || edits.contains(where: { taken.hasEdit(touching: $0.range) }) { continue }
      for edit in edits { taken.insert(edit) }
      applied += 1
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for edit in taken.edits where edit.range.start >= place {
      result.append(contentsOf: bytes[place..<edit.range.start])
      result.append(contentsOf: edit.newText.utf8)
      place = edit.range.end
    }
    result.append(contentsOf: bytes[min(place, bytes.count)...])
    return (result, applied)
  }

  /// What mending a text has come to.
  public struct Outcome: Sendable {
    public var text: TextBuffer
    /// How many fixes were carried out, over all rounds.
    public var applied: Int
    /// What is still found in the new text.
    public var remaining: [Diagnostic]
  }

  /// Applies the safe fixes of `linter` to `text`, again and again until none is left: one mend may uncover the next.
  ///
  /// - Parameter wants: which findings to mend; all by default.
  public static func fixAll(
    _ text: TextBuffer, linter: Linter = Linter(), wants: (Diagnostic) -> Bool = { _ in true }
  ) -> Outcome {
    var article = CheckedArticle(text, linter: linter)
    var applied = 0
    // Two rules that undo each other would go on for ever; no text of sense needs this many rounds.
    for _ in 0..<roundLimit {
      let fixes = article.diagnostics.filter(wants).compactMap { $0.fixes.first { $0.isSafe } }
      if fixes.isEmpty { break }
      let result = apply(fixes, to: article.article.text.bytes)
      if result.applied == 0 || result.bytes == article.article.text.bytes { break }
      applied += result.applied
      article = CheckedArticle(TextBuffer(bytes: result.bytes), linter: linter)
    }
    return Outcome(text: article.article.text, applied: applied, remaining: article.diagnostics)
  }

  private static let roundLimit = 10
}

/// Edits of one text of which none touches one of another fix.
private struct EditsInOrder {
  /// In reading order, their starts and so their ends too.
  private(set) var edits: [TextEdit] = []

  /// Whether an edit of `range` may not be carried out together with one of these: the two share a byte, or both write at
  /// one place.
  ///
  /// - Complexity: O(log of their number), where edits are short.
  func hasEdit(touching range: ByteRange) -> Bool {
    var index = edits.partitioningIndex { $0.range.end >= range.start }
    while index < edits.count, edits[index].range.start <= range.end {
      let other = edits[index].range
      if other.intersects(range) || other.start == range.start || other.end == range.start && other.isEmpty
        || range.end == other.start && range.isEmpty
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// A fix may reach back, but most come behind all that are there.
  mutating func insert(_ edit: TextEdit) {
    edits.insert(edit, at: edits.partitioningIndex { $0.range.start > edit.range.start })
  }
}
