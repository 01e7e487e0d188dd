import TestSupport
import Testing

@testable import SourceText

/// A mask that is kept through edits is the one that the file would get anew.
@Suite struct MaskTrailTests {
  private static let pieces: [String] = [
    "\n", "\n\n", " ", "a", "Thượng tá Trần Thí Dụ", "*", "**", "_", "`", "```\n", "~~~\n", "[", "](b)", "]",
    "(", ")",
    "<!--", "-->", "<!-- chugiai-disable-next-line date -->", "<p>", "</p>", "<pre>", "</pre>", "<script>",
    "</script>", "<code>", "</code", "<b title=\"", "'>", "\"", "'", "=", "<", ">", "<a href='x'>", "<!",
    "<?", "&",
    "&agrave;", "&#7879;", "&#", ";", "# ", "> ", "---\n", "+++\n", "...\n", "[a]: b\n", "http://", "www.",
    "\\", "\r\n",
    "\u{FEFF}", "😀", "|-|-|\n", "===\n", "[^1]", "<br", "/>", "x\n\n",
  ]

  /// Text between the marks, so that there is more than one stop.
  private static func filler(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<3, using: &random)).map { _ in
      String(repeating: "Chi bộ xã họp. ", count: Int.random(in: 10..<60, using: &random)) + "\n\n"
    }.joined()
  }

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<count {
      if Int.random(in: 0..<4, using: &random) == 0 { text += filler(&random) }
      text += pieces.randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  @Test(arguments: [MaskTrail.Form.markdown, .html], 0..<12) func edited(_ form: MaskTrail.Form, _ seed: Int)
  {
    var random = SeededGenerator(seed: UInt64(seed) &* 77 &+ (form == .html ? 5 : 0))
    var source = Self.text(seed * 4, &random)
    var (trail, bytes) = MaskTrail.mask(source, form)
    for number in 0..<150 {
      let start = Int.random(in: 0...source.count, using: &random)
      let length = Int.random(in: 0..<6, using: &random) == 0 ? 3000 : Int.random(in: 0..<20, using: &random)
      let range = ByteRange(start, min(start + length, source.count))
      let inserted = Self.text(Int.random(in: 0..<4, using: &random), &random)
      let before = source
      source.replaceSubrange(range.start..<range.end, with: inserted)
      let edit = trail.replace(range, with: inserted, in: bytes)
      bytes.replaceSubrange(edit.range.start..<edit.range.end, with: edit.text)
      let fresh = MaskTrail.mask(source, form)
      let file = FileText(prose: bytes, trail)
      guard bytes == fresh.bytes, trail.map == fresh.trail.map, file.bytes == source else {
        Issue.record(
          """
          edit \(number): \(range) of \(String(decoding: before, as: UTF8.self).debugDescription)
          by \(String(decoding: inserted, as: UTF8.self).debugDescription)
          """)
        return
      }
      Self.expectPieces(of: file, to: source, &random)
      // Short again where it has grown.
      if source.count > 20_000 {
        source = Self.text(20, &random)
        (trail, bytes) = MaskTrail.mask(source, form)
      }
    }
  }

  /// Any part of the file is what stands there, and its lines are where they are.
  private static func expectPieces(of file: FileText, to source: [UInt8], _ random: inout SeededGenerator) {
    let start = Int.random(in: 0...source.count, using: &random)
    let range = ByteRange(start, min(start + Int.random(in: 0..<300, using: &random), source.count))
    #expect(file.piece(range)[range].elementsEqual(source[range.start..<range.end]))
    let before = source[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }
    #expect(file.lineStart(at: start) == before.map { $0 + 1 } ?? 0)
    let behind = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }
    #expect(file.lineEnd(at: start) == behind ?? source.count)
    var lines = LineIndex([0x61])
    lines.update(replaced: ByteRange(0, 1), insertedCount: source.count, in: file)
    let plain = LineIndex(source)
    #expect(lines.lineStarts == plain.lineStarts)
    for encoding in PositionEncoding.allCases {
      let position = plain.position(of: start, in: source, encoding: encoding)
      #expect(lines.position(of: start, in: file, encoding: encoding) == position)
      let offset = plain.offset(of: position, in: source, encoding: encoding)
      #expect(lines.offset(of: position, in: file, encoding: encoding) == offset)
    }
  }

  @Test func aKeystrokeInALongFileMasksALittleOfItAgain() {
    let paragraph = "Sáng 2/9/2024, **Đại tá** Nguyễn Văn Mẫu dự.\n\n"
    var source = Array(String(repeating: paragraph, count: 2000).utf8)
    var (trail, bytes) = MaskTrail.mask(source, .markdown)
    let place = source.count / 2
    source.insert(0x78, at: place)
    let edit = trail.replace(ByteRange(place, place), with: [0x78], in: bytes)
    bytes.replaceSubrange(edit.range.start..<edit.range.end, with: edit.text)
    #expect(FileText(prose: bytes, trail).bytes == source)
    #expect(edit.text.count < 8192)
    #expect(trail.map == MaskTrail.mask(source, .markdown).trail.map)
  }
}
