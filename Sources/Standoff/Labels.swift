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
  private var edits = LabelEdits()
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
        label.words = text.words(place.range)
        found.append(label)
        if place.isDoubtful { doubtful.append(label) }
      } else if let entity = entities[label.number] {
        lost.append(entity)
      }
    }
    add(found)
    untouched.formUnion(Set(labels.map(\.number)).subtracting(all.map(\.number)))
  }

  /// Labels that are in no file.
  init(_ labels: [Label]) { add(labels) }

  private mutating func add(_ labels: [Label]) {
    all.reserveCapacity(labels.count)
    for label in labels.sorted(by: Label.precedes) where all.last?.place != label.place { all.append(label) }
    edits.longest = all.reduce(0) { max($0, $1.range.length) }
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
      edits.forget(before.number)
      return all[old] != before
    }
    lastNumber += 1
    let label = Label(
      kind: kind, judgement: judgement, range: range, value: judgement == .given ? value : nil, words: words,
      number: lastNumber)
    var place = firstIndex(startingAt: range.start)
    while place < all.count, Label.precedes(all[place], label) { place += 1 }
    all.insert(label, at: place)
    edits.forget(label.number)
    edits.longest = max(edits.longest, range.length)
    return true
  }

  /// Says of all these that they are right, unless something was said of them before.
  ///
  /// - Returns: numbers of the new labels.
  ///
  /// - Complexity: O(n log n), where one by one each would move all that follow it.
  @discardableResult
  package mutating func accept(_ entities: [Entity], in text: LabelledText) -> Set<Int> {
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
    let new = Set(labels[all.count...].map(\.number))
    all = []
    add(labels)
    return new
  }

  /// Takes back labels that were given at once, those of them that are as they were.
  package mutating func takeBack(_ numbers: Set<Int>) {
    put([], removing: Set(all.filter { $0.judgement == .given }.map(\.number)).intersection(numbers))
  }

  /// Takes back what was said of a place.
  @discardableResult
  package mutating func forget(_ kind: EntityKind, at range: ByteRange) -> Bool {
    guard let index = index(of: kind, range) else { return false }
    edits.forget(all.remove(at: index).number)
    return true
  }

  /// Has labels as they are, each in the place of what had its number or said something of its place, and has others no more.
  mutating func put(_ labels: [Label], removing numbers: Set<Int>) {
    let gone = numbers.union(labels.map(\.number))
    let taken = Set(labels.map(\.place))
    let kept = all.filter { !gone.contains($0.number) && !taken.contains($0.place) }
    for number in gone { edits.forget(number) }
    lastNumber = labels.reduce(lastNumber) { max($0, $1.number) }
    all = []
    add(kept + labels)
  }

  /// These labels in another state of the article: each where its words are there, by all in which the two texts differ.
  /// Values stay as they are. What has no place there is left out.
  package func moved(from old: TextBuffer, to new: TextBuffer) -> Labels {
    let difference = TextDifference(old.bytes, new.bytes)
    var moved = self
    moved.replace(
      edit(of: difference.range, in: old), insertedCount: difference.text.count, in: new, isWhole: true)
    let values = Dictionary(all.map { ($0.number, $0.value) }, uniquingKeysWith: { first, _ in first })
    for index in moved.all.indices { moved.all[index].value = values[moved.all[index].number] ?? nil }
    moved.doubtful += doubtful.filter { !moved.doubtful.contains($0) }
    return moved
  }

  // MARK: Edits

  /// To be asked before an edit.
  ///
  /// - Parameter read: what the program reads in a part of the text, to tell its own values from those of people.
  package func edit(
    of range: ByteRange, in text: TextBuffer, read: (ByteRange) -> [Entity] = { _ in [] }
  ) -> LabelEdit {
    let last = firstIndex(startingAt: range.end + 1)
    let first = firstIndex(startingAt: range.start - edits.longest)
    let touched = all[min(first, last)..<last].filter { $0.range.end >= range.start }
    return LabelEdit(range, in: text, touching: touched, isKnown: edits.mayUndo(range), read)
  }

  /// Follows an edit of the prose.
  ///
  /// What is typed inside a label belongs to it, what is typed at its ends only where it makes one word with what stands
  /// there. Its ends stay where words end; what was taken out of it comes back. Where one edit has replaced the ends of labels
  /// each goes to the words that stand for its own. A label that loses all its text is looked for in what was put in, now and
  /// at later edits, so that text may be moved with its labels.
  ///
  /// - Parameters:
  ///   - edit: what `edit(of:in:)` has said before it.
  ///   - text: the text after the edit.
  ///   - isWhole: whether nobody has said what was replaced: it is all that differs of two texts. Then `doubtful` are the
  ///     labels that may have gone to another place with the same words.
  ///   - read: what the program reads in a part of the text after the edit.
  package mutating func replace(
    _ edit: LabelEdit, insertedCount: Int, in text: TextBuffer, isWhole: Bool = false,
    read: (ByteRange) -> [Entity] = { _ in [] }
  ) {
    let guessed = edits.follow(edit, insertedCount: insertedCount, in: text, &all, read)
    if isWhole { doubtful = guessed }
  }

  /// Those whose words were edited so that somebody should look: an edit does not say which words are theirs now, or a person
  /// has given a value for the words before.
  package var reworded: [Label] { edits.reworded(of: all) }

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
        guard noted.insert(entity).inserted, let label = labels[entity] else {
          lines.append(line)
          continue
        }
        if let value = label.value.map(OneLine.text) {
          lines.append(value.isEmpty ? line : .note(number: number, entity: entity, text: value))
        } else {
          // It was what was read there, and nothing is any more.
          noted.remove(entity)
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
