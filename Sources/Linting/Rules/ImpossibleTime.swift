import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Giờ không có thật
///
/// Giờ trên đồng hồ không có: 25h, 8h60, 24h30, 17:25:60.
///
/// 24h và 24h00 là lúc nửa đêm, không bị báo. Khoảng thời gian (trong 48h, 72 giờ, 24/24h) và tỷ số không phải giờ nên
/// không bị báo.
///
/// ## Vì sao
/// Bạn đọc không biết việc diễn ra lúc nào.
///
/// ## Nguồn
/// ISO 8601: giờ 00–24, phút và giây 00–59; 24:00 là cuối ngày.
///
/// ## Ví dụ
/// - Sai: `Lễ chào cờ lúc ⟦8h60⟧ ngày 5/3.`
/// - Sai: `Chương trình bắt đầu lúc ⟦25h⟧.`
/// - Đúng: `Đơn vị trực 24/24h, xử lý trong 48h, kết thúc lúc 24h00.`
///
/// # Impossible time of day
///
/// A time that no clock shows: 25h, 8h60, 24h30, 17:25:60. Midnight as 24h is right; durations (48h, 72 giờ, 24/24h)
/// and scores are no times of day.
///
/// ## Why
/// The reader cannot know the hour.
///
/// ## Source
/// ISO 8601: hours 00–24, minutes and seconds 00–59; 24:00 ends the day.
struct ImpossibleTime: Rule {
  static let info = RuleInfo(
    id: "date/impossible-time", severity: .error,
    summary: LocalizedText(vi: "Giờ không có trên đồng hồ", en: "A time that no clock shows"))

  let trigger = RuleTrigger(.number)
  private let hour = (SyllableKey("h"), SyllableKey("giờ"))
  private let southern = SyllableKey("g")
  private let minute = SyllableKey("phút")
  /// Words before a time of day.
  private let at: Set<SyllableKey>
  /// Words before or after a length of time.
  private let lasting: Set<SyllableKey>
  /// Words after a time of day.
  private let day: Set<SyllableKey>
  private let to: Set<SyllableKey>
  /// Of the words before a length of time those that stand before a time of day too.
  private let about: Set<SyllableKey>
  private let same = SyllableKey("cùng")
  private let dayWord = SyllableKey("ngày")

  init(gazetteer: Gazetteer) {
    at = Self.keys("lúc hồi vào")
    lasting = Self.keys(
      "trong sau suốt hết mất gần hơn khoảng quá trước chưa dài gian tới thêm đủ tròn cả mỗi ngót đạt bay chạy "
        + "được còn chậm muộn nhanh ít nhiều đa thiểu")
    day = Self.keys("ngày sáng trưa chiều tối đêm hôm")
    to = Self.keys("đến tới")
    about = Self.keys("khoảng hơn gần")
  }

  private static func keys(_ words: String) -> Set<SyllableKey> {
    Set(words.split(separator: " ").map { SyllableKey(String($0)) })
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var index = paragraph.next(.number, from: 0)
    while index + 1 < paragraph.count {
      let next = paragraph[index + 1]
      var end = index + 1
      if next.isWord || next.isMark(":"), paragraph.text.digits(index) <= 2,
        let time = time(paragraph, at: index)
      {
        check(time, paragraph, into: &findings)
        end = time.tokens.upperBound
      }
      index = paragraph.next(.number, from: end)
    }
  }

  private struct Time {
    var tokens: Range<Int>
    var hour: Int
    var minute: Int?
    var second: Int?
    /// 8 giờ 30, which may be a length of time as well.
    var isWorded = false
    /// 19 giờ 30 before a comma.
    var isShort = false
    /// 8:30, which may be a score as well.
    var hasColon = false

    /// The same time up to the minutes that stand at `index`.
    func with(minute index: Int, _ paragraph: LintParagraph) -> Time {
      var time = self
      time.minute = paragraph.text.number(index)
      time.tokens = tokens.lowerBound..<(index + 1)
      return time
    }

    var isPossible: Bool {
      let minute = minute ?? 0
      let second = second ?? 0
      return hour <= 24 && minute <= 59 && second <= 59 && (hour < 24 || minute == 0 && second == 0)
    }
  }

  private func time(_ paragraph: LintParagraph, at index: Int) -> Time? {
    guard let first = paragraph.text.number(index), isFree(paragraph, before: index) else { return nil }
    let sign = paragraph[index + 1]
    let bare = Time(tokens: index..<(index + 2), hour: first)
    let time: Time?
    if sign.key == hour.0, sign.gap == .none {
      time = gluedTime(bare, paragraph, at: index)
    } else if sign.key == hour.1 {
      time = wordedTime(bare, paragraph, at: index)
    } else if sign.key == southern, sign.gap == .none {
      time = southernTime(bare, paragraph, at: index)
    } else if sign.isMark(":"), sign.gap == .none {
      time = timeWithColons(bare, paragraph, at: index)
    } else {
      return nil
    }
    guard let time else { return nil }
    let end = time.tokens.upperBound
    let after = paragraph[end]
    guard end >= paragraph.count || after.gap != .none || isEnd(after) else { return nil }
    return time
  }

  /// 19h, 19h30.
  private func gluedTime(_ bare: Time, _ paragraph: LintParagraph, at index: Int) -> Time? {
    let minutes = index + 2
    if hasTwoFigures(paragraph, at: minutes) { return bare.with(minute: minutes, paragraph) }
    guard minutes >= paragraph.count || paragraph[minutes].gap != .none || isEnd(paragraph[minutes]) else {
      return nil
    }
    return bare
  }

