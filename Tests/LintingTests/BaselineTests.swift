import Extraction
import Foundation
import Linting
import SourceText
import Testing

@Suite struct BaselineTests {
  private let article = "Ý kiến của của cử tri.\n\nCác các đơn vị đã về, các các cơ quan đã về.\n"

  private func fingerprints(_ text: String) -> [String] {
    let checked = CheckedArticle(TextBuffer(text))
    return checked.fingerprints(of: checked.diagnostics)
  }

  @Test func surviveMovedLinesFormAndLineEnds() {
    let before = fingerprints(article)
    #expect(before.count == 3 && Set(before).count == 3)
    #expect(fingerprints("Đoạn mới.\n\n\n" + article) == before)
    #expect(fingerprints(article.replacingOccurrences(of: "\n", with: "\r\n")) == before)
    #expect(fingerprints(article.decomposedStringWithCanonicalMapping) == before)
  }

  @Test func changeWithTheParagraph() {
    let before = fingerprints(article)
    let after = fingerprints(article.replacingOccurrences(of: "cử tri", with: "nhân dân"))
    #expect(after.count == 3 && after[0] != before[0] && after[1...] == before[1...])
  }

  @Test func fileAndBack() throws {
    var baseline = Baseline()
    baseline.accept(fingerprints(article), in: "bai/một.txt")
    let read = try #require(Baseline(bytes: baseline.bytes))
    #expect(read == baseline)
    let checked = CheckedArticle(TextBuffer(article + "\nNhững những việc mới.\n"))
    let all = checked.diagnostics
    let new = read.new(all, fingerprints: checked.fingerprints(of: all), in: "bai/một.txt")
    #expect(new.map { checked.article.text.string($0.range) } == ["những"])
    #expect(read.new(all, fingerprints: checked.fingerprints(of: all), in: "khác.txt").count == 4)
  }

  @Test(arguments: ["", "[]", "{\"version\": 2, \"findings\": {}}", "{\"version\": 1}"])
  func noBaseline(text: String) {
    #expect(Baseline(bytes: Array(text.utf8)) == nil)
  }
}
