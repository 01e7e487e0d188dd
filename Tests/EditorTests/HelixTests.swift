import Foundation
import JSONText
import Testing

/// A real Helix in a terminal, with the files of `Editors/Helix` where its README says; what it shows is read off the
/// screen, texts as Helix hands them to other programs.
@Suite(.serialized) struct HelixTests {
  static let editor = EditorProgram("hx", or: ["\(EditorProgram.newer)/hx"])

  @Test(
    .enabled(if: editor.isWorthATry, "Helix (hx) is not installed: skipped"), arguments: EditorArticle.all)
  func theSession(article: EditorArticle) throws {
    let helix = try #require(Self.editor.path, "Helix is not installed")
    let session = try EditorSession(
      of: .python, on: article, settings: "{ \"labels\": true }", seconds: 180
    ) { _ in [EditorSession.script("Helix/session.py"), helix] }
    session.expectFileTypes()
    session.expectFindings()
    session.expectHovers()
    session.expectSymbols()
    // Hints stand in the line; where it is wrapped, the words before may stand on another.
    let hints = session.seen["hints"]?.array?.compactMap { $0["text"]?.string } ?? []
    #expect(hints.contains { $0.contains("thứ Hai") }, "\(session.seen["hints"] ?? .null)")
    session.expectRenamed()
    session.expectFixed(renamed: true)
    session.expectTidied()
    session.expectLabelled()
  }
}
