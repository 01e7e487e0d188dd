import VietnameseText

/// A name as its words' keys, to say whether two names may be two spellings of one.
struct NameVariant: Sendable {
  private var wordCount: UInt32 = 0
  /// The bits of the letters that its words begin with, accents left out, bit 0 for a; all where some are not known.
  private(set) var firstLetters: UInt32 = 0
  /// Nearly all names have no more words than these, and need no memory of their own.
  private var first = (SyllableKey.none, SyllableKey.none, SyllableKey.none, SyllableKey.none)
  private var others: [SyllableKey]?

  var count: Int { Int(wordCount) }

  mutating func append(_ word: SyllableKey) {
    switch count {
    case 0: first.0 = word
    case 1: first.1 = word
    case 2: first.2 = word
    case 3: first.3 = word
    default: others = (others ?? []) + [word]
    }
    wordCount &+= 1
    let letter = Self.firstLetter(of: word)
    firstLetters |= letter == 0 ? .max : letter
  }

  /// The bit of the letter that a word begins with; 0 where it is not known.
  static func firstLetter(of word: SyllableKey) -> UInt32 {
    let letter = word.firstLetter
    return letter > 0 ? 1 &<< UInt32(Letters.withoutShape(letter) &- 1) : 0
  }

  /// No word outside the name.
  subscript(index: Int) -> SyllableKey {
    switch index {
    case 0: first.0
    case 1: first.1
    case 2: first.2
    case 3: first.3
    default: if let others, index >= 4, index < count { others[index - 4] } else { .none }
    }
  }

  /// The given name; no word where there is none.
  var last: SyllableKey { self[count - 1] }

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
    guard other.count < count, other.count > 0 else { return false }
    for index in 0..<other.count where self[count - other.count + index] != other[index] { return false }
    return true
  }

  func likeness(to other: NameVariant) -> Likeness {
    if count != other.count {
      guard count >= 2, other.count >= 2, self[0] == other[0] || count > 2 else { return .different }
      return missesOne(other) ? .letters : .different
    }
    var difference: Int?
    for index in 0..<count where self[index] != other[index] {
      if difference != nil { return .different }
      difference = index
    }
    guard let difference else { return .same }
    guard count >= 3 else { return .different }
    let (one, two) = (self[difference], other[difference])
    if Self.isSpelling(one, two) { return .spelling }
    if one.withoutMarks == two.withoutMarks { return .marks }
    let (first, second) = (one.letters, two.letters)
    return max(first.count, second.count) >= 3 && OneEdit.separates(first, second) ? .letters : .different
  }

  /// Whether one name is the other without a word in its middle.
  private func missesOne(_ other: NameVariant) -> Bool {
    let (long, short) = count > other.count ? (self, other) : (other, self)
    guard long.count == short.count + 1, short.count >= 2, long[0] == short[0], long.last == short.last else {
      return false
    }
    var index = 0
    for place in 0..<long.count where index < short.count && long[place] == short[index] { index += 1 }
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
}
