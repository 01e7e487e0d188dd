import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Ngoặc kép lẻ hoặc lệch đôi
///
/// Ngoặc kép mở mà không đóng, đóng mà không mở; mở bằng “ mà đóng bằng "; hoặc quay ngược: ”Đền ơn đáp nghĩa”.
///
/// Lời trích dài nhiều đoạn không bị báo: mở ở đoạn trước, đóng ở đoạn sau, hay mỗi đoạn mở lại một lần. Dấu inch và
/// dấu giây sau con số cũng không.
///
/// ## Vì sao
/// Thiếu một dấu, bạn đọc không biết lời của người được trích dừng ở đâu.
///
/// ## Nguồn
/// Quy tắc soạn thảo văn bản tiếng Việt.
///
/// ## Ví dụ
/// - Sai: `Phong trào ⟦“⟧Đền ơn đáp nghĩa được duy trì.`
/// - Sai: `Phong trào Đền ơn đáp nghĩa⟦”⟧ được duy trì.`
/// - Sai: `Phong trào “Đền ơn đáp nghĩa⟦"⟧ được duy trì.`
/// - Sai: `Phong trào ⟦”⟧Đền ơn đáp nghĩa” được duy trì.`
/// - Đúng: `Phong trào “Đền ơn đáp nghĩa” và "Uống nước nhớ nguồn"; màn hình 24" có giá rẻ.`
///
/// # Quotation mark that does not match
///
/// A quotation mark that is opened and never closed, or closed and never opened; one that opens as “ and closes as ";
/// one that is turned the wrong way. A quotation over several paragraphs is left alone, whether it is opened once or
/// in each of them; so are inches and seconds behind a number.
///
/// ## Why
/// With one mark missing nobody can tell where the words of the person who is quoted end.
///
/// ## Source
/// Vietnamese typing practice.
struct QuotationMarks: Rule {
  static let info = RuleInfo(
    id: "style/quotation-marks", severity: .information,
    summary: LocalizedText(
      vi: "Ngoặc kép lẻ hoặc lệch đôi", en: "Quotation mark without its partner, or with one of another kind"),
    waitsForParagraphEnd: true)

  let trigger = RuleTrigger(.quotationMark)

  init(gazetteer: Gazetteer) {}

  /// What a mark is by its shape, or by the white space around it.
  private enum Side { case opening, closing, unknown }

  /// How a mark without a partner stands.
  private enum Stray: UInt32 {
    case opener = 1
    case closer = 2
    /// An opener at the paragraph's beginning: several of them may open each paragraph of one quotation.
    case initial = 3
    /// A straight one that may be either.
    case either = 4
  }

  private struct Opened {
    var index: Int
    /// What it is if it is never closed.
    var stray: Stray
    /// A ” that stands where a “ should.
    var isReversed: Bool { stray == .closer }
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var opened: [Opened] = []
    for index in paragraph.tokens(.mark) {
      guard let shape = Self.shape(of: paragraph[index]) else { continue }
      let side = Self.side(paragraph, index)
      switch shape {
      case .opening:
        if side == .closing, let last = opened.popLast() {
          reportReversed(paragraph, index, "”", into: &findings)
          close(paragraph, last, nil, into: &findings)
        } else {
          opened.append(Opened(index: index, stray: index == 0 ? .initial : .opener))
        }
      case .closing:
        if let last = opened.popLast() {
          close(paragraph, last, index, into: &findings)
        } else if side == .opening {
          opened.append(Opened(index: index, stray: .closer))
        } else {
          note(.closer, paragraph, index, into: &findings)
        }
      case .unknown:
        let isStraightOpen = opened.contains { paragraph[$0.index].isMark("\"") }
        // 24", 5'30"
        if !isStraightOpen, paragraph[index - 1].isNumber, index > 0, paragraph[index].gap == .none,
          opened.isEmpty
        {
          continue
        }
        if side == .opening || side == .unknown && !isStraightOpen {
          let stray: Stray = side == .unknown ? .either : index == 0 ? .initial : .opener
          opened.append(Opened(index: index, stray: stray))
        } else if let last = opened.popLast() {
          close(paragraph, last, index, into: &findings)
        } else {
          note(.closer, paragraph, index, into: &findings)
        }
      }
    }
    for mark in opened { note(mark.stray, paragraph, mark.index, into: &findings) }
  }

