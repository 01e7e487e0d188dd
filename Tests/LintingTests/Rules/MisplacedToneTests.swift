import Linting
import TestSupport
import Testing

@Suite struct MisplacedToneTests {
  private let rule = "style/misplaced-tone"

  @Test(arguments: [
    ("⟦hòan⟧ thành", "hoàn thành"), ("⟦qúy⟧ I", "quý I"), ("trí ⟦tụê⟧", "trí tuệ"),
    ("con ⟦ngừơi⟧", "con người"),
    ("⟦trứơc⟧ đây", "trước đây"), ("⟦chuỵên⟧ kể", "chuyện kể"), ("⟦hòai⟧ niệm", "hoài niệm"),
    ("⟦gìa⟧", "già"),
    ("⟦HÒAN⟧ THÀNH", "HOÀN THÀNH"), ("⟦múôn⟧", "muốn"), ("⟦chaò⟧", "chào"), ("⟦nghĩã⟧", "nghĩa"),
  ])
  func wrongLetter(marked: String, fixed: String) {
    // The last pair has two marks on one word and is no word of the tokenizer's: nothing may be said of it.
    if marked.contains("nghĩã") {
      expectNoFindings("nghĩã", rule: rule)
    } else {
      expectFindings(marked, rule: rule, severity: .warning, fixed: fixed)
    }
  }

  /// What the phrase says of the word is right, and the place of its mark is the lesser thing.
  @Test func wherePhrasesKnowBetterNothingIsMoved() {
    for text in [
      "Lấy ý kiến các cơ qụan liên quan.", "Lấy ý kiến các cơ qúan liên quan.", "Làm rõ ngụôn gốc tài sản.",
    ] {
      expectNoFindings(text, rule: rule)
    }
    expectFindings("các ⟦cơ qụan⟧", rule: "style/misspelling", fixed: "các cơ quan")
  }

  @Test func namesAreOnlyMentioned() {
    expectFindings("Ông Nguyễn ⟦Hùynh⟧ Mẫu", rule: rule, severity: .information)
  }

  @Test(arguments: [
    "hòa hoà khỏe khoẻ thủy thuỷ quý quà giá già gì giếng giữa của mùa chìa khóa",
    "toán khoét huỳnh luyện quyết thuở thuế nguyễn chuyến khuỷu ngoài ngoáy ngoèo rượu hươu kéo lão chảy túi",
    "người nước tưởng được trường đường mượn cứu bưởi yếu nhiều kiếm quỳ quỹ quằn quỵ quýt quạt giặc giãn giúp",
    "Chamaléa Điêu, Beyoncé, José, café, Perú, Ksor, Rơ Chăm",
    "khuỵu tuýp suýt khuếch tuần xoóng",
    "Thư gửi qúy@thu.example, trang của @qúy; xem mau.example/tin-qúy.",
  ])
  func rightLetter(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
