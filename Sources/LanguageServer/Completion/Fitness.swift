import VietnameseText

/// Whether what is typed calls for an item. A list that stands open over a word that is complete swallows it at Enter, so
/// everything here is about when not to offer.
extension TypedText.Ending {
  /// What is offered, as far as it matters when.
  enum Sort {
    /// What has a capital wherever it stands: people of the article, places (with one at every word), bodies.
    case person, place, name
    /// A place whose unit has been named before it.
    case unit
    case rank, post
    /// Words that an abbreviation stands for.
    case phrase
    /// Days of the week and months, behind "thứ" and "tháng".
    case calendar
  }

  /// Whether these words may be the beginning of an item.
  ///
  /// - Parameters:
  ///   - isWhole: whether the last of them is the whole of a word of the item.
  ///   - missingAccents: how many they leave out.
  func mayBegin(_ sort: Sort, isWhole: Bool, missingAccents: Int) -> Bool {
    if sort == .unit { return mayNameUnit }
    if isBehindUnit { return false }
    if asksForNext { return words > 1 || sort == .calendar }
    // Most words have two syllables: typed whole and right they are what was meant.
    if isWhole, words == 1 || words == 2 && missingAccents == 0 { return false }
    if words == 1 { return sort != .phrase && sort != .calendar && mayBeginWithOneWord(sort) }
    switch sort {
    case .person: return !hasMarks && (capitals != .none || folded.isBare)
    case .place where capitals == .first: return isLastCapitalised && before != .name
    case .place, .name: return capitals != .none || folded.isBare && isLong
    case .post: return capitals != .none || words > 2 || folded.isBare && isLong
    case .phrase: return words > 2
    case .rank, .calendar, .unit: return true
    }
  }

  /// Whether so much is typed that small letters without accents are hardly something else.
  private var isLong: Bool { words > 2 || lastLetters > 2 }

  /// A single word says little: what has no capital is an ordinary word, and so are most at the beginning of a sentence.
  private func mayBeginWithOneWord(_ sort: Sort) -> Bool {
    guard capitals != .none, before != .name, before != .joined else { return false }
    // "Nguy" begins a word and Nguyễn.
    if isUsualWord, sort != .person || before == .opening { return false }
    return lastLetters >= (before == .opening ? Self.leastAtOpening : sort == .person ? 2 : 3)
  }

  private static let leastAtOpening = 3

  /// Whether the word of an administrative unit stands before it.
  var isBehindUnit: Bool {
    if case .unit = before { true } else { false }
  }

  private var mayNameUnit: Bool {
    guard case .unit(_, let isBare) = before, !asksForNext else { return false }
    return capitals != .none || isBare && folded.isBare && isLong
  }

  /// Whether the letters of an abbreviation may be what is typed.
  var mayBeLetters: Bool {
    words == 1 && capitals == .all && !asksForNext && lastLetters > 1 && before != .joined
      && !AdministrativeUnits.isShortForm(folded)
  }

  /// Whether the last word has a capital and that of `text`, which this begins, has none, or the other way round: then it
  /// is another (Hội nghị, Hội Nông dân).
  func hasOtherCapitals(than text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words > 1, !asksForNext, capitals != .all || lastLetters == 1 else { return false }
    // Who leaves out accents leaves out capitals.
    if !isLastCapitalised, capitals == .none { return false }
    var word = 0
    var isStart = true
    for offset in text.indices {
      let byte = text[offset]
      if byte == FoldedText.space {
        isStart = true
      } else if isStart {
        // Dashes between spaces are no words.
        if byte == UInt8(ascii: "-") || byte == 0xE2 { continue }
        isStart = false
        word += 1
        if word == words { return Self.isCapital(text, at: offset) != isLastCapitalised }
      }
    }
    return false
  }

  /// Whether a comma or a dash is typed that `text`, which this begins, has nowhere.
  func hasOtherMarks(than text: UnsafeBufferPointer<UInt8>) -> Bool {
    hasMarks && !text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") }
  }

  /// Whether an upper-case letter, or none, stands at `offset`.
  static func isCapital(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte | 0x20 != byte || byte &- 0x61 >= 26 }
    let scalars = String(decoding: text[offset..<min(offset + 4, text.count)], as: UTF8.self).unicodeScalars
    return scalars.first.map { !$0.properties.isLowercase } ?? true
  }
}
