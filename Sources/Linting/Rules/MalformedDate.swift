import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Ngày tháng viết hỏng
///
/// Năm thừa hay thiếu chữ số (1/2/20233), hai dấu ngăn trong một ngày (5/3-2020), dấu cách lọt vào giữa (19/2/ 2020), dấu
/// ngăn gõ hai lần (5//3), mất dấu ngăn (27/72025), chữ O thay số 0, thiếu tháng (“ngày 5 tháng năm 2020”).
///
/// ## Vì sao
/// Máy và người đều đọc sai; bản lưu không tìm lại được theo ngày.
///
/// ## Nguồn
/// Cách ghi ngày tháng của báo chí; thể thức văn bản theo Nghị định 30/2020/NĐ-CP.
///
/// ## Ví dụ
/// - Sai: `Họp ngày ⟦1/2/20233⟧ tại Vinh.`
/// - Sai: `Sáng ⟦19/2/ 2020⟧, đơn vị ra quân.`
/// - Sai: `Lễ mở màn ngày ⟦27/72025⟧.`
/// - Đúng: `Sáng 19/2/2020, đơn vị ra quân.`
///
/// # Malformed date
///
/// A year of three or five digits, two separators in one date, white space inside, a separator typed twice or lost, the letter
/// O for zero, a missing month.
///
/// ## Why
/// People and programs read it wrongly, and an archive does not find it again.
///
/// ## Source
/// How newspapers write dates; for documents Decree 30/2020/NĐ-CP.
struct MalformedDate: Rule {
  static let info = RuleInfo(
    id: "date/malformed", severity: .warning,
    summary: LocalizedText(vi: "Ngày tháng viết hỏng", en: "A date with a slip in it"))

  let trigger = RuleTrigger([.repeatedWord, .oddNumber, .oddDate])
  /// Words before a date, which are reduplicated only where no date follows: "ngày ngày đổi mới".
  private let leads: Set<SyllableKey>

