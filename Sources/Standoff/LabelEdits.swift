import Extraction
import SourceText

/// What the edits of a text have done to its labels, as far as it may be undone.
struct LabelEdits: Sendable {
  /// No label is longer.
  var longest = 0
  /// No label that has lost words finds them farther away.
  private var reach = 0
  /// By number, what those were whose words an edit has changed.
  private var traces: [Int: LabelTrace] = [:]
  /// Numbers of those of which an edit does not say which of the new words stand for theirs.
  private var uncertain: Set<Int> = []
  /// Labels whose text was taken out: they come back with it (cut and paste, undo).
  private var cut: [CutLabel] = []
  private var history = LabelHistory()

  /// Whether it will be asked what an edit of `range` has replaced, even where it touches no label: it may take another back.
  func mayUndo(_ range: ByteRange) -> Bool { !cut.isEmpty || history.mayUndo(range) }

  /// Somebody has said what a label is: no edit before counts any more.
  mutating func forget(_ number: Int) {
    traces[number] = nil
    uncertain.remove(number)
    history = LabelHistory()
  }

  func reworded(of labels: [Label]) -> [Label] {
    if traces.isEmpty { return [] }
    return labels.filter { label in
      guard let trace = traces[label.number] else { return false }
      return uncertain.contains(label.number)
        || !trace.isRead && label.value != nil && label.judgement == .given
    }
  }

  /// - Returns: labels that were found again at a place of which the text around them says nothing.
  mutating func follow(
    _ edit: LabelEdit, insertedCount: Int, in text: TextBuffer, _ all: inout [Label],
    _ read: (ByteRange) -> [Entity]
  ) -> [Label] {
    guard !all.isEmpty || !cut.isEmpty else { return [] }
    let inserted = ByteRange(edit.range.start, edit.range.start + insertedCount)
    let step = history.step(of: edit, inserted, in: text)
    var before: [Label] = []
    var tracesBefore: [Int: LabelTrace] = [:]
    if !all.isEmpty { move(edit, inserted, text, &all, read, &before, &tracesBefore) }
    for index in cut.indices { cut[index].follow(edit.range, insertedCount) }
    var doubtful: [Label] = []
    var isPasted = false
    if insertedCount > 0, !cut.isEmpty {
      let back = pasted(inserted, text, all)
      isPasted = !back.isEmpty
      doubtful = back.filter(\.isDoubtful).map(\.label)
      settle(&all, adding: back.map(\.label))
    }
    guard let step else { return doubtful }
    if let undone = history.add(
      step, labels: before, traces: tracesBefore, isWanted: isPasted || !before.isEmpty)
    {
      let numbers = Set(undone.labels.map(\.number))
      all.removeAll { numbers.contains($0.number) }
      cut.removeAll { numbers.contains($0.label.number) }
      for number in numbers { traces[number] = undone.traces[number] }
      uncertain.subtract(numbers.filter { undone.traces[$0] == nil })
      settle(&all, adding: undone.labels)
    }
    return doubtful
  }

