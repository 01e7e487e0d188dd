import SourceText
import TestSupport
import Testing

@Suite struct WordDocumentTests {
  /// The inside of the body and its text.
  static let cases: [(String, String)] = [
    ("", ""),
    ("<w:p/>", "\n"),
    ("<w:p><w:r><w:t>Đại tá Lê Giả Định 👩‍🚒</w:t></w:r></w:p>", "Đại tá Lê Giả Định 👩‍🚒\n"),
    // Runs cut words anywhere.
    (
      "<w:p><w:r><w:t>Nguy</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ễn </w:t></w:r></w:p>",
      "Nguyễn \n"
    ),
    (
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>",
      "a\tb\n"
    ),
    (
      "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type=\"page\"/></w:r></w:p>",
      "a\nb\nc\n\n"
    ),
    (
      "<w:p><w:r><w:t>QS</w:t><w:noBreakHyphen/><w:t>QP, qu</w:t><w:softHyphen/><w:t>ân</w:t></w:r></w:p>",
      "QS-QP, qu\u{AD}ân\n"
    ),
    // References and CDATA.
    (
      "<w:p><w:r><w:t>GD&amp;ĐT &lt;x&gt; &#7879;&#x1EC7;<![CDATA[<ế>]]></w:t></w:r></w:p>",
      "GD&ĐT <x> ệệ<ế>\n"
    ),
    ("<w:p><w:r><w:t>Bộ\r\nQuốc phòng</w:t></w:r></w:p>", "Bộ  Quốc phòng\n"),
    ("<w:p><w:r><w:t>e\u{323}\u{302}</w:t></w:r></w:p>", "e\u{323}\u{302}\n"),
    // White space between elements is no text.
    ("<w:p>\n  <w:r>\n    <w:t>a</w:t>\n  </w:r>\n</w:p>\n", "a\n"),
    // Tracked changes: as if all were accepted.
    (
      "<w:p><w:r><w:t>cũ </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del>"
        + "<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom>"
        + "<w:moveTo><w:r><w:t> tới</w:t></w:r></w:moveTo></w:p>", "cũ mới tới\n"
    ),
    (
      "<w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>đoạn</w:t></w:r></w:p>", "một đoạn\n"
    ),
    // Fields: the result, not the instruction, nor fields inside it.
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>ẩn</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>ẩn</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/><w:t>.</w:t></w:r></w:p>", "7.\n"
    ),
    ("<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>1/5</w:t></w:r></w:fldSimple></w:p>", "1/5\n"),
    ("<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>Báo Mẫu</w:t></w:r></w:hyperlink></w:p>", "Báo Mẫu\n"),
    // A table: a cell is a paragraph.
    (
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cấp</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tên</w:t></w:r></w:p></w:tc>"
        + "</w:tr></w:tbl>", "Cấp\nTên\n"
    ),
    // A text box stands twice, in the new way and for old programs, inside another paragraph.
    (
      "<w:p><w:r><w:t>ngoài </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t>"
        + "</w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p>"
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>tiếp</w:t></w:r></w:p>",
      "hộp\nngoài tiếp\n"
    ),
    ("<w:p><w:r><w:t>x = </w:t></w:r><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></w:p>", "x = \u{FFFC}\n"),
    (
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0B7\"/><w:sym w:char=\"00B0\"/></w:r></w:p>",
      "\u{FFFC}°\n"
    ),
    ("<w:p><w:r><a:t>hình</a:t><w:t>chữ</w:t></w:r></w:p>", "chữ\n"),
    ("<!-- <w:t>x</w:t> --><w:p a=\"x>y\"><w:r><w:t>a</w:t></w:r></w:p><?x <w:p/> ?>", "a\n"),
    // Cut off.
    ("<w:p><w:r><w:t>đang gõ", "đang gõ\n"),
    ("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p", "a\n"),
  ]

  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\""
      + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"r\"><w:body>" + body
  }

  @Test(arguments: cases) func text(_ body: String, _ expected: String) {
    // A reference means a composed letter whatever the rest is.
    for variant in body.contains("&") ? [{ $0 }] : [{ $0 }, decomposed] as [(String) -> String] {
      let document = WordDocument(documentXML: Array(variant(Self.document(body)).utf8))
      #expect(String(decoding: document.text, as: UTF8.self).utf8.elementsEqual(variant(expected).utf8))
      expectSound(document)
    }
  }

  @Test func paragraphNumbers() {
    let document = WordDocument(
      documentXML: Array(
        Self.document("<w:p><w:r><w:t>một</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>ba</w:t><w:br/></w:r></w:p>")
          .utf8))
    #expect(document.paragraphs == [ByteRange(0, 5), ByteRange(6, 6), ByteRange(7, 10)])
    #expect((0...11).map { document.paragraphNumber(at: $0) } == [1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, nil])
    #expect(document.paragraphNumber(at: -1) == nil)
    #expect(WordDocument(documentXML: []).paragraphNumber(at: 0) == nil)
  }

  @Test func otherPrefixesAndEncodings() {
    let body = "<w:p><w:r><w:t>Bộ đội</w:t></w:r></w:p>"
    let named = Self.document(body).replacing("w:", with: "ns0:").replacing("xmlns:w", with: "xmlns:ns0")
    let plain = Self.document(body).replacing("xmlns:w", with: "xmlns").replacing("w:", with: "")
    for xml in [named, plain, "\u{FEFF}" + Self.document(body)] {
      #expect(WordDocument(documentXML: Array(xml.utf8)).text == Array("Bộ đội\n".utf8))
    }
    let wide = ("\u{FEFF}" + Self.document(body)).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(WordDocument(documentXML: wide).text == Array("Bộ đội\n".utf8))
    // A fragment that says nothing of its names.
    #expect(WordDocument(documentXML: Array(body.utf8)).text == Array("Bộ đội\n".utf8))
  }

  @Test(arguments: [
    "<", "<w:p>", "<w:p", "<w:t>", "<w:del>", "&", "<![CDATA[", "<!--", "<w:p a=\"", "<w:p><w:t>x",
  ])
  func aMillionOfIt(_ unit: String) {
    let xml = Self.document(String(repeating: unit, count: 20_000 / unit.utf8.count))
    expectSound(WordDocument(documentXML: Array(xml.utf8)))
  }

  @Test func anyBytesGiveAResult() {
    let pieces =
      [
        "<w:p>", "</w:p>", "<w:p/>", "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:pPr>", "</w:pPr>",
        "<w:tab/>", "ế",
        "&#7879;", "&amp;", "<", ">", "\"", "/", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:fldChar w:fldCharType=\"separate\"/>", "<w:sym w:char=\"", "<!--", "-->", "<![CDATA[", "]]>",
        "<mc:Fallback>",
        "</mc:Fallback>", "w:char=", " ",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      expectSound(WordDocument(documentXML: bytes))
    }
  }

  /// The paragraphs cover the text in order, a line end after each.
  private func expectSound(_ document: WordDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    var end = 0
    var isSound = true
    for paragraph in document.paragraphs {
      if paragraph.start != end || paragraph.end >= document.text.count
        || document.text[paragraph.end] != 0x0A
      {
        isSound = false
        break
      }
      end = paragraph.end + 1
    }
    #expect(isSound && end == document.text.count, sourceLocation: sourceLocation)
  }
}
