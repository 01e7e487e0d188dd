import VietnameseText

/// A handful of words of two syllables that the lexicon does not look for by itself: "đắc cử", "quản lý".
struct WordPairs: Sendable {
  private let pairs: [(SyllableKey, SyllableKey)]
  /// The first syllables: most words of a text are none of them.
  private let openers: WordSet

  /// - Parameter words: two syllables each, with a space between them; others are left out.
  init(_ words: [String]) {
    // All of them are read before the first article, so without `split`, which makes an array of each.
    pairs = words.compactMap { word in
      guard let space = word.utf8.firstIndex(of: 0x20) else { return nil }
      let second = word[word.utf8.index(after: space)...]
      return second.utf8.contains(0x20)
        ? nil : (SyllableKey(String(word[..<space])), SyllableKey(String(second)))
    }
    openers = WordSet(pairs.map(\.0))
  }

  func contains(_ first: SyllableKey, _ second: @autoclosure () -> SyllableKey) -> Bool {
    guard openers.contains(first) else { return false }
    let second = second()
    return pairs.contains { $0.0 == first && $0.1 == second }
  }
}

extension ParagraphText {
  /// Whether one of the pairs stands there, its first syllable at `index`.
  func `is`(_ index: Int, anyOf pairs: WordPairs) -> Bool {
    pairs.contains(self[index].key, self[index + 1].key)
  }
}
