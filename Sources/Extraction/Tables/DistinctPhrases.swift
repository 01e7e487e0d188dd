/// Phrases of which each is there once, told apart by their words, whatever their normal form.
///
/// A person has a handful of posts, which are compared one by one faster than a set of them is made. A hostile text gives
/// somebody a hundred thousand; comparing each with each would take the square of that.
struct DistinctPhrases: Sendable {
  private let ignoresCapitals: Bool
  /// Those of the bytes, and of the words, of everything that was put in.
  private var bytes = HashedList()
  private var words = HashedList()

  /// So many are compared one by one.
  static let few = 16

  init(ignoresCapitals: Bool = false) { self.ignoresCapitals = ignoresCapitals }

  init(_ phrases: [WrittenWords.Phrase], ignoresCapitals: Bool = false, _ written: WrittenWords) {
    self.init(ignoresCapitals: ignoresCapitals)
    for phrase in phrases { insert(phrase, written) }
  }

  /// - Returns: whether it was not there.
  @discardableResult
  mutating func insert(_ phrase: WrittenWords.Phrase, _ written: WrittenWords) -> Bool {
    if bytes.contains(phrase.hash) { return false }
    bytes.append(phrase.hash)
    let words = hash(of: phrase, written)
    if self.words.contains(words) { return false }
    self.words.append(words)
    return true
  }

  func contains(_ phrase: WrittenWords.Phrase, _ written: WrittenWords) -> Bool {
    bytes.contains(phrase.hash) || words.contains(hash(of: phrase, written))
  }

  /// Strings that are the same in different normal forms have one hash.
  private func hash(of phrase: WrittenWords.Phrase, _ written: WrittenWords) -> UInt64 {
    let string = written.string(of: phrase.mention)
    return UInt64(truncatingIfNeeded: (ignoresCapitals ? string.lowercased() : string).hashValue)
  }
}
