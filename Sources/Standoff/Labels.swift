package import Extraction
package import SourceText

/// The labels of one article, kept true while its text changes.
package struct Labels: Sendable {
  /// In reading order; of one kind there is one at a place.
  package private(set) var all: [Label] = []
  /// What the file has of ours whose words stand nowhere in the text. It stays in the file as it is.
  package private(set) var lost: [BratFile.Entity] = []
  /// What the file has that is no label of ours: other types, and labels with a gap. It stays in the file as it is.
  package private(set) var besides: [BratFile.Entity] = []
  /// Those that were found again at a place of which the text around them says nothing: somebody should look.
  package private(set) var doubtful: [Label] = []
  /// Numbers of entities of the file that are left as they are: what is lost, and what says of a place what another has said
  /// before.
  private var untouched: Set<Int> = []
  /// Labels whose text was taken out by an edit: they come back with it (cut and paste, undo).
  private var cut: [Label] = []
  private var file = BratFile()
  private var lastNumber = 0

  package init() {}

  /// Takes the labels of a file for the text as it is now: where it has changed since, each label is looked for by its
  /// words.
  package init(_ file: BratFile, in text: LabelledText) {
    self.file = file
    var values: [Int: String] = [:]
    for case .note(_, let entity, let note) in file.lines where values[entity] == nil {
      values[entity] = note
    }
    var labels: [Label] = []
    var moved: [Int] = []
    lastNumber = file.lastNumber
    for entity in file.entities {
      guard let meaning = Label.meaning(ofType: entity.type) else {
        besides.append(entity)
        continue
      }
      let range = text.range(of: entity.spans)
      if text.words(range) != OneLine.text(entity.words) {
        // With a gap, as other programs make it: it is right, and no place of ours.
        if entity.spans.count > 1, text.says(entity) {
          untouched.insert(entity.number)
          besides.append(entity)
          continue
        }
        moved.append(labels.count)
      }
      labels.append(
        Label(
          kind: meaning.kind, judgement: meaning.judgement, range: range, value: values[entity.number],
          words: OneLine.text(entity.words), number: entity.number))
    }
    guard !moved.isEmpty else {
      add(labels)
      untouched.formUnion(Set(labels.map(\.number)).subtracting(all.map(\.number)))
      return
    }
    let isMoved = Set(moved)
    let places = Anchoring(text.prose, in: text.prose.range).places(
      of: labels.indices.map { index in
        let label = labels[index]
        return Anchoring.Wanted(
          words: label.words, start: label.range.start, place: isMoved.contains(index) ? nil : label.range)
      })
    let entities = Dictionary(file.entities.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Label] = []
    for (label, place) in zip(labels, places) {
      if let place {
        var label = label
        label.range = place.range
        found.append(label)
        if place.isDoubtful { doubtful.append(label) }
      } else if let entity = entities[label.number] {
        lost.append(entity)
      }
    }
    add(found)
    untouched.formUnion(Set(labels.map(\.number)).subtracting(all.map(\.number)))
  }

  private mutating func add(_ labels: [Label]) {
    all.reserveCapacity(labels.count)
    for label in labels.sorted(by: Label.precedes) where all.last?.place != label.place { all.append(label) }
  }

  /// What there can be one label of.
  package struct Place: Hashable {
    package var kind: EntityKind
    package var range: ByteRange

    package init(kind: EntityKind, range: ByteRange) {
      self.kind = kind
      self.range = range
    }
  }

  package var isEmpty: Bool { all.isEmpty && file.lines.isEmpty }

  // MARK: Asking

  /// The label of a kind at exactly this place.
  package func label(_ kind: EntityKind, at range: ByteRange) -> Label? {
    index(of: kind, range).map { all[$0] }
  }

  /// Those that touch `range` (an empty one at either end too), in reading order.
  ///
  /// - Complexity: O(labels that begin before the end of `range`).
  package func touching(_ range: ByteRange) -> [Label] {
    all[..<firstIndex(startingAt: range.end + 1)].filter { $0.range.end >= range.start }
  }

  private func firstIndex(startingAt offset: Int) -> Int {
    all.partitioningIndex { $0.range.start >= offset }
  }

  private func index(of kind: EntityKind, _ range: ByteRange) -> Int? {
    var index = firstIndex(startingAt: range.start)
    while index < all.count, all[index].range.start == range.start {
      if all[index].kind == kind, all[index].range == range { return index }
      index += 1
    }
    return nil
  }

  // MARK: Judging

  /// Says that `range` is an entity of `kind`, or is none. What was said of that before is replaced.
  ///
  /// - Parameter value: what it means; nil leaves what was noted before.
  /// - Returns: whether anything is different now.
  @discardableResult
  package mutating func judge(
    _ kind: EntityKind, at range: ByteRange, _ judgement: Label.Judgement, value: String? = nil,
    in text: LabelledText
  ) -> Bool {
    let words = text.words(range)
    guard !words.isEmpty, range == range.clamped(to: text.prose.range) else { return false }
    if let old = index(of: kind, range) {
      let before = all[old]
      all[old].judgement = judgement
      if judgement == .given, let value { all[old].value = value }
      all[old].words = words
      return all[old] != before
    }
    lastNumber += 1
    let label = Label(
      kind: kind, judgement: judgement, range: range, value: judgement == .given ? value : nil, words: words,
      number: lastNumber)
    var place = firstIndex(startingAt: range.start)
    while place < all.count, Label.precedes(all[place], label) { place += 1 }
    all.insert(label, at: place)
    return true
  }

  /// Says of all these that they are right, unless something was said of them before.
  ///
  /// - Complexity: O(n log n), where one by one each would move all that follow it.
  package mutating func accept(_ entities: [Entity], in text: LabelledText) {
    let known = Set(all.map(\.place))
    var labels = all
    for entity in entities where !known.contains(Place(kind: entity.kind, range: entity.range)) {
      let words = text.words(entity.range)
      if words.isEmpty { continue }
      lastNumber += 1
      labels.append(
        Label(
          kind: entity.kind, judgement: .given, range: entity.range, value: entity.value, words: words,
          number: lastNumber))
    }
    all = []
    add(labels)
  }

  /// Takes back what was said of a place.
  @discardableResult
  package mutating func forget(_ kind: EntityKind, at range: ByteRange) -> Bool {
    guard let index = index(of: kind, range) else { return false }
    all.remove(at: index)
    return true
  }

  // MARK: Edits

  /// Follows an edit of the prose.
  ///
  /// What is typed inside a label belongs to it, what is typed at its ends does not. A label that loses all its text is
  /// looked for in what was put in, now and at later edits, so that text may be moved with its labels.
  ///
  /// - Parameters:
  ///   - range: what was replaced, in the text before.
  ///   - text: the text after the edit.
  ///   - isWhole: whether nobody has said what was replaced: it is all that differs of two texts. Then `doubtful` are the
  ///     labels that may have gone to another place with the same words.
  package mutating func replace(
    _ range: ByteRange, insertedCount: Int, in text: TextBuffer, isWhole: Bool = false
  ) {
    if isWhole { doubtful = [] }
    guard !all.isEmpty || !cut.isEmpty else { return }
    let inserted = ByteRange(range.start, range.start + insertedCount)
    var kept: [Label] = []
    kept.reserveCapacity(all.count)
    var torn: [Label] = []
    for var label in all {
      switch Self.outcome(label.range, range, insertedCount) {
      case .whole(let place):
        label.range = place
        kept.append(label)
      case .torn(let rest):
        label.range = rest
        torn.append(label)
      case .gone: cut.append(label)
      }
    }
    if !torn.isEmpty { kept += mended(torn, around: inserted, in: text) }
    if !cut.isEmpty, insertedCount > 0 {
      let back = pasted(inserted, in: text, beside: kept)
      kept += back.map(\.label)
      if isWhole { doubtful = back.filter(\.isDoubtful).map(\.label) }
    }
    all = []
    // As a rule one letter was typed: then they are in order as they were.
    let isInOrder = zip(kept, kept.dropFirst()).allSatisfy { Label.precedes($0, $1) && $0.place != $1.place }
    if isInOrder { all = kept } else { add(kept) }
  }

  private enum Outcome {
    case whole(ByteRange)
    /// What is left of it, or stands for it: one end has been replaced together with what is beside it, or it as a whole.
    case torn(ByteRange)
    case gone
  }

  private static func outcome(_ label: ByteRange, _ range: ByteRange, _ insertedCount: Int) -> Outcome {
    let delta = insertedCount - range.length
    if range.start >= label.end { return .whole(label) }
    if range.end <= label.start { return .whole(label.shifted(by: delta)) }
    if range.start >= label.start, range.end <= label.end {
      let place = ByteRange(label.start, label.end + delta)
      if place.isEmpty { return .gone }
      return range == label ? .torn(place) : .whole(place)
    }
    if range.start > label.start { return .torn(ByteRange(label.start, range.start)) }
    return range.end < label.end
      ? .torn(ByteRange(range.start + insertedCount, label.end + delta)) : .gone
  }

  /// Labels of which one end or everything has been replaced: where the replacement has the same words there, as it has
  /// when a client sends one change for two that lie apart, they are at these; otherwise they are what is left.
  private func mended(_ torn: [Label], around inserted: ByteRange, in text: TextBuffer) -> [Label] {
    let most = torn.map(\.words.utf8.count).max() ?? 0
    let window = ByteRange(
      text.scalarBoundary(atOrBefore: inserted.start - most),
      text.scalarBoundary(atOrBefore: inserted.end + most))
    return found(torn, in: window, of: text).map { label, place in
      var label = label
      // The rest may be what is left, or the place may be another one with the same words.
      if let place = place?.range, place.intersects(label.range) { label.range = place }
      return label
    }
  }

  /// Takes those out of `cut` whose text has been put in again.
  private mutating func pasted(
    _ inserted: ByteRange, in text: TextBuffer, beside kept: [Label]
  ) -> [(label: Label, isDoubtful: Bool)] {
    let taken = Set(kept.map(\.range))
    var back: [(label: Label, isDoubtful: Bool)] = []
    var left: [Label] = []
    for (label, place) in found(cut, in: inserted, of: text) {
      if let place, !taken.contains(place.range) {
        var label = label
        label.range = place.range
        back.append((label, place.isDoubtful))
      } else {
        left.append(label)
      }
    }
    cut = left
    return back
  }

  private func found(
    _ labels: [Label], in window: ByteRange, of text: TextBuffer
  ) -> [(Label, Anchoring.Found?)] {
    let wanted = labels.map { Anchoring.Wanted(words: $0.words, start: $0.range.start, place: nil) }
    return Array(zip(labels, Anchoring(text, in: window).places(of: wanted)))
  }

  // MARK: The file

  /// The file as it is to be written for the text as it is now: labels where they stand, what is lost and what is
  /// nothing of ours as it was.
  package mutating func written(in text: LabelledText) -> BratFile {
    // An edit may have left white space at an end, which the file does not have, or nothing else.
    var isTrimmed = false
    for index in all.indices {
      let inner = text.withoutSpaceAtEnds(all[index].range)
      isTrimmed = isTrimmed || inner != all[index].range
      all[index].range = inner
      all[index].words = text.words(inner)
    }
    all.removeAll { $0.words.isEmpty }
    if isTrimmed {
      let labels = all
      all = []
      add(labels)
    }
    let labels = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var gone: Set<Int> = []
    var here: Set<Int> = []
    var noted: Set<Int> = []
    var lastNote = 0
    var lines: [BratFile.Line] = []
    for line in file.lines {
      switch line {
      case .entity(let entity):
        if let label = labels[entity.number] {
          here.insert(entity.number)
          lines.append(Self.line(label, text))
        } else if Label.meaning(ofType: entity.type) == nil || untouched.contains(entity.number) {
          lines.append(line)
        } else {
          gone.insert(entity.number)
        }
      case .note(let number, let entity, _):
        lastNote = max(lastNote, number)
        // The first note of an entity is its value.
        if noted.insert(entity).inserted, let value = labels[entity]?.value.map(OneLine.text), !value.isEmpty
        {
          lines.append(.note(number: number, entity: entity, text: value))
        } else {
          lines.append(line)
        }
      case .other: lines.append(line)
      }
    }
    if !gone.isEmpty { lines.removeAll { $0.concerns(gone) } }
    for label in labels.values.sorted(by: { $0.number < $1.number }) {
      if !here.contains(label.number) { lines.append(Self.line(label, text)) }
      guard !noted.contains(label.number), let value = label.value.map(OneLine.text), !value.isEmpty else {
        continue
      }
      lastNote += 1
      lines.append(.note(number: lastNote, entity: label.number, text: value))
    }
    file = BratFile(lines: lines, hasReturns: file.hasReturns)
    return file
  }

  private static func line(_ label: Label, _ text: LabelledText) -> BratFile.Line {
    let (spans, words) = text.written(label.range)
    return .entity(BratFile.Entity(number: label.number, type: label.type, spans: spans, words: words))
  }
}

extension BratFile.Line {
  /// Whether it says something of one of these entities: a note, an attribute, an end of a relation.
  fileprivate func concerns(_ entities: Set<Int>) -> Bool {
    switch self {
    case .entity: false
    case .note(_, let entity, _): entities.contains(entity)
    case .other(let line):
      String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 2).dropFirst().first?
        .split(whereSeparator: { $0 == " " || $0 == ":" })
        .contains { BratFile.number(of: $0, "T").map(entities.contains) ?? false } ?? false
    }
  }
}
