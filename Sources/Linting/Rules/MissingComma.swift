import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Thiếu dấu phẩy
///
/// Thiếu dấu phẩy ở những chỗ mà báo chí luôn viết: giữa hai từ vẫn đi liền nhau khi liệt kê (“cán bộ chiến sĩ”, “khó khăn
/// vướng mắc”); sau cụm từ mở đầu câu, trước chủ ngữ (“Tại buổi lễ đồng chí …”, “Ngày 12/3 UBND xã …”, “Theo đó các
/// xã …”); giữa tên người và chức vụ (“đồng chí Trần Thí Dụ Bí thư Đảng ủy”); trước “nhiệm kỳ” khi đã nêu lần thứ (“lần
/// thứ XII nhiệm kỳ 2025-2030”).
///
/// Các cặp từ nằm trong bảng; cặp mà nhiều người viết liền như một từ (quốc phòng an ninh, khoa học công nghệ, phòng chống) không có
/// ở đó.
///
/// ## Vì sao
/// Hai việc, hai nhóm người đọc lên thành một; người đọc phải dò lại xem chủ ngữ bắt đầu ở đâu.
///
/// ## Nguồn
/// Ngữ pháp tiếng Việt: dấu phẩy tách các phần cùng loại và tách thành phần phụ với nòng cốt câu; đối chiếu với văn bản báo
/// chí.
///
/// ## Ví dụ
/// - Sai: `Đơn vị tháo gỡ ⟦khó khăn vướng mắc⟧ cho ⟦cán bộ chiến sĩ⟧.`
/// - Sai: `Tại buổi ⟦lễ đồng⟧ chí Trần Thí Dụ trao quà.`
/// - Sai: `Đại hội lần thứ ⟦XII nhiệm⟧ kỳ 2025-2030 khai mạc.`
/// - Sai: `Ngày ⟦12/3 Đảng⟧ ủy xã họp. Theo ⟦đó các⟧ chi bộ báo cáo.`
/// - Sai: `⟦Bên cạnh đó các⟧ chi đoàn trồng cây.`
/// - Sai: `Đồng chí Trần Thí ⟦Dụ Bí⟧ thư Đảng ủy xã dự.`
/// - Đúng: `Tại buổi lễ, đồng chí Trần Thí Dụ cùng cán bộ, chiến sĩ dâng hương.`
///
/// # Missing comma
///
/// A comma is missing where newspapers always write one: between two words that are listed together (“cán bộ chiến sĩ”),
/// behind the phrase that opens a sentence and before its subject (“Tại buổi lễ đồng chí …”, “Ngày 12/3 UBND xã …”, “Theo
/// đó các xã …”), between a person's name and post (“đồng chí Trần Thí Dụ Bí thư Đảng ủy”), and before the term of a
/// congress that was counted (“lần thứ XII nhiệm kỳ”). The pairs are in a table; those that many write as one word
/// (quốc phòng an ninh, phòng chống) are not.
///
/// ## Why
/// Two things read as one, and the reader has to look for the subject.
///
/// ## Source
/// Vietnamese grammar: commas part things of one kind, and what opens a sentence from its core; checked against news text.
struct MissingComma: Rule {
  static let info = RuleInfo(
    id: "style/missing-comma", severity: .information,
    summary: LocalizedText(
      vi: "Thiếu dấu phẩy (cán bộ chiến sĩ)", en: "Missing comma in a list or behind an opening phrase"))

