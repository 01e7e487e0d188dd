import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Câu chưa trọn
///
/// Dấu chấm đặt sau phần mở đầu câu, khi chủ ngữ và vị ngữ còn ở câu sau: “Thực hiện Kế hoạch … . Ngày 12/3, Đảng ủy
/// …”. Dấu chấm ấy phải là dấu phẩy.
///
/// Chỉ báo khi câu trước mở đầu (có thể sau thời gian) bằng mục đích hay căn cứ (Thực hiện, Nhằm, Để, Hưởng ứng, Với tinh thần…), không có một từ nào của vị
/// ngữ (đã, sẽ, được…), và câu sau mở đầu bằng thời gian hay tên đơn vị. Cả đoạn chỉ có phần mở đầu (“Nhân kỷ niệm 80 năm … .”) cũng bị báo.
///
/// ## Vì sao
/// Câu thiếu nòng cốt; lỗi này gần như luôn là dấu phẩy gõ thành dấu chấm.
///
/// ## Nguồn
/// Ngữ pháp tiếng Việt: trạng ngữ không đứng riêng thành câu trong văn bản báo chí và hành chính.
///
/// ## Ví dụ
/// - Sai: `Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị⟦.⟧ Ngày 12/3, Đảng ủy xã ra nghị quyết.`
/// - Sai: `Nhằm nâng cao chất lượng giáo dục và đào tạo của nhà trường⟦.⟧ Sáng 12/3, hội thi khai mạc.`
/// - Đúng: `Thực hiện Kế hoạch huấn luyện năm 2025, Đảng ủy xã đã ra nghị quyết. Ngày 12/3, hội thi khai mạc.`
///
/// # Sentence fragment
///
/// A full stop behind the phrase that opens a sentence, while subject and verb stand in the next one: “Thực hiện Kế hoạch
/// … . Ngày 12/3, Đảng ủy …”. It should be a comma. Only a sentence that opens with an aim or a reason, that has no word
/// of a predicate (đã, sẽ, được …), and before one that opens with a time or a body is reported; and a paragraph that is
/// nothing but an occasion (“Nhân kỷ niệm 80 năm … .”).
///
/// ## Why
/// The sentence has no core; nearly always a comma was typed as a full stop.
///
/// ## Source
/// Vietnamese grammar: an adverbial is no sentence by itself in news and official text.
struct SentenceFragment: Rule {
  static let info = RuleInfo(
    id: "style/sentence-fragment", severity: .information,
    summary: LocalizedText(
      vi: "Dấu chấm cắt rời phần mở đầu câu", en: "Full stop behind the opening phrase of a sentence"),
    waitsForParagraphEnd: true)