  init(gazetteer: Gazetteer) {
    leads = Set(["ngày", "tháng", "sáng", "trưa", "chiều", "tối", "đêm", "quý"].map { SyllableKey($0) })
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, var message = message(date.problems) else { continue }
      let text = paragraph.string(mention.range)
      var fixes: [Fix] = []
      if let mended = mended(text, date.problems), mended != text {
        message = LocalizedText(
          vi: "\(message.vietnamese), phải là “\(mended)”", en: "\(message.english): write “\(mended)”")
        // Taking out a stray space changes no fact; anything else a person looks at.
        fixes.append(.write(mended, at: mention.range, isSafe: date.problems == .innerSpace))
      }
      findings.report(Self.info, mention.range, message, fixes: fixes)
    }
    checkCenturies(paragraph, into: &findings)
    let traits = paragraph.sweep.traits
    if traits.contains(.repeatedWord) { checkLeads(paragraph, into: &findings) }
    if traits.contains(.oddNumber) {
      checkYears(paragraph, into: &findings)
      checkYearsOfMonths(paragraph, into: &findings)
      checkLostSlash(paragraph, into: &findings)
      checkLetters(paragraph, into: &findings)
    }
  }

  /// "năm 2103": 2013 with two figures swapped.
  private func checkCenturies(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, date.problems.isEmpty, date.value.form != .range,
        let year = date.value.first.year, ParagraphTraits.swappedYears.contains(Int(year)),
        let place = mention.tokens.last(where: { paragraph.text.number($0) == Int(year) })
      else { continue }
      let (range, right) = (paragraph[place].range, String(Int(year) - 90))
      findings.report(
        Self.info, range,
        LocalizedText(vi: "Năm \(year), có lẽ là \(right)", en: "The year \(year) is perhaps \(right)"),
        fixes: [.write(right, at: range, isSafe: false)])
    }
  }

  /// "ngày 20-10-22013", "(28/4/202)": no reader of dates takes it for one.
  private func checkYears(_ paragraph: LintParagraph, into findings: inout Findings) {
    let text = paragraph.text
    for index in paragraph.tokens(.number) where paragraph[index + 4].isNumber {
      let year = text.digits(index + 4)
      guard year == 3 || year == 5, text.digits(index) <= 2, text.digits(index + 2) <= 2,
        let day = text.number(index), (1...31).contains(day),
        let month = text.number(index + 2), (1...12).contains(month),
        (index + 1...index + 4).allSatisfy({ paragraph[$0].gap == .none }),
        paragraph[index + 1].key == paragraph[index + 3].key, dateMarks.contains(paragraph[index + 1].key),
        paragraph[index].gap != .none || paragraph[index - 1].isMark("("),
        paragraph[index + 5].gap != .none || !paragraph[index + 6].isNumber,
        // Without a word for days it has to look like a year of ours.
        leads.contains(paragraph[index - 1].key)
          || [19, 20].contains((text.number(index + 4) ?? 0) / (year == 3 ? 10 : 1000))
            && !paragraph[index + 1].isDash,
        !paragraph.isInside(EntityKind.date.bit, token: index)
      else { continue }
      findings.report(
        Self.info, paragraph.range(index..<(index + 5)),
        LocalizedText(vi: "Năm phải có bốn chữ số", en: "A year has four digits"))
    }
  }

  /// "tháng 5/218"
  private func checkYearsOfMonths(_ paragraph: LintParagraph, into findings: inout Findings) {
    let text = paragraph.text
    for index in paragraph.tokens(.number) where paragraph[index + 2].isNumber {
      guard text.is(index - 1, month), text.digits(index + 2) == 3, paragraph[index + 1].isMark("/"),
        paragraph[index + 1].gap == .none, paragraph[index + 2].gap == .none,
        let number = text.number(index), (1...12).contains(number),
        let year = text.number(index + 2), [19, 20, 21].contains(year / 10),
        paragraph[index + 3].gap != .none || !paragraph[index + 4].isNumber
      else { continue }
      findings.report(
        Self.info, paragraph.range(index..<(index + 3)),
        LocalizedText(vi: "Năm phải có bốn chữ số", en: "A year has four digits"))
    }
  }

  /// "(27/71947", "ngày 2/122025": no slash between month and year.
  private func checkLostSlash(_ paragraph: LintParagraph, into findings: inout Findings) {
    let text = paragraph.text
    for index in paragraph.tokens(.number) where paragraph[index + 2].isNumber {
      let (day, length) = (paragraph[index], text.digits(index + 2))
      guard length == 5 || length == 6, let number = text.number(index + 2), text.digits(index) <= 2,
        (1...31).contains(text.number(index) ?? 0), (1...12).contains(number / 10_000),
        (1900...2100).contains(number % 10_000), paragraph[index + 1].isMark("/"),
        paragraph[index + 1].gap == .none, paragraph[index + 2].gap == .none,
        day.gap == .none ? paragraph[index - 1].isMark("(") : leads.contains(paragraph[index - 1].key),
        paragraph[index + 3].gap != .none || !paragraph[index + 3].isMark("/")
      else { continue }
      let range = paragraph.range(index..<(index + 3))
      let right = "\(paragraph.string(day.range))/\(number / 10_000)/\(number % 10_000)"
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Thiếu dấu “/” giữa tháng và năm: “\(right)”",
          en: "No slash between the month and the year: “\(right)”"),
        fixes: [.write(right, at: range, isSafe: false)])
    }
  }

  private let month = SyllableKey("tháng")

  private let dateMarks: Set<SyllableKey> = [
    SyllableKey(mark: "/"), SyllableKey(mark: "."), SyllableKey(mark: "-"),
  ]

  /// "ngày ngày 5/3", "tháng tháng 6".
  private func checkLeads(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions where mention.kind == .date {
      // "tháng 6" has its word inside.
      let first = mention.tokens.lowerBound
      let index = paragraph[first].isWord ? first : first - 1
      let word = paragraph[index]
      guard index > 0, leads.contains(word.key), word.key == paragraph[index - 1].key, word.gap == .space,
        paragraph[index + 1].isNumber, paragraph[index - 2].key != word.key
      else { continue }
      let text = paragraph.string(word.range)
      findings.report(
        Self.info, paragraph.range((index - 1)..<mention.tokens.upperBound),
        LocalizedText(vi: "“\(text)” viết hai lần", en: "“\(text)” is written twice"),
        fixes: [.delete(paragraph.gap(before: index).union(word.range), what: text, isSafe: true)])
    }
  }

  /// "O5/3/2020", "l0/3": a letter as the first figure, so that the reader of dates saw no number.
  private func checkLetters(_ paragraph: LintParagraph, into findings: inout Findings) {
    let text = paragraph.text
    for index in 1..<max(paragraph.count, 1) where text.digits(index) == 1 && paragraph[index].gap == .none {
      let letter = paragraph[index - 1]
      let isZero = letter.key == zeroLetter
      guard isZero || letter.key == oneLetter || letter.key == otherOneLetter, letter.isWord,
        letter.gap != .none || paragraph[index - 2].isMark("("), let unit = text.number(index),
        paragraph[index + 1].isMark("/"), let month = text.number(index + 2), (1...12).contains(month),
        (isZero ? 1...9 : 0...9).contains(unit),
        (index + 1...index + 2).allSatisfy({ paragraph[$0].gap == .none })
      else { continue }
      let hasYear =
        paragraph[index + 3].isMark("/") && paragraph[index + 3].gap == .none && text.digits(index + 4) == 4
        && paragraph[index + 4].gap == .none
      // "nhà l5/3" is an address: without a year a word for days has to come before.
      guard hasYear || leads.contains(paragraph[index - 2].key) else { continue }
      let range = paragraph.range((index - 1)..<(index + (hasYear ? 5 : 3)))
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Có chữ cái thay cho chữ số \(isZero ? "0" : "1")",
          en: "There is a letter in place of the digit \(isZero ? "0" : "1")"),
        fixes: [.rewrite(range, in: paragraph, writing: isZero ? "0" : "1", at: letter.range)])
    }
  }

  private let zeroLetter = SyllableKey("o")
  private let oneLetter = SyllableKey("l")
  private let otherOneLetter = SyllableKey("i")

  private func message(_ problems: DateDetail.Problems) -> LocalizedText? {
    if problems.contains(.malformedYear) {
      return LocalizedText(vi: "Năm phải có bốn chữ số", en: "A year has four digits")
    }
    if problems.contains(.letterForDigit) {
      return LocalizedText(vi: "Có chữ cái thay cho chữ số", en: "There is a letter in place of a digit")
    }
    if problems.contains(.mixedSeparators) {
      return LocalizedText(vi: "Một ngày có hai kiểu dấu ngăn", en: "One date has two kinds of separator")
    }
    if problems.contains(.doubledSeparator) {
      return LocalizedText(vi: "Dấu ngăn gõ hai lần", en: "The separator is typed twice")
    }
    if problems.contains(.innerSpace) {
      return LocalizedText(vi: "Có dấu cách lọt vào giữa ngày tháng", en: "There is a space inside the date")
    }
    if problems.contains(.missingMonth) {
      return LocalizedText(vi: "Thiếu số của tháng", en: "The month's number is missing")
    }
    return nil
  }

  /// The date without its slip; nil where only a person can know.
  private func mended(_ text: String, _ problems: DateDetail.Problems) -> String? {
    guard problems.isDisjoint(with: [.malformedYear, .missingMonth]) else { return nil }
    var scalars = Array(text.unicodeScalars)
    if problems.contains(.letterForDigit) {
      scalars = scalars.map { $0 == "O" || $0 == "o" ? "0" : $0 == "l" || $0 == "I" ? "1" : $0 }
    }
    if problems.contains(.innerSpace) {
      // Only spaces beside a separator between figures; " - " of a range stays.
      var kept: [Unicode.Scalar] = []
      // "21- 12 -2017" has two dashes and nothing else between its figures.
      let isDashed = scalars.count { $0 == "-" } == 2 && !scalars.contains { $0 == "/" || $0 == "." }
      let inside: [Unicode.Scalar] = isDashed ? ["-"] : ["/", "."]
      for (index, scalar) in scalars.enumerated() {
        let isSpace = scalar == " " || scalar == "\u{A0}"
        let isBeside =
          index > 0 && inside.contains(scalars[index - 1])
          || index + 1 < scalars.count && inside.contains(scalars[index + 1])
        if !(isSpace && isBeside) { kept.append(scalar) }
      }
      scalars = kept
    }
    let separators: [Unicode.Scalar] = ["/", ".", "-"]
    if problems.contains(.doubledSeparator) {
      var kept: [Unicode.Scalar] = []
      for scalar in scalars {
        if separators.contains(scalar), let last = kept.last, separators.contains(last) { continue }
        kept.append(scalar)
      }
      scalars = kept
    }
    if problems.contains(.mixedSeparators), let first = scalars.first(where: { separators.contains($0) }),
      !scalars.contains(" ")
    {
      scalars = scalars.map { separators.contains($0) ? first : $0 }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
