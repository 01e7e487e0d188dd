import TestSupport
import Testing
import VietnameseText

@Suite struct SentenceTests {
  /// The text with ¦ behind each token at which a sentence ends.
  private func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: bytes, to: &tokens)
    return tokens.withUnsafeBufferPointer { buffer in
      let list = TokenList(buffer, count: buffer.count)
      var (result, place) = ("", 0)
      for index in list.indices where list.endsSentence(at: index) {
        let end = Int(list[index].end)
        result += String(decoding: bytes[place..<end], as: UTF8.self) + "¦"
        place = end
      }
      return result + String(decoding: bytes[place...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    "Ông về TP. Vinh.¦ Bà ở lại.¦", "ThS. An, PGS.TS. Bình đến.¦", "Cả thảy 3.500 người, v.v.¦",
    "T.Ư họp!¦ Ai dự?¦",
    "Rồi thì…¦ Hết", "Anh Ứ. Hà.¦ Ô. Tô.¦", "Năm 2025.¦ Ở Huế.¦", "không có dấu nào", "",
  ])
  func ends(_ expected: String) {
    for form in TextForm.allCases {
      let text = form.apply(expected)
      #expect(marked(text.replacing("¦", with: "")) == text)
    }
  }
}