  private static func shape(of token: Token) -> Side? {
    switch token.key.raw & 0x1F_FFFF {
    case 0x201C: .opening
    case 0x201D: .closing
    case 0x22: .unknown
    default: nil
    }
  }

  private static let closers = Set(
    [",", ".", ";", ":", "!", "?", ")", "]", "…"].map { SyllableKey(mark: $0) })

  /// Which of the two the white space and the marks around it make of a mark.
  private static func side(_ paragraph: LintParagraph, _ index: Int) -> Side {
    let before = paragraph[index - 1]
    let after = paragraph[index + 1]
    let isFreeBefore =
      index == 0 || paragraph[index].gap != .none || before.isMark("(") || before.isMark("[")
      || before.isMark(":") || before.isDash
    let isFreeAfter =
      index + 1 >= paragraph.count || after.gap != .none
      || closers.contains(after.key)
    return isFreeBefore == isFreeAfter ? .unknown : isFreeBefore ? .opening : .closing
  }

  /// - Parameter index: the closing mark; nil where it is turned the wrong way, which is enough to say of the two.
  private func close(
    _ paragraph: LintParagraph, _ opener: Opened, _ index: Int?, into findings: inout Findings
  ) {
    if opener.isReversed {
      reportReversed(paragraph, opener.index, "“", into: &findings)
    } else if let index {
      let isStraight = paragraph[opener.index].isMark("\"")
      if isStraight == paragraph[index].isMark("\"") { return }
      let range = paragraph[isStraight ? opener.index : index].range
      let right = isStraight ? "“" : "”"
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: isStraight ? "Mở bằng \" mà đóng bằng ”" : "Mở bằng “ mà đóng bằng \"",
          en: isStraight ? "Opened with \" and closed with ”" : "Opened with “ and closed with \""),
        fixes: [.write(right, at: range, isSafe: false)])
    }
  }

  private func reportReversed(
    _ paragraph: LintParagraph, _ index: Int, _ right: String, into findings: inout Findings
  ) {
    let range = paragraph[index].range
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Ngoặc kép quay ngược, phải là \(right)",
        en: "The quotation mark is turned the wrong way: write \(right)"),
      fixes: [.write(right, at: range, isSafe: false)])
  }

  private func note(_ stray: Stray, _ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    findings.note(LintNote(.strayQuote, paragraph[index].range, variant: stray.rawValue))
  }

  let topics: [LintNote.Topic] = [.strayQuote]

  /// The value is the variant that is left alone.
  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    var (openers, closers, initials, others) = (0, 0, 0, 0)
    for place in places {
      switch Stray(rawValue: place.variant) {
      case .opener: openers += 1
      case .closer: closers += 1
      case .initial: initials += 1
      case .either, nil: others += 1
      }
    }
    // Opened in one paragraph and closed in another.
    if closers > 0 && openers + initials > 0 || others > 0 && places.count > 1 { return nil }
    return NoteVerdict(value: initials > 1 ? Int(Stray.initial.rawValue) : 0)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let message =
      switch Stray(rawValue: note.variant) {
      case .closer:
        LocalizedText(
          vi: "Ngoặc kép đóng mà không mở: thêm dấu mở hoặc bỏ dấu này",
          en: "A quotation is closed here and opened nowhere: open it or remove the mark")
      case .either:
        LocalizedText(
          vi: "Ngoặc kép này không có dấu đi cặp: thêm dấu kia hoặc bỏ dấu này",
          en: "This quotation mark has no partner: write both or none")
      default:
        LocalizedText(
          vi: "Ngoặc kép mở mà không đóng: thêm dấu đóng hoặc bỏ dấu này",
          en: "A quotation is opened here and never closed: close it or remove the mark")
      }
    findings.report(Self.info, article.range(note.range, of: sighting.paragraph), message)
  }
}
