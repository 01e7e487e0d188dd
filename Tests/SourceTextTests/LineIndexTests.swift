import SourceText
import TestSupport
import Testing

@Suite struct LineIndexTests {
  private let text = TextBuffer("một\r\nhai🎖️x\rba\n")

  @Test func linesEndWithAnyTerminator() {
    let index = LineIndex(text.bytes)
    #expect(index.lineCount == 4)
    #expect(
      (0..<4).map { text.string(index.contentRange(ofLine: $0, in: text.bytes)) } == [
        "một", "hai🎖️x", "ba", "",
      ])
  }

  @Test(arguments: PositionEncoding.allCases)
  func everyScalarGoesThereAndBack(_ encoding: PositionEncoding) {
    let index = LineIndex(text.bytes)
    for offset in 0...text.count where text.scalarBoundary(atOrBefore: offset) == offset {
      let position = index.position(of: offset, in: text.bytes, encoding: encoding)
      let back = index.offset(of: position, in: text.bytes, encoding: encoding)
      // A place between CR and LF is the end of its line.
      let isInsideTerminator =
        offset > 0 && offset < text.count && text.bytes[offset - 1] == 0x0D && text.bytes[offset] == 0x0A
      #expect(back == (isInsideTerminator ? offset - 1 : offset))
    }
  }

  @Test func columnsAreCountedInTheAskedUnits() {
    let index = LineIndex(text.bytes)
    let x = TextBuffer("một\r\nhai🎖️").count
    #expect(index.position(of: x, in: text.bytes, encoding: .utf8) == TextPosition(line: 1, column: 10))
    #expect(index.position(of: x, in: text.bytes, encoding: .utf16) == TextPosition(line: 1, column: 6))
    #expect(index.position(of: x, in: text.bytes, encoding: .utf32) == TextPosition(line: 1, column: 5))
  }

  @Test func anyPositionIsAnswered() {
    let index = LineIndex(text.bytes)
    for line in [-1, 0, 1, 3, 4, Int.max, Int.min] {
      for column in [-1, 0, 1, 4, 5, 1 << 31, Int.max, Int.min] {
        for encoding in PositionEncoding.allCases {
          let offset = index.offset(
            of: TextPosition(line: line, column: column), in: text.bytes, encoding: encoding)
          #expect((0...text.count).contains(offset))
          #expect(text.scalarBoundary(atOrBefore: offset) == offset)
        }
      }
    }
  }

  @Test func editsKeepItTrue() {
    var random = SeededGenerator(seed: 4)
    let pieces = ["a", "\n", "\r", "\r\n", "ệ", "e\u{302}\u{323}", "🎖️", "", "dòng\nmới\r\n"]
    var text = TextBuffer("một\r\nhai\rba\n\nbốn")
    var index = LineIndex(text.bytes)
    for _ in 0..<3000 {
      let start = Int.random(in: 0...text.count, using: &random)
      let range = ByteRange(start, min(text.count, start + Int.random(in: 0...6, using: &random)))
      let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
      let replaced = text.replace(range, with: piece)
      index.update(replaced: replaced, insertedCount: piece.count, in: text.bytes)
      #expect(index.lineStarts == LineIndex(text.bytes).lineStarts)
      if text.count > 200 {
        text = TextBuffer("một\r\nhai\rba\n")
        index = LineIndex(text.bytes)
      }
    }
  }
}
