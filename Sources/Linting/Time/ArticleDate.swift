package import Extraction
import Lexicon
import SourceText
import VietnameseText

/// The day on which an article was written, as the article itself says: a stamp of the page, or the first whole date
/// near its beginning. Nothing is taken from the clock.
package enum ArticleDate {
  /// Day number as in `GregorianCalendar`; nil where the article does not say.
  package static func day(of article: Article) -> Int? {
    let paragraphs = article.table.items
    for index in 0..<min(stampLimit, paragraphs.count) {
      for mention in paragraphs[index].reading.mentions where mention.kind == .date {
        guard case .date(let detail) = mention.detail, detail.value.form == .timestamp,
          let day = GregorianCalendar.dayNumber(of: detail.value.first)
        else { continue }
        return day
      }
    }
    for index in 0..<min(datelineLimit, paragraphs.count) {
      let paragraph = paragraphs[index]
      for mention in paragraph.reading.mentions where mention.kind == .date {
        // An anniversary is not the day of the article, a deadline neither.
        guard case .date(let detail) = mention.detail, detail.value.form == .point, detail.problems.isEmpty,
          !detail.value.flags.contains(.lunar), let day = GregorianCalendar.dayNumber(of: detail.value.first),
          day >= millennium,
          !isBound(mention, in: paragraph, of: article.text)
        else { continue }
        return day
      }
    }
    return nil
  }

  /// "trước ngày 30/6/2026", "đến 30/6/2026", "từ 1/7/2025", "(22/12/1989 - 22/12/2019)": the end or beginning of
  /// something, not the day on which it is told.
  private static func isBound(
    _ mention: Mention, in paragraph: Article.Paragraph, of text: TextBuffer
  ) -> Bool {
    let end = paragraph.range.start + Int(mention.start)
    let window = ByteRange(max(paragraph.range.start, end - reach), end).clamped(to: text.range)
    var tokens: [Token] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      Tokenizer.appendTokens(
        of: UnsafeBufferPointer(rebasing: bytes[window.start..<window.end]), to: &tokens)
    }
    if tokens.last?.key == dayWord { tokens.removeLast() }
    guard let last = tokens.last else { return false }
    return last.isDash && tokens.dropLast().last?.isNumber == true || boundWords.contains(last.key)
  }

  /// How many bytes before a date are looked at: three words.
  private static let reach = 32
  private static let dayWord = SyllableKey("ngày")
  private static let boundWords = Set(
    ["trước", "đến", "tới", "hết", "từ", "sau", "hạn", "quá", "dịp", "qua"].map { SyllableKey($0) })
  /// What stands in this paragraph and after it says nothing of the article's day.
  static let lastParagraph = 8

  private static let stampLimit = 8
  private static let datelineLimit = 4
  /// 1 January 2000.
  private static let millennium = 10_957
}
