import Extraction

/// The day on which an article was written, as the article itself says: a stamp of the page, or the first whole date
/// near its beginning. Nothing is taken from the clock.
enum ArticleDate {
  /// Day number as in `GregorianCalendar`; nil where the article does not say.
  static func day(of article: Article) -> Int? {
    for paragraph in article.paragraphs.prefix(stampLimit) {
      for mention in paragraph.reading.mentions {
        guard case .date(let detail) = mention.detail, detail.value.form == .timestamp,
          let day = number(detail.value.first)
        else { continue }
        return day
      }
    }
    for paragraph in article.paragraphs.prefix(datelineLimit) {
      for mention in paragraph.reading.mentions {
        // An anniversary is not the day of the article.
        guard case .date(let detail) = mention.detail, detail.value.form == .point, detail.problems.isEmpty,
          !detail.value.flags.contains(.lunar), let day = number(detail.value.first), day >= millennium
        else { continue }
        return day
      }
    }
    return nil
  }

  private static func number(_ point: CalendarPoint) -> Int? {
    point.year.flatMap { GregorianCalendar.dayNumber(year: $0, month: point.month, day: point.day) }
  }

  private static let stampLimit = 8
  private static let datelineLimit = 4
  /// 1 January 2000.
  private static let millennium = 10_957
}
