import VietnameseText

/// A handful of words of two syllables that the lexicon does not look for by itself: "đắc cử", "quản lý".
struct WordPairs: Sendable {
  private let pairs: [(SyllableKey, SyllableKey)]
  /// The first syllables: most words of a text are none of them.
  private let openers: WordSet

  /// - Parameter words: two syllables each, with a space between them; others are left out.
  init(_ words: [String]) {
    pairs = words.compactMap { word in
      let syllables = word.split(separator: " ").map { SyllableKey(String($0)) }
      return syllables.count == 2 ? (syllables[0], syllables[1]) : nil
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