  /// 19 giờ, 19 giờ 30 phút, and 19 giờ 30 where nothing is counted by the second number.
  private func wordedTime(_ bare: Time, _ paragraph: LintParagraph, at index: Int) -> Time {
    var bare = bare
    bare.isWorded = true
    let minutes = index + 2
    guard paragraph.text.digits(minutes) == 2 else { return bare }
    var time = bare.with(minute: minutes, paragraph)
    let next = paragraph[minutes + 1]
    if paragraph.text.is(minutes + 1, minute) {
      time.tokens = index..<(minutes + 2)
      return time
    }
    // "8 giờ 90 ngày 31/3", "8 giờ 90 tối": the word for minutes is left out.
    if day.contains(next.key) { return time }
    // "19 giờ 60," without the word for minutes: what follows is no noun to count.
    guard next.isMark, !next.isMark("%"), next.gap == .none || minutes + 1 >= paragraph.count,
      !paragraph[minutes + 2].isNumber
    else { return bare }
    time.isShort = true
    return time
  }

  /// 14g30; 14g70 may be grams too, which the words around it tell.
  private func southernTime(_ bare: Time, _ paragraph: LintParagraph, at index: Int) -> Time? {
    guard hasTwoFigures(paragraph, at: index + 2) else { return nil }
    var time = bare.with(minute: index + 2, paragraph)
    time.isWorded = true
    return time
  }

  /// 8:30, 8:30:15.
  private func timeWithColons(_ bare: Time, _ paragraph: LintParagraph, at index: Int) -> Time? {
    guard hasTwoFigures(paragraph, at: index + 2) else { return nil }
    var time = bare.with(minute: index + 2, paragraph)
    time.hasColon = true
    if paragraph[index + 3].isMark(":"), paragraph[index + 3].gap == .none,
      hasTwoFigures(paragraph, at: index + 4)
    {
      time.second = paragraph.text.number(index + 4)
      time.tokens = index..<(index + 5)
    }
    return time
  }

  /// Whether two figures are glued to what stands before them.
  private func hasTwoFigures(_ paragraph: LintParagraph, at index: Int) -> Bool {
    paragraph.text.digits(index) == 2 && paragraph[index].gap == .none
  }

  /// Whether a mark ends a time and does not go on with it: not 24h/24, 8:30:5.
  private func isEnd(_ token: Token) -> Bool {
    token.isMark && !token.isMark("/") && !token.isMark(":") && !token.isMark("%")
  }

  private func isFree(_ paragraph: LintParagraph, before index: Int) -> Bool {
    let token = paragraph[index]
    guard index > 0, token.gap == .none else { return true }
    let before = paragraph[index - 1]
    return before.isMark("(") || before.isMark("\"") || before.isMark("“") || before.isDash
  }

  private func check(_ time: Time, _ paragraph: LintParagraph, into findings: inout Findings) {
    guard !time.isPossible else { return }
    let start = time.tokens.lowerBound
    let end = time.tokens.upperBound
    let before = paragraph[start - 1]
    let after = paragraph[end]
    let isAt = at.contains(before.key) || at.contains(paragraph[start - 2].key) && before.isWord == false
    let isDated = isDate(paragraph, at: end) || day.contains(after.key) && isDate(paragraph, at: end + 1)
    // "trong 48h", "sau 25h30 bay", "nhanh hơn 72 giờ"
    // "khoảng 26h30 sáng 5/3", "25h10 phút cùng ngày": what stands behind makes it a time of day; 6h83 is nothing else.
    let isOfDay =
      isDated || day.contains(after.key) && after.gap == .space || isSameDay(paragraph, end)
      || paragraph.text.is(end, minute) && isSameDay(paragraph, end + 1)
    let isGlued = !time.isWorded && !time.hasColon && time.minute ?? 0 > 59 && time.hour <= 24
    if !isAt, !isGlued, !isDated || time.hour > 24 {
      for back in 1...3 where start - back >= 0 && paragraph[start - back].isWord {
        let word = paragraph[start - back].key
        if lasting.contains(word), !(isOfDay && about.contains(word)) { return }
      }
      // "25h30 phút bay" is a length of time.
      if time.hour > 24, paragraph.text.is(end, minute), !isOfDay { return }
    }
    let isClear: Bool
    if time.hasColon {
      // 25:10 may be a score of the day.
      isClear = isAt || time.second != nil && isDated
    } else {
      isClear = isAt || isDated && time.hour <= 30 || isEndOfRange(paragraph, start)
    }
    let isShaped = time.minute != nil && (!time.isWorded || time.isShort) && !time.hasColon
    guard isClear || isShaped else { return }
    let range = paragraph.range(time.tokens)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Không có giờ “\(paragraph.string(range))”", en: "No clock shows “\(paragraph.string(range))”"),
      severity: isClear ? .error : .warning)
  }

  /// "cùng ngày"
  private func isSameDay(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph.text.is(index, same) && paragraph.text.is(index + 1, dayWord)
  }

  /// Whether a date or a part of the day begins at the token: "25h ngày 5/3", "25h, 5/3".
  private func isDate(_ paragraph: LintParagraph, at index: Int) -> Bool {
    for mention in paragraph.reading.mentions where mention.kind == .date {
      if mention.tokens.lowerBound == index { return true }
    }
    return false
  }

  /// "từ 7h đến 25h", "7h30 - 25h"
  private func isEndOfRange(_ paragraph: LintParagraph, _ start: Int) -> Bool {
    let joint = paragraph[start - 1]
    guard joint.isDash || to.contains(joint.key) else { return false }
    for index in [start - 2, start - 3] where index > 0 {
      let token = paragraph[index]
      if token.key == hour.0 || token.key == hour.1 { return paragraph[index - 1].isNumber }
    }
    return false
  }
}
