import VietnameseText

/// What is glued to a word without white space: marks of the sentence, or the rest of an address, a code or a foreign name.
extension LintParagraph {
  /// Whether nothing is glued to a word but marks that part phrases: it is no piece of an address, a code, a hashtag or a
  /// foreign name with a hyphen or an apostrophe.
  func standsAlone(_ index: Int) -> Bool {
    if index > 0, self[index].gap == .none {
      let mark = self[index - 1]
      guard Glue.parts(mark), !Glue.joins(mark) || index == 1 || mark.gap != .none else { return false }
    }
    let (mark, beyond) = (self[index + 1], self[index + 2])
    guard index + 1 < count, mark.gap == .none else { return true }
    return Glue.parts(mark)
      && (!Glue.joins(mark) || index + 2 >= count || beyond.gap != .none || Glue.parts(beyond))
  }

  /// Whether a word or mark stands inside a web or mail address, a name on a network or the name of a file: among what is
  /// glued together there is something that no sentence has.
  func isInAddress(_ index: Int) -> Bool {
    let run = glued(around: index)
    var (stops, slashes, colons) = (0, 0, 0)
    for place in run where self[place].isMark {
      let mark = self[place]
      if mark.isMark("@") { return true }
      // A mark at either end belongs to the sentence.
      guard place > run.lowerBound, place + 1 < run.upperBound else { continue }
      if mark.isMark(".") { stops += 1 }
      if mark.isMark("/") { slashes += 1 }
      if mark.isMark(":") { colons += 1 }
    }
    return stops > 1 || slashes > 0 && stops + colons > 0
  }

  /// The tokens without white space between them, at most a dozen on either side of one of them.
  private func glued(around index: Int) -> Range<Int> {
    var (first, end) = (index, index + 1)
    while first > 0, index - first < 12, self[first].gap == .none { first -= 1 }
    while end < count, end - index <= 12, self[end].gap == .none { end += 1 }
    return first..<end
  }
}

private enum Glue {
  /// Whether a mark parts what stands on its sides.
  static func parts(_ mark: Token) -> Bool { marks.contains(mark.key) }

  /// Whether it also stands inside of what is one: "mẫu.vn", "K’Mẫu".
  static func joins(_ mark: Token) -> Bool { mark.isMark(".") || mark.isMark("’") || mark.isMark("‘") }

  private static let marks: Set<SyllableKey> = [
    SyllableKey(mark: ","), SyllableKey(mark: "."), SyllableKey(mark: ";"), SyllableKey(mark: ":"),
    SyllableKey(mark: "!"), SyllableKey(mark: "?"), SyllableKey(mark: "("), SyllableKey(mark: ")"),
    SyllableKey(mark: "“"), SyllableKey(mark: "”"), SyllableKey(mark: "\""), SyllableKey(mark: "‘"),
    SyllableKey(mark: "’"), SyllableKey(mark: "…"),
  ]
}
