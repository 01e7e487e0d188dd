package import VietnameseText

/// The words that somebody has typed before the cursor, held against the names of an article by their keys: nearly all
/// names are refused without a look at the text.
///
/// A name fits where some last words of those typed (an *ending*) begin one of its words, and the words after it. Accents
/// that are typed have to be right, others may be left out.
package struct TypedName: Sendable {
  private struct Word {
    /// As in a `SyllableKey`; of a word that has no packed key nothing is known, and anything may fit it.
    var letters: UInt64
    var letterCount: Int
    var tone: Tone
    var isKnown: Bool
  }

  /// Where an ending begins.
  package struct Start: Sendable {
    /// The number of its first word.
    var word: Int
    /// The bit of its first letter without accents, bit 0 for a; 0 for an ending that begins no name.
    var letter: UInt32

    package init(word: Int, letter: UInt32) {
      self.word = word
      self.letter = letter
    }
  }

  private let words: [Word]
  private let starts: [Start]
  /// The letters of all starts.
  private let letters: UInt32
  /// Whether the last word is typed to its end.
  private let isLastWhole: Bool

  /// - Parameters:
  ///   - words: the keys of the words, all that are in any ending.
  ///   - starts: the endings, the longest first.
  ///   - isLastWhole: whether something stands behind the last word.
  package init(_ words: [SyllableKey], starts: [Start], isLastWhole: Bool) {
    self.words = words.map { key in
      Word(
        letters: key.with(.level).raw, letterCount: key.letterCount, tone: key.tone, isKnown: key.isPacked)
    }
    self.starts = starts
    letters = starts.reduce(0) { $0 | $1.letter }
    self.isLastWhole = isLastWhole
  }

  /// An ending that may fit a name.
  package struct Match {
    /// The number of the longest.
    package var ending: Int
    /// At least so many accents are left out.
    package var missingAccents: Int
    /// Whether the last word typed is the whole of a word of the name.
    package var isWhole: Bool
    /// The first word that it fits, and what it leaves out there; nil where the keys alone do not tell.
    package var place: (word: Int, missingAccents: Int)?
  }

  /// The longest ending that may begin a word of a name; nil where none does.
  ///
  /// Where the words of the name stand with single spaces between them and nothing else, a `place` is certain. Any other
  /// name has to be read: one with figures, hyphens or long words.
  package func match(_ person: UnsafePointer<PersonEntry>) -> Match? {
    var letters = person.pointee.words.firstLetters
    if letters == 0 { letters = .max }
    guard self.letters & letters != 0 else { return nil }
    let name = person.pointee.words
    for place in starts.indices where starts[place].letter & letters != 0 {
      guard letters != .max else { return Match(ending: place, missingAccents: 0, isWhole: false) }
      if let match = match(place, name) { return match }
    }
    return nil
  }

  private func match(_ ending: Int, _ name: NameVariant) -> Match? {
    let (word, letter) = (starts[ending].word, starts[ending].letter)
    var match: Match?
    for first in 0..<name.count where NameVariant.firstLetter(of: name[first]) == letter {
      guard let fit = fit(from: word, in: name, at: first) else { continue }
      if let best = match?.missingAccents {
        match?.missingAccents = min(best, fit.missingAccents)
        if !fit.isWhole { match?.isWhole = false }
      } else {
        match = Match(
          ending: ending, missingAccents: fit.missingAccents, isWhole: fit.isWhole,
          place: fit.isCertain ? (first, fit.missingAccents) : nil)
      }
    }
    return match
  }

  /// How many accents the words from `word` on leave out of those of `name` from `first` on; nil where they are others.
  private func fit(
    from word: Int, in name: NameVariant, at first: Int
  ) -> (missingAccents: Int, isCertain: Bool, isWhole: Bool)? {
    var missing = 0
    var isWhole = false
    for index in word..<max(words.count, word) {
      guard words[index].isKnown else { return (missing, false, false) }
      let place = first + index - word
      guard place < name.count,
        let more = missingAccents(
          words[index], in: name[place], isWhole: isLastWhole || index < words.count - 1)
      else { return nil }
      missing += more
      isWhole = name[place].letterCount == words[index].letterCount
    }
    // A figure may follow, which is none of the words.
    return (missing, !isLastWhole || first + words.count - word < name.count, isWhole)
  }

  private func missingAccents(_ typed: Word, in key: SyllableKey, isWhole: Bool) -> Int? {
    var missing = 0
    var isShaped = false
    for index in 0..<typed.letterCount {
      let shift = UInt64(index * 6)
      let letter = UInt8(truncatingIfNeeded: typed.letters >> shift & 0x3F)
      let other = UInt8(truncatingIfNeeded: key.raw >> shift & 0x3F)
      if letter == other {
        // đ is a letter of its own, which is typed as such.
        isShaped = isShaped || letter > Letters.z && letter != Letters.dStroke
        continue
      }
      // A basic letter may stand for the shaped one, not the other way round; and whoever has typed the tone of a word has
      // shaped its letters.
      guard letter == Letters.withoutShape(other), typed.tone == .level else { return nil }
      missing += 1
    }
    if isWhole, key.letterCount != typed.letterCount { return nil }
    if typed.tone != key.tone {
      guard typed.tone == .level, !(isWhole && isShaped) else { return nil }
      // Every letter without it counts.
      missing += typed.letterCount
    }
    return missing
  }
}
