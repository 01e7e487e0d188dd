import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Đoạn văn bỏ dở
///
/// Đoạn văn bị cắt giữa chừng: từ cuối là từ không thể kết thúc câu (“đã”, “và”, “của”) hay chỉ là một phụ âm (“xã h”). Đoạn dài gồm
/// nhiều câu mà câu cuối không có dấu kết thúc cũng bị báo.
///
/// Tít, chú thích ảnh, danh sách, dòng ký tên ngắn hơn hoặc không phải câu nên không bị xét.
///
/// ## Vì sao
/// Phần mềm xuất bản cắt tóm tắt theo số ký tự; khi sao chép thường mất chữ cuối đoạn.
///
/// ## Nguồn
/// Quy tắc soạn thảo văn bản tiếng Việt.
///
/// ## Ví dụ
/// - Sai: `Để bảo đảm an toàn cho người dân trên địa bàn, với phương châm lấy phòng ngừa là chính, tuần qua Công an quận Mẫu ⟦đã⟧`
/// - Đúng: `Để bảo đảm an toàn cho người dân trên địa bàn, với phương châm lấy phòng ngừa là chính, tuần qua Công an quận Mẫu đã ra quân.`
///
/// # Unfinished paragraph
///
/// A paragraph that breaks off: its last word cannot end a sentence (“đã”, “và”, “của”) or is a lone consonant (“xã h”). A
/// long paragraph of several sentences of which the last one has no final mark is reported too. Headlines, captions, lists
/// and by-lines are shorter or no sentences, and are not looked at.
///
/// ## Why
/// Publishing systems cut summaries by their number of characters, and copying often loses the end.
///
/// ## Source
/// Vietnamese typing practice.
struct UnfinishedParagraph: Rule {
  static let info = RuleInfo(
    id: "style/unfinished-paragraph", severity: .information,
    summary: LocalizedText(vi: "Đoạn văn bị cắt giữa chừng", en: "Paragraph that breaks off"),
    waitsForParagraphEnd: true)

  let trigger = RuleTrigger(.openEnd)

  init(gazetteer: Gazetteer) {}

  /// Words behind which something must come.
  private let open = WordSet([
    "đã", "và", "của", "các", "những", "với", "để", "tại", "cho", "về", "do", "từ", "bằng", "theo", "nhằm",
    "rằng", "sẽ", "đang", "hoặc", "mỗi", "mọi", "bởi", "vì", "nhưng",
  ])
  /// In words: shorter ones may be headlines, verses or cells of a table.
  private let leastWords = 18
  private let leastWordsWithoutStop = 40
  /// The same where the last sentence itself is long, so that it is no credit and no caption.
  private let leastWordsOfSentences = 25
  /// In tokens.
  private let leastLastSentence = 14

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let words = paragraph.sweep.wordCount
    guard words >= leastWords else { return }
    let last = paragraph.count - 1
    let token = paragraph[last]
    guard token.flags.isDisjoint(with: [.foreign, .malformed]) else { return }
    let isSmall = token.isWord && token.letterCase == .lower && token.gap == .space
    if isSmall, open.contains(token.key) || isConsonant(token) && !paragraph[last - 1].isNumber {
      findings.report(
        Self.info, token.range,
        LocalizedText(
          vi: "Đoạn văn bị cắt ở đây: viết nốt hoặc bỏ phần thừa",
          en: "The paragraph breaks off here: finish it or take the rest out"))
    } else if isSmall && words >= leastWordsWithoutStop && SyllableShape(token.key.letters) != nil
      && hasSentences(paragraph) && !endsInCredit(paragraph)
      || words >= leastWordsOfSentences && endsInSentence(paragraph)
    {
      let end = ByteRange(token.range.end, token.range.end)
      findings.report(
        Self.info, token.range,
        LocalizedText(
          vi: "Cuối đoạn không có dấu kết thúc câu: thêm dấu chấm hoặc viết nốt câu",
          en: "No mark ends the paragraph: add a full stop or finish the sentence"),
        fixes: [.replace(end, with: ".", isSafe: false, vi: "Thêm dấu chấm", en: "Add a full stop")])
    }
  }

  /// "xã h", "các th": the beginning of a syllable.
  private func isConsonant(_ token: Token) -> Bool {
    token.key.letterCount <= 2 && token.key.tone == .level
      && SyllableShape(token.key.letters) == nil && SyllableSlip.vowelGroup(token.key.letters) == nil
  }

  /// Whether the last words may be a by-line behind the last sentence: "Trần Thí Dụ tổng hợp", "Xem tiếp".
  private func endsInCredit(_ paragraph: LintParagraph) -> Bool {
    ((paragraph.count - creditLength)..<paragraph.count).contains {
      !paragraph[$0].isWord && !paragraph[$0].isNumber && !paragraph[$0].isMark(",")
        || paragraph[$0].isCapitalised
    }
  }

  /// In tokens.
  private let creditLength = 8

  /// Whether the last words are a long sentence of running text behind another one, whatever it ends in: "… năm 2021", "…
  /// xã Mẫu", "… (22/12/1944 - 22/12/2024)".
  private func endsInSentence(_ paragraph: LintParagraph) -> Bool {
    let last = paragraph.count - 1
    let end = paragraph[last]
    let isClosed = end.isMark(")") || end.isMark("”")
    guard end.isWord || end.isNumber || isClosed && !paragraph[last - 1].isFinalMark else { return false }
    var (first, hasVerb, small, capitals) = (last, false, 0, 0)
    // Back to any stop, even one inside "./." or "TP.HCM": a credit behind it is short.
    while first > 0, !paragraph[first - 1].isFinalMark {
      first -= 1
      let token = paragraph[first]
      if token.gap == .lineBreak || token.isMark(":") || token.isMark("|") { return false }
      guard token.isWord else { continue }
      if token.letterCase == .lower { small += 1 } else { capitals += 1 }
      if verbs.contains(token.key) { hasVerb = true }
    }
    // "Trong ảnh: …", "(Theo …)"
    let isCaption =
      paragraph[first].isMark("(") || pictures.contains(paragraph[first].key)
      || pictures.contains(paragraph[first + 1].key)
    return first > 0 && last - first >= leastLastSentence && hasVerb && small >= capitals && !isCaption
      && hasSentences(paragraph)
  }

  /// Words of a predicate: a caption or a source may have none.
  private let verbs = WordSet([
    "đã", "được", "là", "có", "sẽ", "tổ", "thực", "tham", "tặng", "trao", "phát", "đến", "góp", "trở", "giúp",
    "bị", "chúc", "hứa", "đạt", "cho", "đang", "phải", "dự", "xây", "làm", "mong", "đề", "thể", "yêu",
  ])
  /// Words that open the text under a picture.
  private let pictures = WordSet(["ảnh", "nguồn", "video", "clip"])

  /// Whether a sentence ends inside, behind a word and before a capital: lists and tables have marks elsewhere.
  private func hasSentences(_ paragraph: LintParagraph) -> Bool {
    paragraph.tokens(.mark).contains {
      paragraph.text.endsSentence(at: $0) && paragraph[$0].gap == .none && paragraph[$0 - 1].isWord
        && paragraph[$0 + 1].gap == .space && paragraph[$0 + 1].isCapitalised
    }
  }
}
