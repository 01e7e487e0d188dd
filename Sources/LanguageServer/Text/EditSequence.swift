import Linting
import SourceText

/// Rounds of edits, each of the text that the one before has made, as edits of the text that came first.
struct EditSequence {
  private struct Hunk {
    /// Of the first text.
    var range: ByteRange
    /// Of the last text.
    var length: Int
  }

  /// In reading order, none touching another.
  private var hunks: [Hunk] = []

  /// Adds one edit of the text as it is by now.
  mutating func replace(_ range: ByteRange, byCount count: Int) {
    // How far what lies before the edit, and all that has been looked at, has been moved.
    var shift = 0
    var moved = 0
    var before: [Hunk] = []
    var touched: [(hunk: Hunk, now: ByteRange)] = []
    var after: [Hunk] = []
    for hunk in hunks {
      let start = hunk.range.start + moved
      let now = ByteRange(start, start + hunk.length)
      moved += hunk.length - hunk.range.length
      if now.end < range.start {
        before.append(hunk)
        shift = moved
      } else if now.start > range.end {
        after.append(hunk)
      } else {
        touched.append((hunk, now))
      }
    }
    // Both ends as offsets of the first text: what lies outside the touched hunks has only been moved.
    var first = range.start - shift
    var start = range.start
    if let hunk = touched.first, hunk.now.start <= range.start {
      first = hunk.hunk.range.start
      start = hunk.now.start
    }
    var end = range.end
    var last = range.end - shift - touched.reduce(0) { $0 + $1.hunk.length - $1.hunk.range.length }
    if let hunk = touched.last, hunk.now.end >= range.end {
      last = hunk.hunk.range.end
      end = hunk.now.end
    }
    let length = end - start - range.length + count
    let merged = Hunk(range: ByteRange(first, max(first, last)), length: max(length, 0))
    hunks = before + [merged] + after
  }

  /// The edits that make `text`, the last text, of the first one.
  func edits(making text: [UInt8]) -> [Linting.TextEdit] {
    var shift = 0
    return hunks.map { hunk in
      let start = min(max(hunk.range.start + shift, 0), text.count)
      let end = min(start + hunk.length, text.count)
      shift += hunk.length - hunk.range.length
      return Linting.TextEdit(range: hunk.range, newText: String(decoding: text[start..<end], as: UTF8.self))
    }
  }
}