  /// Moves labels with the text, and those that the edit touches as it has changed their words.
  private mutating func move(
    _ edit: LabelEdit, _ inserted: ByteRange, _ text: TextBuffer, _ all: inout [Label],
    _ read: (ByteRange) -> [Entity], _ before: inout [Label], _ tracesBefore: inout [Int: LabelTrace]
  ) {
    let range = edit.range
    let delta = inserted.length - range.length
    // A label that has lost words may find them again when something is put in near it.
    let reach = traces.isEmpty ? 0 : reach
    var changed: [Int] = []
    var index = all.partitioningIndex { $0.range.start >= range.start - longest - reach }
    while index < all.count, all[index].range.start <= range.end + reach {
      let label = all[index].range
      if label.end + reach >= range.start {
        if label.start <= range.end && label.end >= range.start || traces[all[index].number] != nil {
          changed.append(index)
        } else if label.start >= range.end {
          all[index].range = label.shifted(by: delta)
        }
      }
      index += 1
    }
    if delta != 0 {
      while index < all.count {
        all[index].range = all[index].range.shifted(by: delta)
        index += 1
      }
    }
    if changed.isEmpty { return }
    let followed = FollowedEdit(edit, insertedCount: inserted.length, in: text)
    var gone: [Int] = []
    var moved: [Int] = []
    for index in changed {
      var label = all[index]
      let (old, trace) = (label, traces[label.number])
      let isBeside = label.range.end < range.start || label.range.start > range.end
      switch follow(&label, followed, edit, inserted, text) {
      case .gone:
        gone.append(index)
        cut.append(CutLabel(label: label, anchor: range.start, isExact: trace == nil))
      case .moved: moved.append(label.number)
      case .same: break
      }
      all[index] = label
      if isBeside, label.range == (old.range.start > range.end ? old.range.shifted(by: delta) : old.range) {
        continue
      }
      before.append(old)
      tracesBefore[old.number] = trace
    }
    reread(moved, in: changed, text, &all, read)
    for index in gone.reversed() { all.remove(at: index) }
    settle(
      &all, places: Dictionary(before.map { ($0.number, $0.range) }, uniquingKeysWith: { first, _ in first }))
  }

  private enum Outcome { case same, moved, gone }

  /// - Returns: what has become of the label; where it is gone it is as it was.
  private mutating func follow(
    _ label: inout Label, _ followed: FollowedEdit, _ edit: LabelEdit, _ inserted: ByteRange,
    _ text: TextBuffer
  ) -> Outcome {
    let known = traces[label.number]
    var trace =
      known
      ?? LabelTrace(words: label.words, value: label.value, isRead: edit.isRead[label.number] ?? false)
    trace.startEdge = trace.startEdge ?? edit.edge(at: label.range.start)
    trace.endEdge = trace.endEdge ?? edit.edge(at: label.range.end)
    if edit.range.start > label.range.end || edit.range.end < label.range.start, !edit.range.isEmpty,
      !inserted.isEmpty
    {
      // White space beside it was replaced: what stood there has no hole any more.
      trace.lead = max(trace.lead, 0)
      trace.trail = max(trace.trail, 0)
    }
    let core = ByteRange(label.range.start + trace.lead, label.range.end - trace.trail)
    let words = Array(trace.words.utf8)
    guard let place = followed.place(of: core, words: words) else {
      label.words = trace.words
      label.value = trace.value
      traces[label.number] = nil
      uncertain.remove(label.number)
      return .gone
    }
    var now = place.core
    let bytes = text.bytes
    // What was taken out and is there again.
    if WordBorders.end(of: words, at: now.start, in: bytes) != now.end,
      let whole = WordBorders.nearest(words, to: now, in: bytes), whole.intersects(now),
      whole.start <= inserted.end, whole.end >= inserted.start
    {
      now = whole
    }
    let inner = WordBorders.trimmed(now, in: bytes)
    let start = WordBorders(at: inner.start, in: bytes).start(trace.startEdge ?? .inside, from: inner.start)
    let end = WordBorders(at: inner.end, in: bytes).end(trace.endEdge ?? .inside, from: inner.end)
    label.range = ByteRange(start, end)
    trace.lead = now.start - start
    trace.trail = end - now.end
    if label.range == now, OneLine.text(text.string(now)) == trace.words {
      if known != nil {
        label.words = trace.words
        label.value = trace.value
        traces[label.number] = nil
      }
      uncertain.remove(label.number)
      return .same
    }
    if place.isDoubtful { uncertain.insert(label.number) }
    traces[label.number] = trace
    reach = max(reach, words.count + WordBorders.slack)
    longest = max(longest, label.range.length)
    return .moved
  }

