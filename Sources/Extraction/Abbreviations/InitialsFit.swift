import VietnameseText

/// The letters of an abbreviation beside the words before it, and which words they are the initials of.
///
/// Everything lies in one piece of borrowed memory: definitions are looked for at every bracket, and most of what is
/// tried fits nothing.
struct InitialsFit {
  static let mostLetters = 16

  private(set) var letterCount = 0
  private(set) var wordCount = 0
  /// Rows of `width` numbers.
  private let memory: UnsafeMutableBufferPointer<Int32>

  /// More than twice the letters and six.
  private static let width = 40

  private enum Row: Int {
    case letters, words, initials
    /// What it costs to pass a word over: nothing for "và" and its like.
    case costs
    /// The least that was passed over with the letters so far, the last of them at that word; and the last word used.
    case best, last, nextBest, nextLast
  }

  /// Hands the letters of `run` that are capitals to `body`, with room for words.
  static func withRoom<Result>(
    for run: CapitalRun, in paragraph: ParagraphText, _ body: (inout InitialsFit) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8 * width) { memory in
      var fit = InitialsFit(memory: memory)
      for index in run.tokens where paragraph[index].isWord {
        AbbreviationLetter.forEach(of: paragraph[index], in: paragraph) { letter, isUpper in
          guard isUpper, fit.letterCount < mostLetters else { return }
          fit.set(.letters, fit.letterCount, Int(letter))
          fit.letterCount &+= 1
        }
      }
      return body(&fit)
    }
  }

  private init(memory: UnsafeMutableBufferPointer<Int32>) {
    self.memory = memory
    memory.initialize(repeating: 0)
  }

  @inline(__always) private func get(_ row: Row, _ index: Int) -> Int {
    Int(memory[row.rawValue &* Self.width &+ index])
  }

  @inline(__always) private func set(_ row: Row, _ index: Int, _ value: Int) {
    memory[row.rawValue &* Self.width &+ index] = Int32(truncatingIfNeeded: value)
  }

  /// A token: of the last word, where `index` is 0.
  func word(_ index: Int) -> Int { index >= 0 && index < wordCount ? get(.words, index) : 0 }

  static func isQuote(_ token: Token) -> Bool {
    token.isMark && (token.isMark("\"") || token.isMark("“") || token.isMark("”") || token.isMark("'"))
  }

  /// Reads the words before `end` back to the beginning of the sentence, the last one first, no more than the letters
  /// can reach.
  mutating func readWords(before end: Int, in paragraph: ParagraphText, silent: WordSet) {
    let limit = min(letterCount * 2 + 6, Self.width)
    wordCount = 0
    var index = end - 1
    while index >= 0, wordCount < limit {
      let token = paragraph[index]
      if token.isWord {
        set(.words, wordCount, index)
        set(.initials, wordCount, Int(token.key.firstLetter))
        set(.costs, wordCount, silent.contains(token.key) ? 0 : 1)
        wordCount += 1
      } else if token.isNumber
        || !(token.isDash || token.isMark(",") || token.isMark("&") || Self.isQuote(token))
      {
        break
      }
      index -= 1
    }
  }

  /// Fits the letters, last first, to the initials of the words, last first, and gives the tokens from the first
  /// word used to the last. Few words may be passed over, "và" and its like as many as come; the cheapest way wins.
  func phrase(mostSkips: Int) -> Range<Int>? {
    phrase(count: letterCount, mostSkips: mostSkips)
  }

  /// The same for letters with one too many (VKSNDTC for Viện kiểm sát nhân dân: two at the end) or two swapped, where
  /// every word fits.
  func phraseWithSlip() -> Range<Int>? {
    for index in 0..<max(letterCount - 1, 0) where get(.letters, index) != get(.letters, index + 1) {
      swapLetters(index)
      let phrase = phrase(count: letterCount, mostSkips: 0)
      swapLetters(index)
      if let phrase { return phrase }
    }
    for index in 0..<letterCount {
      if let phrase = phrase(count: letterCount, without: index, mostSkips: 0) { return phrase }
    }
    return letterCount >= 6 ? phrase(count: letterCount - 2, mostSkips: 0) : nil
  }

  private func swapLetters(_ index: Int) {
    let (first, second) = (get(.letters, index), get(.letters, index + 1))
    set(.letters, index, second)
    set(.letters, index + 1, first)
  }

  private func phrase(count: Int, without omitted: Int = -1, mostSkips: Int) -> Range<Int>? {
    guard (omitted < 0 ? count : count - 1) <= wordCount + 1 else { return nil }
    let tooMuch = 1000
    var (best, last, nextBest, nextLast) = (Row.best, Row.last, Row.nextBest, Row.nextLast)
    var isFirst = true
    for index in stride(from: count - 1, through: 0, by: -1) where index != omitted {
      let letter = get(.letters, index)
      var isFitted = false
      for word in 0..<wordCount {
        var (least, used) = (tooMuch, 0)
        if Self.stands(letter, for: get(.initials, word)) {
          if isFirst {
            // At most one word may stand between the last one meant and the bracket.
            if word <= 1 { (least, used) = (word == 0 ? 0 : get(.costs, 0), word) }
          } else {
            var skipped = 0
            var previous = word - 1
            while previous >= 0, word - previous <= 4 {
              let cost = get(best, previous) + skipped
              if cost < least { (least, used) = (cost, get(last, previous)) }
              skipped += get(.costs, previous)
              previous -= 1
            }
          }
        }
        // What is too dear already stays so.
        if least > mostSkips { least = tooMuch } else { isFitted = true }
        set(nextBest, word, least)
        set(nextLast, word, used)
      }
      guard isFitted else { return nil }
      swap(&best, &nextBest)
      swap(&last, &nextLast)
      isFirst = false
    }
    guard !isFirst else { return nil }
    var end: Int?
    for word in 0..<wordCount where get(best, word) < end.map({ get(best, $0) }) ?? tooMuch { end = word }
    guard let end, get(best, end) <= mostSkips else { return nil }
    let (from, through) = (get(.words, end), get(.words, get(last, end)))
    return from..<max(through + 1, from)
  }

  /// Whether `letter` abbreviates a word that begins with `initial`: vowels may lose their shape (A for ấp), W is the
  /// old typewriter's Ư, but Đ is never D.
  private static func stands(_ letter: Int, for initial: Int) -> Bool {
    if letter == initial { return true }
    if initial == Int(Letters.uHorn) { return letter == 23 || letter == 21 }
    return initial != Int(Letters.dStroke) && initial != 0
      && Int(Letters.withoutShape(UInt8(truncatingIfNeeded: initial))) == letter
  }
}