  let trigger = RuleTrigger(.opening)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let opening = Self.opening(paragraph)
    for first in paragraph.tokens(.opening) {
      guard first == opening || first > opening && Self.endsSentence(paragraph, first - 1),
        let start = isOpener(paragraph, first) ? first : openerBehindTime(paragraph, first),
        let stop = fragment(paragraph, from: start)
      else { continue }
      let isAdverbial = adverbials.contains(paragraph[start].key)
      if stop == paragraph.count - 1 {
        if isAdverbial, start == opening, !(start..<stop).contains(where: { paragraph[$0].isMark(",") }) {
          reportWhole(paragraph, stop, into: &findings)
        }
        continue
      }
      // "Thực hiện Kế hoạch năm 2025. Chào mừng Ngày mẫu. Tối 12/3": one phrase more before the sentence begins.
      guard
        goesOn(paragraph, stop + 1, behindReason: isAdverbial || isReason(paragraph, start))
          || isOpener(paragraph, stop + 1)
            && (adverbials.contains(paragraph[stop + 1].key)
              || fragment(paragraph, from: stop + 1).map({ goesOn(paragraph, $0 + 1) }) == true)
      else { continue }
      report(paragraph, stop, into: &findings)
    }
  }

  /// Whether nothing but a reason can open so: "Nhằm", "Thực hiện Kế hoạch". "Thực hiện tốt nội quy" may be an order.
  private func isReason(_ paragraph: LintParagraph, _ first: Int) -> Bool {
    paragraph[first].key == Self.aim || paragraph[first + 2].isCapitalised
  }

  /// The full stop behind a sentence that is nothing but an opening phrase from `first` on; nil where it is more, or none
  /// ends it.
  private func fragment(_ paragraph: LintParagraph, from first: Int) -> Int? {
    var stop = paragraph.next(.mark, from: first)
    while stop < paragraph.count - 1, !Self.endsSentence(paragraph, stop) {
      stop = paragraph.next(.mark, from: stop + 1)
    }
    if stop == paragraph.count - 1, !paragraph[stop].isMark(".") { return nil }
    return stop < paragraph.count && isFragment(paragraph, first..<stop) ? stop : nil
  }

  /// "Sáng 9/6/2021, |thực hiện kế hoạch …".
  private func openerBehindTime(_ paragraph: LintParagraph, _ first: Int) -> Int? {
    guard times.contains(paragraph[first].key) || paragraph[first].key == Self.today else { return nil }
    var index = first + 1
    while index < first + Self.timeReach,
      paragraph[index].key == Self.day || paragraph[index].key == Self.now || !paragraph[index].isWord
    {
      if paragraph[index].isMark(","), isOpener(paragraph, index + 1) { return index + 1 }
      index += 1
    }
    return nil
  }

  /// The paragraph is an opening phrase and nothing more: where its sentence goes on nobody but the writer can say.
  private func reportWhole(_ paragraph: LintParagraph, _ stop: Int, into findings: inout Findings) {
    findings.report(
      Self.info, paragraph[stop].range,
      LocalizedText(
        vi: "Cả đoạn chưa có chủ ngữ, vị ngữ: nối với câu sau bằng dấu phẩy",
        en: "The paragraph has neither subject nor verb: join it to the next sentence with a comma"))
  }

  private func report(_ paragraph: LintParagraph, _ stop: Int, into findings: inout Findings) {
    var edits = [TextEdit(range: paragraph[stop].range, newText: ",")]
    let next = paragraph[stop + 1]
    if !names.contains(next.key) {
      edits.append(TextEdit(range: next.range, newText: paragraph.string(next.range).lowercased()))
    }
    findings.report(
      Self.info, paragraph[stop].range,
      LocalizedText(
        vi: "Câu chưa có chủ ngữ, vị ngữ: thay dấu chấm này bằng dấu phẩy",
        en: "This sentence has neither subject nor verb: make the full stop a comma"),
      fixes: [
        Fix(
          title: LocalizedText(vi: "Thay bằng dấu phẩy", en: "Make it a comma"), edits: edits, isSafe: false)
      ])
  }

  /// Whether the token is a full stop and the next one begins a sentence: "3.500", "v.v.", "TP.HCM" have none. No other mark
  /// is typed for a comma, and this stop is going to be replaced by one.
  private static func endsSentence(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isMark(".") && paragraph[index + 1].gap == .space && paragraph[index + 1].isCapitalised
  }

  /// Where the first sentence begins: behind "(BHG) -", not behind "12-CV/HU".
  private static func opening(_ paragraph: LintParagraph) -> Int {
    (1..<max(min(datelineReach, paragraph.count), 1)).first {
      paragraph[$0].isDash && paragraph[$0 + 1].gap != .none
    }.map { $0 + 1 } ?? 0
  }

  /// In tokens.
  private static let datelineReach = 8
  /// The same: "Hôm nay, ngày 25/9/2018, ".
  private static let timeReach = 12

  // MARK: The fragment

  /// A word that opens with an aim, whatever follows.
  private static let aim = SyllableKey("nhằm")
  /// First and second word of what else opens with an aim or a reason; with `aim` the first ones are in `WordTraits.openings`.
  private let openers: [SyllableKey: WordSet] = [
    SyllableKey("thực"): WordSet(["hiện"]),
    SyllableKey("hưởng"): WordSet(["ứng"]),
    SyllableKey("hướng"): WordSet(["tới"]),
    SyllableKey("quán"): WordSet(["triệt"]),
    SyllableKey("căn"): WordSet(["cứ"]),
    SyllableKey("thiết"): WordSet(["thực"]),
    SyllableKey("tiếp"): WordSet(["tục"]),
    SyllableKey("chào"): WordSet(["mừng"]),
    SyllableKey("để"): WordSet([
      "xây", "nâng", "thực", "chuẩn", "kịp", "góp", "đáp", "hoàn", "chào", "tạo", "phát", "tăng", "hướng",
      "thể", "giúp", "phục", "động", "tri", "đẩy",
    ]),
    SyllableKey("với"): WordSet([
      "lòng", "khí", "tinh", "mục", "phương", "quyết", "truyền", "mong", "ý", "sự", "trách", "tình", "đạo",
      "niềm", "chủ",
    ]),
    SyllableKey("nằm"): WordSet(["trong"]),
    SyllableKey("trong"): WordSet(["khí", "không", "những"]),
    SyllableKey("nhân"): WordSet(["dịp", "kỷ"]),
    SyllableKey("được"): WordSet(["sự"]),
    SyllableKey("hòa"): WordSet(["trong", "chung", "cùng"]),
  ]
  /// Those that open with an occasion: neither an order nor a heading begins so.
  private let adverbials = WordSet(["nhân", "hòa", "được"])
  /// A word of the predicate: there is a clause after all.
  private let predicates = WordSet([
    "sẽ", "đang", "là", "bị", "phải", "cần", "luôn", "vẫn", "cũng", "thì", "đó", "hãy", "khẳng", "nhấn",
    "không",
  ])
  /// The same behind a comma; before one they may belong to what the phrase speaks of: "Kế hoạch đã ban hành".
  private let laterPredicates = WordSet(["đã", "có"])
  /// What goes on behind a semicolon is one more reason: "Thực hiện Kế hoạch …; căn cứ Hướng dẫn …".
  private let reasons = WordSet([
    "căn", "thực", "hướng", "chỉ", "kế", "nghị", "quyết", "thông", "nhằm", "công",
  ])
  private static let this = SyllableKey("này")
  /// "trong không khí" denies nothing.
  private static let air = SyllableKey("khí")
  private static let passive = SyllableKey("được")
  private static let past = SyllableKey("đã")
  private let assigned = WordSet(["giao", "phân"])
  /// Behind a comma: a body that then acts.
  private let actors = WordSet([
    "đảng", "ban", "trường", "bộ", "sở", "phòng", "hội", "đoàn", "ubnd", "hđnd", "công", "cán", "đơn",
    "trung", "lữ", "sư", "quân", "tiểu", "đại", "chi", "huyện", "tỉnh", "thành", "thị", "xã", "phường",
    "đồn", "cục", "vùng", "đồng", "ông", "bà", "các", "toàn", "mỗi", "tuổi", "nhân", "chúng", "tôi", "anh",
    "chị", "lực", "thiếu", "thượng", "mặt", "viện", "nhà", "cơ", "tổ", "ngày", "sáng", "chiều", "tối",
    "vừa", "trong", "năm", "từ", "tổng", "liên", "ủy", "học", "lớp", "cuộc", "buổi", "chương", "hai", "ba",
    "nhiều", "những",
  ])
  /// In tokens.
  private let length = 8...160

  private func isOpener(_ paragraph: LintParagraph, _ first: Int) -> Bool {
    let token = paragraph[first]
    let second = paragraph[first + 1]
    guard second.isWord, second.letterCase == .lower else { return false }
    return token.key == Self.aim || openers[token.key]?.contains(second.key) == true
  }

  /// Whether the sentence is nothing but its opening phrase: no verb that a subject has, and no subject behind a comma.
  private func isFragment(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    guard length.contains(tokens.count) else { return false }
    var isBehindComma = false
    for index in tokens.dropFirst(2) {
      let (before, token, next) = (paragraph[index - 1], paragraph[index], paragraph[index + 1])
      if token.gap == .lineBreak { return false }
      guard token.isWord else {
        if token.isMark(":"), !next.isNumber { return false }
        if token.isMark(";"), !next.isNumber, !reasons.contains(next.key) { return false }
        if token.isMark(",") { isBehindComma = true }
        continue
      }
      if before.isMark(","), isActor(token, next), !isDayOfDocument(paragraph, index),
        !isListed(token, next, behind: paragraph[index - 2])
      {
        return false
      }
      guard token.letterCase == .lower else { continue }
      // "Nhân dịp này, Chủ tịch nước gửi lời thăm."
      if token.key == Self.this, next.isMark(",") { return false }
      if predicates.contains(token.key) && next.key != Self.air
        || isBehindComma && laterPredicates.contains(token.key)
      {
        return false
      }
      // "nhiệm vụ được giao" is no clause.
      if token.key == Self.passive, isBehindComma, before.key != Self.past, !assigned.contains(next.key) {
        return false
      }
    }
    return true
  }

  /// Whether a word behind a comma begins a clause: somebody acts, or a time opens it. "ngày Hội", "đồng thời" do not.
  private func isActor(_ token: Token, _ next: Token) -> Bool {
    if times.contains(token.key) { return next.isNumber || next.key == Self.day || next.key == Self.now }
    return actors.contains(token.key) && next.key != Self.meanwhile
  }

  /// "cho đội viên, |học sinh", "về sức khỏe, |tuổi đời": one more of a list.
  private func isListed(_ token: Token, _ next: Token, behind last: Token) -> Bool {
    token.key == Self.age && next.key != Self.young || pupils.contains(token.key) && people.contains(last.key)
  }

  private static let age = SyllableKey("tuổi")
  private static let young = SyllableKey("trẻ")
  private let pupils = WordSet(["học", "cán", "nhân", "công"])
  private let people = WordSet(["viên", "bộ", "sinh", "dân", "sĩ", "chức", "niên"])

  /// "Công văn số 12-CV/HU, |ngày 19/9/2023 của Huyện ủy": the day belongs to the document.
  private func isDayOfDocument(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard paragraph[index].key == Self.day, paragraph[index + 1].isNumber else { return false }
    var end = index + 2
    while paragraph[end].gap == .none, paragraph[end].isMark || paragraph[end].isNumber { end += 1 }
    return paragraph[end].key == Self.owner
  }

  private static let owner = SyllableKey("của")

  // MARK: What it belongs to

  /// Words that begin the rest of the sentence: a time or somebody who acts.
  private let times = WordSet(["ngày", "sáng", "chiều", "tối", "trưa"])
  private let bodies = WordSet([
    "trường", "đảng", "ban", "cán", "ubnd", "hđnd", "hội", "đoàn", "bộ", "phòng", "trung", "sư", "lữ",
    "quân", "công", "huyện", "tỉnh", "xã", "phường", "đồn", "chi", "ủy", "những",
  ])
  /// Those of them that keep their capital.
  private let names = WordSet([
    "trường", "đảng", "ban", "ubnd", "hđnd", "hội", "đoàn", "bộ", "phòng", "trung", "sư", "lữ", "quân",
    "công", "huyện", "tỉnh", "đồn", "chi", "ủy",
  ])
  /// More of them behind what cannot be an order.
  private let otherBodies = WordSet(["các", "liên", "tuổi", "toàn", "thầy", "cô", "hơn", "trên", "nhà"])
  private let process = [SyllableKey("trong"), SyllableKey("quá")]

  /// Whether the sentence from `first` on begins with what the one before lacks.
  private func goesOn(_ paragraph: LintParagraph, _ first: Int, behindReason isReason: Bool = false) -> Bool {
    let (token, next) = (paragraph[first], paragraph[first + 1])
    if times.contains(token.key) { return next.isNumber || next.key == Self.day || next.key == Self.now }
    if token.key == process[0] { return next.key == process[1] }
    return (bodies.contains(token.key) || isReason && otherBodies.contains(token.key)) && next.isWord
      || token.key == Self.aim
  }

  private static let meanwhile = SyllableKey("thời")

  private static let day = SyllableKey("ngày")
  private static let now = SyllableKey("nay")
  private static let today = SyllableKey("hôm")
}
