import SourceText
import Testing

@Suite struct MaskingMarkdownTests {
  static let cases: [(String, String)] = [
    ("Văn bản thường, không có dấu gì.\r\nDòng hai.", "Văn bản thường, không có dấu gì.\r\nDòng hai."),
    // Front matter, closed and not.
    ("---\ntitle: Bài\n---\nNội dung", "\nNội dung"),
    ("---\r\ntitle: Bài\r\n...\r\nNội dung", "\nNội dung"),
    ("\u{FEFF}+++\na = 1\n+++\nNội dung", "\u{FEFF}\nNội dung"),
    ("---\nkhông đóng", "\nkhông đóng"),
    // Headings and quotations.
    ("# Tin *quân sự*\n\n## Hai ##\n#khóa", "Tin quân sự\n\nHai\n#khóa"),
    ("> Trích **lời** ông\n> > hai lần", "Trích lời ông\nhai lần"),
    ("Tiêu đề\n=====\nvà\n\n---\n\nhết", "Tiêu đề\n\nvà\n\n\n\nhết"),
    // Emphasis.
    ("**Đại tá** *Lê* _Giả_ __Định__ ***cả*** ~~bỏ~~", "Đại tá Lê Giả Định cả bỏ"),
    ("**Đại tá *Lê* Giả**", "Đại tá Lê Giả"),
    ("2*3*4, a * b, ten_tep_dai, 5 * 6*", "2*3*4, a * b, ten_tep_dai, 5 * 6*"),
    ("* một\n* hai\n- ba", "* một\n* hai\n- ba"),
    ("**chưa đóng\n\nđoạn sau** đây", "**chưa đóng\n\nđoạn sau** đây"),
    ("“**Quân đội**”, (*mới*).", "“Quân đội”, (mới)."),
    (#"\*sao\* 5\.000 C:\x"#, #"*sao* 5.000 C:\x"#),
    // Code.
    ("gọi `chugiai check` rồi, ``a`b`` nữa", "gọi \u{FFFC} rồi, \u{FFFC} nữa"),
    ("một ` dấu, hai `` dấu", "một ` dấu, hai `` dấu"),
    ("trước\n```swift\nlet a = **1**\n```\nsau", "trước\n\nsau"),
    ("~~~\n```\n~~~\nsau", "\nsau"),
    ("````\n```\n````\nsau", "\nsau"),
    ("```\nkhông đóng", ""),
    ("> ```\n> mã\n> ```\nsau", "\nsau"),
    // Links.
    ("Theo [Báo Mẫu](https://mau.vn/a_(b) \"Tên\"), ngày", "Theo Báo Mẫu, ngày"),
    ("![Đại tá Lê Giả Định](anh.jpg) nói", "Đại tá Lê Giả Định nói"),
    ("[**Bộ** Quốc phòng][bqp] họp\n\n[bqp]: https://mau.vn \"Bộ\"", "Bộ Quốc phòng họp\n\n"),
    ("[![ảnh](a.png)](b.html)", "ảnh"),
    ("mục [1], [a] (b), ghi chú[^1].\n\n[^1]: Xem thêm.", "mục [1], [a] (b), ghi chú.\n\n: Xem thêm."),
    (
      "xem https://mau.vn/tin-1/, (www.mau.vn) và <https://mau.vn> hoặc <ten@mau.vn>.",
      "xem \u{FFFC}, (\u{FFFC}) và \u{FFFC} hoặc \u{FFFC}."
    ),
    ("http:// không, xhttps://a", "http:// không, xhttps://a"),
    // Tables keep their cells.
    ("| Cấp bậc | Tên |\n|---|:-:|\n| Đại úy | Mẫu |", "| Cấp bậc | Tên |\n\n| Đại úy | Mẫu |"),
    // HTML inside.
    ("Nguy<b>ễn</b> V&#259;n M&acirc;u<br>hai", "Nguyễn Văn Mâu\nhai"),
    ("a <!-- ghi chú\n\nhai đoạn --> b\n\nc", "a  b\n\nc"),
    ("3 < 5 & 5 > 3, GD&ĐT", "3 < 5 & 5 > 3, GD&ĐT"),
    // Indented text is prose.
    ("    Thụt đầu dòng **đậm**", "    Thụt đầu dòng đậm"),
    ("**Ê** 👩‍🚒 **e\u{323}\u{302}**", "Ê 👩‍🚒 e\u{323}\u{302}"),
  ]

  /// Text without marks is stepped over many bytes at a time; what follows it is found wherever it stands.
  @Test(arguments: [
    "*đậm* và _nghiêng_", "~~bỏ~~", "`mã` rồi", "[tên](đích), ![ảnh](a.png)", "<b>đậm</b> a < b", "R&amp;D",
    "https://mau.vn/tin, http://a.vn và www.mau.vn", #"\*sao\* thế"#, "hh thttp://a.vn (https://b.vn)",
    "dòng\n> trích",
    "hết",
  ])
  func marksBehindLongText(sample: String) {
    func masked(_ text: String) -> String {
      String(decoding: MarkdownMask.mask(Array(text.utf8)).bytes, as: UTF8.self)
    }
    let expected = masked("x " + sample).dropFirst(2)
    for length in 0..<40 {
      let text = String(repeating: "h", count: length) + "ồn, 8:30 (sáng) "
      #expect(masked(text + sample) == text + expected)
      #expect(masked(text + sample + "\n" + text) == text + expected + "\n" + text)
    }
  }

  @Test(arguments: cases) func prose(_ source: String, _ expected: String) {
    // An entity means a composed letter whatever the rest is.
    for variant in source.contains("&")
      ? [{ $0 }, withCRLF] : [{ $0 }, decomposed, withCRLF] as [(String) -> String]
    {
      let bytes = Array(variant(source).utf8)
      let text = MarkdownMask.mask(bytes)
      // What is hidden may take the CR of its line with it.
      let found = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }
      #expect(found.elementsEqual(variant(expected).unicodeScalars.filter { $0 != "\r" }))
      expectSound(text, of: bytes)
    }
  }

