import Lexicon
import VietnameseText

/// Finds expressions for points and periods of the calendar, and says what they mean as far as they say it.
///
/// Only numbers and a few words (tháng, năm, quý, thứ …: the triggers of `date_words`) are looked at; what is read
/// from there is in `Dates/DateReader`. Times of day, durations ("10 năm") and words such as "hôm nay" are no dates;
/// "ngày", parts of the day, "giai đoạn" and "nhiệm kỳ" stay outside.
struct DateRecognizer: ~Copyable, Sendable {
  private let words: DateWords

  init(gazetteer: Gazetteer) {
    words = DateWords(gazetteer: gazetteer)
  }

  /// By the lexicon's number of a word: whether a date may begin with it.
  var triggers: [Bool] { words.triggers }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var reader = DateReader(paragraph: paragraph, words: words)
    var floor = 0
    var index = paragraph.next(.dates, from: 0)
    while index < paragraph.count {
      guard var found = reader.expression(at: index, notBefore: floor) else {
        index = paragraph.next(.dates, from: index + 1)
        continue
      }
      if let weekday = reader.weekday(before: found) {
        found.detail.setWeekday(weekday.day, tokenOffset: weekday.offset)
      }
      // A date is added when the next expression is known, which may be its weekday.
      if var last = reader.previous {
        if reader.names(found, last) {
          last.detail.setWeekday(
            found.detail.value.first.day, tokenOffset: found.tokens.lowerBound - last.tokens.lowerBound)
        }
        add(last, in: paragraph, to: &mentions)
      }
      reader.previous = found
      floor = found.tokens.upperBound
      index = paragraph.next(.dates, from: max(index + 1, found.tokens.upperBound))
    }
    if let last = reader.previous { add(last, in: paragraph, to: &mentions) }
  }

  private func add(
    _ expression: DateExpression, in paragraph: ParagraphText, to mentions: inout ParagraphMentions
  ) {
    mentions.add(
      .date, expression.tokens, in: paragraph, cue: expression.cue, detail: .date(expression.detail))
  }
}
