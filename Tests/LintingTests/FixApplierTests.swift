import Foundation
import Linting
import SourceText
import TestSupport
import Testing

@Suite struct FixApplierTests {
  private func fix(_ edits: [(Int, Int, String)], isSafe: Bool = true) -> Fix {
    Fix(
      title: LocalizedText(vi: "", en: ""),
      edits: edits.map { TextEdit(range: ByteRange($0.0, $0.1), newText: $0.2) }, isSafe: isSafe)
  }

  private func apply(_ fixes: [Fix], _ text: String) -> (String, Int) {
    let result = FixApplier.apply(fixes, to: Array(text.utf8))
    return (String(decoding: result.bytes, as: UTF8.self), result.applied)
  }

  @Test func wholeOrNotAtAll() {
    #expect(apply([fix([(0, 1, "A")]), fix([(2, 3, "C")])], "abc") == ("AbC", 2))
    #expect(apply([fix([(0, 2, "X")]), fix([(1, 3, "Y")])], "abc") == ("Xc", 1))
    #expect(apply([fix([(0, 1, "X")]), fix([(0, 1, "Y"), (2, 3, "Z")])], "abc") == ("Xbc", 1))
    #expect(apply([fix([(1, 1, "X")]), fix([(1, 1, "Y")])], "abc") == ("aXbc", 1))
    #expect(apply([fix([(2, 9, "X")]), fix([])], "abc") == ("abc", 0))
    #expect(apply([], "abc") == ("abc", 0))
  }

  /// What is taken is what holding every edit against every other would take.
  @Test(arguments: 0..<200)
  func ofTwoThatTouchTheFirstIsTaken(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<40).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let fixes = (0..<(1 + random.below(16))).map { _ in
      fix(
        (0..<(1 + random.below(3))).map { _ in
          let start = random.below(text.count + 1)
          return (start, min(start + random.below(4), text.count), "X")
        })
    }
    var taken: [ByteRange] = []
    var count = 0
    for fix in fixes.sorted(by: { $0.edits[0].range.start < $1.edits[0].range.start }) {
      let ranges = fix.edits.map(\.range).sorted { $0.start < $1.start }
      let overlaps = zip(ranges, ranges.dropFirst()).contains { $0.end > $1.start }
      let touches = ranges.contains { one in
        taken.contains {
          one.intersects($0) || one.start == $0.start || one.end == $0.start && one.isEmpty
            || $0.end == one.start && $0.isEmpty
        }
      }
      if overlaps || touches { continue }
      taken += ranges
      count += 1
    }
    let removed = taken.reduce(0) { $0 + $1.length }
    let result = FixApplier.apply(fixes, to: text)
    #expect(result.applied == count)
    #expect(result.bytes.count == text.count - removed + taken.count)
  }

  /// Sentences with faults that have safe fixes, put together at random: after mending none of these is left, and what
  /// was not flagged has not changed by a byte.
  @Test(arguments: 0..<60)
  func mendingEnds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Ý kiến của của cử tri", "Đơn vị hòan thành nhiệm vụ", "Các đồng chí , đại biểu",
      "Ông Mẫu,Bí thư chi bộ",
      "Tỉnh ủy và Đảng uỷ xã", "Nhiều mội dung mới", "Dịch Covid -19", "quân sự- quốc phòng", "( TTg )",
      "Hết sáng.Chiều về",
      "Không có lỗi nào", "🇻🇳 Cờ đỏ", "Sáng 19/2/ 2020 ra quân", "ngày ngày 5/3", "", "\u{FEFF}", "ầầ",
      "của của của",
    ]
    let breaks = ["\n", "\r\n", "\n\n", ". ", "; ", " "]
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      var piece = pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<4, using: &generator) == 0 { piece = piece.decomposedStringWithCanonicalMapping }
      text += piece + (breaks.randomElement(using: &generator) ?? "")
    }
    let outcome = FixApplier.fixAll(TextBuffer(text))
    #expect(!outcome.remaining.contains { $0.fixes.contains { $0.isSafe } }, "\(text)")
    let again = FixApplier.fixAll(outcome.text)
    #expect(again.applied == 0 && again.text.bytes == outcome.text.bytes)
  }

  @Test func nothingElseChanges() {
    let before = "Ý kiến của của cử tri.  Hai dấu cách\t giữ nguyên\r\n\r\nDòng  cuối \u{A0} không lỗi"
    let outcome = FixApplier.fixAll(TextBuffer(before))
    #expect(
      Array(outcome.text.bytes)
        == Array("Ý kiến của cử tri.  Hai dấu cách\t giữ nguyên\r\n\r\nDòng  cuối \u{A0} không lỗi".utf8))
    #expect(outcome.applied == 1)
  }
}