  let trigger = RuleTrigger([.missingComma, .numeral, .opening], kinds: [.position])
  private let table = LexiconTable.missingCommas

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let traits = paragraph.sweep.traits
    if traits.contains(.missingComma) {
      for phrase in paragraph.phrases(.missingComma) {
        checkPair(paragraph, phrase.tokens, phrase.row, into: &findings)
      }
    }
    if traits.contains(.numeral) {
      for numeral in paragraph.tokens(.numeral) { checkTerm(paragraph, numeral, into: &findings) }
    }
    if traits.contains(.opening) {
      for first in paragraph.tokens(.opening) where first == 0 || paragraph[first - 1].isMark(".") {
        checkOpening(paragraph, from: first, into: &findings)
        checkTime(paragraph, from: first, into: &findings)
        checkConnective(paragraph, from: first, into: &findings)
      }
    }
    checkPosts(paragraph, into: &findings)
  }

  // MARK: Pairs

  /// "cán bộ chiến sĩ", "kinh tế xã hội".
  private func checkPair(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    // "Vụ Công chức Viên chức" is a name, and so is a line of capitals.
    guard
      tokens.dropFirst().allSatisfy({
        paragraph[$0].letterCase == .lower && paragraph[$0].gap == .space
      }), paragraph[tokens.lowerBound].letterCase != .upper
    else { return }
    let isComma = table.cell(row, .mark).equals("comma")
    let range = paragraph.range(tokens)
    let right = Self.right(paragraph.string(range), table.string(row, .right))
    findings.report(
      Self.info, range,
      isComma
        ? LocalizedText(
          vi: "Thiếu dấu phẩy khi liệt kê: viết “\(right)”", en: "Comma missing in the list: write “\(right)”"
        )
        : LocalizedText(vi: "Thiếu gạch nối: viết “\(right)”", en: "Dash missing: write “\(right)”"),
      severity: isComma ? nil : .hint,
      fixes: [.write(paragraph.inForm(right), at: range, isSafe: false)])
  }

  /// The words of `written` with the marks of `right`: "Cán bộ, chiến sỹ" for "Cán bộ chiến sỹ".
  private static func right(_ written: String, _ right: String) -> String {
    guard let first = written.unicodeScalars.first, first.properties.isUppercase else { return right }
    return Capitals.opening(right)
  }

  // MARK: Terms

  /// "lần thứ XII nhiệm kỳ".
  private func checkTerm(_ paragraph: LintParagraph, _ numeral: Int, into findings: inout Findings) {
    let next = paragraph[numeral + 1]
    guard next.key == Self.term[0], next.gap == .space, next.letterCase == .lower,
      paragraph[numeral + 2].key == Self.term[1], paragraph[numeral - 1].key == Self.times[1],
      paragraph[numeral - 2].key == Self.times[0], numeral >= 2
    else { return }
    let text = paragraph.string(paragraph[numeral].range)
    report(
      paragraph, behind: numeral,
      LocalizedText(
        vi: "Thiếu dấu phẩy trước “nhiệm kỳ”: viết “lần thứ \(text), nhiệm kỳ”",
        en: "Comma missing before the term: write “lần thứ \(text), nhiệm kỳ”"), into: &findings)
  }

  private static let times = [SyllableKey("lần"), SyllableKey("thứ")]
  private static let term = [SyllableKey("nhiệm"), SyllableKey("kỳ")]

  // MARK: Opening phrases

  /// Words that open a sentence with where something was said or done; all of them are `WordTraits.openings`.
  private let openers = WordSet(["Tại", "Phát"])
  private let speech = [SyllableKey("biểu"), SyllableKey("tại"), SyllableKey("về")]
  /// What is spoken at.
  private let events = WordSet([
    "buổi", "lễ", "hội", "cuộc", "phiên", "chương", "đây", "kỳ", "lớp", "điểm", "đại", "diễn", "ngày", "họp",
  ])
  /// Forms of address of somebody who then does something.
  let addresses = WordSet(["đồng", "ông", "bà"])
  let comrade = SyllableKey("chí")
  /// Words before a form of address that go on with it: "cuộc gặp với ông …", "lễ tang của bà …".
  private let joining = WordSet([
    "với", "của", "cho", "giữa", "và", "do", "là", "cùng", "mà", "gặp", "nhà", "về", "tặng", "gia", "mời",
    "có", "thì", "như", "từ", "đón", "tiếp", "tiễn", "viếng", "thăm", "mừng", "các", "những", "nhiều",
    "hai", "ba", "vợ", "chồng", "hỏi", "trao", "đưa", "được", "bị", "khi", "việc", "vì", "để", "bởi",
    "theo", "nhờ", "quê", "cụ", "mộ", "nơi", "ơn", "nhận", "nghe", "mẹ", "cha", "con", "em", "cố", "mất",
    "tên", "đường", "lão", "ngoài", "trong", "ở", "tại", "trước",
  ])
  /// In tokens: a phrase that opens a sentence is short.
  private let reach = 16

  /// "Tại buổi tọa đàm ông Trần Thí Dụ phát biểu": a place, no comma, and the subject.
  func checkOpening(_ paragraph: LintParagraph, from first: Int, into findings: inout Findings) {
    guard openers.contains(paragraph[first].key) else { return }
    var start = first + 1
    if paragraph[first + 1].key == speech[0] {
      guard speech[1...].contains(paragraph[first + 2].key) else { return }
      start = first + 3
    } else if paragraph[first].key != Self.place {
      return
    }
    let isAbout = paragraph[start - 1].key == speech[2]
    guard isAbout || events.contains(paragraph[start].key) else { return }
    for index in start..<min(start + reach, paragraph.count) {
      let token = paragraph[index]
      // A comma, or a full stop, or names: the phrase ends some other way or nobody can say where.
      guard token.isWord, token.letterCase == .lower || index == start, token.gap == .space else { return }
      guard index > start + 1, addresses.contains(token.key) else { continue }
      let isComrade = paragraph[index + 1].key == comrade
      let name = index + (isComrade ? 2 : 1)
      guard isComrade || token.key != Self.comradeFirst, paragraph[name].isCapitalised,
        paragraph[name].gap == .space
      else { return }
      guard !joining.contains(paragraph[index - 1].key) else { return }
      report(
        paragraph, behind: index - 1,
        LocalizedText(
          vi: "Thiếu dấu phẩy sau phần mở đầu câu, trước chủ ngữ",
          en: "Comma missing between the opening phrase and the subject"), into: &findings)
      return
    }
  }

  private static let place = SyllableKey("tại")
  private static let comradeFirst = SyllableKey("đồng")

  /// Marks the word that lacks a comma, or all from `first` on, and the next one.
  func report(
    _ paragraph: LintParagraph, from first: Int? = nil, behind index: Int, _ message: LocalizedText,
    into findings: inout Findings
  ) {
    let end = paragraph[index].range.end
    findings.report(
      Self.info, paragraph.range((first ?? index)..<(index + 2)), message,
      fixes: [
        .replace(ByteRange(end, end), with: ",", isSafe: false, vi: "Thêm dấu phẩy", en: "Add a comma")
      ])
  }
}
