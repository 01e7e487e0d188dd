import SourceText

/// What is kept of a label whose words were edited, to make it whole again.
struct LabelTrace: Sendable {
  /// What it said before.
  var words: String
  var value: String?
  /// Whether that was the reading's and nobody's own.
  var isRead: Bool
  /// How its ends stood to the words there; nil as long as no edit has come near.
  var startEdge: WordBorders.Edge?
  var endEdge: WordBorders.Edge?
  /// How much of its place is at its beginning and its end because it stands together with words of the label; less than 0
  /// where white space beside it is what was left when a word was taken out.
  var lead = 0
  var trail = 0
}

/// A label without a place.
struct CutLabel: Sendable {
  /// It begins where it would stand if what was taken out had been put in again.
  var label: Label
  /// Where that was taken out.
  var anchor: Int
  /// Whether no edit had moved it before.
  var isExact: Bool

  mutating func follow(_ range: ByteRange, _ insertedCount: Int) {
    if range.end < anchor {
      anchor += insertedCount - range.length
      label.range = label.range.shifted(by: insertedCount - range.length)
    } else if range.start < anchor {
      anchor = range.start
    }
  }
}

/// The last edits that have touched labels, so that what takes one back brings the labels of before.
struct LabelHistory: Sendable {
  struct Step: Sendable {
    /// What was put in, where it is now.
    var inserted: ByteRange
    var old: [UInt8]
    var new: [UInt8]
    /// Those that the edit has touched, as they were before.
    var labels: [Label] = []
    var traces: [Int: LabelTrace] = [:]
  }

  private var done: [Step] = []
  private var undone: [Step] = []

  func mayUndo(_ range: ByteRange) -> Bool {
    done.contains { $0.inserted == range } || undone.contains { $0.inserted == range }
  }

  /// - Returns: nil for an edit of which nobody will want to know.
  func step(of edit: LabelEdit, _ inserted: ByteRange, in text: TextBuffer) -> Step? {
    guard edit.range.isEmpty || !edit.bytes.isEmpty, inserted.length + edit.range.length <= Self.mostBytes
    else {
      return nil
    }
    let old = edit.range.isEmpty ? [] : edit.bytes[edit.range.shifted(by: -edit.stretch.start).indices]
    return Step(inserted: inserted, old: Array(old), new: Array(text.bytes[inserted.indices]))
  }

  private static let mostBytes = 1 << 20
  private static let mostSteps = 64

  /// - Parameters:
  ///   - labels: those that it has touched, as they were before.
  ///   - traces: what was known of them.
  ///   - isWanted: whether it has done anything to labels.
  /// - Returns: the step that it takes back.
  mutating func add(
    _ step: Step, labels: [Label], traces: [Int: LabelTrace], isWanted: Bool
  ) -> Step? {
    var step = step
    step.labels = labels
    step.traces = traces
    if let taken = Self.take(step, from: &done) {
      undone.append(step)
      return taken
    }
    if let taken = Self.take(step, from: &undone) {
      done.append(step)
      return taken
    }
    if !isWanted { return nil }
    undone = []
    done.append(step)
    if done.count > Self.mostSteps { done.removeFirst() }
    return nil
  }

  /// Takes the step that another takes back, and those above it that have only moved labels to where words were put in.
  private static func take(_ step: Step, from steps: inout [Step]) -> Step? {
    var index = steps.count - 1
    while index >= 0 {
      let last = steps[index]
      if last.inserted.start == step.inserted.start, last.new == step.old, last.old == step.new {
        steps.removeSubrange(index...)
        return last
      }
      if !last.labels.isEmpty { return nil }
      index -= 1
    }
    return nil
  }
}

extension ByteRange {
  var indices: Range<Int> { start..<max(start, end) }
}
