import SourceText
import TestSupport
import Testing
import VietnameseText

private func paragraphs(_ text: String) -> [String] {
  let buffer = TextBuffer(text)
  return buffer.bytes.withUnsafeBufferPointer { bytes in
    var splitter = ParagraphSplitter(bytes)
    var result: [String] = []
    while let range = splitter.nextParagraph() { result.append(buffer.string(range)) }
    return result
  }
}

@Suite struct ParagraphSplitterTests {
  @Test func linesAreParagraphs() {
    #expect(paragraphs("Một câu.\nHai câu.\n\n  \nBa câu") == ["Một câu.", "Hai câu.", "Ba câu"])
    #expect(paragraphs("") == [])
    #expect(paragraphs("\n\n") == [])
    #expect(paragraphs("Một.\r\nHai.\rBa.") == ["Một.", "Hai.", "Ba."])
  }

  @Test func wrappedLinesAreOneParagraph() {
    let wrapped = """
      Sáng nay, tại hội trường lớn của đơn vị, Thiếu tướng Nguyễn Văn
      Mẫu đã chủ trì buổi gặp mặt các đại biểu về dự lễ kỷ niệm ngày
      thành lập, cùng dự có nhiều đồng chí trong Ban Thường vụ Đảng ủy
      và đông đảo cán bộ.
      """
    #expect(paragraphs(wrapped) == [wrapped])
    #expect(paragraphs(wrapped.replacing("\n", with: "\r\n")).count == 1)
  }

  @Test func shortFormsEndNoSentence() {
    let wrapped = """
      Sáng nay, tại hội trường lớn của đơn vị, các đại biểu ở TP.
      Vinh đã chủ trì buổi gặp mặt các đại biểu.
      """
    #expect(paragraphs(wrapped) == [wrapped])
    #expect(paragraphs("Ảnh: T.N.\nNgày 5/3, đơn vị họp.\nBị cáo Q.\nNgày mai xử tiếp.").count == 4)
  }

  @Test func rowsOfTablesStayApart() {
    let table = """
      1\tPhan Văn Mẫu\tĐại tá\tChính ủy Trung đoàn 5
      2\tNguyễn Thí Dụ\tThượng tá\tPhó Trung đoàn trưởng
      3\tNgô Thị Giả\tThiếu tá\tNhân viên quân y
      """
    #expect(paragraphs(table).count == 3)
  }

  @Test func headlinesStayApart() {
    let page = """
      Trần Thí Dụ
      Tin liên quan
      Phó Chủ tịch UBND tỉnh Lê Giả Định kiểm tra công tác phòng chống rét cho cây trồng
      Quân khu tổ chức hội thao
      """
    #expect(paragraphs(page).count == 4)
  }

  @Test func startsAnywhere() {
    let text = "Một.\nHai.\nBa."
    let buffer = TextBuffer(text)
    let rest = buffer.bytes.withUnsafeBufferPointer { bytes in
      var splitter = ParagraphSplitter(bytes, at: 7)
      return splitter.nextParagraph()
    }
    #expect(rest.map(buffer.string) == "Hai.")
  }

  @Test func whatGoesOnAndOnIsCutBehindSentences() {
    let sentence = "Ông Nguyễn Văn Mẫu và TS. Trần Thí Dụ cùng đi. "
    let pieces = cut(String(repeating: sentence, count: 40), at: 0, longest: 100)
    #expect(pieces.count > 10)
    #expect(pieces.dropLast().allSatisfy { $0.hasSuffix("cùng đi.") })
    // Without a sentence's end behind a word, without that between two characters.
    #expect(cut("mot hai ba bon nam sau bay tam chin muoi", at: 0, longest: 16).count == 2)
    #expect(
      cut(String(repeating: "ệ", count: 40), at: 0, longest: 16).allSatisfy { $0.allSatisfy { $0 == "ệ" } })
  }

  @Test func readingMayBeginAtAnyCut() {
    let pieces = [
      "Một câu dài. ", "hai ", "\n", "\r\n", "\n\n", "Ba mươi chữ nối nhau không dấu chấm ", "ệ", "   ",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let text = (0..<60).map { _ in
        let piece = pieces.randomElement(using: &random) ?? ""
        return String(repeating: piece, count: Int.random(in: 1...8, using: &random))
      }.joined()
      let whole = ranges(text, at: 0, longest: 40)
      for (index, range) in whole.enumerated() {
        #expect(
          ranges(text, at: range.start, longest: 40) == Array(whole[index...]), "\(text.debugDescription)")
      }
    }
  }
}

private func ranges(_ text: String, at start: Int, longest: Int) -> [ByteRange] {
  TextBuffer(text).bytes.withUnsafeBufferPointer { bytes in
    var splitter = ParagraphSplitter(bytes, at: start, longest: longest)
    var result: [ByteRange] = []
    while let range = splitter.nextParagraph() { result.append(range) }
    return result
  }
}

private func cut(_ text: String, at start: Int, longest: Int) -> [String] {
  ranges(text, at: start, longest: longest).map(TextBuffer(text).string)
}
