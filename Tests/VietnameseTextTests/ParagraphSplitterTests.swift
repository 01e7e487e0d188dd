import SourceText
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
}
