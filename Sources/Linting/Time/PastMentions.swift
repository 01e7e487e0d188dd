import Extraction
import VietnameseText

/// Says of one mention of a paragraph after another, in reading order, whether what is said of it is past. It remembers
/// what it has found of sentence and dates, so that a paragraph of thousands of mentions is gone through once.
struct PastMentions {
  private let paragraph: LintParagraph
  /// The first day of all dates.
  private lazy var firstDay = Self.firstDay(of: paragraph)
  /// The first day without a year, as 32 months and days.
  private(set) lazy var firstDayWithoutYear = Self.firstDayWithoutYear(of: paragraph)
  /// The tokens before `next` are gone through; the sentence of `next` begins at `first`.
  private var next = 0
  private var first = 0
  /// Tokens of which none ends a sentence, up to one that does or to the paragraph's end.
  private var open = 0..<0
  private var last: (sentence: Range<Int>, isPast: Bool)?

  init(_ paragraph: LintParagraph) { self.paragraph = paragraph }

  /// Words near the mention, or a date from before `lastDay`.
  mutating func isPast(_ mention: Mention, before lastDay: Int) -> Bool {
    let words = PastWords.shared
    if words.callFormer(mention.tokens.upperBound, in: paragraph) { return true }
    if let firstDay, firstDay <= lastDay { return true }
    let sentence = sentence(around: mention.tokens)
    if let last, last.sentence == sentence { return last.isPast }
    let isPast = words.areMeant(in: sentence, of: paragraph)
    last = (sentence, isPast)
    return isPast
  }

  private mutating func sentence(around tokens: Range<Int>) -> Range<Int> {
    while next < tokens.lowerBound {
      if endsSentence(next) { first = next + 1 }
      next += 1
    }
    var last = tokens.upperBound
    while last < paragraph.count {
      if open.contains(last) {
        last = open.upperBound
        break
      }
      if endsSentence(last) { break }
      last += 1
    }
    open = tokens.upperBound..<max(last, tokens.upperBound)
    return first..<max(first, min(last, paragraph.count))
  }

  /// Whether the token ends a sentence: a full stop, question or exclamation mark before white space. In doubt the sentence
  /// goes on, behind an ellipsis and behind a stop after capitals (TP., TƯ.): the more there is of it, the likelier is a
  /// word that says that it is past, and a finding too few costs less than one too many.
  private func endsSentence(_ index: Int) -> Bool {
    let token = paragraph[index]
    guard token.isMark(".") || token.isMark("!") || token.isMark("?") else { return false }
    return paragraph[index + 1].gap != .none && !(paragraph[index - 1].letterCase == .upper)
  }

  private static func firstDayWithoutYear(of paragraph: LintParagraph) -> UInt16? {
    paragraph.reading.mentions.lazy.compactMap { mention in
      guard case .date(let date) = mention.detail, date.value.first.year == nil,
        date.value.form == .point || date.value.form == .range,
        (1...12).contains(date.value.first.month)
      else { return nil }
      return UInt16(clamping: Int(date.value.first.month) * 32 + Int(date.value.first.day))
    }.min()
  }

  private static func firstDay(of paragraph: LintParagraph) -> Int? {
    paragraph.reading.mentions.lazy.compactMap { mention in
      guard case .date(let date) = mention.detail else { return nil }
      switch date.value.form {
      case .point, .timestamp, .days, .months, .range: break
      default: return nil
      }
      // Of a range the end counts: a term that runs on is no past.
      let point = date.value.second
      guard let year = point.year else { return nil }
      let month = (1...12).contains(point.month) ? point.month : 1
      return GregorianCalendar.dayNumber(year: year, month: month, day: max(point.day, 1))
    }.min()
  }
}
