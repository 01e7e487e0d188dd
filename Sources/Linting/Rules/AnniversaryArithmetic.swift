import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Số năm kỷ niệm tính sai
///
/// Số năm kỷ niệm không bằng hiệu của hai năm ghi ngay sau đó: “kỷ niệm 79 năm … (22/12/1944 - 22/12/2024)” là 80 năm.
///
/// Chỉ xét khi hai mốc ghi trong ngoặc ngay cùng câu. “Hơn 70 năm”, “gần 80 năm”, “lần thứ 79” và các giai đoạn không
/// phải kỷ niệm (“9 năm kháng chiến (1946 - 1954)”) không bị báo. Năm thành lập ghi trong ngoặc sau tên ngày ai cũng biết mà sai
/// thì cũng báo: Quân đội nhân dân Việt Nam có từ 22/12/1944.
///
/// ## Vì sao
/// Lỗi chép từ bài năm trước; sai ngay ở dòng tít là sai nặng nhất.
///
/// ## Nguồn
/// Phép trừ; bảng `fixed_days`.
///
/// ## Ví dụ
/// - Sai: `Lễ kỷ niệm ⟦79⟧ năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).`
/// - Sai: `Ngày thành lập Quân đội nhân dân Việt Nam (22/12/⟦1945⟧ - 22/12/2025).`
/// - Đúng: `Lễ kỷ niệm 80 năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).`
///
/// # Wrong number of an anniversary
///
/// The number of years is not the difference of the two years that stand in brackets behind it. Only anniversaries with
/// both dates in the same sentence are looked at; “hơn 70 năm”, “lần thứ 79” and periods are left alone. Behind the name of a
/// day that everybody knows a wrong first year is reported too.
///
/// ## Why
/// It is copied from last year's article, and often stands in the headline.
///
/// ## Source
/// Subtraction; the table `fixed_days`.
struct AnniversaryArithmetic: Rule {
  static let info = RuleInfo(
    id: "date/anniversary", severity: .warning,
    summary: LocalizedText(
      vi: "Số năm kỷ niệm không khớp hai mốc", en: "The years of an anniversary do not add up"))

  let trigger = RuleTrigger(.period)
  private let year = SyllableKey("năm")
  private let age = SyllableKey("tuổi")
  private let celebrating: Set<SyllableKey>
  private let about: Set<SyllableKey>

  init(gazetteer: Gazetteer) {
    celebrating = Set(["niệm", "tròn", "mừng"].map { SyllableKey($0) })
    about = Set(
      ["hơn", "gần", "trên", "ngót", "khoảng", "thứ", "chừng", "độ", "đến"].map { SyllableKey($0) })
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, date.value.form == .range, date.problems.isEmpty,
        let first = date.value.first.year, let last = date.value.second.year, first < last,
        date.value.first.month < 100, date.value.second.month < 100,
        isInBrackets(paragraph, mention)
      else { continue }
      if checkFounding(mention, date, paragraph, into: &findings) { continue }
      guard let place = years(paragraph, before: mention.tokens.lowerBound - 1),
        let stated = paragraph.text.number(place)
      else { continue }
      let years = last - first
      let isSameDay =
        date.value.first.month == date.value.second.month
        && date.value.first.day == date.value.second.day
      let hasDays = date.value.first.day != 0 && date.value.second.day != 0
      // Periods of whole years may be counted with both ends, and days may fall before the anniversary.
      if stated == years || !(hasDays && isSameDay) && abs(stated - years) <= 1 { continue }
      // "kỷ niệm 30 năm tái lập tỉnh …, 80 năm … (1944 - 2024)": the wrong pair, not the wrong sum.
      guard abs(stated - years) <= 20 || stated % 10 == years % 10 else { continue }
      let range = paragraph[place].range
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Từ \(first) đến \(last) là \(years) năm, không phải \(stated)",
          en: "From \(first) to \(last) is \(years) years, not \(stated)"),
        fixes: [.write(String(years), at: range, isSafe: false)])
    }
  }

  private func isInBrackets(_ paragraph: LintParagraph, _ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    let end = mention.tokens.upperBound
    guard paragraph[end].isMark(")") else { return false }
    return paragraph[start - 1].isMark("(")
  }

  /// The number in "kỷ niệm N năm" before the bracket at `bracket`, in the same sentence with no other count of years
  /// between.
  private func years(_ paragraph: LintParagraph, before bracket: Int) -> Int? {
    var index = bracket - 1
    while index > 0, bracket - index < 30 {
      let token = paragraph[index]
      // A semicolon or a bracket parts what belongs to different years as a sentence's end does.
      if token.isMark(";") || token.isMark(")") || paragraph.text.endsSentence(at: index) { return nil }
      if token.key == year || token.key == age, paragraph[index - 1].isNumber {
        let place = index - 1
        guard token.key == year, paragraph.text.digits(place) <= 3, !about.contains(paragraph[place - 1].key)
        else { return nil }
        for back in 1...3 where celebrating.contains(paragraph[place - back].key) { return place }
        return nil
      }
      index -= 1
    }
    return nil
  }
}
