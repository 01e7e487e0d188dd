import SourceText
import Testing

@Suite struct OneLineTests {
  /// What is meant, said with characters.
  private static func plainly(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters, marks, white space of every kind, and what sticks to its neighbour.
  private static let pieces = [
    "Trần", "Thí", "Dụ", "a", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{A0}", "\u{85}", "\u{3000}", "\u{2028}",
    "\u{2009}",
    "\u{301}", "o\u{302}\u{301}", "–", "“", "”", "…", "\u{AD}", "\u{200B}", "\u{FE0F}", "🙂", "🇻🇳", "đ",
    "\u{FFFC}", "会",
  ]

  @Test func twoAndThreePiecesAreJoinedAsCharactersAre() {
    for first in Self.pieces {
      for second in Self.pieces {
        #expect(OneLine.text(first + second) == Self.plainly(first + second))
        for third in Self.pieces {
          let text = first + second + third
          if Array(OneLine.text(text).utf8) != Array(Self.plainly(text).utf8) {
            Issue.record("\(text.debugDescription): \(OneLine.text(text).debugDescription)")
          }
        }
      }
    }
  }

  @Test func bytesAreAppendedAsTheTextIs() {
    for piece in Self.pieces {
      let bytes = Array("Lê \(piece) Định".utf8)
      var line: [UInt8] = [0x23]
      bytes.withUnsafeBufferPointer { OneLine.append($0, to: &line) }
      #expect(line == [0x23] + Array(Self.plainly("Lê \(piece) Định").utf8))
    }
  }

  @Test(arguments: [
    [0xC3], [0xE1, 0xBA], [0xE1, 0xBA, 0x20], [0xCC, 0x81], [0x61, 0xCC], [0xFF, 0x61], [0x80],
  ])
  func whatIsNoUTF8IsReplaced(_ bytes: [UInt8]) {
    var line: [UInt8] = []
    bytes.withUnsafeBufferPointer { OneLine.append($0, to: &line) }
    #expect(line == Array(Self.plainly(String(decoding: bytes, as: UTF8.self)).utf8))
  }

  @Test func nothingIsNothing() {
    #expect(OneLine.text("").isEmpty)
    #expect(OneLine.text(" \n").isEmpty)
  }
}
