import VietnameseText

/// A name as its words' keys, to say whether two names may be two spellings of one.
struct NameVariant {
  /// As it is written.
  let text: String
  let words: [SyllableKey]

  init(_ text: String, words: [SyllableKey]) {
    self.text = text
    self.words = words
  }

  /// The given name; no word where there is none.
  var last: SyllableKey { words.last ?? .none }

  enum Likeness {
    case same
    /// Sỹ and Sĩ, Lý and Lí: two ways of writing one name.
    case spelling
    /// One word differs by its tone or the marks of its letters: Thịnh, Thinh.
    case marks
    /// One word differs by a letter, or is missing in the middle.
    case letters
    case different
  }

  /// Whether the other name is the end of this one.
  func ends(with other: NameVariant) -> Bool {
    other.words.count < words.count && !other.words.isEmpty
      && words.suffix(other.words.count).elementsEqual(other.words)
  }

  func likeness(to other: NameVariant) -> Likeness {
    if words == other.words { return .same }
    guard words.count >= 2, other.words.count >= 2, words[0] == other.words[0] || words.count > 2 else {
      return .different
    }
    if words.count != other.words.count { return missesOne(other) ? .letters : .different }
    var difference: (SyllableKey, SyllableKey)?
    for (one, two) in zip(words, other.words) where one != two {
      if difference != nil { return .different }
      difference = (one, two)
    }
    guard let (one, two) = difference, words.count >= 3 else { return .different }
    if Self.isSpelling(one, two) { return .spelling }
    if one.withoutMarks == two.withoutMarks { return .marks }
    return Self.isOneLetterApart(one.letters, two.letters) ? .letters : .different
  }

  /// Whether one name is the other without a word in its middle.
  private func missesOne(_ other: NameVariant) -> Bool {
    let (long, short) = words.count > other.words.count ? (words, other.words) : (other.words, words)
    guard long.count == short.count + 1, short.count >= 2, long.first == short.first, long.last == short.last
    else {
      return false
    }
    var index = 0
    for word in long where index < short.count && word == short[index] { index += 1 }
    return index == short.count
  }

  /// Whether the two differ only by i and y at the end.
  private static func isSpelling(_ one: SyllableKey, _ two: SyllableKey) -> Bool {
    let (first, second) = (one.letters, two.letters)
    guard one.tone == two.tone, first.count == second.count, !first.isEmpty else { return false }
    let ends: Set<UInt8> = [9, 25]
    return first.dropLast() == second.dropLast() && first.suffix(1).allSatisfy(ends.contains)
      && second.suffix(1).allSatisfy(ends.contains)
  }

  /// One letter more, less or other, or two neighbours changed about.
  private static func isOneLetterApart(_ one: [UInt8], _ two: [UInt8]) -> Bool {
    guard abs(one.count - two.count) <= 1, max(one.count, two.count) >= 3 else { return false }
    var head = 0
    while head < one.count, head < two.count, one[head] == two[head] { head += 1 }
    var tail = 0
    while tail < one.count - head, tail < two.count - head,
      one[one.count - 1 - tail] == two[two.count - 1 - tail]
    {
      tail += 1
    }
    let (left, right) = (one.count - head - tail, two.count - head - tail)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && one[head] == two[head + 1] && one[head + 1] == two[head]
  }
}
