import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Khóa và năm không khớp
///
/// Khóa Quốc hội hoặc đại hội Đảng không ứng với năm ghi cạnh: “Quốc hội khóa XV, nhiệm kỳ 2016-2021”, “Đại hội XIII của
/// Đảng (2016)”, số luật “72/2014/QH14”.
///
/// Đại hội và nhiệm kỳ của địa phương đánh số khác nhau nên không bị báo.
///
/// ## Vì sao
/// Khóa sai hoặc năm sai thì không biết đâu là đúng; bạn đọc tra ra văn bản khác.
///
/// ## Nguồn
/// Các khóa Quốc hội (quochoi.vn) và đại hội đại biểu toàn quốc của Đảng, bảng `terms`.
///
/// ## Ví dụ
/// - Sai: `Đại biểu Quốc hội ⟦khóa XV, nhiệm kỳ 2016-2021⟧.`
/// - Đúng: `Đại biểu Quốc hội khóa XV, nhiệm kỳ 2021-2026.`
/// - Đúng: `HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026.`
///
/// # Term and years out of step
///
/// The term of the National Assembly, or the number of a national party congress, does not belong to the years beside
/// it; or the year of a law's number lies outside the term of its Assembly. Local bodies count their own terms and are
/// left alone.
///
/// ## Why
/// One of the two is wrong, and nobody can see which.
///
/// ## Source
/// The terms of the National Assembly and the congresses of the party: the table `terms`.
struct TermOutOfStep: Rule {
  static let info = RuleInfo(
    id: "date/term-out-of-step", severity: .warning,
    summary: LocalizedText(
      vi: "Khóa và năm không khớp nhau", en: "A term of office does not belong to its years"))

  let trigger = RuleTrigger(.roman, kinds: [.document])
  private let term = SyllableKey("khóa")
  private let assembly = (SyllableKey("quốc"), SyllableKey("hội"))
  private let shortAssembly: Set<SyllableKey>
  private let mandate = (SyllableKey("nhiệm"), Set([SyllableKey("kỳ"), SyllableKey("kì")]))
  private let congress = (SyllableKey("đại"), SyllableKey("hội"))
  private let ordinal = (SyllableKey("lần"), SyllableKey("thứ"))
  private let whole = (SyllableKey("toàn"), SyllableKey("quốc"))
  private let ofParty = (SyllableKey("của"), SyllableKey("đảng"))
  private let delegates = (SyllableKey("đại"), SyllableKey("biểu"))
  private let party = SyllableKey("đảng")
  private let committee = SyllableKey("bộ")
  private let year = SyllableKey("năm")

  init(gazetteer: Gazetteer) {
    shortAssembly = Set(["ĐBQH", "QH"].map { SyllableKey($0) })
  }

  /// The years of the terms and congresses by their numbers; read when a text first has a numeral.
  private struct Terms: Sendable {
    static let shared = Terms()

    private(set) var assemblies: [Int: ClosedRange<Int>] = [:]
    private(set) var congresses: [Int: Int] = [:]

    private init() {
      let table = LexiconTable.terms
      table.forEachRow { row in
        let number = table.string(row, .term)
        guard let term = (1...40).first(where: { RomanNumeral.written($0) == number }),
          let from = Int(table.string(row, .from).prefix(4))
        else { return }
        switch table.string(row, .body) {
        case "national_assembly":
          if let to = Int(table.string(row, .to).prefix(4)), from <= to { assemblies[term] = from...to }
        case "party_congress": congresses[term] = from
        default: break
        }
      }
    }
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // What has no numeral names no term.
    if paragraph.next(.numeral, from: 0) < paragraph.count {
      for index in 0..<paragraph.count {
        let key = paragraph[index].key
        if key == term { checkAssembly(paragraph, index, into: &findings) }
        if key == congress.0, paragraph.text.is(index + 1, congress.1), paragraph[index].isCapitalised {
          checkCongress(paragraph, index, into: &findings)
        }
      }
    }
    for mention in paragraph.reading.mentions where mention.kind == .document {
      checkLaw(paragraph, mention, into: &findings)
    }
  }

  /// "Quốc hội khóa XV, nhiệm kỳ 2016-2021", "(2016-2021)"
  private func checkAssembly(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let text = paragraph.text
    let isAssembly =
      text.is(index - 2, assembly)
      || shortAssembly.contains(paragraph[index - 1].key)
    guard isAssembly, let number = number(paragraph, index + 1), let years = Terms.shared.assemblies[number]
    else {
      return
    }
    guard let (range, from, to) = self.years(paragraph, after: index + 2), range.lowerBound > index,
      from != years.lowerBound || to != years.upperBound
    else { return }
    // One term may be followed by the next: "khóa XV và nhiệm kỳ 2026-2031".
    report(
      paragraph, index..<range.upperBound,
      LocalizedText(
        vi:
          "Quốc hội khóa \(RomanNumeral.written(number)) là \(years.lowerBound)-\(years.upperBound)",
        en: "Term \(RomanNumeral.written(number)) of the National Assembly is "
          + "\(years.lowerBound)-\(years.upperBound)"),
      write: years, at: range, into: &findings)
  }

