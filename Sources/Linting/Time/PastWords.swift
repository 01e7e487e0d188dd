import VietnameseText

/// Tells a passage about the past from news.
struct PastWords: Sendable {
  /// Made when something that has an end is first named.
  static let shared = PastWords()

  /// Words and pairs that make their sentence one about the past.
  private let inSentence: PhraseSet
  /// The same for the whole paragraph.
  private let inParagraph: PhraseSet
  private let former = SyllableKey("cũ")
  private let once = SyllableKey("nguyên")
  private let ex = SyllableKey("cựu")

  private init() {
    inSentence = PhraseSet(
      """
      trước đây|trước kia|trước đó|trước khi|lúc đó|khi đó|khi ấy|bấy giờ|ngày ấy|năm ấy|hồi ấy|hồi đó|ngày xưa|xưa kia|\
      năm xưa|hồi|thời|quê|quê quán|quê gốc|sinh ra|sinh năm|sinh ngày|từng|đã từng|nay là|nay thuộc|tiền thân|nhập ngũ|\
      công tác tại|hy sinh|hi sinh|qua đời|từ trần|nghỉ hưu|cựu chiến binh|tập kết|tham chiến
      """)
    inParagraph = PhraseSet(
      """
      sáp nhập|sát nhập|hợp nhất|chia tách|tách tỉnh|tái lập|giải thể|đổi tên|chấm dứt hoạt động|kết thúc hoạt động|\
      sắp xếp|tinh gọn|bỏ cấp huyện|không tổ chức cấp huyện|chính quyền địa phương 2 cấp|chính quyền địa phương hai cấp|\
      thời kỳ|thời kì|giai đoạn lịch sử|kháng chiến|chiến tranh|chiến dịch|lịch sử|truyền thống|tiền thân|thời Pháp|\
      cách mạng Tháng Tám|hài cốt|phần mộ|chuyển giao|bàn giao|trên cơ sở
      """)
  }

  /// Whether the paragraph speaks of the past as a whole.
  func areMeant(in paragraph: LintParagraph) -> Bool {
    inParagraph.stands(in: paragraph, 0..<paragraph.count)
  }

  /// Whether the word "(cũ)" stands behind the tokens before `end`, or close to them.
  func callFormer(_ end: Int, in paragraph: LintParagraph) -> Bool {
    (end..<(end + 12)).contains { paragraph[$0].key == former }
  }

  /// Whether the words of a sentence say that it is about the past.
  func areMeant(in sentence: Range<Int>, of paragraph: LintParagraph) -> Bool {
    if inSentence.stands(in: paragraph, sentence) { return true }
    // "nguyên Cục trưởng", but not "tài nguyên".
    return sentence.contains { index in
      let key = paragraph[index].key
      return (key == once || key == ex) && paragraph[index + 1].isCapitalised
    }
  }
}