  @Test func directivesAreFoundOnlyWhereTheyAreComments() {
    let source = Array(
      "Một\n<!-- chugiai-disable-next-line date/impossible -->\n31/4\n\n```\n<!-- mã -->\n```\n`<!-- mã -->`\n"
        .utf8)
    let text = MarkdownMask.mask(source)
    let contents = text.comments.map {
      String(decoding: source[$0.content.start..<$0.content.end], as: UTF8.self)
    }
    #expect(contents == [" chugiai-disable-next-line date/impossible "])
    #expect(text.comments.map(\.offset) == [6])
  }

  @Test func wayBack() {
    let bytes = Array("Theo **Đại tá [Lê Giả Định](https://mau.vn)** nói `x`.".utf8)
    let text = MarkdownMask.mask(bytes)
    func original(_ words: String) -> String {
      let range = text.sourceRange(of: place(of: words, in: text.bytes))
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    #expect(original("Lê Giả Định") == "Lê Giả Định")
    #expect(original("Đại tá Lê") == "Đại tá [Lê")
    #expect(original("\u{FFFC}") == "`x`")
    #expect(text.editableSourceRange(of: place(of: "Giả", in: text.bytes)) != nil)
    #expect(text.editableSourceRange(of: place(of: "tá Lê", in: text.bytes)) == nil)
    #expect(text.editableSourceRange(of: place(of: "\u{FFFC}", in: text.bytes)) == nil)
  }

  @Test(arguments: [
    "*a", "a*", "*", "**", "_a_", "[", "]", "[a](", "[a]", "![", "`", "`a", "``a`", "> ", "# ", "\\", "```\n",
    "~~~\n",
    "---\n", "[a]: b\n", "(", ")", "[](", "http://", "www.", "a\n", "|-|\n", "~~a", "*_", "[^", "<a@", "** a",
  ])
  func aMillionOfIt(_ unit: String) {
    for tail in ["", ")", "`", "*", "\n\n---\n"] {
      let bytes = Array((String(repeating: unit, count: 10_000 / unit.utf8.count) + tail).utf8)
      expectSound(MarkdownMask.mask(bytes), of: bytes)
    }
  }
}

private func withCRLF(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where scalar != "\r" {
    if scalar == "\n" { out.append("\r") }
    out.append(scalar)
  }
  return String(out)
}
