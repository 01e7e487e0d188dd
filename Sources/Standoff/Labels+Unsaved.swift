extension Labels {
  /// Says here, of the article as it is on the disk, what somebody has just said of it in an editor that has edits which
  /// nobody has saved. What is said of words that are not in the file waits: the edits may be thrown away.
  ///
  /// - Parameters:
  ///   - edited: the labels in the editor, and `before` as they were before that.
  ///   - text: the article in the editor.
  ///   - disk: the article of these labels.
  /// - Returns: numbers, in the editor, of the labels that wait.
  package mutating func adopt(
    _ edited: Labels, since before: Labels, of text: LabelledText, in disk: LabelledText
  ) -> Set<Int> {
    let here = Self.byNumber(all)
    var before = Self.byNumber(before.all)
    var said: [Label] = []
    var unplaced: [Label] = []
    var waiting: Set<Int> = []
    for var label in edited.all {
      let old = before.removeValue(forKey: label.number)
      if let old, old.judgement == label.judgement, old.value == label.value { continue }
      label.words = text.words(label.range)
      if var known = here[label.number] {
        (known.judgement, known.value) = (label.judgement, label.value)
        if known.words == label.words { said.append(known) } else { waiting.insert(label.number) }
      } else {
        unplaced.append(label)
      }
    }
    var gone: Set<Int> = []
    for (number, label) in before {
      guard let known = here[number] else { continue }
      if known.words == text.words(label.range) { gone.insert(number) } else { waiting.insert(number) }
    }
    let placed = Self.placed(unplaced, of: text, in: disk)
    waiting.formUnion(Set(unplaced.map(\.number)).subtracting(placed.map(\.number)))
    put(said + placed, removing: gone)
    return waiting
  }

  /// Those of some labels of `text` whose words stand in `disk` too, where they stand there beyond doubt.
  private static func placed(_ labels: [Label], of text: LabelledText, in disk: LabelledText) -> [Label] {
    if labels.isEmpty { return [] }
    let moved = Labels(labels).moved(from: text.prose, to: disk.prose)
    let doubtful = Set((moved.doubtful + moved.reworded).map(\.number))
    let words = byNumber(labels).mapValues(\.words)
    return moved.all.filter { label in
      !doubtful.contains(label.number) && words[label.number] == disk.words(label.range)
    }
  }

  private static func byNumber(_ labels: [Label]) -> [Int: Label] {
    Dictionary(labels.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