  /// "Đại hội XIII của Đảng (2016)", "Đại hội đại biểu toàn quốc lần thứ XIII, nhiệm kỳ 2016-2021"
  private func checkCongress(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let text = paragraph.text
    var next = index + 2
    // "Toàn quốc" alone may be the congress of any association.
    var isNational = false
    if text.is(next, delegates) { next += 2 }
    if text.is(next, whole) { next += 2 }
    if text.is(next, party) {
      next += 1
      isNational = true
      if text.is(next, whole) { next += 2 }
    }
    if text.is(next, ordinal) { next += 2 }
    guard let number = number(paragraph, next), let year = Terms.shared.congresses[number] else { return }
    next += 1
    if text.is(next, ofParty), paragraph[next + 1].isCapitalised {
      // "của Đảng bộ tỉnh" counts its own congresses.
      guard !text.is(next + 2, committee) else { return }
      next += 2
      isNational = true
    }
    guard isNational else { return }
    if let (range, from, to) = years(paragraph, after: next) {
      guard from != year || to != year + 5 else { return }
      // The terms before the ninth are not all of five years.
      guard number >= 9 else { return }
      report(
        paragraph, index..<range.upperBound, message(number, year), write: year...(year + 5), at: range,
        into: &findings)
    } else if let (place, stated) = singleYear(paragraph, after: next), stated != year {
      findings.report(
        Self.info, paragraph.range(index..<(place + 1)), message(number, year),
        fixes: [.write(String(year), at: paragraph[place].range, isSafe: false)])
    }
  }

  private func message(_ congress: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đại hội \(RomanNumeral.written(congress)) của Đảng họp năm \(year)",
      en: "Congress \(RomanNumeral.written(congress)) of the party met in \(year)")
  }

  private func checkLaw(_ paragraph: LintParagraph, _ mention: Mention, into findings: inout Findings) {
    guard case .document(let detail) = mention.detail, detail.problems.contains(.termClash),
      let year = detail.year, let place = mention.tokens.first(where: { paragraph.text.digits($0) == 4 })
    else { return }
    // From the figures on: "72/2014/QH14".
    let start = paragraph.text.digits(place - 2) > 0 ? place - 2 : place
    let right = Terms.shared.assemblies.filter { $0.value.contains(year) }.keys.sorted()
    let names = right.map { "QH\($0)" }.joined(separator: ", ")
    var fixes: [Fix] = []
    let last = paragraph[mention.tokens.upperBound - 1]
    if right.count == 1, last.isNumber, last.gap == .none {
      fixes.append(.write(String(right[0]), at: last.range, isSafe: false))
    }
    findings.report(
      Self.info, paragraph.range(start..<mention.tokens.upperBound),
      LocalizedText(
        vi: "Luật năm \(year) là của khóa \(names.isEmpty ? "khác" : names), không phải QH\(detail.term)",
        en: "A law of \(year) belongs to \(names.isEmpty ? "another term" : names), not QH\(detail.term)"),
      fixes: fixes)
  }

  private func report(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ message: LocalizedText, write years: ClosedRange<Int>,
    at mention: Range<Int>, into findings: inout Findings
  ) {
    guard let first = mention.first(where: { paragraph.text.digits($0) == 4 }),
      let last = mention.last(where: { paragraph.text.digits($0) == 4 }), first < last
    else { return }
    let fix = Fix(
      title: LocalizedText(
        vi: "Sửa thành \(years.lowerBound)-\(years.upperBound)",
        en: "Change to \(years.lowerBound)-\(years.upperBound)"),
      edits: [
        TextEdit(range: paragraph[first].range, newText: String(years.lowerBound)),
        TextEdit(range: paragraph[last].range, newText: String(years.upperBound)),
      ], isSafe: false)
    findings.report(Self.info, paragraph.range(tokens), message, fixes: [fix])
  }

  private func number(_ paragraph: LintParagraph, _ index: Int) -> Int? {
    guard let numeral = RomanNumeral.read(paragraph[index], in: paragraph.text), numeral.isRight
    else { return nil }
    return numeral.value
  }

  /// The years behind a term: ", nhiệm kỳ 2016-2021", "(2016 - 2021)", "(nhiệm kỳ 2016 – 2021)".
  private func years(_ paragraph: LintParagraph, after index: Int) -> (Range<Int>, from: Int, to: Int)? {
    let text = paragraph.text
    var next = index
    let isInBrackets = paragraph[next].isMark("(")
    if isInBrackets || paragraph[next].isMark(",") || paragraph[next].isDash { next += 1 }
    let hasWord = text.is(next, mandate.0) && mandate.1.contains(paragraph[next + 1].key)
    if hasWord { next += 2 }
    guard isInBrackets || hasWord, text.digits(next) == 4, paragraph[next + 1].isDash,
      text.digits(next + 2) == 4, let from = text.number(next), let to = text.number(next + 2),
      (1930...2100).contains(from), (1930...2100).contains(to)
    else { return nil }
    return (next..<(next + 3), from, to)
  }

  /// "(2016)", "năm 2016"
  private func singleYear(_ paragraph: LintParagraph, after index: Int) -> (Int, Int)? {
    let text = paragraph.text
    let isInBrackets = paragraph[index].isMark("(")
    guard isInBrackets || text.is(index, year) else { return nil }
    let place = isInBrackets && text.is(index + 1, year) ? index + 2 : index + 1
    guard text.digits(place) == 4, let stated = text.number(place), (1930...2100).contains(stated),
      !isInBrackets || paragraph[place + 1].isMark(")")
    else { return nil }
    return (place, stated)
  }
}
