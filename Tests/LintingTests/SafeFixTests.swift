import Foundation
import Linting
import SourceText
import TestSupport
import Testing

/// Whole articles mended: the safe fixes end, find nothing the second time, and leave every other byte alone.
@Suite struct SafeFixTests {
  private static let articles = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/articles")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: articles.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  /// Faults with safe fixes, put in at the ends of lines so that every article has some.
  private static let slips = [
    " của của", " mội dung", " Tỉnh uỷ ,huyện", " quân sự- quốc phòng", " ngày ngày 5/3/2024",
    " đuợc hòan thành",
    " Qu©n ®éi nh©n d©n ViÖt",
  ]

  /// No article would be no case, and a green test.
  @Test func articlesAreFound() { #expect(Self.names.count > 5) }

  @Test(arguments: names, TextForm.allCases)
  func mendsAndEnds(name: String, form: TextForm) throws {
    let original = try String(contentsOf: Self.articles.appendingPathComponent(name), encoding: .utf8)
    var lines = original.components(separatedBy: "\n")
    for (index, slip) in Self.slips.enumerated() where index * 2 < lines.count {
      // Garbled letters are those of one byte: decomposed they are something else.
      if form == .decomposed, slip.contains("©") { continue }
      lines[index * 2] += slip
    }
    let text = TextBuffer(form.apply(lines.joined(separator: "\n")))

    let fixes = CheckedArticle(text).diagnostics.flatMap { $0.fixes.prefix(1) }.filter(\.isSafe)
    #expect(!fixes.isEmpty)
    let mended = FixApplier.apply(fixes, to: text.bytes)
    #expect(mended.applied > 0)
    #expect(keepsEverythingElse(text.bytes, mended.bytes, fixes), "\(name) \(form)")

    let outcome = FixApplier.fixAll(text)
    #expect(!outcome.remaining.contains { $0.fixes.first?.isSafe == true })
    let again = FixApplier.fixAll(outcome.text)
    #expect(again.applied == 0 && again.text.bytes == outcome.text.bytes)
  }

  /// Whether what stands between the edits stands in the new bytes too, in order.
  private func keepsEverythingElse(_ before: [UInt8], _ after: [UInt8], _ fixes: [Fix]) -> Bool {
    var place = 0
    var found = 0
    for edit in fixes.flatMap(\.edits).sorted(by: { $0.range.start < $1.range.start }) {
      if edit.range.start > place {
        let kept = before[place..<edit.range.start]
        guard let start = (found...max(found, after.count)).first(where: { after[$0...].starts(with: kept) })
        else { return false }
        found = start + kept.count
      }
      place = max(place, edit.range.end)
    }
    return Array(after.suffix(before.count - place)) == Array(before[place...])
  }
}