  /// Reads the values of labels anew that were the reading's before.
  private mutating func reread(
    _ numbers: [Int], in changed: [Int], _ text: TextBuffer, _ all: inout [Label],
    _ read: (ByteRange) -> [Entity]
  ) {
    let wanted = Set(numbers.filter { traces[$0]?.isRead == true })
    let labels = changed.filter { wanted.contains(all[$0].number) && all[$0].judgement == .given }
    guard let first = labels.first else { return }
    let hull = labels.reduce(all[first].range) { $0.union(all[$1].range) }
    let values = Labels.values(of: read(hull))
    for index in labels { all[index].value = values[all[index].place] }
  }

  /// Puts labels in order again. Of one kind there is one at a place: another that has come there waits until it is free.
  ///
  /// - Parameter places: by number, where labels were before an edit.
  private mutating func settle(
    _ all: inout [Label], adding labels: [Label] = [], places: [Int: ByteRange] = [:]
  ) {
    // As a rule one letter was typed: then they are in order as they were.
    if labels.isEmpty,
      zip(all, all.dropFirst()).allSatisfy({ Label.precedes($0, $1) && $0.place != $1.place })
    {
      return
    }
    var kept: [Label] = []
    kept.reserveCapacity(all.count + labels.count)
    for label in (all + labels).sorted(by: Label.precedes) {
      guard let last = kept.last, last.place == label.place else {
        kept.append(label)
        continue
      }
      // The one that has always said this stays.
      var (one, other) = (last, label)
      if traces[last.number] != nil, traces[label.number] == nil { swap(&one, &other) }
      kept[kept.count - 1] = one
      if let trace = traces.removeValue(forKey: other.number) {
        other.words = trace.words
        other.value = trace.value
      }
      let anchor = other.range.start
      let place = places[other.number]
      other.range = place ?? other.range
      cut.append(CutLabel(label: other, anchor: anchor, isExact: place != nil))
    }
    all = kept
    longest = all.reduce(0) { max($0, $1.range.length) }
  }

  /// Takes those out of `cut` whose text has been put in again.
  private mutating func pasted(
    _ inserted: ByteRange, _ text: TextBuffer, _ all: [Label]
  ) -> [(label: Label, isDoubtful: Bool)] {
    var back: [(label: Label, isDoubtful: Bool)] = []
    var taken: Set<Labels.Place> = []
    func isBack(_ label: Label, _ range: ByteRange?, _ isDoubtful: Bool = false) -> Bool {
      guard let range else { return false }
      var index = all.partitioningIndex { $0.range.start >= range.start }
      while index < all.count, all[index].range.start == range.start {
        if all[index].range == range, all[index].kind == label.kind { return false }
        index += 1
      }
      var label = label
      label.range = range
      guard taken.insert(label.place).inserted else { return false }
      back.append((label, isDoubtful))
      return true
    }
    // Undone, letter by letter or at once, or typed again: where they stood.
    var left = cut.filter { item in
      let (start, count) = (item.label.range.start, item.label.words.utf8.count)
      guard start <= inserted.end, start + count + WordBorders.slack >= inserted.start else { return true }
      let words = Array(item.label.words.utf8)
      var range = WordBorders.end(of: words, at: start, in: text.bytes).map { ByteRange(start, $0) }
      if range == nil, !item.isExact, inserted.length < count {
        range = WordBorders.nearest(words, to: ByteRange(start, start), in: text.bytes)
      }
      return range?.intersects(inserted) != true || !isBack(item.label, range)
    }
    let shortest = left.reduce(Int.max) { min($0, $1.label.words.utf8.count) }
    // Another normal form may take less room.
    if inserted.length >= max(2, shortest / 3 * 2) {
      let wanted = left.map {
        Anchoring.Wanted(words: $0.label.words, start: $0.label.range.start, place: nil)
      }
      let places = Anchoring(text, in: inserted).places(of: wanted)
      left = zip(left, places).filter { !isBack($0.label, $1?.range, $1?.isDoubtful ?? false) }.map(\.0)
    }
    cut = left
    return back
  }
}
