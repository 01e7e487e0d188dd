import Foundation
import JSONText
import Linting
import SourceText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct FormattingTests {
  static let article =
    "Các đơn vị của của địa phương , gồm xã Mẫu.\n\nLực lượng vũ trang( LLVT ) tỉnh ra quân.\n\nNgày 31/4/2024 khai mạc.\n"

  private func formatted(_ text: PlacedText, _ range: JSONValue? = nil) -> String {
    let client = TestClient()
    client.open(text.text)
    let options: (String, JSONValue) = ("options", ["tabSize": 2, "insertSpaces": true])
    let result =
      range.map {
        client.request("textDocument/rangeFormatting", .document("untitled:a", [("range", $0), options]))
      } ?? client.request("textDocument/formatting", .document("untitled:a", [options]))
    return text.applying(result.array ?? [])
  }

  @Test(arguments: WrittenForm.allCases)
  func styleOnly(form: WrittenForm) {
    let once = formatted(PlacedText(Self.article, form))
    #expect(once.contains("đơn vị của địa phương, gồm"), "\(once)")
    #expect(once.contains("31/4/2024"), "no fact is changed")
    #expect(formatted(PlacedText(once)) == once, "twice is as once")
  }

  @Test func onlyInTheRange() {
    let text = PlacedText(Self.article)
    let result = formatted(text, .range(2, 0, 2, 200))
    #expect(result.contains("của của"))
    #expect(result.contains("(LLVT) tỉnh"), "\(result)")
    #expect(formatted(text, .range(99, 0, 0, 0)) == formatted(text), "turned round and past the end")
  }

  @Test func nothingToDo() {
    #expect(formatted(PlacedText("")) == "")
    #expect(formatted(PlacedText("Bài viết tốt.\n")) == "Bài viết tốt.\n")
  }

  /// Rounds of random edits, told as edits of the first text, make the last one.
  @Test(arguments: 0..<200)
  func roundsAreComposed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = (0..<40).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    var text = first
    var sequence = EditSequence()
    for _ in 0..<8 {
      let start = random.below(text.count + 1)
      let end = min(text.count, start + random.below(4))
      let new = (0..<random.below(4)).map { _ in UInt8(ascii: "A") + UInt8(random.below(26)) }
      text.replaceSubrange(start..<end, with: new)
      sequence.replace(ByteRange(start, end), byCount: new.count)
    }
    var result = first
    for edit in sequence.edits(making: text).reversed() {
      result.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.newText.utf8))
    }
    #expect(result == text)
  }
}
