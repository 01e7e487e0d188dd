import Lexicon
import VietnameseText

/// What capitals say about a word: whether they mark it as part of a name, and where a run of such words goes over
/// into the name of a person.
///
/// In a headline set in capitals they say nothing; there only the lexicon counts.
final class CapitalWords: Sendable {
  /// Family names that open a person's name where another capitalised word follows. Those that open bodies and
  /// fields more often (Đoàn, Văn, Công, Ban …) are none of them.
  private let bearings = WordSet(["Đông", "Tây", "Nam", "Bắc", "Thượng", "Hạ", "Trung"])
  private let families: WordSet
  private let slips: FamilyNameSlips

  static let shared = CapitalWords()

  private init() {
    let names = FamilyNames.shared.all.filter(\.isOpening).map { SyllableKey(firstOf: $0.bytes) }
    families = WordSet(names)
    slips = FamilyNameSlips(of: names)
  }

  /// Whether the word is written as part of a name: capitalised, and not merely because everything around is.
  @inline(__always)
  func isNameWord(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let token = paragraph[index]
    guard token.isWord, token.isCapitalised else { return false }
    return token.letterCase != .upper || !isShouted(paragraph, index)
  }

  /// Whether the word stands in a stretch of at least four words that are all capitals, as headlines are set.
  func isShouted(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard isAllCapitals(paragraph[index]) else { return false }
    var run = 1
    var vowels = hasVietnameseMark(paragraph[index]) ? 1 : 0
    for step in [-1, 1] {
      var position = index + step
      var seen = 0
      while seen < 8, position >= 0, position < paragraph.count {
        let token = paragraph[position]
        if token.isWord {
          guard isAllCapitals(token) else { break }
          run += 1
          if hasVietnameseMark(token) { vowels += 1 }
        } else if token.isMark, token.isMark(".") || token.isMark("/") {
          break
        }
        position += step
        seen += 1
      }
    }
    // Four abbreviations in a row (HĐND, UBND, MTTQ, LĐLĐ) are no headline: syllables carry tones.
    return run >= 4 && vowels >= 2
  }

  private func isAllCapitals(_ token: Token) -> Bool {
    token.letterCase == .upper || token.letterCase == .capitalised && token.key.letterCount == 1
  }

  private func hasVietnameseMark(_ token: Token) -> Bool { token.key.tone != .level }

  /// Whether the token begins a sentence, an item or a quotation, so that its capital may mean nothing. Any full stop will
  /// do, also that of "TP.": the question is what may be, not what is.
  func beginsSentence(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    if index == 0 || paragraph[index].gap == .lineBreak { return true }
    let before = paragraph[index - 1]
    guard before.isMark else { return false }
    return before.isFinalMark || before.isMark(":") || before.isMark("“") || before.isMark("\"")
      || before.isMark("•") || before.isMark("*") || before.isMark("]") || before.isMark("‘")
      || before.isMark("'")
  }

  /// Whether the syllable with a capital and the small one after it are one word, so that no name ends between them:
  /// "Tham nhũng", "Tuyên ngôn".
  func isHalfWord(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph[index + 1].letterCase == .lower && paragraph[index + 1].gap == .space
      && paragraph.has(.compound, longerThan: 1, at: index)
  }

  /// The end of the run of name words that begins at `index`, `limit` words at the most. Apostrophes inside a word
  /// of a minority language (R'lấp, M’Nông) do not end it.
  func runEnd(_ paragraph: ParagraphText, from index: Int, limit: Int) -> Int {
    var end = index
    var words = 0
    while words < limit, isNameWord(paragraph, end), end == index || paragraph[end].gap != .none {
      end += 1
      words += 1
      if paragraph[end].gap == .none, paragraph[end].isMark("'") || paragraph[end].isMark("’"),
        paragraph[end + 1].isWord, paragraph[end + 1].gap == .none
      {
        end += 2
      }
    }
    // "Trường Quân chính Lê-nin"
    while end > index, paragraph[end].gap == .none, paragraph[end].isDash, paragraph[end + 1].gap == .none,
      paragraph[end + 1].isWord, paragraph[end + 1].letterCase == .lower,
      !paragraph.has(Self.parts, at: end + 1)
    {
      end += 2
    }
    return end
  }

  /// Lists of which no phrase begins with the second part of a foreign word.
  private static let parts =
    PhraseList.adminWord.bit | PhraseList.title.bit | PhraseList.bodyHead.bit | PhraseList.placeHead.bit

  func isFamily(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph[index].isCapitalised && families.contains(paragraph[index].key)
  }

  /// Whether a person's name of two words or more seems to begin here.
  func beginsPerson(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard paragraph[index + 1].isWord, paragraph[index + 1].isCapitalised, paragraph[index + 1].gap != .none
    else { return false }
    if isFamily(paragraph, index) { return true }
    // "tỉnh Nguyển Văn Mẫu": a family name with a wrong mark, and two words more.
    return paragraph[index].isCapitalised && slips.contains(paragraph[index])
      && isNameWord(paragraph, index + 2) && paragraph[index + 2].gap != .none
  }

  /// Cuts a run of name words that holds a place's (or firm's) name and perhaps a person's after it ("xã Hải Bình
  /// Nguyễn Văn Mẫu"): the end of the first name.
  ///
  /// Most names have two words, so a family name in third place is believed first, then one in second and fourth.
  func cutBeforePerson(_ paragraph: ParagraphText, _ run: Range<Int>) -> Int {
    for length in [2, 1, 3, 4] {
      let cut = run.lowerBound + length
      guard cut + 1 < run.upperBound, isFamily(paragraph, cut) else { continue }
      // "phường Trần Hưng Đạo", "xã Lê Lợi" are named after people: one word before a family name is a name only
      // where three words or more follow.
      if length == 1, run.upperBound - cut < 3 || isFamily(paragraph, run.lowerBound) { continue }
      return cut
    }
    return run.upperBound
  }

  /// Where a body's initials stand in a run of name words, which belong to no place's name: "Đồn Biên phòng Sơn Mẫu |BĐBP tỉnh"; the
  /// run's end where none do.
  func initials(_ paragraph: ParagraphText, in run: Range<Int>) -> Int {
    guard paragraph[run.lowerBound].letterCase == .capitalised else { return run.upperBound }
    return run.dropFirst().first {
      paragraph[$0].letterCase == .upper && paragraph[$0].key.letterCount > 2
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: $0)
    } ?? run.upperBound
  }

  /// Whether the word says on which side a place lies: "Vĩnh Thuận |Tây|".
  func isBearing(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    bearings.contains(paragraph[index].key)
  }
}
