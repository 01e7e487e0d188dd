import SourceText
import TestSupport
import Testing

@Suite struct MaskingHTMLTests {
  /// Source and what of it is to be analysed.
  static let cases: [(String, String)] = [
    ("Không có thẻ nào,\r\ncả dòng này nữa.", "Không có thẻ nào,\r\ncả dòng này nữa."),
    ("<p>Đại tá <b>Lê Giả Định</b>, Chỉ huy trưởng</p>", "\n\nĐại tá Lê Giả Định, Chỉ huy trưởng\n\n"),
    ("Nguy<b>ễn</b> Văn Mẫu", "Nguyễn Văn Mẫu"),
    ("dòng một<br/>dòng hai<BR>ba", "dòng một\ndòng hai\nba"),
    // Line ends of the source are spaces, but not where they are kept on show.
    ("<p>Bộ\nQuốc phòng</p>", "\n\nBộ Quốc phòng\n\n"),
    ("<pre>Bộ\r\nQuốc phòng</pre>\nhai", "\n\nBộ\r\nQuốc phòng\n\n hai"),
    // Entities, all ways of writing them.
    (
      "h&#7897;i ngh&#x1ECB; c&#X00E1;n b&ocirc;&nbsp;t&agrave;i li&ecirc;u",
      "hội nghị cán bô\u{A0}tài liêu"
    ),
    ("&lt;b&gt; &amp;amp; &quot;&apos;&#39;", "<b> &amp; \"''"),
    ("&dstrok;&abreve;n &Dstrok;&ldquo;x&rdquo;&hellip;&ndash;", "đăn Đ“x”…–"),
    ("e&#803;", "e\u{323}"),
    ("&#128105;&#8205;&#128658;", "👩‍🚒"),
    ("&#150;&#147;", "–“"),
    ("&#0;&#xD800;&#9999999999999;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    // No references.
    ("GD&ĐT, R&D, a & b, &;, &#;, &#x;, &khong;, &", "GD&ĐT, R&D, a & b, &;, &#;, &#x;, &khong;, &"),
    ("?a=1&copy=2&copy x&mdash", "?a=1&copy=2© x&mdash"),
    // Not prose.
    ("a<script>if (a < b) { '</p>' }</script>b", "ab"),
    ("a<STYLE type='x'>p > b {}</style >b", "ab"),
    ("lệnh <code>rm &lt;x&gt;</code>, rồi", "lệnh \u{FFFC}, rồi"),
    ("<script>không bao giờ hết", ""),
    ("<!DOCTYPE html><?xml version='1.0'?>x<![CDATA[y]]>", "x"),
    // Comments.
    ("a<!-- b <p> -- c -->d", "ad"),
    ("a<!-->b<!--->c<!---->d", "abcd"),
    ("a<!-- hết tệp", "a"),
    // Attributes with > in quotes, Word's tags, tags that are none.
    ("<a href=\"x>y\" title='\">'>Bộ</a>", "Bộ"),
    ("<o:p></o:p><st1:place w:st=\"on\">Huế</st1:place>", "Huế"),
    ("3 < 5, 5 > 3, <3, a<b, <, </", "3 < 5, 5 > 3, <3, a<b, <, </"),
    ("x <http://mau.vn/> y <ten@mau.vn> z", "x <http://mau.vn/> y <ten@mau.vn> z"),
    ("<p title=\"chưa đóng>Bộ đội</p>", "\n\nBộ đội\n\n"),
    ("<ul><li>Một<li>Hai</ul>", "\n\n\n\nMột\n\nHai\n\n"),
    ("Đang gõ dở <p class=", "Đang gõ dở <p class="),
  ]

  @Test(arguments: cases) func prose(_ source: String, _ expected: String) {
    // An entity means a composed letter whatever the rest is.
    for variant in source.contains("&") ? [{ $0 }] : [{ $0 }, decomposed] as [(String) -> String] {
      let bytes = Array(variant(source).utf8)
      let text = HTMLMask.mask(bytes)
      #expect(String(decoding: text.bytes, as: UTF8.self).utf8.elementsEqual(variant(expected).utf8))
      expectSound(text, of: bytes)
    }
  }

  @Test func textWithoutMarkupIsTheSameArray() {
    let bytes = Array("Bộ đội 🇻🇳\r\n".utf8)
    let text = HTMLMask.mask(bytes)
    #expect(text.isIdentity && text.bytes == bytes)
    #expect(text.sourceRange(of: ByteRange(3, 5)) == ByteRange(3, 5))
    #expect(text.map.offset(ofSource: 4) == 4)
  }

  /// A place in the analysis text leads back to the bytes of the file.
  @Test func wayBack() {
    let source = "<p>Th&#432;&#7907;ng t&aacute; <b>Trần</b> <i>Thí Dụ</i></p>"
    let text = HTMLMask.mask(Array(source.utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "\n\nThượng tá Trần Thí Dụ\n\n")
    let bytes = Array(source.utf8)
    func original(_ words: String) -> String {
      let range = text.sourceRange(of: place(of: words, in: text.bytes))
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    #expect(original("Thượng tá") == "Th&#432;&#7907;ng t&aacute;")
    #expect(original("ượ") == "&#432;&#7907;")
    #expect(original("Trần") == "Trần")
    #expect(original("Trần Thí Dụ") == "Trần</b> <i>Thí Dụ")
    #expect(original("tá Trần") == "t&aacute; <b>Trần")

    // A fix may replace words and entities, never a tag.
    #expect(text.editableSourceRange(of: place(of: "Thượng tá", in: text.bytes)) != nil)
    #expect(text.editableSourceRange(of: place(of: "Trần", in: text.bytes)) != nil)
    #expect(text.editableSourceRange(of: place(of: "Trần Thí", in: text.bytes)) == nil)
    #expect(text.editableSourceRange(of: ByteRange(0, 4)) == nil)

    // Half a character of an entity is all of the entity.
    let horn = place(of: "ư", in: text.bytes)
    #expect(text.sourceRange(of: ByteRange(horn.start, horn.start + 1)).length == 6)
    #expect(text.sourceRange(of: ByteRange(horn.start + 1, horn.end)).length == 6)
  }

  @Test func commentsKeepTheirPlaces() {
    let source = Array(
      "<p>Một</p>\n<!-- chugiai-disable-next-line date/impossible -->\n<p>31/4</p><!---->".utf8)
    let text = HTMLMask.mask(source)
    #expect(text.comments.count == 2)
    let contents = text.comments.map {
      String(decoding: source[$0.content.start..<$0.content.end], as: UTF8.self)
    }
    #expect(contents == [" chugiai-disable-next-line date/impossible ", ""])
    #expect(text.comments.map { source[$0.source.start] } == [0x3C, 0x3C])
    #expect(text.comments.map(\.offset) == [10, 19])
    #expect(text.bytes.count == 19)
  }

  @Test(arguments: [
    "<", "<!", "<!-", "<!--", "<!-- ", "</", "<a", "<a ", "<a b=\"", "<a b='\">", "&", "&#", "&#1", "&a",
    "<script>",
    "</script", "<script></scrip", "<pre>", "<code>", "<p\n", "<a b=\">\" c='", "\"<a b=\"", "-->", "<svg><",
    "&amp",
  ])
  func aMillionOfIt(_ unit: String) {
    for tail in ["", ">", "\">", "-->", ";"] {
      let bytes = Array((String(repeating: unit, count: 20_000 / unit.utf8.count) + tail).utf8)
      expectSound(HTMLMask.mask(bytes), of: bytes)
      expectSound(MarkdownMask.mask(bytes), of: bytes)
    }
  }

  @Test func anyBytesGiveAResult() {
    let pieces =
      [
        "<p>", "</p>", "<b", ">", "<!--", "-->", "&#7879;", "&nbsp", ";", "ế", "Đ", "\r\n", "\n\n", " ",
        "<script>",
        "</script>", "\"", "'", "=", "<code>", "`", "**", "_", "[", "](", ")", "![", "]", "```\n", "---\n",
        "# ", "> ",
        "\\", "https://mau.vn/a", "<a href=\"", "🇻🇳", "&#xFFFFFFFFF;", "~~", "|--|--|\n", "[^1]", "[a]: b\n",
        "\u{301}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xE1, 0xBB]]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<6000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      expectSound(HTMLMask.mask(bytes), of: bytes)
      expectSound(MarkdownMask.mask(bytes), of: bytes)
    }
  }
}

/// The bytes where `words` stand in `text`; empty when they do not.
func place(of words: String, in text: [UInt8]) -> ByteRange {
  let key = Array(words.utf8)
  for start in text.indices where text[start...].starts(with: key) {
    return ByteRange(start, start + key.count)
  }
  return ByteRange(0, 0)
}

/// What must hold whatever the file was: the segments are in order, what lies between them is the file byte
/// for byte (line ends apart, which HTML shows as spaces), and the ways there and back agree.
func expectSound(_ text: MaskedText, of source: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  var isSound = text.map.sourceCount == source.count
  var offset = 0
  var place = 0
  func copied(_ end: Int, _ sourceEnd: Int) {
    guard end >= offset, end <= text.bytes.count, sourceEnd <= source.count, end - offset == sourceEnd - place
    else {
      isSound = false
      return
    }
    for (left, right) in zip(text.bytes[offset..<end], source[place..<sourceEnd]) where left != right {
      if left != 0x20 || (right != 0x0A && right != 0x0D) { isSound = false }
    }
  }
  for segment in text.map.segments {
    copied(segment.range.start, segment.source.start)
    if segment.source.isEmpty { isSound = false }
    (offset, place) = (segment.range.end, segment.source.end)
    if !isSound { break }
  }
  if isSound { copied(text.bytes.count, source.count) }
  #expect(isSound, sourceLocation: sourceLocation)

  var last = 0
  for offset in stride(from: 0, through: text.bytes.count, by: max(1, text.bytes.count / 200)) {
    let range = text.sourceRange(of: ByteRange(offset, offset + 1))
    if range.start < last || range.end > source.count || (offset < text.bytes.count && range.isEmpty) {
      isSound = false
    }
    let back = text.map.offset(ofSource: range.start)
    if back > offset { isSound = false }
    if let editable = text.editableSourceRange(of: ByteRange(offset, offset + 1)), editable != range {
      isSound = false
    }
    last = range.start
  }
  var end = 0
  for comment in text.comments {
    if comment.source.start < end || !comment.source.contains(comment.content) { isSound = false }
    if comment.offset < 0 || comment.offset > text.bytes.count { isSound = false }
    end = comment.source.end
  }
  #expect(isSound, sourceLocation: sourceLocation)
}
